package cn.yujiang.subsidy.ui;

import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.RmbUppercase;
import cn.yujiang.subsidy.Claim;
import cn.yujiang.ui.Amounts;
import cn.yujiang.ui.Refusals;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.io.Serial;
import java.util.function.Consumer;

/** The commitment before a claim is handed in. */
final class SubmitDialog extends Dialog {

    @Serial
    private static final long serialVersionUID = 1L;

    SubmitDialog(Claim claim, Consumer<Boolean> onSubmit) {
        setHeaderTitle(getTranslation("claim.action.SUBMIT"));
        setWidth("min(36rem, 96vw)");
        var commitment = new Checkbox(getTranslation("claim.commitment"));
        add(
                new Paragraph(getTranslation(
                        "claim.submit.summary",
                        claim.paidPersons(),
                        Amounts.text(claim.total()),
                        RmbUppercase.of(claim.total()))),
                commitment);
        var submit = new Button(getTranslation("claim.action.SUBMIT"), click -> {
            try {
                onSubmit.accept(commitment.getValue());
                close();
            } catch (RejectedException e) {
                Refusals.show(e);
            }
        });
        submit.addThemeName("primary");
        getFooter().add(new Button(getTranslation("ui.cancel"), click -> close()), submit);
    }
}
