package cn.yujiang.supervision.ui;

import cn.yujiang.shared.BusinessClock;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.supervision.Inspections.Inspection;
import cn.yujiang.supervision.Inspections.Kind;
import cn.yujiang.supervision.Inspections.Photo;
import cn.yujiang.supervision.Inspections.Report;
import cn.yujiang.ui.Dates;
import cn.yujiang.ui.Refusals;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.io.Serial;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.BiConsumer;

/** What was found, entered on the spot: one column, so that it fits a phone. */
final class InspectionForm extends Div {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final int LONGEST = 1000;
    private static final int LONGEST_NAME = 60;

    private final DatePicker date = Dates.picker();
    private final TimePicker time = new TimePicker();
    private final Select<Kind> kind = new Select<>();
    private final TextField first = new TextField();
    private final TextField second = new TextField();
    private final IntegerField present = new IntegerField();
    private final ItemFields items = new ItemFields();
    private final TextArea finding = new TextArea();
    private final RadioButtonGroup<Boolean> qualified = new RadioButtonGroup<>();
    private final TextArea requirement = new TextArea();
    private final DatePicker deadline = Dates.picker();
    private final TextField side = new TextField();
    private final PhotoField photos = new PhotoField("photos");

    /** @param inspector who is signed in, entered as the first inspector @param onSave may refuse; what was typed stays */
    InspectionForm(Inspection inspection, String inspector, Instant now, BiConsumer<Report, List<Photo>> onSave) {
        addClassNames("yj-complain", "yj-inspection-form");
        LocalDateTime local = LocalDateTime.ofInstant(now, BusinessClock.ZONE);
        date.setLabel(getTranslation("inspection.date"));
        date.setValue(local.toLocalDate());
        date.setMax(local.toLocalDate());
        time.setLabel(getTranslation("inspection.time"));
        time.setLocale(UI.getCurrent().getLocale());
        time.setValue(local.toLocalTime().truncatedTo(ChronoUnit.MINUTES));
        kind.setLabel(getTranslation("inspection.kind"));
        kind.setItems(Kind.values());
        kind.setItemLabelGenerator(one -> getTranslation("inspection.kind." + one));
        kind.setValue(Kind.ON_SITE);
        name(first, "inspection.first");
        first.setValue(inspector);
        name(second, "inspection.second");
        name(side, "inspection.side");
        side.setHelperText(getTranslation("inspection.side.hint"));
        present.setLabel(getTranslation("inspection.present"));
        present.setHelperText(getTranslation("inspection.present.hint", inspection.expected()));
        present.setStepButtonsVisible(true);
        present.setMin(0);
        conclusion(local.toLocalDate());
        var hint = new Paragraph(getTranslation("inspection.photos.hint"));
        hint.addClassName("yj-hint");
        var save = new Button(getTranslation("inspection.save"), click -> save(onSave));
        save.addThemeName("primary");
        add(pair(date, time), pair(kind, present), pair(first, second), items, text(finding, "inspection.finding"));
        add(photos, hint, qualified, requirement, deadline, side, save);
    }

    private void conclusion(LocalDate today) {
        qualified.setLabel(getTranslation("inspection.conclusion"));
        qualified.setItems(true, false);
        qualified.setItemLabelGenerator(yes -> getTranslation(yes ? "inspection.qualified" : "inspection.unqualified"));
        text(requirement, "inspection.requirement").setVisible(false);
        deadline.setLabel(getTranslation("inspection.deadline"));
        deadline.setMin(today);
        deadline.setVisible(false);
        qualified.addValueChangeListener(change -> {
            requirement.setVisible(Boolean.FALSE.equals(change.getValue()));
            deadline.setVisible(Boolean.FALSE.equals(change.getValue()));
        });
    }

    private void name(TextField field, String key) {
        field.setLabel(getTranslation(key));
        field.setMaxLength(LONGEST_NAME);
        field.setWidthFull();
    }

    private TextArea text(TextArea area, String key) {
        area.setLabel(getTranslation(key));
        area.setMaxLength(LONGEST);
        area.setWidthFull();
        return area;
    }

    private static Div pair(Component left, Component right) {
        var pair = new Div(left, right);
        pair.addClassName("yj-inspection-pair");
        return pair;
    }

    private void save(BiConsumer<Report, List<Photo>> onSave) {
        LocalDate day = date.getValue();
        LocalTime clock = time.getValue();
        Integer count = present.getValue();
        Boolean good = qualified.getValue();
        if (day == null || clock == null || count == null || good == null) {
            Refusals.show(UI.getCurrent(), List.of(getTranslation("inspection.missing")));
            return;
        }
        var report = new Report(
                LocalDateTime.of(day, clock).atZone(BusinessClock.ZONE).toInstant(),
                kind.getValue(),
                first.getValue(),
                second.getValue(),
                side.getValue(),
                count,
                items.answers(),
                finding.getValue(),
                good,
                requirement.getValue(),
                deadline.getValue());
        try {
            onSave.accept(report, photos.photos());
        } catch (RejectedException refused) {
            Refusals.show(refused);
        }
    }
}
