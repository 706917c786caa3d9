package cn.yujiang.policy.ui;

import cn.yujiang.policy.ParameterInfo;
import cn.yujiang.policy.PolicySettings;
import cn.yujiang.policy.RuleInfo;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.ui.Refusals;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.io.Serial;
import java.util.function.Supplier;

/** Proposes the value of a parameter the paper leaves open; a refusal keeps what was typed. */
final class ProposalDialog extends Dialog {

    @Serial
    private static final long serialVersionUID = 1L;

    private final TextArea reason = new TextArea();

    ProposalDialog(
            RuleInfo rule, ParameterInfo parameter, String division, PolicySettings settings, Runnable onProposed) {
        setHeaderTitle(parameter.name());
        setWidth("min(36rem, 96vw)");
        var quote = new Paragraph(rule.citation().documentNo() + " "
                + rule.citation().article() + "：" + rule.citation().quote());
        quote.addClassName("yj-cite");
        var form = new Div();
        form.addClassName("yj-stack");
        Supplier<String> value = value(parameter, form);
        reason.setLabel(getTranslation("setting.reason"));
        reason.setWidthFull();
        reason.setMaxLength(500);
        form.add(reason);
        add(new Paragraph(rule.titleZh()), quote, form);
        var propose = new Button(getTranslation("setting.propose"), click -> {
            var proposal = new PolicySettings.Proposal(
                    division,
                    rule.id(),
                    parameter.key(),
                    value.get(),
                    reason.getValue().strip());
            try {
                settings.propose(proposal);
                close();
                onProposed.run();
            } catch (RejectedException e) {
                Refusals.show(e);
            }
        });
        propose.addThemeName("primary");
        getFooter().add(new Button(getTranslation("ui.cancel"), click -> close()), propose);
    }

    /** A choice where the paper allows only some values, a text otherwise. */
    private Supplier<String> value(ParameterInfo parameter, Div form) {
        if (parameter.choices().isEmpty()) {
            var text = new TextField(getTranslation("setting.value"));
            text.setHelperText(getTranslation("setting.value.hint"));
            text.setWidthFull();
            form.add(text);
            return () -> text.getValue().strip();
        }
        var choice = new Select<String>();
        choice.setLabel(getTranslation("setting.value"));
        choice.setItems(parameter.choices());
        form.add(choice);
        return () -> choice.getValue() == null ? "" : choice.getValue();
    }
}
