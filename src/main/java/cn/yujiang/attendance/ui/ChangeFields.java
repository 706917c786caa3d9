package cn.yujiang.attendance.ui;

import cn.yujiang.attendance.AttendanceMark;
import cn.yujiang.attendance.Leave;
import cn.yujiang.attendance.RollCall;
import cn.yujiang.training.Enrolment;
import cn.yujiang.training.PlannedSession;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.io.Serial;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One mark that should read otherwise: session, trainee, the right mark. */
final class ChangeFields extends Div {

    @Serial
    private static final long serialVersionUID = 1L;

    private final ComboBox<PlannedSession> session = new ComboBox<>();
    private final ComboBox<Enrolment> trainee = new ComboBox<>();
    private final Select<AttendanceMark> mark = new Select<>();
    private final LeaveFields leave = new LeaveFields("");

    ChangeFields(List<PlannedSession> held, List<Enrolment> roster) {
        session.setLabel(getTranslation("correction.session"));
        session.setItems(held);
        session.setItemLabelGenerator(each -> each.date() + " " + each.start() + "–" + each.end());
        trainee.setLabel(getTranslation("correction.trainee"));
        trainee.setItems(roster);
        trainee.setItemLabelGenerator(each -> each.position() + " " + each.name());
        mark.setLabel(getTranslation("correction.mark"));
        mark.setItems(AttendanceMark.values());
        mark.setItemLabelGenerator(each -> getTranslation("attendance.mark." + each));
        mark.addValueChangeListener(change -> leave.setVisible(change.getValue() == AttendanceMark.LEAVE));
        leave.setVisible(false);
        var form = new Div(session, trainee, mark);
        form.addClassName("yj-form");
        add(form, leave);
    }

    long sessionId() {
        return session.getValue().id();
    }

    /** The change with this reason, or nothing and the fields say what is missing. */
    Optional<RollCall> read(String reason) {
        session.setInvalid(session.getValue() == null);
        trainee.setInvalid(trainee.getValue() == null);
        mark.setInvalid(mark.getValue() == null);
        if (session.isInvalid() || trainee.isInvalid() || mark.isInvalid()) {
            return Optional.empty();
        }
        long enrolment = trainee.getValue().id();
        if (mark.getValue() != AttendanceMark.LEAVE) {
            return Optional.of(new RollCall(Map.of(enrolment, mark.getValue()), Map.of(), reason));
        }
        Optional<Leave> given = leave.read();
        return given.map(each -> new RollCall(Map.of(enrolment, mark.getValue()), Map.of(enrolment, each), reason));
    }
}
