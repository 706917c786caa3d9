package cn.yujiang.policy.ui;

import cn.yujiang.policy.FactInfo;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Paragraph;
import java.io.Serial;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A list of facts, such as the certificates of a person: rows that can be added and taken away. */
final class FactRows extends Div {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient FactInfo fact;
    private final transient List<List<FactField>> rows = new ArrayList<>();
    private final Div table = new Div();
    private final Locale locale;

    FactRows(FactInfo fact, Locale locale) {
        this.fact = fact;
        this.locale = locale;
        addClassName("yj-rows");
        var title = new H4(fact.nameIn(locale));
        var add = new Button(getTranslation("calculator.addRow"), click -> addRow());
        add.setAriaLabel(getTranslation("calculator.addRow") + " " + fact.nameIn(locale));
        add(title);
        if (!fact.meaning().isEmpty()) {
            add(new Paragraph(fact.meaning()));
        }
        add(table, add);
    }

    private void addRow() {
        List<FactField> fields = fact.columns().stream()
                .map(column -> FactField.of(column, locale))
                .toList();
        var row = new Div();
        fields.forEach(field -> row.add(field.component()));
        row.addClassNames("yj-form", "yj-row");
        var remove = new Button(getTranslation("session.remove"), click -> {
            rows.remove(fields);
            table.remove(row);
        });
        remove.addThemeName("tertiary");
        row.add(remove);
        rows.add(fields);
        table.add(row);
    }

    /** Plain values or a map by column; null when there is no row at all and the rule cannot do without. */
    @Nullable
    List<@Nullable Object> values() {
        if (rows.isEmpty() && fact.optional()) {
            return null;
        }
        List<@Nullable Object> values = new ArrayList<>();
        rows.forEach(row -> values.add(value(row)));
        return values;
    }

    private static @Nullable Object value(List<FactField> row) {
        if (row.size() == 1 && row.getFirst().fact().key().isEmpty()) {
            return row.getFirst().value().get();
        }
        Map<String, @Nullable Object> columns = new HashMap<>();
        row.forEach(field -> columns.put(field.fact().key(), field.value().get()));
        return columns;
    }
}
