package cn.yujiang.advance;

/** What can be done with an advance. */
public enum AdvanceAction {
    WITHDRAW,
    REVIEW,
    APPROVE,
    REJECT,
    PAY,
    PAYMENT_FAIL,
    /** The final claim was decided, or there will be none. */
    SETTLE,
    /** The last of what was owed came in. */
    RECEIVE,
    /** A receipt turned out wrong. */
    TAKE_BACK
}
