package cn.yujiang.training;

/** What can be done to a class; the legal combinations stand in {@code CohortTransitions}. */
public enum CohortAction {
    EDIT,
    FILE,
    APPROVE,
    RETURN,
    REJECT,
    START,
    SUSPEND,
    RESUME,
    COMPLETE,
    DISQUALIFY,
    CANCEL,
    SETTLE
}
