package cn.yujiang.subsidy.ui;

import cn.yujiang.policy.FactInfo;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.subsidy.Claims;
import cn.yujiang.ui.Refusals;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.io.Serial;
import java.util.List;
import java.util.function.Consumer;

/** What comes out differently when the claim is computed now; confirming takes it over. */
final class RecomputeDialog extends Dialog {

    @Serial
    private static final long serialVersionUID = 1L;

    RecomputeDialog(List<Claims.Difference> differences, List<FactInfo> facts, Consumer<String> onConfirm) {
        setHeaderTitle(getTranslation("claim.recomputation"));
        setWidth("min(52rem, 96vw)");
        getFooter().add(new Button(getTranslation("ui.cancel"), click -> close()));
        if (differences.isEmpty()) {
            add(new Paragraph(getTranslation("claim.recomputation.same")));
            return;
        }
        var reason = new TextArea(getTranslation("ui.reason"));
        reason.setWidthFull();
        reason.setMaxLength(500);
        reason.setRequiredIndicatorVisible(true);
        add(
                new Paragraph(getTranslation("claim.recomputation.explain")),
                new DifferenceList(differences, facts),
                reason);
        var confirm = new Button(getTranslation("claim.recomputation.confirm"), click -> {
            try {
                onConfirm.accept(reason.getValue().strip());
                close();
            } catch (RejectedException e) {
                Refusals.show(e);
            }
        });
        confirm.addThemeName("primary");
        getFooter().add(confirm);
    }
}
