package cn.yujiang.advance.application;

import cn.yujiang.advance.Advance;
import cn.yujiang.advance.AdvanceAction;
import cn.yujiang.audit.AuditTrail;
import cn.yujiang.notification.Audience;
import cn.yujiang.notification.Notice;
import cn.yujiang.notification.Notifications;
import cn.yujiang.shared.Ids;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells a body what was decided about an advance. */
@Component
class AdvanceNotices {

    private static final Map<String, String> TEXTS = Map.of(
            AdvanceAction.APPROVE.name(), "notice.advance.approved",
            AdvanceAction.REJECT.name(), "notice.advance.rejected");

    private final AdvanceFlow flow;
    private final Notifications notifications;

    AdvanceNotices(AdvanceFlow flow, Notifications notifications) {
        this.flow = flow;
        this.notifications = notifications;
    }

    @EventListener
    void on(AuditTrail.Recorded recorded) {
        String text = recorded.about("advance") ? TEXTS.get(recorded.entry().action()) : null;
        if (text == null) {
            return;
        }
        Advance advance = flow.load(recorded.entry().objectId());
        notifications.publish(Notice.of(
                recorded.key(),
                new Audience.Body(advance.bodyId()),
                text,
                "advances/" + Ids.toText(advance.id()),
                advance.advanceNo(),
                advance.granted().toGroupedYuan()));
    }
}
