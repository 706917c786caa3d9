package cn.yujiang.subsidy;

/** States of a claim (domain analysis 13.2). */
public enum ClaimState {
    DRAFT,
    SUBMITTED,
    FIRST_REVIEW,
    SECOND_REVIEW,
    PUBLIC_NOTICE_PENDING,
    PUBLIC_NOTICE,
    APPROVED,
    PAID,
    RETURNED,
    REJECTED,
    WITHDRAWN,
    PAYMENT_FAILED,
    CLAWBACK_PENDING,
    CLAWED_BACK
}
