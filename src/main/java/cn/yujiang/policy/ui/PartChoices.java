package cn.yujiang.policy.ui;

import cn.yujiang.policy.PackContent;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.select.Select;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Fields to choose in; a value the part holds can always be kept, even when it is not among those offered. */
final class PartChoices {

    private final PartEditors fields;

    PartChoices(PartEditors fields) {
        this.fields = fields;
    }

    /** One of the values. */
    PartEditor one(PartField field, @Nullable Object value, List<String> values) {
        var select = new Select<String>();
        select.setLabel(fields.label(field.key()));
        Set<String> items = new LinkedHashSet<>(values);
        if (!PartEditors.string(value).isEmpty()) {
            items.add(PartEditors.string(value));
        }
        select.setItems(items);
        select.setItemLabelGenerator(item -> item == null ? "" : fields.word(field, item));
        select.setEmptySelectionAllowed(!field.required());
        select.setRequiredIndicatorVisible(field.required());
        select.setWidthFull();
        if (!PartEditors.string(value).isEmpty()) {
            select.setValue(PartEditors.string(value));
        }
        fields.listen(select);
        return new PartEditor(select, select::getValue);
    }

    /** One of the values proposed, or any other. */
    PartEditor proposed(PartField field, @Nullable Object value) {
        var combo = new ComboBox<String>(fields.label(field.key()));
        Set<String> items = new LinkedHashSet<>(field.choices());
        if (!PartEditors.string(value).isEmpty()) {
            items.add(PartEditors.string(value));
        }
        combo.setItems(items);
        combo.setAllowCustomValue(true);
        combo.addCustomValueSetListener(
                typed -> combo.setValue(typed.getDetail().strip()));
        combo.setRequiredIndicatorVisible(field.required());
        combo.setWidthFull();
        if (!PartEditors.string(value).isEmpty()) {
            combo.setValue(PartEditors.string(value));
        }
        fields.listen(combo);
        return new PartEditor(combo, combo::getValue);
    }

    /** Any number of the names, in the order they were chosen in. */
    PartEditor many(PartField field, @Nullable Object value, List<String> names) {
        var combo = new MultiSelectComboBox<String>(fields.label(field.key()));
        List<String> chosen = PackContent.texts(Map.of("x", value == null ? List.of() : value), "x");
        Set<String> items = new LinkedHashSet<>(names);
        items.addAll(chosen);
        combo.setItems(items);
        combo.setValue(new LinkedHashSet<>(chosen));
        combo.addClassName("yj-wide");
        combo.setWidthFull();
        fields.listen(combo);
        return new PartEditor(combo, () -> inOrder(chosen, combo.getValue()));
    }

    /** What was chosen before keeps its place, because the order is the order of the checks. */
    private static @Nullable Object inOrder(List<String> before, Set<String> now) {
        Set<String> kept = new LinkedHashSet<>(before);
        kept.retainAll(now);
        kept.addAll(new TreeSet<>(now));
        return kept.isEmpty() ? null : List.copyOf(kept);
    }
}
