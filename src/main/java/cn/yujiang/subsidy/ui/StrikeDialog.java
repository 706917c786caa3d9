package cn.yujiang.subsidy.ui;

import cn.yujiang.shared.RejectedException;
import cn.yujiang.subsidy.ClaimLine;
import cn.yujiang.subsidy.ClaimReviews;
import cn.yujiang.subsidy.StrikeCode;
import cn.yujiang.ui.Refusals;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.io.Serial;
import java.util.function.Consumer;

/** Takes a line out of a claim: a code for the statistics, a sentence for the applicant. */
final class StrikeDialog extends Dialog {

    @Serial
    private static final long serialVersionUID = 1L;

    StrikeDialog(ClaimLine line, Consumer<ClaimReviews.Strike> onStrike) {
        setHeaderTitle(getTranslation("claim.strike") + " · " + line.name());
        setWidth("min(36rem, 96vw)");
        var code = new Select<StrikeCode>();
        code.setLabel(getTranslation("claim.strike.code"));
        code.setItems(StrikeCode.values());
        code.setItemLabelGenerator(c -> getTranslation("strike." + c));
        code.setValue(StrikeCode.OTHER);
        var reason = new TextArea(getTranslation("ui.reason"));
        reason.setMaxLength(500);
        var form = new Div(code, reason);
        form.addClassName("yj-form");
        add(form);
        var strike = new Button(getTranslation("ui.confirm"), click -> {
            try {
                onStrike.accept(new ClaimReviews.Strike(
                        line.id(), code.getValue(), reason.getValue().strip()));
                close();
            } catch (RejectedException e) {
                Refusals.show(e);
            }
        });
        strike.addThemeName("primary");
        getFooter().add(new Button(getTranslation("ui.cancel"), click -> close()), strike);
    }
}
