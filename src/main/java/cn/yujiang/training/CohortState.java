package cn.yujiang.training;

/** States of a class (domain chapter 13.1). */
public enum CohortState {
    DRAFT,
    FILED,
    RETURNED,
    REJECTED,
    APPROVED,
    RUNNING,
    SUSPENDED,
    COMPLETED,
    SETTLED,
    CANCELLED,
    DISQUALIFIED
}
