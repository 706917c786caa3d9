package cn.yujiang.disbursement.application;

import cn.yujiang.disbursement.FundView;
import cn.yujiang.disbursement.Funds.NewFund;
import cn.yujiang.shared.Money;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/**
 * Funds and their running totals. Money is taken by one conditional update: the database compares and subtracts under its own row
 * lock, so however many pay at once, the budget is never exceeded by a fen.
 */
@Repository
class FundStore {

    private static final String SELECT =
            "select id, name, source, division_code, fund_year, budget_fen, committed_fen, paid_fen from fund\n";

    private record Row(
            long id,
            String name,
            String source,
            String divisionCode,
            int fundYear,
            long budgetFen,
            long committedFen,
            long paidFen) {

        FundView view() {
            return new FundView(
                    id,
                    name,
                    source,
                    divisionCode,
                    fundYear,
                    Money.ofFen(budgetFen),
                    Money.ofFen(committedFen),
                    Money.ofFen(paidFen));
        }
    }

    private final JdbcClient jdbc;

    FundStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(long id, NewFund fund, long actorId, Instant at) {
        jdbc.sql("""
                        insert into fund (id, name, source, division_code, fund_year, budget_fen, committed_fen, paid_fen,
                          created_by, created_at, version)
                        values (:id, :name, :source, :division, :year, :budget, 0, 0, :by, :at, 0)""")
                .param("id", id)
                .param("name", fund.name())
                .param("source", fund.source())
                .param("division", fund.divisionCode())
                .param("year", fund.year())
                .param("budget", fund.budget().fen())
                .param("by", actorId)
                .param("at", LocalDateTime.ofInstant(at, ZoneOffset.UTC))
                .update();
    }

    List<FundView> find(String divisionPattern) {
        return views(
                jdbc.sql(SELECT + "where division_code like :division order by fund_year desc, division_code, name")
                        .param("division", divisionPattern));
    }

    Optional<FundView> find(long id, String divisionPattern) {
        return views(jdbc.sql(SELECT + "where id = :id and division_code like :division")
                        .param("id", id)
                        .param("division", divisionPattern))
                .stream()
                .findFirst();
    }

    private static List<FundView> views(StatementSpec sql) {
        return sql.query(Row.class).list().stream().map(Row::view).toList();
    }

    /**
     * Reserves money for a batch.
     *
     * @throws RejectedException {@code FUND_INSUFFICIENT} with the balance and what is missing, in yuan
     */
    void reserve(FundView fund, Money amount) {
        take(fund, amount, "update fund set committed_fen = committed_fen + :amount");
    }

    /**
     * A receipt is taken back: what counted as returned is paid again.
     *
     * @throws RejectedException {@code FUND_INSUFFICIENT} when the money was given to somebody else meanwhile
     */
    void takeBack(FundView fund, Money amount) {
        take(fund, amount, "update fund set paid_fen = paid_fen + :amount");
    }

    private void take(FundView fund, Money amount, String update) {
        if (taken(fund.id(), amount, update)) {
            return;
        }
        // With the row locked the balance that is told is the one that refuses; a return may have filled it in between.
        Money balance = views(jdbc.sql(SELECT + "where id = :id for update").param("id", fund.id()))
                .getFirst()
                .balance();
        if (balance.compareTo(amount) < 0 || !taken(fund.id(), amount, update)) {
            throw new RejectedException(Rejection.onField(
                    "fundId",
                    "FUND_INSUFFICIENT",
                    fund.name(),
                    balance.toGroupedYuan(),
                    amount.toGroupedYuan(),
                    amount.minus(balance).toGroupedYuan()));
        }
    }

    private boolean taken(long fundId, Money amount, String update) {
        return jdbc.sql(
                                update
                                        + ", version = version + 1 where id = :id and budget_fen - committed_fen - paid_fen >= :amount")
                        .param("amount", amount.fen())
                        .param("id", fundId)
                        .update()
                == 1;
    }

    /** What was reserved is available again. */
    void free(long fundId, Money amount) {
        settle(fundId, Money.ZERO, amount);
    }

    /** Of what was reserved, one part is paid and another is available again. */
    void settle(long fundId, Money paid, Money freed) {
        int changed = jdbc.sql("""
                        update fund set committed_fen = committed_fen - :both, paid_fen = paid_fen + :paid, version = version + 1
                        where id = :id and committed_fen >= :both""")
                .param("both", paid.plus(freed).fen())
                .param("paid", paid.fen())
                .param("id", fundId)
                .update();
        if (changed != 1) {
            throw new IllegalStateException("fund " + fundId + " never reserved what is settled");
        }
    }

    /** What was netted is reserved again. */
    void unpay(long fundId, Money amount) {
        int changed =
                jdbc.sql("""
                        update fund set paid_fen = paid_fen - :amount, committed_fen = committed_fen + :amount, version = version + 1
                        where id = :id and paid_fen >= :amount""").param("amount", amount.fen()).param("id", fundId).update();
        if (changed != 1) {
            throw new IllegalStateException("fund " + fundId + " never paid what is undone");
        }
    }

    /** Money that was paid came back. */
    void giveBack(long fundId, Money amount) {
        int changed =
                jdbc.sql("""
                        update fund set paid_fen = paid_fen - :amount, version = version + 1
                        where id = :id and paid_fen >= :amount""").param("amount", amount.fen()).param("id", fundId).update();
        if (changed != 1) {
            throw new IllegalStateException("fund " + fundId + " never paid what comes back");
        }
    }
}
