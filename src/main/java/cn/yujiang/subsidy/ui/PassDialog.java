package cn.yujiang.subsidy.ui;

import cn.yujiang.shared.RejectedException;
import cn.yujiang.subsidy.CheckItem;
import cn.yujiang.subsidy.ClaimReviews;
import cn.yujiang.ui.Refusals;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import java.io.Serial;
import java.util.function.Consumer;

/** What the reviewer has looked at; everything is answered before a claim goes on. */
final class PassDialog extends Dialog {

    @Serial
    private static final long serialVersionUID = 1L;

    PassDialog(Consumer<ClaimReviews.Pass> onPass) {
        setHeaderTitle(getTranslation("claim.checks"));
        setWidth("min(36rem, 96vw)");
        var checks = new CheckboxGroup<CheckItem>();
        checks.addThemeName("vertical");
        checks.setItems(CheckItem.values());
        checks.setItemLabelGenerator(item -> getTranslation("check." + item));
        var comment = new TextArea(getTranslation("ui.reason"));
        comment.setWidthFull();
        comment.setMaxLength(500);
        add(checks, comment);
        var pass = new Button(getTranslation("ui.confirm"), click -> {
            try {
                onPass.accept(new ClaimReviews.Pass(
                        checks.getValue(), comment.getValue().strip()));
                close();
            } catch (RejectedException e) {
                Refusals.show(e);
            }
        });
        pass.addThemeName("primary");
        var all =
                new Button(getTranslation("check.all"), click -> checks.setValue(java.util.Set.of(CheckItem.values())));
        getFooter().add(all, new Button(getTranslation("ui.cancel"), click -> close()), pass);
    }
}
