package cn.yujiang.clawback.application;

import cn.yujiang.clawback.Clawback;
import cn.yujiang.clawback.ClawbackReason;
import cn.yujiang.clawback.ClawbackState;
import cn.yujiang.clawback.Clawbacks.Filter;
import cn.yujiang.identity.Scope;
import cn.yujiang.shared.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Claw-backs with their lines; every list carries the scope, and a body sees what was decided, not what is only proposed. */
@Repository
class ClawbackStore {

    private static final String SELECT = """
            select k.*, c.claim_no, c.rule_title, b.name as body_name,
              coalesce((select sum(d.received_fen) from clawback_debt d where d.clawback_id = k.id), 0) as received_fen
            from clawback k join claim c on c.id = k.claim_id join body b on b.id = k.body_id
            where k.division_code like :divisions and (:body is null or k.body_id = :body and k.state in ('DECIDED','RECOVERED'))
            """;

    private static final String FILTER = """
             and (:search = '%%' or k.decision_no like :search or c.claim_no like :search or b.name like :search)
             and (:state is null or k.state = :state)
            """;

    /** What is written once. */
    record NewClawback(
            long id,
            long claimId,
            long bodyId,
            String divisionCode,
            String reason,
            String facts,
            long amountFen,
            long proposedBy,
            LocalDate proposedOn) {}

    /** What comes back of a line. */
    record NewLine(long lineId, Money amount, String fault) {}

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    ClawbackStore(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    void insert(NewClawback clawback, List<NewLine> lines) {
        jdbc.sql("""
                        insert into clawback (id, claim_id, body_id, division_code, state, reason, facts, basis, amount_fen,
                          proposed_by, proposed_on, version)
                        values (:id, :claimId, :bodyId, :divisionCode, 'PROPOSED', :reason, :facts, '', :amountFen,
                          :proposedBy, :proposedOn, 0)""").paramSource(clawback).update();
        batch.batchUpdate(
                "insert into clawback_line (clawback_id, line_id, amount_fen, fault) values (?, ?, ?, ?)",
                lines.stream()
                        .map(line -> new Object[] {clawback.id, line.lineId, line.amount.fen(), line.fault})
                        .toList());
    }

    /** What was demanded of a line before, dismissed proposals aside. */
    Money demanded(long lineId) {
        return Money.ofFen(jdbc.sql("""
                        select coalesce(sum(l.amount_fen), 0) from clawback_line l join clawback k on k.id = l.clawback_id
                        where l.line_id = ? and k.state <> 'DISMISSED'""").param(lineId).query(Long.class).single());
    }

    /** @return false when somebody was faster */
    boolean decide(Clawback clawback, String number, String basis, long by, LocalDate today, LocalDate due) {
        return jdbc.sql("""
                        update clawback set state = 'DECIDED', decision_no = :number, basis = :basis, decided_by = :by,
                          decided_on = :today, due_on = :due, version = version + 1
                        where id = :id and state = 'PROPOSED' and version = :version""")
                        .param("number", number)
                        .param("basis", basis)
                        .param("by", by)
                        .param("today", today)
                        .param("due", due)
                        .param("id", clawback.id())
                        .param("version", clawback.version())
                        .update()
                == 1;
    }

    boolean dismiss(Clawback clawback, String note, long by, LocalDate today) {
        return jdbc.sql("""
                        update clawback set state = 'DISMISSED', note = ?, decided_by = ?, decided_on = ?, version = version + 1
                        where id = ? and state = 'PROPOSED' and version = ?""")
                        .params(note, by, today, clawback.id(), clawback.version())
                        .update()
                == 1;
    }

    void recovered(long id) {
        jdbc.sql("update clawback set state = 'RECOVERED', version = version + 1 where id = ? and state = 'DECIDED'")
                .param(id)
                .update();
    }

    void owedAgain(long id) {
        jdbc.sql("update clawback set state = 'DECIDED', version = version + 1 where id = ? and state = 'RECOVERED'")
                .param(id)
                .update();
    }

    /** Whether a decided claw-back of the claim is still owed. */
    boolean anyOpen(long claimId) {
        return jdbc.sql("select count(*) from clawback where claim_id = ? and state = 'DECIDED'")
                        .param(claimId)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    Optional<Clawback> find(long id, Scope scope) {
        return scoped(SELECT + " and k.id = :id", scope)
                .param("id", id)
                .query(this::read)
                .optional();
    }

    List<Clawback> ofClaim(long claimId, Scope scope) {
        return scoped(SELECT + " and k.claim_id = :claim order by k.id", scope)
                .param("claim", claimId)
                .query(this::read)
                .list();
    }

    List<Clawback> find(Filter filter, Scope scope, int offset, int limit) {
        return filtered(SELECT + FILTER + " order by k.id desc limit :limit offset :offset", filter, scope)
                .param("limit", limit)
                .param("offset", offset)
                .query(this::read)
                .list();
    }

    int count(Filter filter, Scope scope) {
        return filtered("select count(*) from (" + SELECT + FILTER + ") found", filter, scope)
                .query(Integer.class)
                .single();
    }

    private StatementSpec filtered(String sql, Filter filter, Scope scope) {
        ClawbackState state = filter.state();
        return scoped(sql, scope)
                .param(
                        "search",
                        "%" + filter.search().strip().replace("%", "\\%").replace("_", "\\_") + "%")
                .param("state", state == null ? null : state.name(), Types.VARCHAR);
    }

    private StatementSpec scoped(String sql, Scope scope) {
        return jdbc.sql(sql).param("divisions", scope.divisionPattern()).param("body", scope.bodyId(), Types.BIGINT);
    }

    private Clawback read(ResultSet row, int number) throws SQLException {
        long id = row.getLong("id");
        return new Clawback(
                id,
                row.getString("decision_no"),
                row.getLong("claim_id"),
                row.getString("claim_no"),
                row.getString("rule_title"),
                row.getString("body_name"),
                row.getString("division_code"),
                ClawbackState.valueOf(row.getString("state")),
                ClawbackReason.valueOf(row.getString("reason")),
                row.getString("facts"),
                row.getString("basis"),
                Money.ofFen(row.getLong("amount_fen")),
                Money.ofFen(row.getLong("received_fen")),
                row.getLong("proposed_by"),
                row.getObject("proposed_on", LocalDate.class),
                row.getObject("decided_by", Long.class),
                row.getObject("decided_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getString("note"),
                lines(id),
                row.getInt("version"));
    }

    private List<Clawback.Line> lines(long id) {
        return jdbc.sql("""
                        select k.line_id, l.person_id, l.position_no, l.name, l.masked_id, l.amount_fen as paid, k.amount_fen, k.fault
                        from clawback_line k join claim_line l on l.id = k.line_id where k.clawback_id = ? order by l.position_no""").param(id).query((row, number) -> line(row)).list();
    }

    private static Clawback.Line line(ResultSet row) throws SQLException {
        return new Clawback.Line(
                row.getLong("line_id"),
                row.getLong("person_id"),
                row.getInt("position_no"),
                row.getString("name"),
                row.getString("masked_id"),
                Money.ofFen(row.getLong("paid")),
                Money.ofFen(row.getLong("amount_fen")),
                row.getString("fault"));
    }
}
