package cn.yujiang.controls;

/** What a finding means, the mildest first. */
public enum Severity {
    /** Worth knowing; stops nothing. */
    INFO,
    /** Stops a reviewer until somebody answers for it by name, with a reason and for a time. */
    WARN,
    /** Stops the step; nobody can override it. */
    BLOCK
}
