package cn.yujiang.controls;

/** What a control answered. */
public enum Outcome {
    PASSED,
    FOUND,
    /** The facts are not there, so nobody may take it for passed. */
    NOT_CHECKED
}
