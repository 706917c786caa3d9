package cn.yujiang.subsidy;

import cn.yujiang.policy.AssessmentStatus;
import cn.yujiang.policy.TraceStep;
import cn.yujiang.shared.Money;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One person in a claim – a trainee of a class, somebody of a list, or the body itself where the rule is about it: the facts that were used, what the rule said, and whether a reviewer struck the line out. Zero lines
 * stay, with their reason.
 *
 * @param enrolmentId row of the roster, or of the list the claim is made from
 * @param personId {@link ClaimList#NOBODY} for the body itself
 * @param amount what the rule gives; null while it is unknown (then the claim cannot be submitted)
 * @param summary the computation in one line
 * @param strikeCode reason code of the strike-out, null for a line that stands
 * @param objected an objection from the public notice is open or was founded
 */
public record ClaimLine(
        long id,
        long enrolmentId,
        long personId,
        int position,
        String name,
        String maskedId,
        String category,
        AssessmentStatus status,
        @Nullable Money amount,
        @Nullable String reason,
        @Nullable String field,
        String summary,
        List<TraceStep> trace,
        Map<String, String> facts,
        @Nullable String strikeCode,
        @Nullable String strikeReason,
        boolean objected) {

    /** What this line adds to the claim. */
    public Money payable() {
        Money computed = amount;
        return strikeCode != null || computed == null ? Money.ZERO : computed;
    }

    /** This line with the strike-out of another; unchanged when there is none. */
    public ClaimLine struckLike(@Nullable ClaimLine other) {
        return other == null
                ? this
                : new ClaimLine(
                        id,
                        enrolmentId,
                        personId,
                        position,
                        name,
                        maskedId,
                        category,
                        status,
                        amount,
                        reason,
                        field,
                        summary,
                        trace,
                        facts,
                        other.strikeCode,
                        other.strikeReason,
                        other.objected);
    }
}
