package cn.yujiang.supervision.application;

import cn.yujiang.audit.AuditTrail;
import cn.yujiang.identity.Role;
import cn.yujiang.notification.Audience;
import cn.yujiang.notification.Notice;
import cn.yujiang.notification.Notifications;
import cn.yujiang.shared.Ids;
import cn.yujiang.supervision.ComplaintState;
import cn.yujiang.supervision.Complaints.Complaint;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What was done with complaints. That one was received is written as nobody: whoever is signed in then is the one who complains. */
@Component
class ComplaintTrail {

    private static final String TYPE = "complaint";

    private final AuditTrail audit;
    private final Notifications notifications;

    ComplaintTrail(AuditTrail audit, Notifications notifications) {
        this.audit = audit;
        this.notifications = notifications;
    }

    void received(ComplaintStore.NewRow row) {
        Anonymously.run(() -> {
            record(new Place(row.division(), row.id()), "RECEIVE", null, ComplaintState.RECEIVED, "");
            notifications.publish(Notice.of(
                    "complaint:" + row.id(),
                    new Audience.Desk(Role.SUPERVISOR, row.division()),
                    "notice.complaint.received",
                    "complaints?c=" + Ids.toText(row.id()),
                    row.number()));
        });
    }

    void step(Complaint complaint, String action, ComplaintState to, String reason) {
        record(new Place(complaint.divisionCode(), complaint.id()), action, complaint.state(), to, reason);
    }

    private record Place(String division, long id) {}

    private void record(Place place, String action, @Nullable ComplaintState from, ComplaintState to, String reason) {
        audit.record(new AuditTrail.Entry(
                "supervision:" + place.division,
                action,
                TYPE,
                place.id,
                from == null ? null : from.name(),
                to.name(),
                reason.isEmpty() ? null : reason,
                Map.of()));
    }

    List<AuditTrail.Event> history(long id) {
        return audit.history(TYPE, id);
    }
}
