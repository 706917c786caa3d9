package cn.yujiang.disbursement.application;

import cn.yujiang.disbursement.BatchState;
import cn.yujiang.disbursement.BatchView;
import cn.yujiang.disbursement.PaymentBatches.Filter;
import cn.yujiang.shared.Money;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import java.sql.Types;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Batches for screens; every statement carries the scope. */
@Repository
class BatchQueries {

    private static final String SELECT = """
            select b.id, b.batch_no, b.division_code, b.fund_id, f.name as fund_name, f.source as fund_source, b.state,
              b.line_count, b.amount_fen, b.netted_fen, b.note, b.made_by, b.made_name, b.made_at, b.released_name,
              b.released_at, b.version,
              (select count(*) from payment_batch_line l where l.batch_id = b.id and l.state = 'OPEN') as waiting,
              (select count(*) from payment_batch_line l where l.batch_id = b.id and l.state = 'PAID') as paid,
              (select count(*) from payment_batch_line l where l.batch_id = b.id and l.state = 'FAILED') as failed
            from payment_batch b join fund f on f.id = b.fund_id where b.division_code like :division
            """;

    private static final String FILTER =
            "and (:state is null or b.state = :state) and (b.batch_no like :search or b.note like :search) ";

    private record Row(
            long id,
            String batchNo,
            String divisionCode,
            long fundId,
            String fundName,
            String fundSource,
            String state,
            int lineCount,
            long amountFen,
            long nettedFen,
            String note,
            long madeBy,
            String madeName,
            LocalDateTime madeAt,
            @Nullable String releasedName,
            @Nullable LocalDateTime releasedAt,
            int version,
            int waiting,
            int paid,
            int failed) {}

    private final JdbcClient jdbc;

    BatchQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Newest first. */
    List<BatchView> find(Filter filter, String divisionPattern, int offset, int limit) {
        return bind(SELECT + FILTER + "order by b.id desc limit :limit offset :offset", filter, divisionPattern)
                .param("limit", limit)
                .param("offset", offset)
                .query(Row.class)
                .list()
                .stream()
                .map(BatchQueries::view)
                .toList();
    }

    int count(Filter filter, String divisionPattern) {
        return bind(
                        "select count(*) from payment_batch b where b.division_code like :division " + FILTER,
                        filter,
                        divisionPattern)
                .query(Integer.class)
                .single();
    }

    private StatementSpec bind(String sql, Filter filter, String divisionPattern) {
        BatchState state = filter.state();
        return jdbc.sql(sql)
                .param("division", divisionPattern)
                .param("state", state == null ? null : state.name(), Types.VARCHAR)
                .param("search", Search.pattern(filter.search()));
    }

    /** @throws RejectedException {@code NOT_FOUND} */
    BatchView get(long id, String divisionPattern) {
        Optional<Row> found = jdbc.sql(SELECT + "and b.id = :id")
                .param("division", divisionPattern)
                .param("id", id)
                .query(Row.class)
                .optional();
        return found.map(BatchQueries::view).orElseThrow(() -> new RejectedException(Rejection.of("NOT_FOUND")));
    }

    private static BatchView view(Row row) {
        return new BatchView(
                row.id,
                row.batchNo,
                row.divisionCode,
                row.fundId,
                row.fundName,
                row.fundSource,
                BatchState.valueOf(row.state),
                row.lineCount,
                Money.ofFen(row.amountFen),
                Money.ofFen(row.nettedFen),
                row.waiting,
                row.paid,
                row.failed,
                row.note,
                row.madeBy,
                row.madeName,
                Objects.requireNonNull(Search.local(row.madeAt)),
                row.releasedName,
                Search.local(row.releasedAt),
                row.version);
    }
}
