package cn.yujiang.disbursement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yujiang.identity.Role;
import cn.yujiang.shared.Ids;
import cn.yujiang.testing.Engine;
import cn.yujiang.testing.ServiceContext;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Whatever somebody changes by hand in the tables of the money is found and named. */
class LedgerCheckTest {

    /**
     * One forgery; {@code :fund :other :claim :payment :transaction :reversal} name a paid claim's records. The paid claim was
     * paid, sent back and paid again: {@code :transaction} and {@code :payment} are the standing ones.
     */
    private record Forgery(String sql, String fault) {}

    private static final List<Forgery> FORGERIES = List.of(
            new Forgery(
                    "update ledger_entry set debit_fen = debit_fen + 1 where transaction_id = :transaction and line_no = 1",
                    "transaction {transaction}: debit"),
            new Forgery(
                    "delete from ledger_entry where transaction_id = :transaction and line_no in (1, 2)",
                    "transaction {transaction}: entries are missing"),
            new Forgery(
                    "delete from ledger_entry where transaction_id = :transaction",
                    "transaction {transaction}: debit 0, credit 0"),
            new Forgery(
                    "update ledger_entry set debit_fen = -debit_fen, credit_fen = -credit_fen where transaction_id = :transaction",
                    "transaction {transaction} line 1: not exactly one positive side"),
            new Forgery(
                    "update ledger_entry set debit_fen = debit_fen * 2, credit_fen = credit_fen * 2"
                            + " where transaction_id = :transaction",
                    "payment {payment}: amount 999, ledger 1998"),
            new Forgery(
                    "update ledger_entry set fund_id = :other where transaction_id = :transaction and line_no = 1",
                    "transaction {transaction} line 1: fund or transaction differs"),
            new Forgery(
                    "update ledger_entry set debit_fen = debit_fen * 2, credit_fen = credit_fen * 2"
                            + " where transaction_id = :reversal",
                    "transaction {reversal}: does not take back exactly"),
            new Forgery(
                    "update fund set paid_fen = paid_fen - 1 where id = :fund", "fund {fund}: paid 998, ledger 999"),
            new Forgery("update fund set budget_fen = budget_fen + 1 where id = :fund", "fund {fund}: budget 10001"),
            new Forgery("update fund set committed_fen = 5 where id = :fund", "fund {fund}: committed 5, ledger 0"),
            new Forgery(
                    "update payment set amount_fen = amount_fen - 1 where id = :payment",
                    "payment {payment}: amount 998, ledger 999"),
            new Forgery(
                    "update payment set state = 'RETURNED', live_claim_id = null where id = :payment",
                    "payment {payment}: is RETURNED but its reversal says otherwise"),
            new Forgery(
                    "update payment set live_claim_id = null where id = :payment",
                    "payment {payment}: state RECORDED and live key do not agree"),
            new Forgery(
                    "update ledger_transaction set claim_id = 4 where id = :transaction",
                    "payment {payment}: its ledger transaction is of another claim"),
            new Forgery(
                    "delete from payment where id = :payment",
                    "transaction {transaction}: pays, but there is no payment"),
            new Forgery("update claim set total_fen = 998 where id = :claim", "claim {claim}: paid 999, total 998"));

    @ParameterizedTest
    @EnumSource
    void everyForgeryIsNamed(Engine engine) {
        var slice = PaymentSlice.on(engine);
        Map<String, Long> ids = paidClaim(slice);
        assertThat(slice.verify().faults()).isEmpty();
        assertThat(slice.verify().transactions()).isGreaterThanOrEqualTo(5);
        for (Forgery forgery : FORGERIES) {
            assertThat(faultsAfter(slice, forgery.sql, ids))
                    .as(forgery.sql)
                    .anyMatch(fault -> fault.contains(filled(forgery.fault, ids)));
        }
        assertThat(slice.verify().faults()).as("forgeries were rolled back").isEmpty();
    }

    /** MySQL before 8.0.16 reads the check constraint and ignores it; there only the proof stands guard. */
    @ParameterizedTest
    @EnumSource
    void anExceededBudgetIsRefusedByTheDatabaseOrNamed(Engine engine) {
        var slice = PaymentSlice.on(engine);
        Map<String, Long> ids = paidClaim(slice);
        String forgery = "update fund set budget_fen = 900 where id = :fund";
        if (engine == Engine.MYSQL) {
            assertThat(faultsAfter(slice, forgery, ids))
                    .anyMatch(fault ->
                            fault.contains("fund " + ids.get("fund") + ": paid and committed exceed the budget by 99"));
        } else {
            assertThatThrownBy(() -> faultsAfter(slice, forgery, ids))
                    .isInstanceOf(DataIntegrityViolationException.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theServiceAsksForTheRightAndSeesTheSame(Engine engine) {
        var slice = PaymentSlice.on(engine);
        paidClaim(slice);
        var verification = slice.bean(LedgerVerification.class);
        var supervisor = ServiceContext.actor(40, PaymentSlice.CITY, Role.SUPERVISOR);
        assertThat(ServiceContext.as(supervisor, verification::verify)).isEqualTo(slice.verify());
        assertThatThrownBy(() -> ServiceContext.as(PaymentSlice.FINANCE, verification::verify))
                .isInstanceOf(AccessDeniedException.class);
    }

    private static Map<String, Long> paidClaim(PaymentSlice slice) {
        long fund = slice.fund("100.00");
        long other = slice.fund("100.00");
        long claim = slice.claim("9.99");
        slice.bankReturn(pay(slice, claim, fund), UUID.randomUUID().toString());
        long payment = pay(slice, claim, fund);
        return Map.of(
                "fund", fund,
                "other", other,
                "claim", claim,
                "payment", payment,
                "transaction", slice.count("select transaction_id from payment where id = :id", payment),
                "reversal",
                        slice.count("select id from ledger_transaction where claim_id = :id and reverses > 0", claim));
    }

    private static long pay(PaymentSlice slice, long claim, long fund) {
        String id =
                slice.pay(PaymentSlice.FINANCE, claim, fund, UUID.randomUUID().toString());
        return Ids.parse(id).orElseThrow();
    }

    private static List<String> faultsAfter(PaymentSlice slice, String sql, Map<String, Long> ids) {
        var transactions = new TransactionTemplate(slice.bean(PlatformTransactionManager.class));
        return transactions.execute(status -> {
            status.setRollbackOnly();
            assertThat(slice.jdbc().sql(sql).params(ids).update()).as(sql).isPositive();
            return slice.verify().faults();
        });
    }

    private static String filled(String fault, Map<String, Long> ids) {
        String text = fault;
        for (var entry : ids.entrySet()) {
            text = text.replace("{" + entry.getKey() + "}", entry.getValue().toString());
        }
        return text;
    }
}
