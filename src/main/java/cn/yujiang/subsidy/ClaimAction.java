package cn.yujiang.subsidy;

/** What can be done with a claim. */
public enum ClaimAction {
    SUBMIT,
    ACCEPT,
    WITHDRAW,
    PASS,
    /** The first reviewer takes the own pass back while nobody acted after it. */
    REOPEN,
    RETURN,
    PROPOSE_REFUSAL,
    /** The applicant answers to a proposed refusal. */
    ANSWER_REFUSAL,
    DROP_REFUSAL,
    REJECT,
    PUBLISH,
    OBJECT,
    UPHOLD_OBJECTION,
    /** Objections took the last money of a claim that was divided from another: nothing is left to decide. */
    END_UPHELD,
    APPROVE,
    PAY,
    BANK_RETURN,
    /** The applicant corrects the account after a bank return. */
    CORRECT_ACCOUNT,
    /** The first review confirms the corrected account. */
    CONFIRM_ACCOUNT,
    CLAW_BACK,
    RECEIVE,
    /** A receipt turned out wrong: the claim is owed again. */
    TAKE_BACK_RECEIPT
}
