package cn.yujiang.attendance.application;

import cn.yujiang.attendance.AttendanceCorrections;
import cn.yujiang.attendance.AttendanceMark;
import cn.yujiang.attendance.Leave;
import cn.yujiang.attendance.RollCall;
import cn.yujiang.identity.Actor;
import cn.yujiang.identity.Scope;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Corrections with their lines; the open table lets at most one undecided correction stand for a mark. */
@Repository
class AttendanceCorrectionStore {

    /** Head of a correction as it is stored. */
    record Head(
            long id,
            long cohortId,
            long sessionId,
            String reason,
            AttendanceCorrections.State state,
            long requestedBy,
            String requesterName,
            Instant requestedAt,
            LocalDate dueOn,
            AttendanceCorrections.@Nullable Decision decision) {}

    /** A line as it is stored. */
    record Row(
            long correctionId,
            long enrolmentId,
            @Nullable AttendanceMark before,
            AttendanceMark after,
            @Nullable Leave leave) {}

    private static final String HEAD = """
            select id, cohort_id, session_id, reason, state, requested_by, requester_name, requested_at, due_on, decider_name,
              decided_at, decision from attendance_correction""";

    private final JdbcClient jdbc;

    AttendanceCorrectionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Head head, RollCall rollCall, Map<Long, AttendanceMark> before) {
        jdbc.sql("""
                        insert into attendance_correction (id, cohort_id, session_id, reason, state, requested_by, requester_name,
                          requested_at, due_on)
                        values (:id, :cohort, :session, :reason, 'OPEN', :by, :name, :at, :due)""")
                .param("id", head.id)
                .param("cohort", head.cohortId)
                .param("session", head.sessionId)
                .param("reason", head.reason)
                .param("by", head.requestedBy)
                .param("name", head.requesterName)
                .param("at", Timestamp.from(head.requestedAt))
                .param("due", Date.valueOf(head.dueOn))
                .update();
        rollCall.marks().forEach((enrolment, mark) -> {
            insertLine(new Row(head.id, enrolment, before.get(enrolment), mark, rollCall.leave(enrolment)));
            claim(head, enrolment);
        });
    }

    private void insertLine(Row row) {
        Leave leave = row.leave;
        AttendanceMark before = row.before;
        jdbc.sql("""
                        insert into attendance_correction_line (correction_id, enrolment_id, old_mark, new_mark, leave_kind, leave_reason)
                        values (:correction, :enrolment, :old, :new, :kind, :reason)""")
                .param("correction", row.correctionId)
                .param("enrolment", row.enrolmentId)
                .param("old", before == null ? null : before.name())
                .param("new", row.after.name())
                .param("kind", leave == null ? null : leave.kind().name())
                .param("reason", leave == null ? null : leave.reason())
                .update();
    }

    private void claim(Head head, long enrolment) {
        try {
            jdbc.sql("""
                            insert into attendance_correction_open (session_id, enrolment_id, correction_id)
                            values (:session, :enrolment, :correction)""")
                    .param("session", head.sessionId)
                    .param("enrolment", enrolment)
                    .param("correction", head.id)
                    .update();
        } catch (DuplicateKeyException e) {
            throw new RejectedException(Rejection.of("MARK_CORRECTION_OPEN"), e);
        }
    }

    Optional<Head> find(long id) {
        return jdbc.sql(HEAD + " where id = :id")
                .param("id", id)
                .query(AttendanceCorrectionStore::head)
                .optional();
    }

    List<Head> of(long cohortId) {
        return jdbc.sql(HEAD + " where cohort_id = :cohort order by id desc")
                .param("cohort", cohortId)
                .query(AttendanceCorrectionStore::head)
                .list();
    }

    private static Head head(ResultSet row, int n) throws SQLException {
        Timestamp decided = row.getTimestamp(11);
        return new Head(
                row.getLong(1),
                row.getLong(2),
                row.getLong(3),
                row.getString(4),
                AttendanceCorrections.State.valueOf(row.getString(5)),
                row.getLong(6),
                row.getString(7),
                row.getTimestamp(8).toInstant(),
                row.getDate(9).toLocalDate(),
                decided == null
                        ? null
                        : new AttendanceCorrections.Decision(
                                row.getString(10), decided.toInstant(), row.getString(12)));
    }

    List<Row> lines(long cohortId) {
        return jdbc.sql("""
                        select l.correction_id, l.enrolment_id, l.old_mark, l.new_mark, l.leave_kind, l.leave_reason
                        from attendance_correction_line l join attendance_correction c on c.id = l.correction_id
                        where c.cohort_id = :cohort""")
                .param("cohort", cohortId)
                .query((row, n) -> {
                    String before = row.getString(3);
                    String kind = row.getString(5);
                    return new Row(
                            row.getLong(1),
                            row.getLong(2),
                            before == null ? null : AttendanceMark.valueOf(before),
                            AttendanceMark.valueOf(row.getString(4)),
                            kind == null ? null : new Leave(Leave.Kind.valueOf(kind), row.getString(6)));
                })
                .list();
    }

    int open(long cohortId) {
        return jdbc.sql("select count(*) from attendance_correction where cohort_id = :cohort and state = 'OPEN'")
                .param("cohort", cohortId)
                .query(Integer.class)
                .single();
    }

    /** Whose marks of a class wait for the decision on a correction. */
    Set<Long> openOf(long cohortId) {
        return Set.copyOf(
                jdbc.sql("""
                        select o.enrolment_id from attendance_correction_open o
                        join attendance_correction a on a.id = o.correction_id where a.cohort_id = :cohort""").param("cohort", cohortId).query(Long.class).list());
    }

    List<AttendanceCorrections.Waiting> waiting(Scope scope, long notBy) {
        return jdbc.sql("""
                        select a.id, a.cohort_id, c.name, b.name, s.session_date, a.due_on from attendance_correction a
                        join cohort c on c.id = a.cohort_id join body b on b.id = c.body_id
                        join cohort_session s on s.id = a.session_id
                        where a.state = 'OPEN' and a.requested_by <> :by and c.division_code like :division
                        order by a.due_on, a.id limit 200""")
                .param("by", notBy)
                .param("division", scope.divisionPattern())
                .query((row, n) -> new AttendanceCorrections.Waiting(
                        row.getLong(1),
                        row.getLong(2),
                        row.getString(3),
                        row.getString(4),
                        row.getDate(5).toLocalDate(),
                        row.getDate(6).toLocalDate()))
                .list();
    }

    /** Decides once; false when somebody else was quicker. */
    boolean decide(long id, AttendanceCorrections.State state, Actor by, Instant at, String comment) {
        int rows = jdbc.sql("""
                        update attendance_correction set state = :state, decided_by = :by, decider_name = :name, decided_at = :at,
                          decision = :comment where id = :id and state = 'OPEN'""")
                .param("state", state.name())
                .param("by", by.id())
                .param("name", by.displayName())
                .param("at", Timestamp.from(at))
                .param("comment", comment)
                .param("id", id)
                .update();
        jdbc.sql("delete from attendance_correction_open where correction_id = :id")
                .param("id", id)
                .update();
        return rows == 1;
    }
}
