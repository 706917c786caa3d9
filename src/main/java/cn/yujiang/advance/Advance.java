package cn.yujiang.advance;

import cn.yujiang.shared.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One request for an advance.
 *
 * @param ruleId the subsidy that is paid ahead
 * @param basis paper and article that allow advances
 * @param persons people of the roster the estimate pays for
 * @param expected estimate: the roster times what the rule gives each
 * @param ceiling the most that may be advanced for class and rule
 * @param before what had been granted before this request
 * @param requested what was asked for
 * @param granted what fits under the ceiling
 * @param counted what of it was counted against the final claim
 * @param owed what has to come back, zero before the settlement
 * @param received what of it came back
 * @param reason why it was refused or withdrawn
 */
public record Advance(
        long id,
        String advanceNo,
        long cohortId,
        String cohortName,
        String ruleId,
        String ruleTitle,
        String basis,
        long bodyId,
        String bodyName,
        String divisionCode,
        String fund,
        AdvanceState state,
        int persons,
        Money expected,
        Money ceiling,
        Money before,
        Money requested,
        Money granted,
        Money counted,
        Money owed,
        Money received,
        String accountName,
        String bankName,
        String maskedAccount,
        LocalDate requestedOn,
        @Nullable LocalDate paidOn,
        @Nullable LocalDate settledOn,
        @Nullable LocalDate classEnd,
        @Nullable Long reviewerId,
        @Nullable Long approverId,
        @Nullable String reason,
        int version) {

    /** What is still owed. */
    public Money open() {
        return owed.minus(received);
    }
}
