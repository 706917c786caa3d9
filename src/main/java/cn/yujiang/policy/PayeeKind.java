package cn.yujiang.policy;

/** To whom a rule pays. */
public enum PayeeKind {
    INSTITUTION,
    ENTERPRISE,
    TRAINEE,
    EVALUATOR,
    /** Rules that only count or test. */
    NONE
}
