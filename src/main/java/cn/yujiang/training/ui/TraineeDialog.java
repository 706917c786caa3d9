package cn.yujiang.training.ui;

import cn.yujiang.registry.CodeLists;
import cn.yujiang.shared.Rejection;
import cn.yujiang.training.Rosters;
import cn.yujiang.ui.Dates;
import cn.yujiang.ui.Refusals;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.io.Serial;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Adds one trainee; what is wrong is named at its field and everything typed stays. */
final class TraineeDialog extends Dialog {

    @Serial
    private static final long serialVersionUID = 1L;

    private final Map<String, TextField> texts = new LinkedHashMap<>();
    private final ComboBox<String> category = new ComboBox<>();
    private final DatePicker hireDate = Dates.picker();

    TraineeDialog(long cohortId, Rosters rosters, CodeLists codes, Runnable onAdded) {
        setHeaderTitle(getTranslation("roster.add"));
        setWidth("min(40rem, 96vw)");
        for (String key : List.of("name", "residentId", "education", "phone", "account", "employer")) {
            var field = new TextField(getTranslation("roster." + key));
            field.setAutocomplete(com.vaadin.flow.component.textfield.Autocomplete.OFF);
            texts.put(key, field);
        }
        category.setLabel(getTranslation("roster.category"));
        category.setItems(codes.entries(CodeLists.Kind.CATEGORIES).stream()
                .map(CodeLists.Entry::code)
                .toList());
        category.setItemLabelGenerator(code -> codes.label(CodeLists.Kind.CATEGORIES, code, getLocale()));
        hireDate.setLabel(getTranslation("roster.hireDate"));
        var form = new Div();
        form.addClassName("yj-form");
        texts.values().forEach(form::add);
        form.add(category, hireDate);
        add(form);
        var save = new Button(getTranslation("ui.save"), click -> save(cohortId, rosters, onAdded));
        save.addThemeName("primary");
        getFooter().add(new Button(getTranslation("ui.cancel"), click -> close()), save);
    }

    private void save(long cohortId, Rosters rosters, Runnable onAdded) {
        var values = new HashMap<String, String>();
        texts.forEach((key, field) -> {
            values.put(key, field.getValue());
            field.setInvalid(false);
        });
        values.put("category", category.getValue() == null ? "" : category.getValue());
        values.put(
                "hireDate",
                hireDate.getValue() == null ? "" : hireDate.getValue().toString());
        var outcome = rosters.add(cohortId, List.of(new Rosters.Row(1, values))).getFirst();
        outcome.problems().forEach(this::show);
        if (outcome.taken()) {
            close();
            onAdded.run();
        }
    }

    private void show(Rejection problem) {
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
