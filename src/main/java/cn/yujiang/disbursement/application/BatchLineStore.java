package cn.yujiang.disbursement.application;

import cn.yujiang.disbursement.application.PayableStore.Debt;
import cn.yujiang.shared.Ids;
import cn.yujiang.shared.Money;
import cn.yujiang.subsidy.Obligation;
import cn.yujiang.subsidy.Party;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Lines of batches. They change only while the head of their batch is locked. */
@Repository
class BatchLineStore {

    /** A line as commands need it. */
    record Line(
            long id,
            int lineNo,
            long payableId,
            String obligationKind,
            long obligationId,
            String number,
            String divisionCode,
            String partyKind,
            long partyId,
            String partyName,
            String holder,
            String bank,
            String accountMasked,
            String accountSealed,
            long amountFen,
            long nettedFen,
            String state) {

        Obligation obligation() {
            return new Obligation(Obligation.Kind.valueOf(obligationKind), obligationId);
        }

        Party party() {
            return new Party(Party.Kind.valueOf(partyKind), partyId, partyName);
        }

        Money amount() {
            return Money.ofFen(amountFen);
        }

        Money transfer() {
            return Money.ofFen(amountFen - nettedFen);
        }

        boolean open() {
            return state.equals("OPEN");
        }
    }

    private static final String SELECT = """
            select l.id, l.line_no, l.payable_id, p.obligation_kind, p.obligation_id, p.number, p.division_code, p.party_kind,
              p.party_id, p.party_name, l.holder, l.bank, l.account_masked, p.account_sealed, l.amount_fen, l.netted_fen, l.state
            from payment_batch_line l join payable p on p.id = l.payable_id where l.batch_id = :batch
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    BatchLineStore(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    /** @return the lines' ids by debt */
    Map<Long, Long> insert(long batchId, List<Debt> debts, Map<Long, Money> netted) {
        var ids = new LinkedHashMap<Long, Long>();
        var rows = new ArrayList<Object[]>();
        for (Debt debt : debts) {
            long id = Ids.next();
            ids.put(debt.id(), id);
            rows.add(new Object[] {
                id,
                batchId,
                rows.size() + 1,
                debt.id(),
                debt.id(),
                debt.holder(),
                debt.bank(),
                debt.accountMasked(),
                debt.leftFen(),
                netted.getOrDefault(debt.id(), Money.ZERO).fen()
            });
        }
        batch.batchUpdate("""
                insert into payment_batch_line (id, batch_id, line_no, payable_id, live_payable_id, holder, bank, account_masked,
                  amount_fen, netted_fen, state) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'OPEN')""", rows);
        return ids;
    }

    /** All lines in the order of the batch, those taken out excepted. */
    List<Line> all(long batchId) {
        return lines(
                jdbc.sql(SELECT + "and l.state <> 'REMOVED' order by l.line_no").param("batch", batchId));
    }

    List<Line> open(long batchId) {
        return lines(
                jdbc.sql(SELECT + "and l.state = 'OPEN' order by l.line_no").param("batch", batchId));
    }

    /** Those of these lines that wait. */
    List<Line> open(long batchId, List<Long> ids) {
        var found = new ArrayList<Line>();
        for (List<Long> slice : Slices.of(ids)) {
            found.addAll(lines(jdbc.sql(SELECT + "and l.state = 'OPEN' and l.id in (:ids) order by l.line_no")
                    .param("batch", batchId)
                    .param("ids", slice)));
        }
        return found;
    }

    /** Lines with nothing left to transfer. */
    List<Line> settled(long batchId) {
        return lines(jdbc.sql(SELECT + "and l.state = 'OPEN' and l.amount_fen = l.netted_fen order by l.line_no")
                .param("batch", batchId));
    }

    private static List<Line> lines(StatementSpec sql) {
        return sql.query(Line.class).list();
    }

    void removed(List<Line> lines) {
        decide(lines.stream().map(Line::id).toList(), "REMOVED", null);
    }

    void paid(List<Line> lines, LocalDateTime at) {
        decide(lines.stream().map(Line::id).toList(), "PAID", at);
    }

    private void decide(List<Long> ids, String state, @org.jspecify.annotations.Nullable LocalDateTime at) {
        for (List<Long> slice : Slices.of(ids)) {
            int changed = jdbc.sql("""
                            update payment_batch_line set state = :state, live_payable_id = null, decided_at = :at
                            where id in (:ids) and state = 'OPEN'""")
                    .param("state", state)
                    .param("at", at, java.sql.Types.TIMESTAMP)
                    .param("ids", slice)
                    .update();
            if (changed != slice.size()) {
                throw new IllegalStateException("lines got an outcome beside the lock of their batch");
            }
        }
    }

    void failed(long id, String reason, LocalDateTime at) {
        int changed = jdbc.sql("""
                        update payment_batch_line set state = 'FAILED', live_payable_id = null, reason = :reason, decided_at = :at
                        where id = :id and state = 'OPEN'""")
                .param("reason", reason)
                .param("at", at)
                .param("id", id)
                .update();
        if (changed != 1) {
            throw new IllegalStateException("line " + id + " got an outcome beside the lock of its batch");
        }
    }

    int waiting(long batchId) {
        return jdbc.sql("select count(*) from payment_batch_line where batch_id = :id and state = 'OPEN'")
                .param("id", batchId)
                .query(Integer.class)
                .single();
    }

    /** Decided lines that had something to transfer. */
    int transferred(long batchId) {
        return jdbc.sql("""
                        select count(*) from payment_batch_line
                        where batch_id = :id and state in ('PAID', 'FAILED') and amount_fen > netted_fen""").param("id", batchId).query(Integer.class).single();
    }

    int decided(long batchId) {
        return jdbc.sql("select count(*) from payment_batch_line where batch_id = :id and state in ('PAID', 'FAILED')")
                .param("id", batchId)
                .query(Integer.class)
                .single();
    }
}
