package cn.yujiang.policy;

/** What one assessment is about. */
public enum Population {
    PERSON,
    ENTERPRISE,
    COHORT
}
