package cn.yujiang.identity;

/** The rights expressions of {@code @PreAuthorize}: who may call a use case. Scope is checked inside it. */
public final class Rights {

    public static final String APPLICANT = "hasAnyRole('INSTITUTION','ENTERPRISE','EVALUATOR')";
    public static final String TRAINING_BODY = "hasAnyRole('INSTITUTION','ENTERPRISE')";
    public static final String EVALUATION = "hasAnyRole('INSTITUTION','ENTERPRISE','EVALUATOR')";
    public static final String TRAINEE = "hasRole('TRAINEE')";
    public static final String FIRST_REVIEW = "hasRole('FIRST_REVIEWER')";
    public static final String SECOND_REVIEW = "hasRole('SECOND_REVIEWER')";
    public static final String ANY_REVIEW = "hasAnyRole('FIRST_REVIEWER','SECOND_REVIEWER')";
    public static final String CLASS_WATCH = "hasAnyRole('FIRST_REVIEWER','SUPERVISOR')";
    public static final String REVIEW_OR_SUPERVISION = "hasAnyRole('FIRST_REVIEWER','SECOND_REVIEWER','SUPERVISOR')";
    public static final String FINANCE = "hasRole('FINANCE')";
    public static final String FUND_SETUP = "hasAnyRole('FINANCE','SYS_ADMIN')";
    public static final String SUPERVISION = "hasRole('SUPERVISOR')";
    public static final String POLICY = "hasRole('POLICY_ADMIN')";
    public static final String POLICY_OR_SECOND_REVIEW = "hasAnyRole('POLICY_ADMIN','SECOND_REVIEWER')";
    public static final String SYSTEM = "hasRole('SYS_ADMIN')";
    public static final String AUDIT = "hasAnyRole('SYS_ADMIN','SUPERVISOR')";
    public static final String BUREAU = "hasAnyRole('FIRST_REVIEWER','SECOND_REVIEWER','FINANCE','SUPERVISOR')";
    public static final String COHORT_READER =
            "hasAnyRole('INSTITUTION','ENTERPRISE','EVALUATOR','FIRST_REVIEWER','SECOND_REVIEWER','SUPERVISOR')";
    public static final String CLAIM_READER =
            "hasAnyRole('INSTITUTION','ENTERPRISE','EVALUATOR','FIRST_REVIEWER','SECOND_REVIEWER','FINANCE','SUPERVISOR')";
    public static final String SIGNED_IN = "isAuthenticated()";
    public static final String PUBLIC = "permitAll()";

    private Rights() {}
}
