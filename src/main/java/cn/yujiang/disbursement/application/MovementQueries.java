package cn.yujiang.disbursement.application;

import cn.yujiang.disbursement.Funds.Movement;
import cn.yujiang.shared.Money;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What moved in a fund. */
@Repository
class MovementQueries {

    private record Row(long id, LocalDateTime at, String kind, long fen, String memo) {}

    private final JdbcClient jdbc;

    MovementQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Newest first. Each transaction moves one amount along a path of accounts; the first entry tells it. */
    List<Movement> find(long fundId, int offset, int limit) {
        return jdbc
                .sql("""
                        select t.id, t.at, t.kind, e.debit_fen as fen, t.memo from ledger_transaction t
                        join ledger_entry e on e.transaction_id = t.id and e.line_no = 1
                        where t.fund_id = :fund order by t.id desc limit :limit offset :offset""")
                .param("fund", fundId)
                .param("limit", limit)
                .param("offset", offset)
                .query(Row.class)
                .list()
                .stream()
                .map(row -> new Movement(
                        row.id, Objects.requireNonNull(Search.local(row.at)), row.kind, Money.ofFen(row.fen), row.memo))
                .toList();
    }

    int count(long fundId) {
        return jdbc.sql("select count(*) from ledger_transaction where fund_id = :fund")
                .param("fund", fundId)
                .query(Integer.class)
                .single();
    }
}
