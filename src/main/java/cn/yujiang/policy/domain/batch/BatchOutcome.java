package cn.yujiang.policy.domain.batch;

import cn.yujiang.policy.Assessment;
import cn.yujiang.policy.AssessmentStatus;
import org.jspecify.annotations.Nullable;

/**
 * How a rule answers a case.
 *
 * @param reason code of a refusal or remark
 * @param field input or parameter complained about
 * @param withAmount whether there is an amount; otherwise it is unknown or the rule has none
 */
public record BatchOutcome(
        AssessmentStatus status,
        @Nullable String reason,
        @Nullable String field,
        boolean withAmount) {

    static BatchOutcome of(Assessment assessment) {
        return new BatchOutcome(
                assessment.status(), assessment.reason(), assessment.field(), assessment.amount() != null);
    }

    /** Whether the amount may be paid. */
    public boolean isPayable() {
        return withAmount && (status.isOk() || status == AssessmentStatus.DUPLICATE);
    }
}
