package cn.yujiang.policy.ui;

import cn.yujiang.policy.PackContent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A list of groups of fields, such as the conditions of a rule; rows are added, moved up and taken away. */
final class PartRows {

    /** One row with what it held when it was opened. */
    private record Row(Map<String, Object> old, Map<PartField, PartEditor> editors, Div box) {}

    private final PartEditors fields;
    private final PartField field;
    private final List<Row> rows = new ArrayList<>();
    private final Div list = new Div();
    private final Div box;

    PartRows(PartEditors fields, PartField field, @Nullable Object value) {
        this.fields = fields;
        this.field = field;
        var title = new Span(fields.label(field.key()));
        title.addClassName("yj-strong");
        list.addClassName("yj-part-rows");
        PackContent.maps(Map.of("x", value == null ? List.of() : value), "x").forEach(this::add);
        var more = new Button(fields.text("draft.row.add"), VaadinIcon.PLUS.create(), click -> {
            add(Map.of());
            fields.changed();
        });
        box = new Div(title, list, more);
        box.addClassNames("yj-wide", "yj-part-group");
    }

    static Map<String, Object> map(@Nullable Object value) {
        return value == null ? Map.of() : PackContent.inner(Map.of("x", value), "x");
    }

    private void add(Map<String, Object> values) {
        var form = new Div();
        form.addClassName("yj-form");
        Map<PartField, PartEditor> editors = fields.editors(field.inner(), values);
        editors.values().forEach(editor -> form.add(editor.component()));
        var row = new Row(values, editors, new Div());
        var up = new Button(VaadinIcon.ARROW_UP.create(), click -> moveUp(row));
        up.setAriaLabel(fields.text("draft.row.up"));
        var remove = new Button(VaadinIcon.TRASH.create(), click -> remove(row));
        remove.setAriaLabel(fields.text("draft.row.remove"));
        var buttons = new Div(up, remove);
        buttons.addClassName("yj-part-row-buttons");
        row.box.add(form, buttons);
        row.box.addClassName("yj-part-row");
        rows.add(row);
        list.add(row.box);
    }

    private void moveUp(Row row) {
        int at = rows.indexOf(row);
        if (at > 0) {
            rows.remove(row);
            rows.add(at - 1, row);
            list.addComponentAtIndex(at - 1, row.box);
            fields.changed();
        }
    }

    private void remove(Row row) {
        rows.remove(row);
        list.remove(row.box);
        fields.changed();
    }

    PartEditor editor() {
        return new PartEditor(box, () -> {
            List<Map<String, Object>> values = rows.stream()
                    .map(row -> PartEditors.collected(row.old, row.editors))
                    .filter(row -> !row.isEmpty())
                    .toList();
            return values.isEmpty() ? null : values;
        });
    }
}
