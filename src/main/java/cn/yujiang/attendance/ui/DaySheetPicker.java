package cn.yujiang.attendance.ui;

import cn.yujiang.attendance.AttendanceForms;
import cn.yujiang.training.PlannedSession;
import cn.yujiang.training.ui.PaperButton;
import com.vaadin.flow.component.select.Select;
import java.io.Serial;
import java.time.LocalDate;
import java.util.List;

/** Prints the sign-in sheet F04 of the day that is chosen. */
final class DaySheetPicker extends Select<LocalDate> {

    @Serial
    private static final long serialVersionUID = 1L;

    DaySheetPicker(long cohortId, List<PlannedSession> sessions, AttendanceForms forms) {
        setPlaceholder(getTranslation("attendance.printDay"));
        setAriaLabel(getTranslation("attendance.printDay"));
        setWidth("15rem");
        setItems(sessions.stream().map(PlannedSession::date).distinct().toList());
        addValueChangeListener(change -> {
            if (change.getValue() != null) {
                PaperButton.open(getTranslation("form.F04"), forms.daySheet(cohortId, change.getValue()));
                clear();
            }
        });
    }
}
