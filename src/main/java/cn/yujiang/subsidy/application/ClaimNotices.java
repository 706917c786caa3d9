package cn.yujiang.subsidy.application;

import cn.yujiang.audit.AuditTrail;
import cn.yujiang.notification.Audience;
import cn.yujiang.notification.Notice;
import cn.yujiang.notification.Notifications;
import cn.yujiang.policy.PayeeKind;
import cn.yujiang.shared.Ids;
import cn.yujiang.subsidy.ClaimAction;
import cn.yujiang.subsidy.ClaimLine;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the applicant what became of a claim, and trainees who are paid themselves that they were. */
@Component
class ClaimNotices {

    private static final Map<String, String> TEXTS = Map.of(
            ClaimAction.RETURN.name(), "notice.claim.returned",
            ClaimAction.PROPOSE_REFUSAL.name(), "notice.claim.hearing",
            ClaimAction.REJECT.name(), "notice.claim.refused",
            ClaimAction.END_UPHELD.name(), "notice.claim.refused",
            ClaimAction.PUBLISH.name(), "notice.claim.published",
            ClaimAction.PAY.name(), "notice.claim.paid",
            ClaimAction.BANK_RETURN.name(), "notice.claim.bankReturn");

    private final ClaimRepository claims;
    private final LineStore lines;
    private final Notifications notifications;

    ClaimNotices(ClaimRepository claims, LineStore lines, Notifications notifications) {
        this.claims = claims;
        this.lines = lines;
        this.notifications = notifications;
    }

    @EventListener
    void on(AuditTrail.Recorded recorded) {
        String text = recorded.about("claim") ? TEXTS.get(recorded.entry().action()) : null;
        if (text == null) {
            return;
        }
        ClaimEntity claim = claims.findById(recorded.entry().objectId()).orElseThrow();
        notifications.publish(Notice.of(
                recorded.key(),
                new Audience.Body(claim.applicantId()),
                text,
                "claims/" + Ids.toText(claim.getId()),
                String.valueOf(claim.claimNo()),
                claim.ruleTitle()));
        if (text.equals("notice.claim.paid") && claim.payee() == PayeeKind.TRAINEE) {
            lines.of(claim.getId()).stream()
                    .filter(line -> line.payable().isPositive())
                    .forEach(line -> tellTrainee(recorded.key(), claim, line));
        }
    }

    private void tellTrainee(String key, ClaimEntity claim, ClaimLine line) {
        notifications.publish(Notice.of(
                key + ":" + line.id(),
                new Audience.Person(line.personId()),
                "notice.claim.paidToYou",
                "me",
                claim.ruleTitle(),
                line.payable().toGroupedYuan()));
    }
}
