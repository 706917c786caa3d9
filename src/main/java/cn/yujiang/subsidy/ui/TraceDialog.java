package cn.yujiang.subsidy.ui;

import cn.yujiang.policy.FactInfo;
import cn.yujiang.policy.PolicyCatalogue;
import cn.yujiang.policy.ui.TraceSteps;
import cn.yujiang.subsidy.ClaimLine;
import cn.yujiang.ui.Amounts;
import cn.yujiang.ui.Facts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.io.Serial;

/** How a line came to its amount: the facts used, every step with its numbers, and the words of the paper behind it. */
final class TraceDialog extends Dialog {

    @Serial
    private static final long serialVersionUID = 1L;

    TraceDialog(ClaimLine line, String ruleId, PolicyCatalogue policies) {
        setHeaderTitle(line.name() + " · " + Amounts.text(line.amount()));
        setWidth("min(52rem, 96vw)");
        add(ClaimBadges.of(line.status()), new Paragraph(line.summary()));
        add(new H3(getTranslation("claim.trace.facts")), facts(line, ruleId, policies));
        add(new H3(getTranslation("claim.trace.steps")), new TraceSteps(line.trace()));
        policies.rule(ruleId)
                .ifPresent(rule -> add(new H3(getTranslation("claim.basis")), TraceSteps.quotation(rule.citation())));
        getFooter().add(new Button(getTranslation("ui.close"), click -> close()));
    }

    private static Facts facts(ClaimLine line, String ruleId, PolicyCatalogue policies) {
        var facts = new Facts();
        facts.getElement().setAttribute("tabindex", "0"); // the keyboard has to reach what scrolls
        policies.rule(ruleId).ifPresent(rule -> {
            for (FactInfo fact : rule.facts()) {
                String value = line.facts().getOrDefault(fact.key(), "");
                if (!value.isEmpty()) {
                    facts.with(fact.name(), FactText.of(fact, value));
                }
            }
        });
        return facts;
    }
}
