package cn.yujiang.identity;

/** What a user may do (domain chapter 14). A user may hold several, but never review and pay the same claim. */
public enum Role {
    INSTITUTION,
    ENTERPRISE,
    EVALUATOR,
    TRAINEE,
    FIRST_REVIEWER,
    SECOND_REVIEWER,
    FINANCE,
    SUPERVISOR,
    POLICY_ADMIN,
    SYS_ADMIN
}
