package cn.yujiang.subsidy.application;

import cn.yujiang.controls.Subject;
import cn.yujiang.identity.Scope;
import cn.yujiang.subsidy.ClaimState;
import cn.yujiang.subsidy.Worklists.Hold;
import cn.yujiang.subsidy.Worklists.Kind;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Records that wait, within a scope, and who has them. */
@Repository
class WorkStore {

    /** A class that was filed, or whose body asks for a change. */
    record Filing(
            Kind kind,
            long id,
            String name,
            String bodyName,
            String divisionCode,
            @Nullable Instant filedAt) {}

    /** A claim on its way. @param objections open or received */
    record ClaimRow(
            long id,
            String claimNo,
            String ruleTitle,
            String applicant,
            String cohort,
            String divisionCode,
            ClaimState state,
            long totalFen,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate approvableFrom,
            int objections,
            @Nullable LocalDate answerUntil,
            boolean answered) {}

    /** Who has it and what it waits for. */
    record Item(
            @Nullable Long assignee,
            String assigneeName,
            @Nullable Hold hold) {
        static final Item NONE = new Item(null, "", null);
    }

    private final JdbcClient jdbc;

    WorkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Filing> filings(Scope scope) {
        return filings(Kind.FILING, scope, """
                select c.id, c.name, b.name, c.division_code, c.filed_at from cohort c join body b on b.id = c.body_id
                where c.state = 'FILED' and c.division_code like :division order by c.filed_at limit 500""");
    }

    List<Filing> changes(Scope scope) {
        return filings(Kind.COHORT_CHANGE, scope, """
                select c.id, c.name, b.name, c.division_code, r.requested_at from cohort_change r
                join cohort c on c.id = r.cohort_id join body b on b.id = c.body_id
                where r.state = 'OPEN' and c.state in ('APPROVED','RUNNING') and c.division_code like :division
                order by r.requested_at limit 500""");
    }

    private List<Filing> filings(Kind kind, Scope scope, String sql) {
        return jdbc.sql(sql)
                .param("division", scope.divisionPattern())
                .query((row, n) -> {
                    Timestamp filed = row.getTimestamp(5);
                    return new Filing(
                            kind,
                            row.getLong(1),
                            row.getString(2),
                            row.getString(3),
                            row.getString(4),
                            filed == null ? null : filed.toInstant());
                })
                .list();
    }

    List<ClaimRow> claims(Scope scope) {
        return jdbc.sql("""
                        select c.id, coalesce(c.claim_no, ''), c.rule_title, b.name, coalesce(k.name, li.title), c.division_code, c.state, c.total_fen,
                          c.due_on, c.approvable_from,
                          (select count(*) from notice_objection o where o.claim_id = c.id and o.state in ('OPEN','RECEIVED')),
                          r.answer_until, r.answer
                        from claim c join body b on b.id = c.applicant_id
                        left join cohort k on k.id = c.cohort_id left join claim_list li on li.id = c.list_id
                        left join claim_refusal r on r.live_claim_id = c.id
                        where c.division_code like :division and c.submission > 0
                          and c.state in ('SUBMITTED','FIRST_REVIEW','SECOND_REVIEW','PUBLIC_NOTICE_PENDING','PUBLIC_NOTICE','RETURNED')
                        order by c.id limit 1000""")
                .param("division", scope.divisionPattern())
                .query((row, n) -> new ClaimRow(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        ClaimState.valueOf(row.getString(7)),
                        row.getLong(8),
                        day(row.getDate(9)),
                        day(row.getDate(10)),
                        row.getInt(11),
                        day(row.getDate(12)),
                        row.getString(13) != null))
                .list();
    }

    private static @Nullable LocalDate day(@Nullable Date date) {
        return date == null ? null : date.toLocalDate();
    }

    Map<String, Item> items() {
        record Row(String key, Item item) {}
        List<Row> rows = jdbc.sql(
                        "select subject_kind, subject_id, assignee, assignee_name, hold_reason, hold_until, hold_by from work_item")
                .query((row, n) -> {
                    Date until = row.getDate(6);
                    long assignee = row.getLong(3);
                    boolean nobody = row.wasNull();
                    return new Row(
                            row.getString(1) + row.getLong(2),
                            new Item(
                                    nobody ? null : assignee,
                                    row.getString(4),
                                    until == null
                                            ? null
                                            : new Hold(row.getString(5), until.toLocalDate(), row.getString(7))));
                })
                .list();
        return rows.stream().collect(Collectors.toMap(Row::key, Row::item));
    }

    void save(Subject.Kind kind, long id, Item item) {
        jdbc.sql("delete from work_item where subject_kind = :kind and subject_id = :id")
                .param("kind", kind.name())
                .param("id", id)
                .update();
        Hold hold = item.hold;
        jdbc.sql("""
                        insert into work_item (subject_kind, subject_id, assignee, assignee_name, hold_reason, hold_until, hold_by)
                        values (:kind, :id, :assignee, :name, :reason, :until, :by)""")
                .param("kind", kind.name())
                .param("id", id)
                .param("assignee", item.assignee, java.sql.Types.BIGINT)
                .param("name", item.assigneeName)
                .param("reason", hold == null ? "" : hold.reason())
                .param("until", hold == null ? null : Date.valueOf(hold.until()), java.sql.Types.DATE)
                .param("by", hold == null ? "" : hold.by())
                .update();
    }
}
