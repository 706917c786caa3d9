package cn.yujiang.supervision.ui;

import cn.yujiang.shared.RejectedException;
import cn.yujiang.supervision.Complaints;
import cn.yujiang.ui.Refusals;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.io.Serial;
import java.util.function.Consumer;

/** Founded or not, what was found, and what the one who complained will read. */
final class FindingDialog extends Dialog {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final int LONGEST = 900;

    private final RadioButtonGroup<Boolean> found = new RadioButtonGroup<>();
    private final TextArea finding = new TextArea();
    private final TextArea answer = new TextArea();

    FindingDialog(Consumer<Complaints.Decision> onDecide) {
        setHeaderTitle(getTranslation("complaint.decide"));
        setWidth("36rem");
        found.setLabel(getTranslation("complaint.result"));
        found.setItems(true, false);
        found.setItemLabelGenerator(yes -> getTranslation("complaint.state." + (yes ? "FOUNDED" : "UNFOUNDED")));
        field(finding, "complaint.finding", "complaint.finding.hint");
        field(answer, "complaint.answer", "complaint.answer.hint");
        var form = new Div(found, finding, answer);
        form.addClassName("yj-complain");
        add(form);
        var decide = new Button(getTranslation("ui.confirm"), click -> decide(onDecide));
        decide.addThemeName("primary");
        getFooter().add(new Button(getTranslation("ui.cancel"), click -> close()), decide);
    }

    private void field(TextArea field, String label, String hint) {
        field.setLabel(getTranslation(label));
        field.setHelperText(getTranslation(hint));
        field.setMaxLength(LONGEST);
        field.setWidthFull();
    }

    private void decide(Consumer<Complaints.Decision> onDecide) {
        Boolean yes = found.getValue();
        found.setInvalid(yes == null);
        found.setErrorMessage(getTranslation("complaint.result.missing"));
        if (yes == null) {
            return;
        }
        try {
            onDecide.accept(new Complaints.Decision(yes, finding.getValue(), answer.getValue()));
            close();
        } catch (RejectedException refused) {
            Refusals.show(refused);
        }
    }
}
