package cn.yujiang.disbursement;

/** What became of a line of a batch. */
public enum LineState {
    OPEN,
    PAID,
    FAILED,
    /** Taken out of a draft, or the batch was cancelled. */
    REMOVED
}
