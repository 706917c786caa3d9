package cn.yujiang.disbursement;

import cn.yujiang.identity.Rights;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;

/** Use cases of the finance office. Every list and look-up carries the user's division scope; account numbers are masked. */
public interface Payments {

    @PreAuthorize(Rights.FINANCE)
    List<FundView> funds();

    /** Approved claims and those whose payment came back, oldest first. */
    @PreAuthorize(Rights.FINANCE)
    List<PayableView> payable();

    /**
     * Pays a claim in full from one fund: balance, ledger, payment and the claim's state change in one transaction.
     *
     * @return the payment's id as text; the same for every repetition of the key
     * @throws cn.yujiang.shared.RejectedException {@code FUND_INSUFFICIENT} with balance and missing amount, {@code
     *     FUND_DIVISION}, {@code VOUCHER_FORMAT}, {@code NOTHING_TO_PAY}, {@code NOT_FOUND}, {@code KEY_REUSED}, and what the
     *     claim refuses: {@code ILLEGAL_TRANSITION}, {@code SEPARATION_OF_DUTIES}, {@code ACCOUNT_NOT_CONFIRMED}
     */
    @PreAuthorize(Rights.FINANCE)
    String pay(PayCommand command);

    /** Payments made, newest first. */
    @PreAuthorize(Rights.FINANCE)
    List<PaymentView> payments(int offset, int limit);

    @PreAuthorize(Rights.FINANCE)
    int count();

    /**
     * The bank sent the money back: the booking is reversed, the fund has the money again, and the claim can be paid anew.
     *
     * @param key client-made idempotency key, 1–64 characters
     * @throws cn.yujiang.shared.RejectedException {@code REASON_REQUIRED}, {@code PAYMENT_RETURNED} when it came back already,
     *     {@code NOT_FOUND}, {@code ILLEGAL_TRANSITION}
     */
    @PreAuthorize(Rights.FINANCE)
    void bankReturn(long paymentId, String reason, String key);
}
