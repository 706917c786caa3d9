package cn.yujiang.policy.ui;

import cn.yujiang.policy.FactInfo;
import com.vaadin.flow.component.html.Div;
import java.io.Serial;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Fields for single facts, made from their types as in the calculator; values are texts, as they are stored. */
public final class FactFields extends Div {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient List<FactField> fields;

    public FactFields(List<FactInfo> facts, Locale locale) {
        fields = facts.stream().map(fact -> FactField.of(fact, locale)).toList();
        addClassName("yj-form");
        fields.forEach(field -> add(field.component()));
    }

    /** Shows stored values by key of the fact. */
    public FactFields fill(Map<String, String> stored) {
        fields.forEach(field -> {
            String text = stored.get(field.fact().key());
            if (text != null) {
                field.fill(text);
            }
        });
        return this;
    }

    /** What was entered; empty texts for what was not. */
    public Map<String, String> values() {
        Map<String, String> values = new HashMap<>();
        fields.forEach(field -> {
            Object value = field.value().get();
            values.put(field.fact().key(), value == null ? "" : value.toString());
        });
        return values;
    }

    public void clearErrors() {
        fields.forEach(FactField::clear);
    }

    /** @return whether one of the fields has the key */
    public boolean blame(String key, String message) {
        return fields.stream()
                        .filter(field -> field.fact().key().equals(key))
                        .peek(field -> field.blame(message))
                        .count()
                > 0;
    }
}
