package cn.yujiang.policy.ui;

import cn.yujiang.policy.FactInfo;
import cn.yujiang.ui.Dates;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The field for one fact, made from its type in the pack. An empty field is a missing fact, never a zero; what is typed goes to the
 * engine as it is, which alone judges it.
 *
 * @param value what the engine gets; null when nothing was entered
 */
record FactField(FactInfo fact, Component component, Supplier<@Nullable Object> value) {

    private static final String EXAMPLE_MONTH = "yyyy-MM";

    static FactField of(FactInfo fact, Locale locale) {
        FactField field =
                switch (fact.kind()) {
                    case LIST -> list(fact, locale);
                    case TRUTH -> truth(fact);
                    case DAY -> day(fact);
                    case CHOICE -> choice(fact);
                    case MONTH, CODE, QUANTITY -> text(fact);
                };
        String label = fact.nameIn(locale);
        switch (field.component) {
            case ComboBox<?> box -> box.setLabel(label);
            case DatePicker picker -> picker.setLabel(label);
            case TextField box -> box.setLabel(label);
            default -> {}
        }
        return field;
    }

    private static FactField list(FactInfo fact, Locale locale) {
        var rows = new FactRows(fact, locale);
        return new FactField(fact, rows, rows::values);
    }

    private static FactField truth(FactInfo fact) {
        var box = new ComboBox<Boolean>();
        box.setItems(true, false);
        box.setItemLabelGenerator(value -> box.getTranslation(value ? "ui.yes" : "ui.no"));
        box.setClearButtonVisible(true);
        box.setHelperText(fact.meaning());
        return new FactField(fact, box, box::getValue);
    }

    private static FactField day(FactInfo fact) {
        DatePicker picker = Dates.picker();
        picker.setHelperText(fact.meaning());
        picker.setClearButtonVisible(true);
        return new FactField(fact, picker, picker::getValue);
    }

    private static FactField choice(FactInfo fact) {
        var box = new ComboBox<String>();
        box.setItems(fact.values());
        box.setAllowCustomValue(fact.open());
        box.addCustomValueSetListener(custom -> box.setValue(custom.getDetail()));
        box.setClearButtonVisible(true);
        box.setHelperText(fact.meaning());
        return new FactField(fact, box, box::getValue);
    }

    private static FactField text(FactInfo fact) {
        var field = new TextField();
        if (fact.kind() == FactInfo.Kind.QUANTITY) {
            field.setSuffixComponent(new Span(fact.unit()));
        }
        if (fact.kind() == FactInfo.Kind.MONTH) {
            field.setPlaceholder(EXAMPLE_MONTH);
        }
        field.setHelperText(fact.meaning());
        return new FactField(
                fact,
                field,
                () -> field.getValue().isBlank() ? null : field.getValue().strip());
    }

    /** Shows a value that was stored as text. */
    @SuppressWarnings("unchecked") // the component follows from the kind of the fact
    void fill(String text) {
        switch (fact.kind()) {
            case TRUTH -> ((ComboBox<Boolean>) component).setValue(Boolean.valueOf(text));
            case DAY -> ((DatePicker) component).setValue(LocalDate.parse(text));
            case CHOICE -> ((ComboBox<String>) component).setValue(text);
            case MONTH, CODE, QUANTITY -> ((TextField) component).setValue(text);
            case LIST -> {}
        }
    }

    /** Marks the field the answer complains about. */
    void blame(String message) {
        if (component instanceof HasValidation validation) {
            validation.setErrorMessage(message);
            validation.setInvalid(true);
        }
    }

    void clear() {
        if (component instanceof HasValidation validation) {
            validation.setInvalid(false);
        }
    }
}
