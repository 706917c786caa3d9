package cn.yujiang.subsidy.domain;

/** Records of the system that stand for a paper (see {@code evidence/sources.csv}). */
public enum EvidenceSource {
    ROSTER,
    ATTENDANCE,
    ONLINE,
    FILING,
    RESULTS,
    CERTIFICATES,
    EMPLOYMENT,
    ACCOUNT,
    /** The rows of the list the claim is made from. */
    LIST,
    /** Ticked when the claim is handed in. */
    COMMITMENT,
    /** The lines of the claim with their traces. */
    CALCULATION
}
