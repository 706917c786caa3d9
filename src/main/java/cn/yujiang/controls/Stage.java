package cn.yujiang.controls;

/** When controls run. */
public enum Stage {
    FILING,
    CLASS_APPROVAL,
    SUBMISSION,
    FIRST_PASS,
    SECOND_PASS,
    APPROVAL,
    PAYMENT;

    /** Whether a bureau decision is taken here, for which open warnings must have been answered. */
    public boolean decides() {
        return this == FIRST_PASS || this == SECOND_PASS || this == APPROVAL;
    }
}
