package cn.yujiang.advance.application;

import cn.yujiang.advance.Advance;
import cn.yujiang.advance.AdvanceState;
import cn.yujiang.advance.Advances.Filter;
import cn.yujiang.audit.Vault;
import cn.yujiang.identity.Scope;
import cn.yujiang.shared.Masking;
import cn.yujiang.shared.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Advances as they are stored; every list carries the scope. */
@Repository
class AdvanceStore {

    /** Every list carries the scope: a bureau sees its divisions, a body its own. */
    private static final String SELECT = """
            select a.*, c.name as cohort_name, c.end_date as class_end, b.name as body_name,
              coalesce((select sum(d.amount_fen) from advance_demand d where d.advance_id = a.id), 0) as owed_fen,
              coalesce((select sum(d.received_fen) from advance_demand d where d.advance_id = a.id), 0) as received_fen
            from advance a join cohort c on c.id = a.cohort_id join body b on b.id = a.body_id
            where a.division_code like :divisions and (:body is null or a.body_id = :body)
            """;

    /** What is written once. */
    record NewAdvance(
            long id,
            String advanceNo,
            long cohortId,
            String ruleId,
            String ruleTitle,
            String basis,
            String packHash,
            long bodyId,
            String divisionCode,
            String fund,
            int persons,
            long expectedFen,
            long ceilingFen,
            long beforeFen,
            long requestedFen,
            long grantedFen,
            String accountName,
            String bankName,
            String accountSealed,
            long requestedBy,
            LocalDate requestedOn) {}

    private final JdbcClient jdbc;
    private final Vault vault;

    AdvanceStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    void insert(NewAdvance advance) {
        jdbc.sql("""
                        insert into advance (id, advance_no, cohort_id, rule_id, rule_title, basis, pack_hash, body_id, division_code,
                          fund, state, persons, expected_fen, ceiling_fen, before_fen, requested_fen, granted_fen, counted_fen,
                          account_name, bank_name, account_sealed, requested_by, requested_on, version)
                        values (:id, :advanceNo, :cohortId, :ruleId, :ruleTitle, :basis, :packHash, :bodyId, :divisionCode, :fund,
                          'REQUESTED', :persons, :expectedFen, :ceilingFen, :beforeFen, :requestedFen, :grantedFen, 0,
                          :accountName, :bankName, :accountSealed, :requestedBy, :requestedOn, 0)""").paramSource(advance).update();
    }

    /** @return false when somebody was faster */
    boolean move(Advance advance, AdvanceState to, @Nullable String reason) {
        return jdbc.sql("""
                        update advance set state = :to, reason = :reason, version = version + 1
                        where id = :id and version = :version and state = :from""")
                        .param("to", to.name())
                        .param("reason", reason, Types.VARCHAR)
                        .param("id", advance.id())
                        .param("version", advance.version())
                        .param("from", advance.state().name())
                        .update()
                == 1;
    }

    void reviewedBy(long id, long actor) {
        jdbc.sql("update advance set reviewer_id = ? where id = ?")
                .params(actor, id)
                .update();
    }

    void approvedBy(long id, long actor) {
        jdbc.sql("update advance set approver_id = ? where id = ?")
                .params(actor, id)
                .update();
    }

    void paidOn(long id, LocalDate day) {
        jdbc.sql("update advance set paid_on = ? where id = ?").params(day, id).update();
    }

    void counted(long id, Money counted, LocalDate day) {
        jdbc.sql("update advance set counted_fen = ?, settled_on = ? where id = ?")
                .params(counted.fen(), day, id)
                .update();
    }

    void account(long id, String holder, String bank, String sealed) {
        jdbc.sql("update advance set account_name = ?, bank_name = ?, account_sealed = ? where id = ?")
                .params(holder, bank, sealed, id)
                .update();
    }

    String sealedAccount(long id) {
        return jdbc.sql("select account_sealed from advance where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    long requestedBy(long id) {
        return jdbc.sql("select requested_by from advance where id = ?")
                .param(id)
                .query(Long.class)
                .single();
    }

    /** Takes the row lock. */
    boolean lock(long id) {
        return jdbc.sql("select id from advance where id = ? for update")
                .param(id)
                .query(Long.class)
                .optional()
                .isPresent();
    }

    Optional<Advance> find(long id, Scope scope) {
        return scoped(SELECT + " and a.id = :id", scope)
                .param("id", id)
                .query(this::read)
                .optional();
    }

    List<Advance> ofCohort(long cohortId, Scope scope) {
        return scoped(SELECT + " and a.cohort_id = :cohort order by a.id", scope)
                .param("cohort", cohortId)
                .query(this::read)
                .list();
    }

    List<Advance> outstanding(Scope scope) {
        return scoped(SELECT + " and a.state in ('PAID','RECOVERING') order by a.paid_on, a.id", scope)
                .query(this::read)
                .list();
    }

    private static final String FILTER = """
             and (:search = '' or a.advance_no like :like or c.name like :like or b.name like :like)
             and (:state is null or a.state = :state)
            """;

    List<Advance> find(Filter filter, Scope scope, int offset, int limit) {
        return filtered(SELECT + FILTER + " order by a.id desc limit :limit offset :offset", filter, scope)
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
        AdvanceState state = filter.state();
        return scoped(sql, scope)
                .param("search", filter.search().strip())
                .param("like", "%" + filter.search().strip().replace("%", "\\%").replace("_", "\\_") + "%")
                .param("state", state == null ? null : state.name(), Types.VARCHAR);
    }

    private StatementSpec scoped(String sql, Scope scope) {
        return jdbc.sql(sql).param("divisions", scope.divisionPattern()).param("body", scope.bodyId(), Types.BIGINT);
    }

    private Advance read(ResultSet row, int number) throws SQLException {
        long id = row.getLong("id");
        return new Advance(
                id,
                row.getString("advance_no"),
                row.getLong("cohort_id"),
                row.getString("cohort_name"),
                row.getString("rule_id"),
                row.getString("rule_title"),
                row.getString("basis"),
                row.getLong("body_id"),
                row.getString("body_name"),
                row.getString("division_code"),
                row.getString("fund"),
                AdvanceState.valueOf(row.getString("state")),
                row.getInt("persons"),
                fen(row, "expected_fen"),
                fen(row, "ceiling_fen"),
                fen(row, "before_fen"),
                fen(row, "requested_fen"),
                fen(row, "granted_fen"),
                fen(row, "counted_fen"),
                fen(row, "owed_fen"),
                fen(row, "received_fen"),
                row.getString("account_name"),
                row.getString("bank_name"),
                Masking.bankAccount(vault.open(Vault.Field.ADVANCE_ACCOUNT, id, row.getString("account_sealed"))),
                row.getObject("requested_on", LocalDate.class),
                row.getObject("paid_on", LocalDate.class),
                row.getObject("settled_on", LocalDate.class),
                row.getObject("class_end", LocalDate.class),
                row.getObject("reviewer_id", Long.class),
                row.getObject("approver_id", Long.class),
                row.getString("reason"),
                row.getInt("version"));
    }

    private static Money fen(ResultSet row, String column) throws SQLException {
        return Money.ofFen(row.getLong(column));
    }
}
