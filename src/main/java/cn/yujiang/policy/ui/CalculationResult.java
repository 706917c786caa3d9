package cn.yujiang.policy.ui;

import cn.yujiang.policy.Assessment;
import cn.yujiang.policy.PolicyReference;
import cn.yujiang.ui.Amounts;
import cn.yujiang.ui.Facts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.io.Serial;
import java.util.Map;

/** An answer of the engine: status, amount, reason, further results, steps and what it rests on. */
final class CalculationResult extends Div {

    @Serial
    private static final long serialVersionUID = 1L;

    /**
     * @param field name of what the answer complains about, empty for none
     * @param outputs key and formula of the further results
     */
    CalculationResult(Assessment assessment, String field, Map<String, String> outputs) {
        addClassName("yj-result");
        boolean english = getLocale().getLanguage().equals("en");
        var head = new Div(AssessmentBadge.of(assessment.status()));
        head.addClassName("yj-result-head");
        if (assessment.amount() != null) {
            var amount = new Span(Amounts.text(assessment.amount()));
            amount.addClassName("yj-result-amount");
            head.add(amount);
        }
        add(head);
        String reason = assessment.reason();
        if (reason != null) {
            add(new Paragraph(getTranslation("reason." + reason)));
        }
        if (!field.isEmpty()) {
            add(new Paragraph(getTranslation("calculator.field", field)));
        }
        String summary = english ? assessment.summaryEn() : assessment.summary();
        if (!summary.isEmpty()) {
            var line = new Paragraph(summary);
            line.addClassName("yj-result-summary");
            add(line);
        }
        if (!assessment.outputs().isEmpty()) {
            add(results(assessment, outputs, english));
        }
        add(new TraceSteps(assessment.trace()), basis(assessment.policy()));
    }

    private Facts results(Assessment assessment, Map<String, String> outputs, boolean english) {
        var facts = new Facts();
        assessment
                .outputs()
                .forEach((key, value) -> facts.with(english ? key : outputs.getOrDefault(key, key), text(value)));
        return facts;
    }

    private String text(Object value) {
        return value instanceof Boolean flag ? getTranslation(flag ? "ui.yes" : "ui.no") : value.toString();
    }

    private Paragraph basis(PolicyReference policy) {
        var basis = new Paragraph(getTranslation(
                "calculator.basis",
                policy.documentNo(),
                policy.title(),
                policy.article(),
                policy.version(),
                policy.packHash().substring(0, 12)));
        basis.addClassName("yj-hint");
        return basis;
    }
}
