package cn.yujiang.attendance.application;

import cn.yujiang.attendance.AttendanceCorrections;
import cn.yujiang.attendance.AttendanceMark;
import cn.yujiang.attendance.AttendanceObjections.Answer;
import cn.yujiang.attendance.AttendanceObjections.Objection;
import cn.yujiang.attendance.AttendanceObjections.State;
import cn.yujiang.attendance.AttendanceObjections.Waiting;
import cn.yujiang.identity.Actor;
import cn.yujiang.identity.Scope;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Objections of trainees to their marks, one a person and session. */
@Repository
class ObjectionToMarkStore {

    /** An objection and what it is about. */
    record Row(long cohortId, long sessionId, long enrolmentId, Objection objection) {}

    private static final String ROW = """
            select o.cohort_id, o.session_id, o.enrolment_id, o.id, o.state, o.mark, o.wanted, o.words, o.made_at, o.due_on,
              o.answerer_name, o.answered_at, o.answer, c.state
            from attendance_objection o left join attendance_correction c on c.id = o.correction_id""";

    private final JdbcClient jdbc;

    ObjectionToMarkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Row row) {
        Objection objection = row.objection;
        AttendanceMark mark = objection.mark();
        try {
            jdbc.sql("""
                            insert into attendance_objection (id, cohort_id, session_id, enrolment_id, mark, wanted, words, state,
                              made_at, due_on)
                            values (:id, :cohort, :session, :enrolment, :mark, :wanted, :words, 'OPEN', :at, :due)""")
                    .param("id", objection.id())
                    .param("cohort", row.cohortId)
                    .param("session", row.sessionId)
                    .param("enrolment", row.enrolmentId)
                    .param("mark", mark == null ? null : mark.name())
                    .param("wanted", objection.wanted().name())
                    .param("words", objection.words())
                    .param("at", Timestamp.from(objection.madeAt()))
                    .param("due", Date.valueOf(objection.dueOn()))
                    .update();
        } catch (DuplicateKeyException e) {
            throw new RejectedException(Rejection.of("MARK_OBJECTION_MADE"), e);
        }
    }

    Optional<Row> find(long id) {
        return jdbc.sql(ROW + " where o.id = :id")
                .param("id", id)
                .query(ObjectionToMarkStore::row)
                .optional();
    }

    List<Row> of(long cohortId) {
        return jdbc.sql(ROW + " where o.cohort_id = :cohort order by o.id desc")
                .param("cohort", cohortId)
                .query(ObjectionToMarkStore::row)
                .list();
    }

    List<Row> ofTrainee(long enrolmentId) {
        return jdbc.sql(ROW + " where o.enrolment_id = :enrolment")
                .param("enrolment", enrolmentId)
                .query(ObjectionToMarkStore::row)
                .list();
    }

    private static Row row(ResultSet row, int n) throws SQLException {
        String mark = row.getString(6);
        var objection = new Objection(
                row.getLong(4),
                State.valueOf(row.getString(5)),
                mark == null ? null : AttendanceMark.valueOf(mark),
                AttendanceMark.valueOf(row.getString(7)),
                row.getString(8),
                row.getTimestamp(9).toInstant(),
                row.getDate(10).toLocalDate(),
                answer(row));
        return new Row(row.getLong(1), row.getLong(2), row.getLong(3), objection);
    }

    private static @Nullable Answer answer(ResultSet row) throws SQLException {
        Timestamp at = row.getTimestamp(12);
        String correction = row.getString(14);
        return at == null
                ? null
                : new Answer(
                        row.getString(11),
                        at.toInstant(),
                        row.getString(13),
                        correction == null ? null : AttendanceCorrections.State.valueOf(correction));
    }

    /** Answers once; false when it is answered already. */
    boolean answer(long id, State state, Actor by, Instant at, String words) {
        return jdbc.sql("""
                        update attendance_objection set state = :state, answered_by = :by, answerer_name = :name, answered_at = :at,
                          answer = :words where id = :id and state = 'OPEN'""")
                        .param("state", state.name())
                        .param("by", by.id())
                        .param("name", by.displayName())
                        .param("at", Timestamp.from(at))
                        .param("words", words)
                        .param("id", id)
                        .update()
                == 1;
    }

    void corrected(long id, long correctionId) {
        jdbc.sql("update attendance_objection set correction_id = :correction where id = :id")
                .param("correction", correctionId)
                .param("id", id)
                .update();
    }

    boolean open(long enrolmentId) {
        return jdbc.sql("select count(*) from attendance_objection where enrolment_id = :enrolment and state = 'OPEN'")
                        .param("enrolment", enrolmentId)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Who of a class waits for an answer. */
    Set<Long> openOf(long cohortId) {
        return Set.copyOf(
                jdbc.sql("select enrolment_id from attendance_objection where cohort_id = :cohort and state = 'OPEN'")
                        .param("cohort", cohortId)
                        .query(Long.class)
                        .list());
    }

    List<Waiting> waiting(Scope scope) {
        Long body = scope.bodyId();
        return jdbc.sql("""
                        select o.cohort_id, c.name, b.name, s.session_date, o.due_on from attendance_objection o
                        join cohort c on c.id = o.cohort_id join body b on b.id = c.body_id
                        join cohort_session s on s.id = o.session_id
                        where o.state = 'OPEN' and c.division_code like :division and (:everybody = true or c.body_id = :body)
                        order by o.due_on, o.id limit 200""")
                .param("division", scope.divisionPattern())
                .param("everybody", body == null)
                .param("body", body == null ? 0L : body)
                .query((row, n) -> new Waiting(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getDate(4).toLocalDate(),
                        row.getDate(5).toLocalDate()))
                .list();
    }
}
