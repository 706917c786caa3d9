package cn.yujiang.clawback;

/** Why money comes back. */
public enum ClawbackReason {
    CERTIFICATE_REVOKED,
    ATTENDANCE_UNTRUE,
    IDENTITY_WRONG,
    PAID_TWICE,
    EMPLOYMENT_UNTRUE,
    POLICY_CHANGED,
    OTHER
}
