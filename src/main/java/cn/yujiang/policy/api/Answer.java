package cn.yujiang.policy.api;

import cn.yujiang.policy.Assessment;
import cn.yujiang.policy.AssessmentStatus;
import cn.yujiang.policy.PolicyReference;
import cn.yujiang.policy.TraceStep;
import cn.yujiang.shared.Money;
import cn.yujiang.ui.Texts;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a rule says to a case.
 *
 * @param amountFen null while the amount is unknown, never a zero instead
 * @param amountYuan the same in yuan with two decimals
 * @param reason code of a refusal, with its sentence in {@code reasonText}
 * @param field input or parameter the answer complains about
 * @param trace only when it was asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Answer(
        String rule,
        AssessmentStatus status,
        @Nullable Long amountFen,
        @Nullable String amountYuan,
        @Nullable String reason,
        @Nullable String reasonText,
        @Nullable String field,
        Map<String, Object> outputs,
        String summary,
        PolicyReference policy,
        @Nullable List<TraceStep> trace) {

    static Answer of(Assessment assessment, boolean withTrace, Texts texts, Locale locale) {
        Money amount = assessment.amount();
        String reason = assessment.reason();
        boolean english = locale.getLanguage().equals("en");
        return new Answer(
                assessment.ruleId(),
                assessment.status(),
                amount == null ? null : amount.fen(),
                amount == null ? null : amount.toPlainYuan(),
                reason,
                reason == null ? null : texts.getTranslation("reason." + reason, locale),
                assessment.field(),
                assessment.outputs(),
                english ? assessment.summaryEn() : assessment.summary(),
                assessment.policy(),
                withTrace ? assessment.trace() : null);
    }
}
