package cn.yujiang.notification.application;

import cn.yujiang.notification.Deliveries.Channel;
import cn.yujiang.notification.Deliveries.Summary;
import cn.yujiang.notification.Deliveries.Trouble;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What all outboxes do with their rows. A row is handed out for some minutes; who does not answer by then has died. */
final class OutboxRows {

    /** Waiting times after each failure; after the last one it has failed for good. */
    static final List<Duration> BACKOFF =
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(30), Duration.ofHours(4));

    private static final Duration LEASE = Duration.ofMinutes(3);
    private static final int LONGEST_ERROR = 200;

    private final JdbcClient jdbc;
    private final Channel channel;
    private final String table;

    OutboxRows(JdbcClient jdbc, Channel channel, String table) {
        this.jdbc = jdbc;
        this.channel = channel;
        this.table = table;
    }

    List<Long> due(Instant now, int limit) {
        return jdbc.sql("select id from " + table
                        + " where state = 'PENDING' and next_at <= :now order by next_at, id limit :limit")
                .param("now", Timestamp.from(now))
                .param("limit", limit)
                .query(Long.class)
                .list();
    }

    /** Takes a row for one attempt, which is counted before anything is sent. @return false when another process took it */
    boolean take(long id, Instant now) {
        return jdbc.sql(
                                "update " + table
                                        + " set attempts = attempts + 1, next_at = :lease where id = :id and state = 'PENDING' and next_at <= :now")
                        .param("id", id)
                        .param("now", Timestamp.from(now))
                        .param("lease", Timestamp.from(now.plus(LEASE)))
                        .update()
                == 1;
    }

    void failed(long id, int attempts, String error, Instant now) {
        String shown = error.length() > LONGEST_ERROR ? error.substring(0, LONGEST_ERROR) : error;
        if (attempts > BACKOFF.size()) {
            finish(id, "FAILED", shown, now);
            return;
        }
        jdbc.sql("update " + table + " set next_at = :next, last_error = :error where id = :id")
                .param("next", Timestamp.from(now.plus(BACKOFF.get(attempts - 1))))
                .param("error", shown)
                .param("id", id)
                .update();
    }

    void finish(long id, String state, String error, Instant now) {
        jdbc.sql("update " + table + " set state = :state, last_error = :error, done_at = :at where id = :id")
                .param("state", state)
                .param("error", error)
                .param("at", Timestamp.from(now))
                .param("id", id)
                .update();
    }

    /** @return whether it had been given up */
    boolean reopen(long id, Instant now) {
        return jdbc.sql(
                                "update " + table
                                        + " set state = 'PENDING', attempts = 0, next_at = :now, done_at = null where id = :id and state = 'FAILED'")
                        .param("id", id)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    Summary summary(boolean offered) {
        return jdbc.sql("select coalesce(sum(case when state = 'PENDING' then 1 else 0 end), 0), "
                        + "coalesce(sum(case when state = 'SENT' then 1 else 0 end), 0), "
                        + "coalesce(sum(case when state = 'FAILED' then 1 else 0 end), 0) from " + table)
                .query((row, n) -> new Summary(channel, offered, row.getInt(1), row.getInt(2), row.getInt(3)))
                .single();
    }

    List<Trouble> troubles(int limit) {
        return jdbc.sql(
                        "select o.id, n.text_key, o.attempts, o.last_error, o.state, coalesce(o.done_at, o.next_at) as at_time from "
                                + table + " o join notification n on n.id = o.notification_id " + """
                        where o.state in ('PENDING', 'FAILED') and o.last_error is not null order by at_time desc, o.id desc limit :limit""")
                .param("limit", limit)
                .query((row, n) -> new Trouble(
                        row.getLong(1),
                        channel,
                        row.getString(2),
                        row.getInt(3),
                        row.getString(4),
                        row.getString(5).equals("FAILED"),
                        row.getTimestamp(6).toInstant()))
                .list();
    }
}
