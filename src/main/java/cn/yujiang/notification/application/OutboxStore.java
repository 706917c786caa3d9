package cn.yujiang.notification.application;

import cn.yujiang.messaging.SmsSender;
import cn.yujiang.notification.Audience;
import cn.yujiang.shared.Ids;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What is to be sent, as rows beside the notices. A row is handed out for some minutes; who does not answer by then has died. */
@Repository
class OutboxStore {

    /** Waiting times after each failure; after the last one it has failed for good. */
    static final List<Duration> BACKOFF =
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(30), Duration.ofHours(4));

    private static final Duration LEASE = Duration.ofMinutes(3);
    private static final int LONGEST_ERROR = 200;

    /** What to send to whom. */
    record Parcel(long id, String audienceKind, long audienceId, String textKey, String args, int attempts) {

        Audience audience() {
            return audienceKind.equals("PERSON") ? new Audience.Person(audienceId) : new Audience.Body(audienceId);
        }
    }

    private final JdbcClient jdbc;
    private final SmsSender sms;

    OutboxStore(JdbcClient jdbc, SmsSender sms) {
        this.jdbc = jdbc;
        this.sms = sms;
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
        return jdbc.sql("""
                        select id from notification_outbox where state = 'PENDING' and next_at <= :now
                        order by next_at, id limit :limit""")
                .param("now", Timestamp.from(now))
                .param("limit", limit)
                .query(Long.class)
                .list();
    }

    /** Takes a row for one attempt; empty when another process took it. The attempt is counted before anything is sent. */
    @Transactional
    Optional<Parcel> take(long id, Instant now) {
        int taken = jdbc.sql("""
                        update notification_outbox set attempts = attempts + 1, next_at = :lease
                        where id = :id and state = 'PENDING' and next_at <= :now""")
                .param("id", id)
                .param("now", Timestamp.from(now))
                .param("lease", Timestamp.from(now.plus(LEASE)))
                .update();
        return taken == 0
                ? Optional.empty()
                : jdbc.sql("""
                                select o.id, n.audience_kind, n.audience_id, n.text_key, n.args, o.attempts
                                from notification_outbox o join notification n on n.id = o.notification_id where o.id = :id""").param("id", id).query(Parcel.class).optional();
    }

    @Transactional
    void sent(long id, Instant now) {
        finish(id, "SENT", "", now);
    }

    /** There is nobody to send it to. */
    @Transactional
    void unreachable(long id, Instant now) {
        finish(id, "NO_CHANNEL", "", now);
    }

    @Transactional
    void failed(Parcel parcel, String error, Instant now) {
        String shown = error.length() > LONGEST_ERROR ? error.substring(0, LONGEST_ERROR) : error;
        if (parcel.attempts > BACKOFF.size()) {
            finish(parcel.id, "FAILED", shown, now);
            return;
        }
        jdbc.sql("update notification_outbox set next_at = :next, last_error = :error where id = :id")
                .param("next", Timestamp.from(now.plus(BACKOFF.get(parcel.attempts - 1))))
                .param("error", shown)
                .param("id", parcel.id)
                .update();
    }

    private void finish(long id, String state, String error, Instant now) {
        jdbc.sql("update notification_outbox set state = :state, last_error = :error, done_at = :at where id = :id")
                .param("state", state)
                .param("error", error)
                .param("at", Timestamp.from(now))
                .param("id", id)
                .update();
    }
}
