package cn.yujiang.disbursement;

/** Where a debt stands. */
public enum PayableState {
    /** Waits to be put into a batch. */
    OPEN,
    IN_BATCH,
    PAID,
    /** The transfer failed or came back; the account has to be corrected and confirmed first. */
    FAILED
}
