package cn.yujiang.policy.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A group of fields that make one value, such as the period of a rule. */
final class PartMap {

    private final Map<String, Object> old;
    private final Map<PartField, PartEditor> editors;
    private final Div box = new Div();

    PartMap(PartEditors fields, PartField field, @Nullable Object value) {
        this.old = PartRows.map(value);
        this.editors = fields.editors(field.inner(), old);
        var title = new Span(fields.label(field.key()));
        title.addClassName("yj-strong");
        var form = new Div();
        form.addClassName("yj-form");
        editors.values().forEach(editor -> form.add(editor.component()));
        box.add(title, form);
        box.addClassNames("yj-wide", "yj-part-group");
    }

    PartEditor editor() {
        return new PartEditor(box, () -> {
            Map<String, Object> values = PartEditors.collected(old, editors);
            return values.isEmpty() ? null : values;
        });
    }
}
