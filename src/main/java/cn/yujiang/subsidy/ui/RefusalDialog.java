package cn.yujiang.subsidy.ui;

import cn.yujiang.shared.RejectedException;
import cn.yujiang.subsidy.ClaimHearings;
import cn.yujiang.subsidy.DecisionCode;
import cn.yujiang.ui.Refusals;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.io.Serial;
import java.util.function.Consumer;

/** Proposes a refusal: a code, the reason and the provision it rests on, all of which the applicant reads and may answer. */
final class RefusalDialog extends Dialog {

    @Serial
    private static final long serialVersionUID = 1L;

    RefusalDialog(Consumer<ClaimHearings.Proposal> onPropose) {
        setHeaderTitle(getTranslation("claim.action.PROPOSE_REFUSAL"));
        setWidth("min(36rem, 96vw)");
        var code = CodeField.of("claim.refusal.code");
        code.setValue(DecisionCode.OTHER);
        var basis = new TextField(getTranslation("claim.refusal.basis"));
        basis.setMaxLength(500);
        basis.setRequiredIndicatorVisible(true);
        var reason = new TextArea(getTranslation("ui.reason"));
        reason.setMaxLength(1000);
        reason.setRequiredIndicatorVisible(true);
        reason.addClassName("yj-wide");
        var form = new Div(code, basis, reason);
        form.addClassName("yj-form");
        add(new Paragraph(getTranslation("claim.refusal.explain")), form);
        var confirm = new Button(getTranslation("ui.confirm"), click -> {
            try {
                onPropose.accept(new ClaimHearings.Proposal(
                        code.getValue(),
                        reason.getValue().strip(),
                        basis.getValue().strip()));
                close();
            } catch (RejectedException e) {
                Refusals.show(e);
            }
        });
        confirm.addThemeName("primary");
        getFooter().add(new Button(getTranslation("ui.cancel"), click -> close()), confirm);
    }
}
