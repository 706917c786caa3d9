package cn.yujiang.disbursement.domain;

/** The accounts of a fund. Money moves downwards: budget, committed, payable, paid; what comes back passes returned. */
public enum Account {
    /** Where the money comes from: credited when a budget is opened, so that the fund's accounts always sum to zero. */
    BUDGET,
    AVAILABLE,
    COMMITTED,
    PAYABLE,
    PAID,
    RETURNED
}
