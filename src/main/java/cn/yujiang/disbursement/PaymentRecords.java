package cn.yujiang.disbursement;

import cn.yujiang.subsidy.Obligation;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of the money of a decision, to be replayed. For services that have checked rights and scope themselves; never used by views. */
public interface PaymentRecords {

    /** One side of a booking. Fen. */
    record Entry(String account, long debit, long credit) {}

    /**
     * A payment with its booking.
     *
     * @param kind transfer or netting
     * @param madeBy who made the batch, and {@code releasedBy} who released it
     * @param bankFiles fingerprints of the files that went to the bank, {@code replies} of those that came back
     */
    record Paid(
            String batchNo,
            String fund,
            String kind,
            String payee,
            String maskedAccount,
            long fen,
            String voucherNo,
            String state,
            LocalDate paidOn,
            @Nullable String returnReason,
            String madeBy,
            @Nullable String releasedBy,
            List<String> bankFiles,
            List<String> replies,
            long transaction,
            List<Entry> entries) {
        public Paid {
            bankFiles = List.copyOf(bankFiles);
            replies = List.copyOf(replies);
            entries = List.copyOf(entries);
        }
    }

    /** Oldest first. */
    List<Paid> of(Obligation obligation);
}
