package cn.yujiang.attendance.application;

import cn.yujiang.attendance.AttendanceMark;
import cn.yujiang.attendance.Leave;
import cn.yujiang.attendance.RollCall;
import cn.yujiang.training.PlannedSession;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Marks, locks and the look-up for presence elsewhere. */
@Repository
class MarkStore {

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    MarkStore(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    /** Session → enrolment → mark. */
    Map<Long, Map<Long, AttendanceMark>> of(long cohortId) {
        return nested(cohortId, "session_id, enrolment_id");
    }

    /** Enrolment → session → mark. */
    Map<Long, Map<Long, AttendanceMark>> byEnrolment(long cohortId) {
        return nested(cohortId, "enrolment_id, session_id");
    }

    /** Answered by the index {@code ix_attendance_mark_of_class} alone: of a long class these are some thousand rows. */
    private Map<Long, Map<Long, AttendanceMark>> nested(long cohortId, String keys) {
        var marks = new HashMap<Long, Map<Long, AttendanceMark>>();
        jdbc.sql("select " + keys + ", mark from attendance_mark where cohort_id = :cohort")
                .param("cohort", cohortId)
                .query(row -> {
                    marks.computeIfAbsent(row.getLong(1), outer -> new HashMap<>())
                            .put(row.getLong(2), AttendanceMark.valueOf(row.getString(3)));
                });
        return marks;
    }

    void save(long cohortId, long sessionId, RollCall rollCall, long actorId, Instant at) {
        batch.batchUpdate(
                "delete from attendance_mark where session_id = ? and enrolment_id = ?",
                rollCall.marks().keySet().stream()
                        .map(e -> new Object[] {sessionId, e})
                        .toList());
        batch.batchUpdate(
                """
                insert into attendance_mark (session_id, enrolment_id, cohort_id, mark, leave_kind, leave_reason, recorded_by,
                  recorded_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)""",
                rollCall.marks().entrySet().stream()
                        .map(m -> row(cohortId, sessionId, m, rollCall.leave(m.getKey()), actorId, at))
                        .toList());
    }

    private static @Nullable Object[] row(
            long cohortId,
            long sessionId,
            Map.Entry<Long, AttendanceMark> mark,
            @Nullable Leave leave,
            long actorId,
            Instant at) {
        return new @Nullable Object[] {
            sessionId,
            mark.getKey(),
            cohortId,
            mark.getValue().name(),
            leave == null ? null : leave.kind().name(),
            leave == null ? null : leave.reason(),
            actorId,
            Timestamp.from(at)
        };
    }

    Optional<AttendanceMark> find(long sessionId, long enrolmentId) {
        return jdbc.sql("select mark from attendance_mark where session_id = :session and enrolment_id = :enrolment")
                .param("session", sessionId)
                .param("enrolment", enrolmentId)
                .query((row, n) -> AttendanceMark.valueOf(row.getString(1)))
                .optional();
    }

    /** Marks of one session. */
    Map<Long, AttendanceMark> of(long cohortId, long sessionId) {
        return of(cohortId).getOrDefault(sessionId, Map.of());
    }

    /** The mark of a sign-in; one of the roll-call stays. */
    void addIfAbsent(SignInAttempt attempt, long enrolmentId, AttendanceMark mark, Instant at) {
        long sessionId = attempt.session().id();
        if (find(sessionId, enrolmentId).isEmpty()) {
            Long account = attempt.origin().accountId();
            Long client = attempt.origin().clientId();
            long by = account != null ? account : client != null ? client : 0;
            save(attempt.cohort().id(), sessionId, new RollCall(Map.of(enrolmentId, mark), Map.of(), ""), by, at);
        }
    }

    /** A04: names of people of these enrolments who are marked present elsewhere at an overlapping time. */
    List<String> presentElsewhere(PlannedSession session, Collection<Long> enrolmentIds) {
        if (enrolmentIds.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        select distinct p.name from enrolment mine
                        join person p on p.id = mine.person_id
                        join enrolment other on other.person_id = mine.person_id and other.id <> mine.id
                        join attendance_mark m on m.enrolment_id = other.id and m.mark in ('PRESENT','LATE')
                        join cohort_session s on s.id = m.session_id
                        where mine.id in (:ids) and s.session_date = :date and s.start_time < :end and s.end_time > :start""")
                .param("ids", enrolmentIds)
                .param("date", session.date())
                .param("start", session.start())
                .param("end", session.end())
                .query(String.class)
                .list();
    }

    boolean locked(long cohortId) {
        return jdbc.sql("select count(*) from attendance_lock where cohort_id = :cohort")
                        .param("cohort", cohortId)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void lock(long cohortId, long actorId, Instant at) {
        jdbc.sql("insert into attendance_lock (cohort_id, locked_by, locked_at) values (:cohort, :by, :at)")
                .param("cohort", cohortId)
                .param("by", actorId)
                .param("at", Timestamp.from(at))
                .update();
    }
}
