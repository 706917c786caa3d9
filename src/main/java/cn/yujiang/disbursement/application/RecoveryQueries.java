package cn.yujiang.disbursement.application;

import cn.yujiang.disbursement.Recoveries.Filter;
import cn.yujiang.disbursement.Recoveries.ReceiptView;
import cn.yujiang.disbursement.Recoveries.RecoveryView;
import cn.yujiang.disbursement.Recoveries.Total;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.shared.Money;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Recoveries for screens; every statement carries the scope. */
@Repository
class RecoveryQueries {

    private static final String FROM = """
            from recovery r where r.division_code like :division and (r.number like :search or r.party_name like :search)
              and (:openOnly = false or r.amount_fen > r.received_fen)
              and (:overdueOnly = false or (r.amount_fen > r.received_fen and r.due_on < :today))
            """;

    private record Row(
            long id,
            String number,
            String kind,
            String partyName,
            long amountFen,
            long receivedFen,
            long reservedFen,
            LocalDate dueOn,
            String reason) {}

    private record Sum(int number, long openFen, long overdueFen) {}

    private record ReceiptRow(
            long id,
            long amountFen,
            String kind,
            String voucherNo,
            LocalDate receivedOn,
            String madeName,
            String reason,
            int takenBack) {}

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    RecoveryQueries(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<RecoveryView> find(Filter filter, String divisionPattern, int offset, int limit) {
        return bind(
                        "select r.id, r.number, r.kind, r.party_name, r.amount_fen, r.received_fen, r.reserved_fen, r.due_on, r.reason "
                                + FROM
                                + "order by case when r.amount_fen > r.received_fen then 0 else 1 end, r.due_on, r.id"
                                + " limit :limit offset :offset",
                        filter,
                        divisionPattern)
                .param("limit", limit)
                .param("offset", offset)
                .query(Row.class)
                .list()
                .stream()
                .map(this::view)
                .toList();
    }

    Total total(Filter filter, String divisionPattern) {
        Sum sum = bind(
                        "select count(*) as number, coalesce(sum(r.amount_fen - r.received_fen), 0) as open_fen, coalesce(sum("
                                + "case when r.due_on < :today then r.amount_fen - r.received_fen else 0 end), 0) as overdue_fen "
                                + FROM,
                        filter,
                        divisionPattern)
                .query(Sum.class)
                .single();
        return new Total(sum.number, Money.ofFen(sum.openFen), Money.ofFen(sum.overdueFen));
    }

    private StatementSpec bind(String sql, Filter filter, String divisionPattern) {
        return jdbc.sql(sql)
                .param("division", divisionPattern)
                .param("search", Search.pattern(filter.search()))
                .param("openOnly", filter.openOnly())
                .param("overdueOnly", filter.overdueOnly())
                .param("today", clock.today());
    }

    private RecoveryView view(Row row) {
        long late = ChronoUnit.DAYS.between(row.dueOn, clock.today());
        return new RecoveryView(
                row.id,
                row.number,
                row.kind,
                row.partyName,
                Money.ofFen(row.amountFen),
                Money.ofFen(row.receivedFen),
                Money.ofFen(row.reservedFen),
                row.dueOn,
                row.amountFen > row.receivedFen ? (int) Math.max(0, late) : 0,
                row.reason);
    }

    List<ReceiptView> receipts(long recoveryId, String divisionPattern) {
        return jdbc
                .sql("""
                        select t.id, t.amount_fen, t.kind, t.voucher_no, t.received_on, t.made_name, t.reason,
                          (select count(*) from recovery_receipt x where x.reverses = t.id) as taken_back
                        from recovery_receipt t join recovery r on r.id = t.recovery_id
                        where t.recovery_id = :id and r.division_code like :division order by t.id""")
                .param("id", recoveryId)
                .param("division", divisionPattern)
                .query(ReceiptRow.class)
                .list()
                .stream()
                .map(row -> new ReceiptView(
                        row.id,
                        Money.ofFen(row.amountFen),
                        row.kind.equals("NETTING"),
                        row.voucherNo,
                        row.receivedOn,
                        row.madeName,
                        row.reason,
                        row.takenBack > 0))
                .toList();
    }
}
