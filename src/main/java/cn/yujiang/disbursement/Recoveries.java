package cn.yujiang.disbursement;

import cn.yujiang.identity.Rights;
import cn.yujiang.shared.Money;
import java.time.LocalDate;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;

/** Money that has to come back (追回). Every list carries the user's division scope. */
public interface Recoveries {

    /** @param reserved promised to drafts of batches that will net it @param overdueDays 0 when not overdue or settled */
    record RecoveryView(
            long id,
            String number,
            String kind,
            String partyName,
            Money amount,
            Money received,
            Money reserved,
            LocalDate dueOn,
            int overdueDays,
            String reason) {
        public Money open() {
            return amount.minus(received);
        }
    }

    /** Money that came in. @param netted by a batch, so not to be taken back @param takenBack by a later one */
    record ReceiptView(
            long id,
            Money amount,
            boolean netted,
            String voucherNo,
            LocalDate on,
            String byName,
            String reason,
            boolean takenBack) {}

    /** @param openOnly without those that are settled */
    record Filter(String search, boolean openOnly, boolean overdueOnly) {}

    /** Number of recoveries and what is open of them, all and overdue. */
    record Total(int count, Money open, Money overdue) {}

    /** @param voucherNo 1–40 printable characters @param key client-made idempotency key, 1–64 characters */
    record Receipt(long recoveryId, Money amount, String voucherNo, LocalDate on, String key) {}

    /** The longest overdue first. */
    @PreAuthorize(Rights.FINANCE)
    List<RecoveryView> find(Filter filter, int offset, int limit);

    @PreAuthorize(Rights.FINANCE)
    Total total(Filter filter);

    @PreAuthorize(Rights.FINANCE)
    List<ReceiptView> receipts(long recoveryId);

    /**
     * Money came in, in part or in full; it goes back to the funds it was paid from, the latest first.
     *
     * @throws cn.yujiang.shared.RejectedException {@code RECEIPT_TOO_MUCH} with what is open, {@code RECEIPT_AMOUNT}, {@code
     *     RECEIPT_DATE} for a day to come, {@code VOUCHER_FORMAT}, {@code RECOVERY_NOT_PAID}, {@code NOT_FOUND}
     */
    @PreAuthorize(Rights.FINANCE)
    void receive(Receipt receipt);

    /**
     * A receipt was wrong: another transaction takes it back.
     *
     * @throws cn.yujiang.shared.RejectedException {@code RECEIPT_TAKEN_BACK}, {@code RECEIPT_NETTED}, {@code FUND_INSUFFICIENT},
     *     {@code REASON_REQUIRED}, {@code NOT_FOUND}
     */
    @PreAuthorize(Rights.FINANCE)
    void takeBack(long receiptId, String reason, String key);
}
