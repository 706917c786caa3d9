package cn.yujiang.attendance.ui;

import cn.yujiang.attendance.Leave;
import cn.yujiang.shared.RejectedException;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.io.Serial;
import java.util.Optional;

/** Kind and reason of one leave. */
final class LeaveFields extends Div {

    @Serial
    private static final long serialVersionUID = 1L;

    private final Select<Leave.Kind> kind = new Select<>();
    private final TextField reason = new TextField();

    /** @param who whose leave it is, empty where the form around it says so */
    LeaveFields(String who) {
        kind.setLabel(getTranslation("leave.kind"));
        kind.setItems(Leave.Kind.values());
        kind.setItemLabelGenerator(each -> getTranslation("leave.kind." + each));
        kind.setValue(Leave.Kind.PERSONAL);
        reason.setLabel(getTranslation("leave.reason"));
        reason.setMaxLength(Leave.MAX_REASON);
        reason.setRequiredIndicatorVisible(true);
        if (!who.isEmpty()) {
            var name = new Span(who);
            name.addClassName("yj-strong");
            add(name);
        }
        add(kind, reason);
        addClassName("yj-leave");
    }

    /** The leave, or nothing and the field says what is missing. */
    Optional<Leave> read() {
        try {
            var leave = new Leave(kind.getValue(), reason.getValue());
            reason.setInvalid(false);
            return Optional.of(leave);
        } catch (RejectedException e) {
            reason.setErrorMessage(getTranslation("leave.reason.missing", Leave.MIN_REASON, Leave.MAX_REASON));
            reason.setInvalid(true);
            return Optional.empty();
        }
    }
}
