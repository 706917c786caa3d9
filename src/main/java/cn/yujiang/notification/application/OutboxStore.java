package cn.yujiang.notification.application;

import cn.yujiang.messaging.SmsSender;
import cn.yujiang.notification.Audience;
import cn.yujiang.notification.Deliveries;
import cn.yujiang.shared.Ids;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Text messages to be sent, as rows beside the notices. */
@Repository
class OutboxStore {

    /** What to send to whom. */
    record Parcel(long id, String audienceKind, long audienceId, String textKey, String args, int attempts) {

        Audience audience() {
            return audienceKind.equals("PERSON") ? new Audience.Person(audienceId) : new Audience.Body(audienceId);
        }
    }

    private final JdbcClient jdbc;
    private final SmsSender sms;
    private final OutboxRows rows;

    OutboxStore(JdbcClient jdbc, SmsSender sms) {
        this.jdbc = jdbc;
        this.sms = sms;
        this.rows = new OutboxRows(jdbc, Deliveries.Channel.SMS, "notification_outbox");
    }

    /** People and bodies get a message too; desks of the bureau look at their screens. */
    void add(long notificationId, Audience audience, Instant now) {
        if (audience instanceof Audience.Person || audience instanceof Audience.Body) {
            jdbc.sql("""
                            insert into notification_outbox (id, notification_id, channel, state, attempts, next_at)
                            values (:id, :notification, 'SMS', :state, 0, :at)""")
                    .param("id", Ids.next())
                    .param("notification", notificationId)
                    .param("state", sms.available() ? "PENDING" : "NO_CHANNEL")
                    .param("at", Timestamp.from(now))
                    .update();
        }
    }

    List<Long> due(Instant now, int limit) {
        return rows.due(now, limit);
    }

    @Transactional
    Optional<Parcel> take(long id, Instant now) {
        return rows.take(id, now)
                ? jdbc.sql("""
                                select o.id, n.audience_kind, n.audience_id, n.text_key, n.args, o.attempts
                                from notification_outbox o join notification n on n.id = o.notification_id where o.id = :id""").param("id", id).query(Parcel.class).optional()
                : Optional.empty();
    }

    @Transactional
    void sent(long id, Instant now) {
        rows.finish(id, "SENT", "", now);
    }

    /** There is nobody to send it to. */
    @Transactional
    void unreachable(long id, Instant now) {
        rows.finish(id, "NO_CHANNEL", "", now);
    }

    @Transactional
    void failed(Parcel parcel, String error, Instant now) {
        rows.failed(parcel.id, parcel.attempts, error, now);
    }
}
