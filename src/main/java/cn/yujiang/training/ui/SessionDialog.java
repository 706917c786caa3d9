package cn.yujiang.training.ui;

import cn.yujiang.shared.LessonHours;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.training.PlannedSession;
import cn.yujiang.training.SessionKind;
import cn.yujiang.ui.Dates;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.io.Serial;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Adds sessions: one day, or the same session on every day of a range. Stays open with what was typed until it is right. */
final class SessionDialog extends Dialog {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final int MAX_DAYS = 400;

    private final DatePicker from = Dates.picker(getTranslation("session.from"));
    private final DatePicker to = Dates.picker(getTranslation("session.to"));
    private final Checkbox weekends = new Checkbox(getTranslation("session.weekends"), true);
    private final TimePicker start = new TimePicker(getTranslation("session.start"), LocalTime.of(8, 0));
    private final TimePicker end = new TimePicker(getTranslation("session.end"), LocalTime.of(12, 0));
    private final TextField hours = new TextField(getTranslation("session.hours"), "4", "");
    private final Select<SessionKind> kind = new Select<>();
    private final TextField content = new TextField(getTranslation("session.content"));
    private final ComboBox<String> teacher;
    private final ComboBox<String> place;
    private final Paragraph error = new Paragraph();
    private final Button confirm = new Button(getTranslation("session.add"));
    private final long id;

    /** Adds sessions. */
    SessionDialog(
            SessionChoices choices, Supplier<Optional<PlannedSession>> last, Consumer<List<PlannedSession>> onAdd) {
        this(choices, last, onAdd, 0);
    }

    private SessionDialog(
            SessionChoices choices,
            Supplier<Optional<PlannedSession>> last,
            Consumer<List<PlannedSession>> onAdd,
            long id) {
        this.id = id;
        teacher = SessionChoices.field(getTranslation("session.teacher"), choices.teachers());
        place = SessionChoices.field(getTranslation("session.place"), choices.places());
        setHeaderTitle(getTranslation("session.add"));
        setWidth("min(44rem, 96vw)");
        kind.setLabel(getTranslation("session.kind"));
        kind.setItems(SessionKind.values());
        kind.setItemLabelGenerator(k -> getTranslation("session.kind." + k));
        kind.setValue(SessionKind.OFFLINE_PRACTICE);
        start.setStep(Duration.ofMinutes(30));
        end.setStep(Duration.ofMinutes(30));
        to.setHelperText(getTranslation("session.to.hint"));
        last.get().ifPresent(session -> {
            teacher.setValue(orNull(session.teacher()));
            place.setValue(orNull(session.place()));
        });
        error.addClassName("yj-error");
        error.setVisible(false);
        var form = new Div(from, to, weekends, start, end, hours, kind, content, teacher, place);
        form.addClassName("yj-form");
        add(error, form);
        confirm.addClickListener(click -> submit(onAdd));
        confirm.addThemeName("primary");
        getFooter().add(new Button(getTranslation("ui.cancel"), click -> close()), confirm);
    }

    /** Changes one session. */
    static SessionDialog edit(SessionChoices choices, PlannedSession session, Consumer<List<PlannedSession>> onChange) {
        var dialog = new SessionDialog(choices, Optional::empty, onChange, session.id());
        dialog.setHeaderTitle(dialog.getTranslation("session.edit"));
        dialog.confirm.setText(dialog.getTranslation("ui.confirm"));
        dialog.to.setVisible(false);
        dialog.weekends.setVisible(false);
        dialog.from.setValue(session.date());
        dialog.start.setValue(session.start());
        dialog.end.setValue(session.end());
        dialog.hours.setValue(session.hours().toText());
        dialog.kind.setValue(session.kind());
        dialog.content.setValue(session.content());
        dialog.teacher.setValue(orNull(session.teacher()));
        dialog.place.setValue(orNull(session.place()));
        return dialog;
    }

    private void submit(Consumer<List<PlannedSession>> onAdd) {
        error.setVisible(false);
        if (from.getValue() == null || start.getValue() == null || end.getValue() == null) {
            fail(getTranslation("session.incomplete"));
            return;
        }
        try {
            List<PlannedSession> sessions = sessions();
            if (sessions.isEmpty()) {
                fail(getTranslation("session.noDay"));
                return;
            }
            onAdd.accept(sessions);
            close();
        } catch (RejectedException e) {
            fail(cn.yujiang.ui.Refusals.sentence(e.first()));
        }
    }

    private void fail(String text) {
        error.setText(text);
        error.setVisible(true);
    }

    private List<PlannedSession> sessions() {
        LessonHours each = LessonHours.of(hours.getValue().strip());
        LocalDate last = Optional.ofNullable(to.getValue()).orElse(from.getValue());
        var sessions = new ArrayList<PlannedSession>();
        for (LocalDate day = from.getValue(); !day.isAfter(last) && sessions.size() < MAX_DAYS; day = day.plusDays(1)) {
            boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
            if (!weekend || weekends.getValue()) {
                sessions.add(new PlannedSession(
                        id,
                        day,
                        start.getValue(),
                        end.getValue(),
                        each,
                        kind.getValue(),
                        content.getValue().strip(),
                        text(teacher),
                        text(place)));
            }
        }
        return sessions;
    }

    private static String text(ComboBox<String> field) {
        return field.getValue() == null ? "" : field.getValue();
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
