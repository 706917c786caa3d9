package cn.yujiang.policy;

/** Which day decides the version of a policy (适用日). */
public enum EventDateKind {
    LAST_ATTENDED_DAY,
    ONLINE_COMPLETED,
    CERTIFICATE_ISSUE,
    WAGE_MONTH,
    COURSE_END,
    AGREEMENT_START,
    DEPARTURE,
    REGISTRATION,
    ADVANCE_APPROVAL,
    HIRE,
    CONTRACT,
    CONTRIBUTION_MONTH,
    APPLICATION,
    ENTITLEMENT_END,
    REPORT,
    DECISION,
    TRAINING_START,
    NONE
}
