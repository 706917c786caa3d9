package cn.yujiang.disbursement.application;

import cn.yujiang.disbursement.PayableState;
import cn.yujiang.disbursement.PayableView;
import cn.yujiang.disbursement.Payables;
import cn.yujiang.identity.CurrentActor;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.shared.Money;
import cn.yujiang.subsidy.Obligation;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The list of debts; every statement carries the user's scope. */
@Service
@Transactional(readOnly = true)
class PayableQueries implements Payables {

    private static final String FROM = """
            from payable p left join payment_batch_line l on l.live_payable_id = p.id
            left join payment_batch b on b.id = l.batch_id
            where p.division_code like :division and (:state is null or p.state = :state)
              and (:source = '' or p.fund_source = :source) and (p.number like :search or p.party_name like :search)
            """;

    private record Row(
            long id,
            String obligationKind,
            long obligationId,
            String number,
            String divisionCode,
            String fundSource,
            String partyName,
            String holder,
            String bank,
            String accountMasked,
            long grossFen,
            long advancedFen,
            long nettedFen,
            String state,
            @Nullable String failReason,
            LocalDateTime createdAt,
            @Nullable String batchNo) {}

    private record Sum(int number, long fen) {}

    private final JdbcClient jdbc;
    private final CurrentActor currentActor;

    PayableQueries(JdbcClient jdbc, CurrentActor currentActor) {
        this.jdbc = jdbc;
        this.currentActor = currentActor;
    }

    @Override
    public List<PayableView> find(Filter filter, int offset, int limit) {
        return bind("""
                        select p.id, p.obligation_kind, p.obligation_id, p.number, p.division_code, p.fund_source, p.party_name,
                          p.holder, p.bank, p.account_masked, p.gross_fen, p.advanced_fen, p.netted_fen, p.state, p.fail_reason,
                          p.created_at, b.batch_no
                        """ + FROM + "order by p.id limit :limit offset :offset", filter)
                .param("limit", limit)
                .param("offset", offset)
                .query(Row.class)
                .list()
                .stream()
                .map(PayableQueries::view)
                .toList();
    }

    @Override
    public Total total(Filter filter) {
        Sum sum = bind(
                        "select count(*) as number, coalesce(sum(p.gross_fen - p.advanced_fen - p.netted_fen), 0) as fen "
                                + FROM,
                        filter)
                .query(Sum.class)
                .single();
        return new Total(sum.number, Money.ofFen(sum.fen));
    }

    @Override
    public List<Long> ids(Filter filter) {
        return bind("select p.id " + FROM + "order by p.id", filter)
                .query(Long.class)
                .list();
    }

    @Override
    public List<String> sources() {
        return jdbc.sql(
                        "select distinct fund_source from payable where division_code like :division order by fund_source")
                .param("division", pattern())
                .query(String.class)
                .list();
    }

    private StatementSpec bind(String sql, Filter filter) {
        PayableState state = filter.state();
        return jdbc.sql(sql)
                .param("division", pattern())
                .param("state", state == null ? null : state.name(), Types.VARCHAR)
                .param("source", filter.fundSource())
                .param("search", Search.pattern(filter.search()));
    }

    private String pattern() {
        return currentActor.require().scope().divisionPattern();
    }

    private static PayableView view(Row row) {
        LocalDate since = row.createdAt
                .atOffset(ZoneOffset.UTC)
                .atZoneSameInstant(BusinessClock.ZONE)
                .toLocalDate();
        return new PayableView(
                row.id,
                new Obligation(Obligation.Kind.valueOf(row.obligationKind), row.obligationId),
                row.number,
                row.divisionCode,
                row.fundSource,
                row.partyName,
                row.holder,
                row.bank,
                row.accountMasked,
                Money.ofFen(row.grossFen),
                Money.ofFen(row.advancedFen),
                Money.ofFen(row.nettedFen),
                PayableState.valueOf(row.state),
                row.failReason,
                since,
                row.batchNo);
    }
}
