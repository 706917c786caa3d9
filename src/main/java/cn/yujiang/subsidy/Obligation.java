package cn.yujiang.subsidy;

/**
 * Something the bureau decided to pay. What is owed to whom is written down by the disbursement when the decision is made; the decision
 * itself stays with its owner.
 *
 * @param id of the claim, the advance or the adjustment
 */
public record Obligation(Kind kind, long id) {

    /** What was decided. */
    public enum Kind {
        /** An approved claim (补贴申请). */
        CLAIM,
        /** A share of an expected subsidy before the end of the class (预拨). */
        ADVANCE,
        /** The difference a later version of a paper adds to a claim that was paid (补发). */
        TOP_UP
    }
}
