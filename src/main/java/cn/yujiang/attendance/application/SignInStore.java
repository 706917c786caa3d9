package cn.yujiang.attendance.application;

import cn.yujiang.attendance.AttendanceMark;
import cn.yujiang.attendance.SignInPush;
import cn.yujiang.attendance.domain.SignInChecks;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sign-in events, which are only ever added, and the seats: the one sign-in of each person and device in a session that stands. */
@Repository
class SignInStore {

    /** Between the values of a refusal; no text of ours contains it. */
    private static final String SEPARATOR = "\u001f";

    private final JdbcClient jdbc;

    SignInStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<SignInChecks.Seat> seat(long sessionId, long enrolmentId) {
        return jdbc.sql("""
                        select device_hash, happened_at, mark from sign_in_seat
                        where session_id = :session and enrolment_id = :enrolment""")
                .param("session", sessionId)
                .param("enrolment", enrolmentId)
                .query((row, n) -> new SignInChecks.Seat(
                        row.getString(1),
                        local(row.getTimestamp(2).toInstant()),
                        AttendanceMark.valueOf(row.getString(3))))
                .optional();
    }

    static LocalDateTime local(Instant at) {
        return LocalDateTime.ofInstant(at, BusinessClock.ZONE);
    }

    boolean deviceTaken(long sessionId, String deviceHash, long enrolmentId) {
        return jdbc.sql("""
                        select count(*) from sign_in_seat
                        where session_id = :session and device_hash = :device and enrolment_id <> :enrolment""")
                        .param("session", sessionId)
                        .param("device", deviceHash)
                        .param("enrolment", enrolmentId)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Takes the seat; false when somebody was quicker with this person or this device. */
    boolean take(SignInAttempt attempt, long enrolmentId, AttendanceMark mark, long eventId) {
        try {
            jdbc.sql("""
                            insert into sign_in_seat (session_id, enrolment_id, device_hash, happened_at, mark, event_id)
                            values (:session, :enrolment, :device, :at, :mark, :event)""")
                    .param("session", attempt.session().id())
                    .param("enrolment", enrolmentId)
                    .param("device", attempt.deviceHash())
                    .param("at", Timestamp.from(attempt.at()))
                    .param("mark", mark.name())
                    .param("event", eventId)
                    .update();
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    /** Enrolments whose mark of this session comes from a sign-in. */
    Set<Long> seated(long sessionId) {
        return Set.copyOf(jdbc.sql("select enrolment_id from sign_in_seat where session_id = :session")
                .param("session", sessionId)
                .query(Long.class)
                .list());
    }

    void append(long id, SignInAttempt attempt, SignInChecks.Verdict verdict, Instant now) {
        SignInAttempt.Origin origin = attempt.origin();
        Rejection refusal = verdict.refusal();
        AttendanceMark mark = verdict.mark();
        jdbc.sql("""
                        insert into sign_in_event (id, cohort_id, session_id, enrolment_id, kind, channel, happened_at, client_at,
                          recorded_at, device_hash, fence, fence_metres, fence_accuracy, fence_radius, outcome, code, code_args, mark, clock_off, account_id,
                          client_id, event_key, content_hash)
                        values (:id, :cohort, :session, :enrolment, :kind, :channel, :at, :clientAt, :now, :device, :fence,
                          :metres, :accuracy, :radius, :outcome, :code, :args, :mark, :clockOff, :account, :client, :key, :content)""")
                .param("id", id)
                .param("cohort", attempt.cohort().id())
                .param("session", attempt.session().id())
                .param("enrolment", attempt.enrolmentId())
                .param("kind", attempt.kind().name())
                .param("channel", origin.channel().name())
                .param("at", Timestamp.from(attempt.at()))
                .param("clientAt", timestamp(attempt.clientAt()))
                .param("now", Timestamp.from(now))
                .param("device", attempt.deviceHash())
                .param("fence", attempt.place().standing().name())
                .param("metres", attempt.place().metres())
                .param("accuracy", attempt.place().accuracy())
                .param("radius", attempt.place().radius())
                .param("outcome", refusal == null ? "ACCEPTED" : "REFUSED")
                .param("code", refusal != null ? refusal.code() : verdict.repeated() ? "REPEATED" : null)
                .param("args", refusal == null ? null : String.join(SEPARATOR, refusal.args()))
                .param("mark", mark == null ? null : mark.name())
                .param("clockOff", attempt.clockOff())
                .param("account", origin.accountId())
                .param("client", origin.clientId())
                .param("key", origin.eventKey())
                .param("content", origin.contentHash())
                .update();
    }

    /** The answer given to an event of a client, once it is stored; another event under its key is refused. */
    Optional<SignInPush.RowAnswer> pushed(long clientId, PushedEvent event) {
        return jdbc.sql("""
                        select outcome, code, code_args, mark, clock_off, content_hash from sign_in_event
                        where client_id = :client and event_key = :key""")
                .param("client", clientId)
                .param("key", event.key())
                .query((row, n) -> {
                    if (!event.contentHash().equals(row.getString(6))) {
                        throw new RejectedException(Rejection.onField("key", "PUSH_KEY_USED"));
                    }
                    boolean accepted = row.getString(1).equals("ACCEPTED");
                    String mark = row.getString(4);
                    return new SignInPush.RowAnswer(
                            event.key(),
                            accepted ? null : refusal(row.getString(2), row.getString(3)),
                            mark == null ? null : AttendanceMark.valueOf(mark),
                            row.getBoolean(5));
                })
                .optional();
    }

    static Rejection refusal(String code, String args) {
        return new Rejection(code, null, args.isEmpty() ? List.of() : List.of(args.split(SEPARATOR, -1)));
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }

    /** Counted here, because a screen asks every two seconds and the roster would open everybody's numbers. */
    int expected(long cohortId) {
        return jdbc.sql("""
                        select count(*) from enrolment where cohort_id = :cohort and state not in ('WITHDRAWN','DROPPED','REPLACED','TRANSFERRED')""").param("cohort", cohortId).query(Integer.class).single();
    }

    int count(long sessionId, List<AttendanceMark> marks) {
        return jdbc.sql("select count(*) from attendance_mark where session_id = :session and mark in (:marks)")
                .param("session", sessionId)
                .param("marks", marks.stream().map(Enum::name).toList())
                .query(Integer.class)
                .single();
    }
}
