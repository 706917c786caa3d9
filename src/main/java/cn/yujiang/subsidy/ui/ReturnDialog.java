package cn.yujiang.subsidy.ui;

import cn.yujiang.shared.RejectedException;
import cn.yujiang.subsidy.ClaimReviews;
import cn.yujiang.subsidy.DecisionCode;
import cn.yujiang.ui.Refusals;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import java.io.Serial;
import java.util.function.Consumer;

/** Returns a claim: a code, words to the applicant, and the time to correct. */
final class ReturnDialog extends Dialog {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final int MOST_DAYS = 60;

    ReturnDialog(Consumer<ClaimReviews.Return> onReturn) {
        setHeaderTitle(getTranslation("claim.action.RETURN"));
        setWidth("min(36rem, 96vw)");
        var code = CodeField.of("claim.return.code");
        code.setValue(DecisionCode.PAPERS_INCOMPLETE);
        var days = new IntegerField(getTranslation("claim.return.days"));
        days.setMin(1);
        days.setMax(MOST_DAYS);
        days.setStepButtonsVisible(true);
        days.setPlaceholder(getTranslation("claim.return.days.default"));
        var reason = new TextArea(getTranslation("ui.reason"));
        reason.setMaxLength(500);
        reason.setRequiredIndicatorVisible(true);
        reason.addClassName("yj-wide");
        var form = new Div(code, days, reason);
        form.addClassName("yj-form");
        add(new Paragraph(getTranslation("claim.action.RETURN.explain")), form);
        var confirm = new Button(getTranslation("ui.confirm"), click -> {
            try {
                onReturn.accept(new ClaimReviews.Return(
                        code.getValue(), reason.getValue().strip(), days.getValue()));
                close();
            } catch (RejectedException e) {
                Refusals.show(e);
            }
        });
        confirm.addThemeName("primary");
        getFooter().add(new Button(getTranslation("ui.cancel"), click -> close()), confirm);
    }
}
