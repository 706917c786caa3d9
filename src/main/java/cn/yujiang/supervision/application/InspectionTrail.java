package cn.yujiang.supervision.application;

import cn.yujiang.audit.AuditTrail;
import cn.yujiang.identity.Role;
import cn.yujiang.notification.Audience;
import cn.yujiang.notification.Notice;
import cn.yujiang.notification.Notifications;
import cn.yujiang.shared.Ids;
import cn.yujiang.supervision.InspectionState;
import cn.yujiang.supervision.Inspections.Inspection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What was done with inspections, and whom it is told. */
@Component
class InspectionTrail {

    private static final String TYPE = "inspection";

    private final AuditTrail audit;
    private final Notifications notifications;

    InspectionTrail(AuditTrail audit, Notifications notifications) {
        this.audit = audit;
        this.notifications = notifications;
    }

    void planned(String division, long id, Map<String, String> facts) {
        audit.record(new AuditTrail.Entry(
                "supervision:" + division, "PLAN", TYPE, id, null, InspectionState.PLANNED.name(), null, facts));
    }

    void step(Inspection inspection, String action, @Nullable InspectionState to, String reason) {
        step(inspection, action, to, reason, Map.of());
    }

    void step(
            Inspection inspection,
            String action,
            @Nullable InspectionState to,
            String reason,
            Map<String, String> facts) {
        audit.record(new AuditTrail.Entry(
                "supervision:" + inspection.subject().divisionCode(),
                action,
                TYPE,
                inspection.id(),
                to == null ? null : inspection.state().name(),
                to == null ? null : to.name(),
                reason.isEmpty() ? null : reason,
                facts));
    }

    void tellBody(Inspection inspection, String text) {
        tell(inspection, new Audience.Body(inspection.subject().bodyId()), text);
    }

    void tellSupervision(Inspection inspection, String text) {
        tell(inspection, new Audience.Desk(Role.SUPERVISOR, inspection.subject().divisionCode()), text);
    }

    private void tell(Inspection inspection, Audience audience, String text) {
        notifications.publish(Notice.of(
                "inspection:" + inspection.id() + ":" + inspection.version(),
                audience,
                text,
                "inspections/" + Ids.toText(inspection.id()),
                inspection.number(),
                inspection.subject().cohortName()));
    }

    List<AuditTrail.Event> history(long id) {
        return audit.history(TYPE, id);
    }
}
