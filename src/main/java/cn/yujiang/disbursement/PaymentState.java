package cn.yujiang.disbursement;

/** Whether a payment stands. */
public enum PaymentState {
    /** The voucher is recorded and the money counts as paid. */
    RECORDED,
    /** The bank sent the money back (退票); it is available again. */
    RETURNED,
    /** What was netted counts no longer: the batch was cancelled before any money moved. */
    UNDONE
}
