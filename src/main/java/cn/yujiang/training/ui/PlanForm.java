package cn.yujiang.training.ui;

import cn.yujiang.registry.Body;
import cn.yujiang.registry.CodeLists;
import cn.yujiang.training.CohortPlan;
import cn.yujiang.ui.Dates;
import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.io.Serial;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The head of a class, form F01. Reports every change; an incomplete draft is a valid value. */
final class PlanForm extends Div {

    @Serial
    private static final long serialVersionUID = 1L;

    private final TextField name = new TextField();
    private final ComboBox<String> trainingKind = new ComboBox<>();
    private final ComboBox<String> occupation = new ComboBox<>();
    private final ComboBox<String> level = new ComboBox<>();
    private final ComboBox<String> certificateKind = new ComboBox<>();
    private final Select<CohortPlan.Mode> mode = new Select<>();
    private final Checkbox fullTime = new Checkbox();
    private final TextField place = new TextField();
    private final TextField headTeacher = new TextField();
    private final ComboBox<Body> evaluator = new ComboBox<>();
    private final DatePicker start = Dates.picker();
    private final DatePicker end = Dates.picker();
    private final transient CodeLists codes;
    private final transient List<Body> evaluators;
    private boolean reading;

    PlanForm(CodeLists codes, List<Body> evaluators, boolean editable) {
        this.codes = codes;
        this.evaluators = evaluators;
        addClassName("yj-form");
        label();
        name.addClassName("yj-wide");
        name.setMaxLength(60);
        place.setMaxLength(200);
        list(trainingKind, CodeLists.Kind.TRAINING_KINDS);
        list(occupation, CodeLists.Kind.OCCUPATIONS);
        list(level, CodeLists.Kind.LEVELS);
        list(certificateKind, CodeLists.Kind.CERTIFICATE_KINDS);
        mode.setItems(CohortPlan.Mode.values());
        mode.setItemLabelGenerator(m -> getTranslation("cohort.mode." + m));
        evaluator.setItems(evaluators);
        evaluator.setItemLabelGenerator(Body::name);
        add(
                name,
                trainingKind,
                occupation,
                level,
                certificateKind,
                start,
                end,
                place,
                headTeacher,
                evaluator,
                mode,
                fullTime);
        fields().forEach(field -> field.setReadOnly(!editable));
    }

    private void label() {
        name.setLabel(getTranslation("cohort.name"));
        trainingKind.setLabel(getTranslation("cohort.trainingKind"));
        occupation.setLabel(getTranslation("cohort.occupation"));
        level.setLabel(getTranslation("cohort.level"));
        certificateKind.setLabel(getTranslation("cohort.certificateKind"));
        mode.setLabel(getTranslation("cohort.mode"));
        fullTime.setLabel(getTranslation("cohort.fullTime"));
        place.setLabel(getTranslation("cohort.place"));
        headTeacher.setLabel(getTranslation("cohort.headTeacher"));
        evaluator.setLabel(getTranslation("cohort.evaluator"));
        start.setLabel(getTranslation("cohort.start"));
        end.setLabel(getTranslation("cohort.end"));
        name.setHelperText(getTranslation("cohort.name.hint"));
    }

    private void list(ComboBox<String> box, CodeLists.Kind kind) {
        box.setItems(codes.entries(kind).stream().map(CodeLists.Entry::code).toList());
        box.setItemLabelGenerator(code -> codes.label(kind, code, getLocale()));
    }

    private Stream<HasValue<?, ?>> fields() {
        return getChildren().map(HasValue.class::cast);
    }

    void onChange(Runnable changed) {
        for (Component field : getChildren().toList()) {
            ((AbstractField<?, ?>) field).addValueChangeListener(change -> {
                if (!reading && change.isFromClient()) {
                    changed.run();
                }
            });
        }
    }

    void read(CohortPlan plan) {
        reading = true;
        name.setValue(plan.name());
        trainingKind.setValue(orNull(plan.trainingKind()));
        occupation.setValue(orNull(plan.occupation()));
        level.setValue(orNull(plan.level()));
        certificateKind.setValue(orNull(plan.certificateKind()));
        mode.setValue(plan.mode());
        fullTime.setValue(plan.fullTime());
        place.setValue(plan.place());
        headTeacher.setValue(plan.headTeacher());
        evaluator.setValue(evaluators.stream()
                .filter(body -> Objects.equals(body.id(), plan.evaluatorId()))
                .findFirst()
                .orElse(null));
        start.setValue(plan.start());
        end.setValue(plan.end());
        reading = false;
    }

    CohortPlan value() {
        return new CohortPlan(
                name.getValue().strip(),
                orEmpty(trainingKind.getValue()),
                orEmpty(occupation.getValue()),
                orEmpty(level.getValue()),
                orEmpty(certificateKind.getValue()),
                Optional.ofNullable(mode.getValue()).orElse(CohortPlan.Mode.OTHER),
                fullTime.getValue(),
                place.getValue().strip(),
                headTeacher.getValue().strip(),
                Optional.ofNullable(evaluator.getValue()).map(Body::id).orElse(null),
                start.getValue(),
                end.getValue());
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
