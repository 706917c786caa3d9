package cn.yujiang.policy.ui;

import cn.yujiang.policy.AssessmentStatus;
import cn.yujiang.policy.PackContent;
import cn.yujiang.policy.PackPart;
import cn.yujiang.policy.PackText;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.io.Serial;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The part of an example that depends on its rule: one input for each fact the rule asks for, and what should come out. */
final class ExampleFields extends Div {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final List<String> EXPECTED = List.of("status", "amount", "reason", "field");

    private static final String EVENT_DATE = "event_date";

    private final transient PackContent pack;
    private final transient Map<String, Object> old;
    private final transient Runnable changed;
    private final Select<String> rule = new Select<>();
    private final Div inputs = new Div();
    private final transient Map<String, Supplier<@Nullable Object>> values = new LinkedHashMap<>();
    private final transient Map<String, Supplier<@Nullable Object>> expected = new LinkedHashMap<>();

    ExampleFields(PackContent pack, Map<String, Object> old, Runnable changed) {
        this.pack = pack;
        this.old = old;
        this.changed = changed;
        addClassNames("yj-wide", "yj-stack");
        inputs.addClassName("yj-form");
        rule.setLabel(getTranslation("draft.field.rule"));
        rule.setItems(pack.parts(PackPart.RULE).stream()
                .map(value -> PackContent.text(value, "id"))
                .toList());
        rule.setItemLabelGenerator(this::title);
        rule.setRequiredIndicatorVisible(true);
        rule.setWidthFull();
        String chosen = PackContent.text(old, "rule");
        if (!chosen.isEmpty()) {
            rule.setValue(chosen);
        }
        rule.addValueChangeListener(change -> {
            ask();
            changed.run();
        });
        add(rule, heading("draft.field.inputs"), inputs, heading("draft.field.expected"), outcome());
        ask();
    }

    private Span heading(String key) {
        var heading = new Span(getTranslation(key));
        heading.addClassName("yj-strong");
        return heading;
    }

    private String title(@Nullable String id) {
        return pack.parts(PackPart.RULE).stream()
                .filter(value -> PackContent.text(value, "id").equals(id))
                .map(value -> id + " " + PackContent.text(value, "title"))
                .findFirst()
                .orElse("");
    }

    private void ask() {
        inputs.removeAll();
        values.clear();
        Map<String, Object> known = PackContent.inner(old, "inputs");
        pack.parts(PackPart.RULE).stream()
                .filter(value -> PackContent.text(value, "id").equals(rule.getValue()))
                .flatMap(value -> PackContent.texts(value, "facts").stream())
                .flatMap(name -> pack.parts(PackPart.FACT).stream()
                        .filter(fact -> PackContent.text(fact, "name").equals(name)))
                .forEach(fact -> input(fact, known));
        known.forEach(
                (key, value) -> values.putIfAbsent(key, () -> value)); // such as a value a parameter takes from a case
    }

    private void input(Map<String, Object> fact, Map<String, Object> known) {
        String key = PackContent.text(fact, "key");
        String type = PackContent.text(fact, "type");
        String label = PackContent.text(fact, "name") + (type.isEmpty() ? "" : "（" + type + "）");
        Object value = known.get(key);
        if (type.equals("列表")) {
            notation(values, inputs, key, label, value);
        } else {
            line(values, inputs, key, label, value);
        }
    }

    private void line(
            Map<String, Supplier<@Nullable Object>> into, Div form, String key, String label, @Nullable Object value) {
        var field = new TextField(label);
        field.setWidthFull();
        field.setValue(value instanceof String text ? text : "");
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.addValueChangeListener(change -> changed.run());
        form.add(field);
        into.put(key, () -> field.getValue().isBlank() ? null : field.getValue().strip());
    }

    private void notation(
            Map<String, Supplier<@Nullable Object>> into, Div form, String key, String label, @Nullable Object value) {
        var area = new TextArea(label);
        area.setHelperText(getTranslation("draft.notation"));
        area.setWidthFull();
        area.addClassNames("yj-wide", "yj-notation");
        area.setValue(value == null ? "" : PackText.notation(value));
        area.setValueChangeMode(ValueChangeMode.LAZY);
        area.addValueChangeListener(change -> changed.run());
        form.add(area);
        into.put(key, () -> area.getValue().isBlank() ? null : PackText.value(area.getValue()));
    }

    private Component outcome() {
        Map<String, Object> known = PackContent.inner(old, "expected");
        var form = new Div();
        form.addClassName("yj-form");
        var status = new Select<String>();
        status.setLabel(getTranslation("draft.field.status"));
        status.setItems(java.util.Arrays.stream(AssessmentStatus.values())
                .map(Enum::name)
                .toList());
        status.setItemLabelGenerator(code -> code == null ? "" : getTranslation("assessmentStatus." + code));
        status.setValue(PackContent.text(known, "status").isEmpty() ? "OK" : PackContent.text(known, "status"));
        status.addValueChangeListener(change -> changed.run());
        status.setWidthFull();
        form.add(status);
        expected.put("status", status::getValue);
        line(expected, form, "amount", getTranslation("draft.field.expected.amount"), known.get("amount"));
        line(expected, form, "reason", getTranslation("draft.field.reason"), known.get("reason"));
        line(expected, form, "field", getTranslation("draft.field.field"), known.get("field"));
        Map<String, Object> others = new LinkedHashMap<>(known);
        EXPECTED.forEach(others::remove);
        others.forEach((key, value) -> line(expected, form, key, key, value));
        return form;
    }

    /** The example with what stands in the fields; {@code first} are the fields that do not depend on the rule. */
    Map<String, Object> collected(Map<String, Object> first) {
        Map<String, Object> example = new LinkedHashMap<>(first);
        if (rule.getValue() != null) {
            example.put("rule", rule.getValue());
        }
        example.put("inputs", filled(values));
        example.put("expected", filled(expected));
        return example;
    }

    private static Map<String, Object> filled(Map<String, Supplier<@Nullable Object>> fields) {
        Map<String, Object> filled = new LinkedHashMap<>();
        fields.forEach((key, field) -> {
            Object value = field.get();
            if (value != null) {
                filled.put(key, value);
            }
        });
        return filled;
    }
}
