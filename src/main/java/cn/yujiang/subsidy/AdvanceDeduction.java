package cn.yujiang.subsidy;

import cn.yujiang.shared.Money;
import java.util.List;

/** What a claim has to know about money that was paid ahead of it. Implemented above this module; called inside its transactions. */
public interface AdvanceDeduction {

    /** What was paid ahead for class and rule and is not settled yet. */
    Money paid(long cohortId, String ruleId);

    /**
     * Counts the advances against the claim that was just approved; what the class did not earn becomes a recovery.
     *
     * @param total what was approved
     * @param claimNo for the record
     * @return what of the claim is already paid, at most its total
     * @throws cn.yujiang.shared.RejectedException {@code ADVANCE_UNPAID} while a granted advance waits for its payment
     */
    Money settle(long cohortId, String ruleId, Money total, String claimNo);

    /** The advances that were counted against the claim for class and rule, with what was counted of each. */
    List<PaidClaims.Portion> counted(long cohortId, String ruleId);

    /** Whether an advance of the class is still to be decided, paid, settled or recovered. */
    boolean open(long cohortId);
}
