package cn.yujiang.disbursement.application;

import cn.yujiang.disbursement.BatchState;
import cn.yujiang.shared.Money;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import cn.yujiang.subsidy.Obligation;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Heads of batches. Every command on a batch or its lines first locks the head, so that they take turns. */
@Repository
class BatchStore {

    /** A batch as commands need it. */
    record Head(
            long id,
            String batchNo,
            String divisionCode,
            long fundId,
            BatchState state,
            long amountFen,
            long nettedFen,
            long madeBy,
            int version) {

        Money amount() {
            return Money.ofFen(amountFen);
        }
    }

    /** A batch to be written. */
    record NewHead(
            long id,
            String batchNo,
            String divisionCode,
            long fundId,
            int lineCount,
            long amountFen,
            long nettedFen,
            String note,
            long madeBy,
            String madeName,
            LocalDateTime madeAt) {}

    private record Decision(String obligationKind, long obligationId) {}

    private static final String SELECT = """
            select id, batch_no, division_code, fund_id, state, amount_fen, netted_fen, made_by, version from payment_batch
            where id = :id and division_code like :division""";

    private final JdbcClient jdbc;

    BatchStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(NewHead head) {
        jdbc.sql("""
                        insert into payment_batch (id, batch_no, division_code, fund_id, state, line_count, amount_fen, netted_fen,
                          note, made_by, made_name, made_at, version)
                        values (:id, :batchNo, :divisionCode, :fundId, 'DRAFT', :lineCount, :amountFen, :nettedFen,
                          :note, :madeBy, :madeName, :madeAt, 0)""").paramSource(head).update();
    }

    /** @throws RejectedException {@code NOT_FOUND} */
    Head find(long id, String divisionPattern) {
        return read(SELECT, id, divisionPattern);
    }

    /** @throws RejectedException {@code NOT_FOUND} */
    Head lock(long id, String divisionPattern) {
        return read(SELECT + " for update", id, divisionPattern);
    }

    private Head read(String sql, long id, String divisionPattern) {
        Optional<Head> found = jdbc.sql(sql)
                .param("id", id)
                .param("division", divisionPattern)
                .query(Head.class)
                .optional();
        return found.orElseThrow(() -> new RejectedException(Rejection.of("NOT_FOUND")));
    }

    /** Lines that wait; the sums are those of the lines that were not taken out. */
    void reduce(long id, int lines, Money amount, Money netted) {
        jdbc.sql("""
                        update payment_batch set line_count = line_count - :lines, amount_fen = amount_fen - :amount,
                          netted_fen = netted_fen - :netted, version = version + 1 where id = :id""")
                .param("lines", lines)
                .param("amount", amount.fen())
                .param("netted", netted.fen())
                .param("id", id)
                .update();
    }

    void released(long id, long by, String name, LocalDateTime at) {
        jdbc.sql("""
                        update payment_batch set state = 'RELEASED', released_by = :by, released_name = :name, released_at = :at,
                          version = version + 1 where id = :id""")
                .param("by", by)
                .param("name", name)
                .param("at", at)
                .param("id", id)
                .update();
    }

    void move(long id, BatchState to, @Nullable LocalDateTime closedAt) {
        jdbc.sql("update payment_batch set state = :to, closed_at = :closed, version = version + 1 where id = :id")
                .param("to", to.name())
                .param("closed", closedAt, java.sql.Types.TIMESTAMP)
                .param("id", id)
                .update();
    }

    /** The decisions behind the lines that were not taken out. */
    List<Obligation> decisions(long batchId) {
        return jdbc.sql("""
                        select distinct p.obligation_kind, p.obligation_id from payment_batch_line l
                        join payable p on p.id = l.payable_id where l.batch_id = :id and l.state <> 'REMOVED'""").param("id", batchId).query(Decision.class).list().stream()
                .map(row -> new Obligation(Obligation.Kind.valueOf(row.obligationKind), row.obligationId))
                .toList();
    }

    int filesSent(long batchId) {
        return jdbc.sql("select count(*) from bank_file where batch_id = :id")
                .param("id", batchId)
                .query(Integer.class)
                .single();
    }
}
