package cn.yujiang.training.application;

import cn.yujiang.shared.Ids;
import cn.yujiang.shared.LessonHours;
import cn.yujiang.training.PlannedSession;
import cn.yujiang.training.SessionKind;
import java.sql.Date;
import java.sql.Time;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sessions of the plans. */
@Repository
class SessionStore {

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    SessionStore(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    List<PlannedSession> of(long cohortId) {
        return jdbc.sql("""
                        select id, session_date, start_time, end_time, hundredths, kind, content, teacher, place
                        from cohort_session where cohort_id = :id order by session_date, start_time""")
                .param("id", cohortId)
                .query((row, n) -> new PlannedSession(
                        row.getLong(1),
                        row.getDate(2).toLocalDate(),
                        row.getTime(3).toLocalTime(),
                        row.getTime(4).toLocalTime(),
                        new LessonHours(row.getLong(5)),
                        SessionKind.valueOf(row.getString(6)),
                        row.getString(7),
                        row.getString(8),
                        row.getString(9)))
                .list();
    }

    /** Replaces the plan of a draft; sessions keep their id when they had one. */
    void replace(long cohortId, List<PlannedSession> sessions) {
        jdbc.sql("delete from cohort_session where cohort_id = :id")
                .param("id", cohortId)
                .update();
        insert(cohortId, sessions);
    }

    private void insert(long cohortId, List<PlannedSession> sessions) {
        batch.batchUpdate(
                """
                insert into cohort_session (id, cohort_id, session_date, start_time, end_time, hundredths, kind, content, teacher,
                  place) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", sessions.stream().map(session -> row(cohortId, session)).toList());
    }

    /** Brings the sessions of an approved class to a new plan; those that stay keep their row, because marks refer to it. */
    void change(long cohortId, List<PlannedSession> before, List<PlannedSession> after) {
        Set<Long> kept = after.stream().map(PlannedSession::id).collect(Collectors.toSet());
        batch.batchUpdate(
                "delete from cohort_session where id = ? and cohort_id = ?",
                before.stream()
                        .filter(session -> !kept.contains(session.id()))
                        .map(session -> new Object[] {session.id(), cohortId})
                        .toList());
        batch.batchUpdate(
                """
                update cohort_session set session_date = ?, start_time = ?, end_time = ?, hundredths = ?, kind = ?, content = ?,
                  teacher = ?, place = ? where id = ? and cohort_id = ?""",
                after.stream()
                        .filter(session -> session.id() != 0 && !before.contains(session))
                        .map(s -> new Object[] {
                            Date.valueOf(s.date()),
                            Time.valueOf(s.start()),
                            Time.valueOf(s.end()),
                            s.hours().hundredths(),
                            s.kind().name(),
                            s.content(),
                            s.teacher(),
                            s.place(),
                            s.id(),
                            cohortId
                        })
                        .toList());
        insert(cohortId, after.stream().filter(session -> session.id() == 0).toList());
    }

    private static Object[] row(long cohortId, PlannedSession s) {
        return new Object[] {
            s.id() == 0 ? Ids.next() : s.id(),
            cohortId,
            Date.valueOf(s.date()),
            Time.valueOf(s.start()),
            Time.valueOf(s.end()),
            s.hours().hundredths(),
            s.kind().name(),
            s.content(),
            s.teacher(),
            s.place()
        };
    }
}
