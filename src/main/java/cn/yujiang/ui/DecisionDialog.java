package cn.yujiang.ui;

import cn.yujiang.shared.RejectedException;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.io.Serial;
import java.util.function.Consumer;

/** Asks for a decision and its reason. A refusal keeps the dialog open with what was typed. */
public final class DecisionDialog extends Dialog {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final int MIN_REASON = 5;
    private static final int MAX_REASON = 500;

    /** @param reasonRequired whether the decision needs a written reason of at least five characters */
    public record Question(String title, String explanation, boolean reasonRequired) {}

    public DecisionDialog(Question question, Consumer<String> onDecide) {
        setHeaderTitle(question.title);
        setWidth("32rem");
        var reason = new TextArea(getTranslation("ui.reason"));
        reason.setWidthFull();
        reason.setMaxLength(MAX_REASON);
        reason.setRequiredIndicatorVisible(question.reasonRequired);
        reason.setValueChangeMode(ValueChangeMode.EAGER);
        add(new Paragraph(question.explanation), reason);
        var decide = new Button(getTranslation("ui.confirm"), click -> {
            if (question.reasonRequired && reason.getValue().strip().length() < MIN_REASON) {
                reason.setInvalid(true);
                reason.setErrorMessage(getTranslation("ui.reason.short", MIN_REASON));
                return;
            }
            try {
                onDecide.accept(reason.getValue().strip());
                close();
            } catch (RejectedException e) {
                Refusals.show(e);
            }
        });
        decide.addThemeName("primary");
        getFooter().add(new Button(getTranslation("ui.cancel"), click -> close()), decide);
    }
}
