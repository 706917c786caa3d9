package cn.yujiang.subsidy;

/** How often a rule is claimed with a list. */
public enum ListPeriod {
    /** Not by a period: a hiring, a refund, a certificate. */
    ONCE,
    /** A month, written yyyy-MM. */
    MONTH,
    /** A year of an agreement, written as its number: the first is 1. */
    YEAR
}
