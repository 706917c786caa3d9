package cn.yujiang.policy.ui;

import cn.yujiang.policy.Formulas;
import cn.yujiang.policy.PackContent;
import cn.yujiang.policy.PackPart;
import cn.yujiang.policy.PackText;
import cn.yujiang.ui.Dates;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes the fields of the form of a part, each filled with what the part holds now. */
final class PartEditors {

    private static final int PAUSE_MS = 400;

    private final Component on;
    private final PackContent pack;
    private final Map<String, String> names;
    private final Runnable changed;
    private final PartChoices choices;

    /** @param changed is told when something was typed, after a pause */
    PartEditors(Component on, PackContent pack, Runnable changed) {
        this.on = on;
        this.pack = pack;
        this.names = PackNames.meanings(pack);
        this.changed = changed;
        this.choices = new PartChoices(this);
    }

    PartEditor editor(PartField field, @Nullable Object value) {
        return switch (field.kind()) {
            case LINE -> text(field, new TextField(), value);
            case AREA, QUOTE -> text(field, area(), value);
            case FORMULA -> formula(field, value);
            case CHOICE -> choices.one(field, value, field.choices());
            case SUGGESTION -> choices.proposed(field, value);
            case ARTICLE -> choices.one(field, value, ids(PackPart.ARTICLE, "id"));
            case FACTS -> choices.many(field, value, ids(PackPart.FACT, "name"));
            case FLAG -> flag(field, value);
            case DAY -> day(field, value);
            case LINES -> lines(field, value);
            case MAP -> new PartMap(this, field, value).editor();
            case ROWS -> new PartRows(this, field, value).editor();
            case NOTATION -> notation(field, value);
        };
    }

    String label(String key) {
        return on.getTranslation("draft.field." + key);
    }

    String text(String key) {
        return on.getTranslation(key);
    }

    String word(PartField field, String code) {
        return PackNames.word(on, field.key(), code);
    }

    private List<String> ids(PackPart part, String key) {
        return pack.parts(part).stream()
                .map(value -> PackContent.text(value, key))
                .toList();
    }

    static String string(@Nullable Object value) {
        return value instanceof String text ? text : "";
    }

    private <C extends Component & HasValue<?, String> & HasSize> PartEditor text(
            PartField field, C input, @Nullable Object value) {
        input.setValue(string(value));
        input.setRequiredIndicatorVisible(field.required());
        listen(input);
        input.setWidthFull();
        switch (input) {
            case TextField line -> {
                line.setLabel(label(field.key()));
                line.setValueChangeMode(ValueChangeMode.LAZY);
                line.setValueChangeTimeout(PAUSE_MS);
            }
            case TextArea area -> {
                area.setLabel(label(field.key()));
                area.addClassName("yj-wide");
            }
            default -> throw new IllegalArgumentException(field.key());
        }
        return new PartEditor(input, () -> blankToNull(input.getValue()));
    }

    private static TextArea area() {
        var area = new TextArea();
        area.setMinRows(2);
        area.setMaxRows(12);
        area.setValueChangeMode(ValueChangeMode.LAZY);
        area.setValueChangeTimeout(PAUSE_MS);
        return area;
    }

    void listen(HasValue<?, ?> input) {
        input.addValueChangeListener(change -> changed.run());
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** The formula as it is typed, in colours below, and read out; a mistake is named at once. */
    private PartEditor formula(PartField field, @Nullable Object value) {
        TextArea input = area();
        input.setLabel(label(field.key()));
        input.setWidthFull();
        input.setMinRows(1);
        input.setValue(string(value));
        var preview = new Div();
        Runnable show = () -> {
            preview.removeAll();
            String typed = input.getValue();
            if (!typed.isBlank()) {
                preview.add(new FormulaText(typed, names));
            }
            String mistake = typed.isBlank() ? "" : Formulas.mistake(typed).orElse("");
            input.setErrorMessage(mistake);
            input.setInvalid(!mistake.isEmpty());
        };
        input.addValueChangeListener(change -> show.run());
        show.run();
        listen(input);
        var box = new Div(input, preview);
        box.addClassName("yj-wide");
        return new PartEditor(box, () -> blankToNull(input.getValue()));
    }

    private PartEditor flag(PartField field, @Nullable Object value) {
        var box = new Checkbox(label(field.key()), string(value).equals("true"));
        listen(box);
        return new PartEditor(box, () -> box.getValue() ? "true" : null);
    }

    private PartEditor day(PartField field, @Nullable Object value) {
        var picker = Dates.picker(label(field.key()));
        picker.setClearButtonVisible(true);
        picker.setWidthFull();
        try {
            picker.setValue(string(value).isEmpty() ? null : LocalDate.parse(string(value)));
        } catch (DateTimeException unstated) {
            picker.setHelperText(string(value));
        }
        listen(picker);
        boolean unreadable = picker.isEmpty() && !string(value).isEmpty();
        return new PartEditor(picker, () -> {
            LocalDate day = picker.getValue();
            return day != null
                    ? day.toString()
                    : unreadable ? value : null; // what nobody touched stays, and the checks name it
        });
    }

    private PartEditor lines(PartField field, @Nullable Object value) {
        TextArea input = area();
        input.setLabel(label(field.key()));
        input.setHelperText(on.getTranslation("draft.lines"));
        input.setRequiredIndicatorVisible(field.required());
        input.setWidthFull();
        input.setMinRows(1);
        input.setValue(String.join("\n", PackContent.texts(Map.of("x", value == null ? List.of() : value), "x")));
        listen(input);
        return new PartEditor(input, () -> {
            List<String> texts = input.getValue()
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
            return texts.isEmpty() ? null : texts;
        });
    }

    /** Rare parts in the notation of the file; wrong notation stays in the field and is named. */
    private PartEditor notation(PartField field, @Nullable Object value) {
        TextArea input = area();
        input.setLabel(label(field.key()));
        input.setHelperText(on.getTranslation("draft.notation"));
        input.addClassNames("yj-wide", "yj-notation");
        input.setWidthFull();
        input.setValue(value == null ? "" : PackText.notation(value));
        listen(input);
        return new PartEditor(input, () -> {
            String typed = input.getValue();
            return typed.isBlank() ? null : PackText.value(typed);
        });
    }

    /** The fields of a map, in one group. */
    Map<PartField, PartEditor> editors(List<PartField> fields, Map<String, Object> values) {
        Map<PartField, PartEditor> editors = new LinkedHashMap<>();
        fields.forEach(field -> editors.put(field, editor(field, values.get(field.key()))));
        return editors;
    }

    /** The old values with those of the fields put over them; a key no field knows stays. */
    static Map<String, Object> collected(Map<String, Object> old, Map<PartField, PartEditor> editors) {
        Map<String, Object> values = new LinkedHashMap<>(old);
        editors.forEach((field, editor) -> {
            Object value = editor.value().get();
            if (value == null) {
                values.remove(field.key());
            } else {
                values.put(field.key(), value);
            }
        });
        return values;
    }

    void changed() {
        changed.run();
    }
}
