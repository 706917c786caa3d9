package cn.yujiang.subsidy;

/** Why a reviewer takes a line out of a claim (退回原因 of domain chapter 18). */
public enum StrikeCode {
    IDENTITY_MISMATCH,
    CATEGORY_UNPROVEN,
    HOURS_SHORT,
    ATTENDANCE_SHORT,
    CERTIFICATE_UNVERIFIED,
    CLAIMED_TWICE,
    ACCOUNT_WRONG,
    PAPERS_INCOMPLETE,
    NOTICE_OBJECTION,
    OTHER
}
