package cn.yujiang.disbursement;

import cn.yujiang.identity.Rights;
import cn.yujiang.shared.Money;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;

/** The bank's answer: first looked through and shown, then confirmed by a person, then booked line by line. */
public interface BankReplies {

    /** What does not fit. */
    enum Difference {
        /** The reference belongs to another batch. */
        OTHER_BATCH,
        UNKNOWN_REFERENCE,
        REPEATED_LINE,
        AMOUNT,
        ACCOUNT,
        /** The word for the result is none the layout knows. */
        RESULT,
        /** The line has its outcome already. */
        DECIDED,
        /** The file says nothing about a line that waits. */
        MISSING,
        /** Count or sum of the file differs from its lines. */
        TOTALS,
        /** The very same file was confirmed before. */
        SAME_FILE;

        /** Such a file as a whole cannot be trusted: nothing of it can be booked. */
        public boolean stopsTheFile() {
            return this == TOTALS || this == SAME_FILE;
        }
    }

    /** A difference with what was expected and what the file says. @param row of the file, 0 for the file as a whole */
    record Finding(int row, Difference difference, String reference, String expected, String found) {}

    /** The outcome of one line as the bank tells it. @param reason the bank's, empty for success */
    record Outcome(String reference, String partyName, Money amount, boolean success, String reason) {}

    /**
     * What a file says. Only clean lines would be booked; those with a difference stay open.
     *
     * @param replyId to confirm with
     */
    record Report(long replyId, List<Outcome> outcomes, List<Finding> findings) {
        public long successes() {
            return outcomes.stream().filter(Outcome::success).count();
        }

        public boolean bookable() {
            return !outcomes.isEmpty()
                    && findings.stream()
                            .noneMatch(finding -> finding.difference().stopsTheFile());
        }
    }

    /** A confirmed reply whose booking was interrupted. */
    record Unfinished(long replyId, int lines, int left) {}

    /** Hears how far the booking is. @see #confirm */
    @FunctionalInterface
    interface Progress {
        Progress NONE = (done, total) -> {};

        void at(long done, long total);
    }

    /**
     * Reads a reply and books nothing.
     *
     * @throws cn.yujiang.shared.RejectedException {@code REPLY_KIND}, {@code REPLY_ENCODING}, {@code REPLY_COLUMN} naming the column
     *     that is missing, {@code REPLY_EMPTY}, {@code FILE_TOO_LARGE}, {@code BATCH_STATE}, and those of the spreadsheet guard
     */
    @PreAuthorize(Rights.FINANCE)
    Report check(long batchId, String layoutId, byte[] file);

    /**
     * Books the clean lines in chunks. Repeating it, also after a crash, goes on where it stopped and books nothing twice.
     *
     * @param voucherNo number of the accounting voucher, 1–40 printable characters
     * @return lines booked by this call
     * @throws cn.yujiang.shared.RejectedException {@code REPLY_STOPPED}, {@code VOUCHER_FORMAT}
     */
    @PreAuthorize(Rights.FINANCE)
    int confirm(long replyId, String voucherNo, Progress progress);

    @PreAuthorize(Rights.FINANCE)
    Optional<Unfinished> unfinished(long batchId);
}
