package cn.yujiang.policy;

/** The answer of a rule. Zero money never means "unknown": unknown has its own answers. */
public enum AssessmentStatus {
    OK,
    OK_CAPPED,
    NOT_ELIGIBLE,
    INVALID_INPUT,
    MISSING_INPUT,
    CONFIG_REQUIRED,
    POLICY_EXPIRED,
    POLICY_NOT_STARTED,
    DUPLICATE,
    EXCLUSIVE,
    MANUAL_REVIEW;

    /** Computed and payable as computed. */
    public boolean isOk() {
        return this == OK || this == OK_CAPPED;
    }

    /** Decided against: the amount is zero. */
    public boolean isRefusal() {
        return this == NOT_ELIGIBLE || this == DUPLICATE || this == EXCLUSIVE;
    }

    /** The event lies before or after the period of the rule: the amount is zero, another version may pay. */
    public boolean isOutsidePeriod() {
        return this == POLICY_EXPIRED || this == POLICY_NOT_STARTED;
    }

    /** Whether zero is the answer and not a stand-in for an amount nobody knows yet. */
    public boolean paysNothing() {
        return isRefusal() || isOutsidePeriod();
    }
}
