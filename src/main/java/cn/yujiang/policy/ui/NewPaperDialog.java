package cn.yujiang.policy.ui;

import cn.yujiang.policy.PackDrafts;
import cn.yujiang.policy.PackDrafts.Draft;
import cn.yujiang.policy.Places;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.ui.Refusals;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.io.Serial;
import java.util.function.Consumer;

/** The head of a paper nobody has entered yet. */
final class NewPaperDialog extends Dialog {

    @Serial
    private static final long serialVersionUID = 1L;

    private final TextField title = new TextField();
    private final TextField number = new TextField();
    private final TextField issuer = new TextField();
    private final TextField packId = new TextField();

    NewPaperDialog(PackDrafts drafts, Places places, Consumer<Draft> created) {
        setHeaderTitle(getTranslation("draft.new"));
        setWidth("min(44rem, 96vw)");
        var divisions = new MultiSelectComboBox<Places.Place>(getTranslation("policy.divisions"));
        divisions.setItems(places.all());
        divisions.setItemLabelGenerator(place -> place.label(getLocale()));
        divisions.setRequiredIndicatorVisible(true);
        divisions.setWidthFull();
        divisions.addClassName("yj-wide");
        label(title, "draft.field.title", true);
        title.addClassName("yj-wide");
        label(number, "draft.field.number", false);
        number.setHelperText(getTranslation("draft.number.hint"));
        label(issuer, "draft.field.issuer", true);
        label(packId, "draft.field.pack", true);
        packId.setHelperText(getTranslation("draft.pack.hint"));
        var form = new Div(title, number, issuer, packId, divisions);
        form.addClassName("yj-form");
        add(form);
        var create = new Button(getTranslation("draft.create"), click -> {
            try {
                Draft draft = drafts.create(new PackDrafts.NewPaper(
                        packId.getValue().strip(),
                        number.getValue(),
                        title.getValue(),
                        issuer.getValue(),
                        divisions.getValue().stream()
                                .map(Places.Place::code)
                                .sorted()
                                .toList()));
                close();
                created.accept(draft);
            } catch (RejectedException e) {
                Refusals.show(e);
            }
        });
        create.addThemeName("primary");
        getFooter().add(new Button(getTranslation("ui.cancel"), click -> close()), create);
    }

    private void label(TextField field, String key, boolean required) {
        field.setLabel(getTranslation(key));
        field.setRequiredIndicatorVisible(required);
        field.setWidthFull();
    }
}
