package cn.yujiang.policy.ui;

import cn.yujiang.policy.ParameterInfo;
import cn.yujiang.policy.RuleInfo;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import java.io.Serial;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The facts of a rule as a form, and the readings a paper leaves open, folded away. */
final class FactForm extends Div {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient List<FactField> fields;
    private final Map<String, ComboBox<String>> readings = new LinkedHashMap<>();

    FactForm(RuleInfo rule, Locale locale) {
        fields = rule.facts().stream().map(fact -> FactField.of(fact, locale)).toList();
        var single = new Div();
        single.addClassName("yj-form");
        fields.stream()
                .filter(field -> !(field.component() instanceof FactRows))
                .forEach(field -> single.add(field.component()));
        add(single);
        fields.stream().filter(field -> field.component() instanceof FactRows).forEach(field -> add(field.component()));
        addReadings(rule);
    }

    private void addReadings(RuleInfo rule) {
        var form = new Div();
        form.addClassName("yj-form");
        for (ParameterInfo parameter : rule.parameters()) {
            if ((parameter.value() == null || !parameter.choices().isEmpty())
                    && !readings.containsKey(parameter.key())) {
                form.add(reading(parameter));
            }
        }
        if (!readings.isEmpty()) {
            add(new Details(getTranslation("calculator.readings"), form));
        }
    }

    private ComboBox<String> reading(ParameterInfo parameter) {
        var box = new ComboBox<String>(parameter.name());
        var words = new PolicyWords(this);
        box.setItems(parameter.choices());
        box.setItemLabelGenerator(words::value);
        box.setAllowCustomValue(parameter.choices().isEmpty());
        box.addCustomValueSetListener(custom -> box.setValue(custom.getDetail()));
        box.setClearButtonVisible(true);
        String value = parameter.value();
        box.setHelperText(
                value == null
                        ? getTranslation("calculator.reading.open")
                        : getTranslation("calculator.reading.now", words.value(value)));
        readings.put(parameter.key(), box);
        return box;
    }

    /** What was entered; null for what was left empty. */
    Map<String, @Nullable Object> values() {
        Map<String, @Nullable Object> values = new HashMap<>();
        fields.forEach(field -> values.put(field.fact().key(), field.value().get()));
        return values;
    }

    /** Readings chosen for this trial, by parameter. */
    Map<String, String> readings() {
        Map<String, String> chosen = new HashMap<>();
        readings.forEach((key, box) -> {
            String value = box.getValue();
            if (value != null && !value.isBlank()) {
                chosen.put(key, value);
            }
        });
        return chosen;
    }

    void clearErrors() {
        fields.forEach(FactField::clear);
    }

    void blame(String key, String message) {
        fields.stream().filter(field -> field.fact().key().equals(key)).forEach(field -> field.blame(message));
    }

    /** The name on the field; the key itself when it is no field, empty for none. */
    String nameOf(@Nullable String key) {
        if (key == null) {
            return "";
        }
        return fields.stream()
                .map(FactField::fact)
                .filter(fact -> fact.key().equals(key))
                .map(fact -> fact.nameIn(getLocale()))
                .findFirst()
                .or(() -> java.util.Optional.ofNullable(readings.get(key)).map(ComboBox::getLabel))
                .orElse(key.equals("event_date") ? getTranslation("calculator.day") : key);
    }
}
