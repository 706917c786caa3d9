package cn.yujiang.disbursement;

/** States of a payment batch (拨付批次). */
public enum BatchState {
    /** Made; its money is reserved. Lines can be taken out. */
    DRAFT,
    /** Released by a second person; the bank file can be made. */
    RELEASED,
    /** A file for the bank has left. From here on only the bank's answer ends a line. */
    EXPORTED,
    /** Every line has an outcome. */
    CLOSED,
    /** Given up before any file left; everything reserved is free again. */
    CANCELLED;

    /** Whether the bank's answer can be recorded. */
    public boolean awaitsOutcome() {
        return this == RELEASED || this == EXPORTED;
    }
}
