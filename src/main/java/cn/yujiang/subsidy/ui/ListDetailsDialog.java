package cn.yujiang.subsidy.ui;

import cn.yujiang.shared.RejectedException;
import cn.yujiang.subsidy.ClaimList;
import cn.yujiang.subsidy.ClaimLists;
import cn.yujiang.ui.Refusals;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.io.Serial;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the printed forms say beside the rows. */
final class ListDetailsDialog extends Dialog {

    @Serial
    private static final long serialVersionUID = 1L;

    private final Map<String, TextField> fields = new LinkedHashMap<>();

    ListDetailsDialog(ClaimLists lists, ClaimList list, List<String> keys, Runnable onSaved) {
        setHeaderTitle(getTranslation("list.details"));
        setWidth("min(44rem, 96vw)");
        var form = new Div();
        form.addClassName("yj-form");
        for (String key : keys) {
            var field = new TextField(getTranslation("list.detail." + key));
            field.setHelperText(getTranslation("list.detail." + key + ".help"));
            field.setValue(list.details().getOrDefault(key, ""));
            fields.put(key, field);
            form.add(field);
        }
        add(new Paragraph(getTranslation("list.details.explain")), form);
        var save = new Button(getTranslation("ui.save"), click -> {
            Map<String, String> values = new LinkedHashMap<>();
            fields.forEach((key, field) -> values.put(key, field.getValue()));
            try {
                lists.describe(list.id(), values);
                close();
                onSaved.run();
            } catch (RejectedException e) {
                Refusals.show(e);
            }
        });
        save.addThemeName("primary");
        getFooter().add(new Button(getTranslation("ui.cancel"), click -> close()), save);
    }
}
