package cn.yujiang.supervision.application;

import cn.yujiang.identity.Scope;
import cn.yujiang.shared.Ids;
import cn.yujiang.supervision.InspectionItem;
import cn.yujiang.supervision.InspectionState;
import cn.yujiang.supervision.Inspections.Inspection;
import cn.yujiang.supervision.Inspections.Kind;
import cn.yujiang.supervision.Inspections.Report;
import cn.yujiang.supervision.Inspections.Subject;
import cn.yujiang.supervision.domain.InspectionChecks;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Inspections and their answers; a body's look-up never finds one that is only planned. */
@Repository
class InspectionStore {

    private static final String SELECT = """
            select id, inspection_no, division_code, body_id, body_name, cohort_id, cohort_name, filing_no, session_id, session_date,
              session_time, content, teacher, place, state, checked_at, recorded_at, kind, first_inspector, second_inspector,
              body_side, expected, present, qualified, finding, requirement, deadline, answer, answered_by_name, version
            from inspection where division_code like :division and (:body is null or body_id = :body and checked_at is not null)\s""";

    private final JdbcClient jdbc;

    InspectionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long insert(String number, Subject subject, String planner) {
        long id = Ids.next();
        jdbc.sql("""
                        insert into inspection (id, inspection_no, division_code, body_id, body_name, cohort_id, cohort_name,
                          filing_no, session_id, session_date, session_time, content, teacher, place, state, planned_by_name,
                          first_inspector, second_inspector, body_side, expected, present, finding, requirement, answer,
                          answered_by_name, version)
                        values (:id, :number, :division, :body, :bodyName, :cohort, :cohortName, :filing, :session, :day, :time,
                          :content, :teacher, :place, 'PLANNED', :planner, '', '', '', 0, 0, '', '', '', '', 0)""")
                .param("id", id)
                .param("number", number)
                .param("division", subject.divisionCode())
                .param("body", subject.bodyId())
                .param("bodyName", subject.bodyName())
                .param("cohort", subject.cohortId())
                .param("cohortName", subject.cohortName())
                .param("filing", subject.filingNo())
                .param("session", subject.sessionId())
                .param("day", Date.valueOf(subject.day()))
                .param("time", subject.time())
                .param("content", subject.content())
                .param("teacher", subject.teacher())
                .param("place", subject.place())
                .param("planner", planner)
                .update();
        return id;
    }

    boolean planned(long sessionId) {
        return jdbc.sql("select count(*) from inspection where session_id = :session and state = 'PLANNED'")
                        .param("session", sessionId)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    List<Inspection> find(Scope scope, @Nullable InspectionState state, int offset, int limit) {
        return jdbc.sql(SELECT + "and (:state is null or state = :state) order by session_date desc, id desc"
                        + " limit :limit offset :offset")
                .param("division", scope.divisionPattern())
                .param("body", scope.bodyId(), Types.BIGINT)
                .param("state", state == null ? null : state.name(), Types.VARCHAR)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, n) -> read(row))
                .list();
    }

    Optional<Inspection> find(Scope scope, long id) {
        return jdbc.sql(SELECT + "and id = :id")
                .param("division", scope.divisionPattern())
                .param("body", scope.bodyId(), Types.BIGINT)
                .param("id", id)
                .query((row, n) -> read(row))
                .optional();
    }

    private Inspection read(ResultSet row) throws SQLException {
        Timestamp checked = row.getTimestamp(16);
        Timestamp recorded = row.getTimestamp(17);
        var subject = new Subject(
                row.getString(3),
                row.getLong(4),
                row.getString(5),
                row.getLong(6),
                row.getString(7),
                row.getString(8),
                row.getLong(9),
                row.getDate(10).toLocalDate(),
                row.getString(11),
                row.getString(12),
                row.getString(13),
                row.getString(14));
        return new Inspection(
                row.getLong(1),
                row.getString(2),
                subject,
                InspectionState.valueOf(row.getString(15)),
                row.getInt(22),
                checked != null && InspectionChecks.late(checked.toInstant(), recorded.toInstant()),
                checked == null ? null : report(row, checked.toInstant()),
                row.getString(28),
                row.getString(29),
                row.getInt(30));
    }

    private Report report(ResultSet row, Instant checkedAt) throws SQLException {
        Date deadline = row.getDate(27);
        return new Report(
                checkedAt,
                Kind.valueOf(row.getString(18)),
                row.getString(19),
                row.getString(20),
                row.getString(21),
                row.getInt(23),
                answers(row.getLong(1)),
                row.getString(25),
                row.getBoolean(24),
                row.getString(26),
                deadline == null ? null : deadline.toLocalDate());
    }

    private List<InspectionItem.Answer> answers(long id) {
        return jdbc
                .sql("select item, result, remark from inspection_item where inspection_id = :id")
                .param("id", id)
                .query((row, n) -> new InspectionItem.Answer(
                        InspectionItem.valueOf(row.getString(1)),
                        InspectionItem.Result.valueOf(row.getString(2)),
                        row.getString(3)))
                .list()
                .stream()
                .sorted(java.util.Comparator.comparing(InspectionItem.Answer::item))
                .toList();
    }

    /** Writes what was found; the state is moved apart. */
    void write(long id, Report report, int expected, Instant now) {
        LocalDate deadline = report.qualified() ? null : report.deadline();
        jdbc.sql("""
                        update inspection set checked_at = :checked, recorded_at = :now, kind = :kind, first_inspector = :first,
                          second_inspector = :second, body_side = :side, expected = :expected, present = :present,
                          qualified = :qualified, finding = :finding, requirement = :requirement, deadline = :deadline
                        where id = :id""")
                .param("checked", Timestamp.from(report.checkedAt()))
                .param("now", Timestamp.from(now))
                .param("kind", report.kind().name())
                .param("first", report.firstInspector().strip())
                .param("second", report.secondInspector().strip())
                .param("side", report.bodySide().strip())
                .param("expected", expected)
                .param("present", report.present())
                .param("qualified", report.qualified())
                .param("finding", report.finding().strip())
                .param(
                        "requirement",
                        report.qualified() ? "" : report.requirement().strip())
                .param("deadline", deadline == null ? null : Date.valueOf(deadline), Types.DATE)
                .param("id", id)
                .update();
        report.answers().forEach(answer -> jdbc.sql("""
                                insert into inspection_item (inspection_id, item, result, remark)
                                values (:id, :item, :result, :remark)""")
                .param("id", id)
                .param("item", answer.item().name())
                .param("result", answer.result().name())
                .param("remark", answer.remark().strip())
                .update());
    }

    void answer(long id, String text, String by) {
        jdbc.sql("update inspection set answer = :text, answered_by_name = :by where id = :id")
                .param("text", text)
                .param("by", by)
                .param("id", id)
                .update();
    }

    void deadline(long id, LocalDate deadline) {
        jdbc.sql("update inspection set deadline = :deadline where id = :id")
                .param("deadline", Date.valueOf(deadline))
                .param("id", id)
                .update();
    }

    /** @return false when somebody else changed it first */
    boolean move(long id, InspectionState to, int version) {
        return jdbc.sql(
                                "update inspection set state = :state, version = version + 1 where id = :id and version = :version")
                        .param("state", to.name())
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }
}
