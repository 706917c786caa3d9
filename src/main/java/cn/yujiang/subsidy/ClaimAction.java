package cn.yujiang.subsidy;

/** What can be done with a claim. */
public enum ClaimAction {
    SUBMIT,
    ACCEPT,
    WITHDRAW,
    PASS,
    RETURN,
    REJECT,
    PUBLISH,
    OBJECT,
    UPHOLD_OBJECTION,
    APPROVE,
    PAY,
    BANK_RETURN,
    /** The applicant corrects the account after a bank return. */
    CORRECT_ACCOUNT,
    /** The first review confirms the corrected account. */
    CONFIRM_ACCOUNT,
    CLAW_BACK,
    RECEIVE
}
