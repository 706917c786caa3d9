package cn.yujiang.training.ui;

import cn.yujiang.registry.CodeLists;
import cn.yujiang.shared.Rejection;
import cn.yujiang.ui.Dates;
import cn.yujiang.ui.Refusals;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import java.io.Serial;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The fields of one roster row; what is wrong is named at its field. */
final class TraineeFields extends Div {

    @Serial
    private static final long serialVersionUID = 1L;

    private final Map<String, TextField> texts = new LinkedHashMap<>();
    private final ComboBox<String> category = new ComboBox<>();
    private final DatePicker hireDate = Dates.picker();

    TraineeFields(CodeLists codes) {
        addClassName("yj-form");
        for (String key : List.of("name", "residentId", "education", "phone", "account", "employer")) {
            var field = new TextField(getTranslation("roster." + key));
            field.setAutocomplete(Autocomplete.OFF);
            texts.put(key, field);
        }
        category.setLabel(getTranslation("roster.category"));
        category.setItems(codes.entries(CodeLists.Kind.CATEGORIES).stream()
                .map(CodeLists.Entry::code)
                .toList());
        category.setItemLabelGenerator(code -> codes.label(CodeLists.Kind.CATEGORIES, code, getLocale()));
        hireDate.setLabel(getTranslation("roster.hireDate"));
        texts.values().forEach(this::add);
        add(category, hireDate);
    }

    /** The row under the keys of the roster's columns; marks of an earlier try are taken away. */
    Map<String, String> values() {
        var values = new HashMap<String, String>();
        texts.forEach((key, field) -> {
            values.put(key, field.getValue());
            field.setInvalid(false);
        });
        values.put("category", category.getValue() == null ? "" : category.getValue());
        values.put(
                "hireDate",
                hireDate.getValue() == null ? "" : hireDate.getValue().toString());
        return values;
    }

    void show(Rejection problem) {
        HasValidation field =
                switch (String.valueOf(problem.field())) {
                    case "category" -> category;
                    case "hireDate" -> hireDate;
                    default -> texts.get(problem.field());
                };
        if (field == null) {
            Refusals.show(List.of(problem));
            return;
        }
        field.setInvalid(true);
        field.setErrorMessage(Refusals.sentence(problem));
    }
}
