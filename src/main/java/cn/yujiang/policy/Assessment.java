package cn.yujiang.policy;

import cn.yujiang.shared.Money;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The answer to one case, with its explanation. A plain record: store it, print it, read it back.
 *
 * @param amount the amount; zero for a refusal and outside the period; null when it is unknown or the rule has none
 * @param reason code of a refusal
 * @param field input or parameter the answer complains about
 * @param outputs further results by key: Integer, Boolean or decimal text
 * @param trace written out when first read
 */
public record Assessment(
        String ruleId,
        AssessmentStatus status,
        @Nullable Money amount,
        @Nullable String reason,
        @Nullable String field,
        Map<String, Object> outputs,
        List<TraceStep> trace,
        PolicyReference policy) {

    public Assessment {
        outputs = Collections.unmodifiableMap(new LinkedHashMap<>(outputs));
        trace = trace instanceof TraceOnDemand ? trace : List.copyOf(trace);
    }

    /** What may be paid: the amount when there is one, else nothing. */
    public Money payable() {
        return amount == null || !(status.isOk() || status == AssessmentStatus.DUPLICATE) ? Money.ZERO : amount;
    }

    /**
     * The calculation on one line, as it stands on a form: {@code 48.5 课时 ÷ 6 = 8.08 → 四舍五入 8 天 × 100 元 = 800.00 元}. Empty
     * when nothing was computed.
     */
    public String summary() {
        return TraceSummary.of(trace, TraceStep::zh);
    }

    /** The same line in English. */
    public String summaryEn() {
        return TraceSummary.of(trace, TraceStep::en);
    }
}
