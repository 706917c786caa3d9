package cn.yujiang.disbursement;

import cn.yujiang.identity.Rights;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;

/** What became of transfers: outcomes entered by hand, payments made, bank returns. */
public interface Payments {

    /**
     * The outcome of lines of a released batch, entered by hand.
     *
     * @param lineIds empty for all that wait
     * @param voucherNo for success; 1–40 printable characters
     * @param reason the bank's, for a failure at least five characters
     * @param key client-made idempotency key, 1–64 characters
     */
    record Outcome(long batchId, List<Long> lineIds, boolean success, String voucherNo, String reason, String key) {
        public Outcome {
            lineIds = List.copyOf(lineIds);
        }
    }

    /**
     * Books outcomes without a file of the bank.
     *
     * @throws cn.yujiang.shared.RejectedException {@code VOUCHER_FORMAT}, {@code REASON_REQUIRED}, {@code BATCH_STATE}, {@code
     *     LINES_DECIDED} when none of the lines waits, {@code SEPARATION_OF_DUTIES}
     */
    @PreAuthorize(Rights.FINANCE)
    void record(Outcome outcome);

    /** Payments made, newest first. */
    @PreAuthorize(Rights.FINANCE)
    List<PaymentView> payments(int offset, int limit);

    @PreAuthorize(Rights.FINANCE)
    int count();

    /**
     * The bank sent the money back: the booking is reversed, the fund has the money again, and the account has to be corrected.
     *
     * @param key client-made idempotency key, 1–64 characters
     * @throws cn.yujiang.shared.RejectedException {@code REASON_REQUIRED}, {@code PAYMENT_RETURNED} when it came back already,
     *     {@code PAYMENT_NETTED}, {@code PAYMENT_RECOVERED} when the payee has paid back in another way, {@code NOT_FOUND}
     */
    @PreAuthorize(Rights.FINANCE)
    void bankReturn(long paymentId, String reason, String key);
}
