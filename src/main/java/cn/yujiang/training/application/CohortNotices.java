package cn.yujiang.training.application;

import cn.yujiang.audit.AuditTrail;
import cn.yujiang.notification.Audience;
import cn.yujiang.notification.Notice;
import cn.yujiang.notification.Notifications;
import cn.yujiang.shared.Ids;
import cn.yujiang.training.CohortDirectory;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells a body what was decided about its class. Reasons stand on the page of the class: they may name people. */
@Component
class CohortNotices {

    private static final Map<String, String> TEXTS = Map.of(
            "APPROVE", "notice.cohort.approved",
            "RETURN", "notice.cohort.returned",
            "REJECT", "notice.cohort.rejected");

    private final CohortDirectory cohorts;
    private final Notifications notifications;

    CohortNotices(CohortDirectory cohorts, Notifications notifications) {
        this.cohorts = cohorts;
        this.notifications = notifications;
    }

    @EventListener
    void on(AuditTrail.Recorded recorded) {
        String text = recorded.about("cohort") ? TEXTS.get(recorded.entry().action()) : null;
        if (text == null) {
            return;
        }
        long id = recorded.entry().objectId();
        cohorts.find(id)
                .ifPresent(cohort -> notifications.publish(Notice.of(
                        recorded.key(),
                        new Audience.Body(cohort.bodyId()),
                        text,
                        "cohorts/" + Ids.toText(id),
                        cohort.plan().name())));
    }
}
