package cn.yujiang.notification.application;

import cn.yujiang.audit.AuditTrail;
import cn.yujiang.identity.CurrentActor;
import cn.yujiang.messaging.EmailSender;
import cn.yujiang.messaging.SmsSender;
import cn.yujiang.notification.Deliveries;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class DeliveryWatchService implements Deliveries {

    private final OutboxRows messages;
    private final OutboxRows mails;
    private final SmsSender sms;
    private final EmailSender mail;
    private final CurrentActor currentActor;
    private final AuditTrail audit;
    private final BusinessClock clock;

    DeliveryWatchService(
            JdbcClient jdbc,
            SmsSender sms,
            EmailSender mail,
            CurrentActor currentActor,
            AuditTrail audit,
            BusinessClock clock) {
        this.messages = new OutboxRows(jdbc, Channel.SMS, "notification_outbox");
        this.mails = new OutboxRows(jdbc, Channel.MAIL, "mail_outbox");
        this.sms = sms;
        this.mail = mail;
        this.currentActor = currentActor;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Summary> summary() {
        return List.of(mails.summary(mail.available()), messages.summary(sms.available()));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Trouble> troubles(int limit) {
        return Stream.of(mails, messages)
                .flatMap(rows -> rows.troubles(limit).stream())
                .sorted(Comparator.comparing(Trouble::at).reversed())
                .limit(limit)
                .toList();
    }

    @Override
    @Transactional
    public void tryAgain(Channel channel, long id) {
        if (!(channel == Channel.MAIL ? mails : messages).reopen(id, clock.now())) {
            throw new RejectedException(Rejection.of("NOT_FOUND"));
        }
        audit.record(new AuditTrail.Entry(
                "notification:" + currentActor.require().divisionCode(),
                "DELIVERY_AGAIN",
                "delivery",
                id,
                "FAILED",
                "PENDING",
                null,
                Map.of("channel", channel.name())));
    }
}
