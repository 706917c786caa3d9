package cn.yujiang.certification.ui;

import cn.yujiang.certification.Certificates;
import cn.yujiang.registry.CodeLists;
import cn.yujiang.shared.Rejection;
import cn.yujiang.training.CohortPlan;
import cn.yujiang.training.Enrolment;
import cn.yujiang.ui.Dates;
import cn.yujiang.ui.Refusals;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasAriaLabel;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Fields of one certificate, filled in beforehand from the plan of the class: kind, occupation, level. */
final class CertificateFields {

    final Select<String> kind = new Select<>();
    final TextField number = new TextField();
    final TextField occupation = new TextField();
    final Select<String> level = new Select<>();
    final DatePicker issueDate = Dates.picker();
    final Checkbox newlyObtained = new Checkbox(true);
    final Span problems = new Span();

    CertificateFields(CohortPlan plan, CodeLists codes, LocalDate today) {
        choices(kind, CodeLists.Kind.CERTIFICATE_KINDS, codes, plan.certificateKind());
        choices(level, CodeLists.Kind.LEVELS, codes, plan.level());
        occupation.setValue(plan.occupation());
        number.setMaxLength(40);
        number.addClassName("yj-long");
        issueDate.setMax(today);
        problems.addClassName("yj-row-problem");
        problems.getElement().setAttribute("role", "alert");
    }

    private static void choices(Select<String> field, CodeLists.Kind list, CodeLists codes, String chosen) {
        UI ui = UI.getCurrent();
        List<String> items =
                codes.entries(list).stream().map(CodeLists.Entry::code).toList();
        field.setItems(items);
        field.setItemLabelGenerator(code -> codes.label(list, code, ui.getLocale()));
        if (items.contains(chosen)) {
            field.setValue(chosen);
        }
    }

    /** Labels inside a form. */
    List<Component> labelled() {
        kind.setLabel(text("certificate.kind"));
        number.setLabel(text("certificate.number"));
        occupation.setLabel(text("cohort.occupation"));
        level.setLabel(text("certificate.level"));
        issueDate.setLabel(text("certificate.issueDate"));
        newlyObtained.setLabel(text("certificate.newlyObtained"));
        return List.of(kind, number, occupation, level, issueDate, newlyObtained);
    }

    /** Names for screen readers inside a table, where the column head is the label. */
    List<Component> inRow(Enrolment trainee) {
        name(kind, trainee, "certificate.kind");
        name(number, trainee, "certificate.number");
        name(level, trainee, "certificate.level");
        kind.setWidth("12rem");
        level.setWidth("7rem");
        newlyObtained.setAriaLabel(trainee.name() + " " + text("certificate.newlyObtained"));
        issueDate.setAriaLabel(trainee.name() + " " + text("certificate.issueDate"));
        return List.of(kind, number, level, issueDate, newlyObtained, problems);
    }

    private static void name(HasAriaLabel field, Enrolment trainee, String key) {
        field.setAriaLabel(trainee.name() + " " + text(key));
    }

    boolean filled() {
        return !number.getValue().isBlank();
    }

    Certificates.Entry entry(long enrolmentId) {
        return new Certificates.Entry(
                enrolmentId,
                orEmpty(kind.getValue()),
                number.getValue(),
                occupation.getValue().strip(),
                orEmpty(level.getValue()),
                issueDate.getValue(),
                newlyObtained.getValue());
    }

    private static String orEmpty(@org.jspecify.annotations.Nullable String value) {
        return value == null ? "" : value;
    }

    void show(List<Rejection> rejections) {
        problems.setText(rejections.stream().map(Refusals::sentence).collect(Collectors.joining(" ")));
    }

    /** The entry is stored; its fields close. */
    void close() {
        problems.setText(text("certificate.taken"));
        problems.setClassName("yj-row-taken");
        Stream.of(kind, level).forEach(field -> field.setReadOnly(true));
        number.setReadOnly(true);
        issueDate.setReadOnly(true);
        newlyObtained.setReadOnly(true);
    }

    private static String text(String key) {
        return UI.getCurrent().getTranslation(key);
    }
}
