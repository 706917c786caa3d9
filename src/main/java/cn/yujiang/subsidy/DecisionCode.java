package cn.yujiang.subsidy;

/** Why a claim is returned or refused (退回原因、不予补贴原因); the words to the applicant stand beside it. */
public enum DecisionCode {
    PAPERS_INCOMPLETE,
    IDENTITY_MISMATCH,
    CATEGORY_UNPROVEN,
    HOURS_SHORT,
    ATTENDANCE_SHORT,
    CERTIFICATE_UNVERIFIED,
    CLAIMED_TWICE,
    ACCOUNT_WRONG,
    AMOUNT_WRONG,
    OUT_OF_TERM,
    UNTRUE,
    OTHER
}
