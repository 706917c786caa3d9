package cn.yujiang.disbursement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yujiang.identity.Role;
import cn.yujiang.shared.Money;
import cn.yujiang.testing.Engine;
import cn.yujiang.testing.ServiceContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Whatever somebody changes by hand in the tables of the money is found and named. */
class LedgerCheckTest {

    /**
     * One forgery; the names stand for the records of {@link #books}. The paid claim was paid, sent back and paid again:
     * {@code :transaction} and {@code :payment} are the standing ones.
     */
    private record Forgery(String sql, String fault) {}

    private static final List<Forgery> FORGERIES = List.of(
            // ledger
            new Forgery(
                    "update ledger_entry set debit_fen = debit_fen + 1 where transaction_id = :transaction and line_no = 1",
                    "transaction {transaction}: debit"),
            new Forgery(
                    "delete from ledger_entry where transaction_id = :back and line_no in (1, 2)",
                    "transaction {back}: entries are missing"),
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
                            + " where transaction_id = :back",
                    "transaction {back}: does not take back exactly"),
            // funds
            new Forgery(
                    "update fund set paid_fen = paid_fen - 1 where id = :fund", "fund {fund}: paid 1698, ledger 1699"),
            new Forgery("update fund set budget_fen = budget_fen + 1 where id = :fund", "fund {fund}: budget 10001"),
            new Forgery(
                    "update fund set committed_fen = committed_fen + 5 where id = :fund",
                    "fund {fund}: committed 1605, ledger 1600"),
            new Forgery(
                    "update fund set committed_fen = committed_fen + 5 where id = :fund",
                    "fund {fund}: committed 1605, open batches 1600"),
            // payments and debts
            new Forgery(
                    "update payment set amount_fen = amount_fen - 1 where id = :payment",
                    "payment {payment}: amount 998, ledger 999"),
            new Forgery(
                    "update payment set amount_fen = amount_fen - 1 where id = :payment",
                    "payable {payable}: is PAID, due 999, netted 0, paid 998"),
            new Forgery(
                    "update payment set state = 'RETURNED', live_payable_id = null where id = :payment",
                    "payment {payment}: is RETURNED but its reversal says otherwise"),
            new Forgery(
                    "update payment set live_payable_id = null where id = :payment",
                    "payment {payment}: state RECORDED and live key do not agree"),
            new Forgery(
                    "update ledger_transaction set subject_id = 4 where id = :transaction",
                    "payment {payment}: its ledger transaction is of another line"),
            new Forgery(
                    "delete from payment where id = :payment",
                    "transaction {transaction}: pays, but there is no payment"),
            new Forgery(
                    "update payable set gross_fen = gross_fen - 1 where id = :payable",
                    "payable {payable}: is PAID, due 998, netted 0, paid 999"),
            new Forgery("update claim set total_fen = 998 where id = :claim", "claim {claim}: total 998, owed 999"),
            new Forgery(
                    "update claim set state = 'APPROVED' where id = :claim", "claim {claim}: is APPROVED with 0 debts"),
            new Forgery("update claim set state = 'PAID' where id = :waiting", "claim {waiting}: is PAID with 1 debts"),
            // batches
            new Forgery(
                    "update payment_batch set amount_fen = amount_fen - 1 where id = :draft",
                    "batch {draft}: 1 lines of 599 netting 200, its lines say 1 of 600 netting 200"),
            new Forgery(
                    "update payment_batch set state = 'CLOSED' where id = :draft",
                    "batch {draft}: is CLOSED with 1 open"),
            new Forgery(
                    "update payment_batch set state = 'RELEASED' where id = :draft",
                    "batch {draft}: is RELEASED over 600, ledger reserved 600, released 0"),
            new Forgery(
                    "update payment_batch_line set state = 'FAILED', live_payable_id = null where id = :draftLine",
                    "line {draftLine}: is FAILED, transfer 400, ledger refused 0"),
            new Forgery(
                    "update payment_batch_line set state = 'PAID', live_payable_id = null where id = :draftLine",
                    "line {draftLine}: is PAID, transfer 400, payments 0"),
            new Forgery(
                    "update payment_batch_line set live_payable_id = null where id = :draftLine",
                    "line {draftLine}: state OPEN and live key do not agree"),
            new Forgery(
                    "update payable set state = 'OPEN' where id = :draftDebt",
                    "payable {draftDebt}: is OPEN, lines that have it 1"),
            // recoveries
            new Forgery(
                    "update recovery set received_fen = received_fen + 1 where id = :recovery",
                    "recovery {recovery}: received 301 of 800, receipts 300"),
            new Forgery(
                    "update recovery set reserved_fen = reserved_fen - 1 where id = :recovery",
                    "recovery {recovery}: promised 199, drafts 200"),
            new Forgery(
                    "update recovery_receipt set amount_fen = amount_fen + 1 where id = :receipt",
                    "receipt {receipt}: amount 301, funds got 300"),
            new Forgery(
                    "update recovery_receipt set amount_fen = amount_fen - 1 where reverses = :wrong",
                    "does not take back exactly what receipt {wrong} said"),
            new Forgery(
                    "update recovery_booking set amount_fen = amount_fen + 1 where receipt_id = :receipt",
                    "receipt {receipt} says 301, ledger 300"),
            new Forgery(
                    "update recovery_booking set amount_fen = 5000 where receipt_id = :receipt",
                    "more came back for CLAIM {repaid} than it paid: 5000"),
            new Forgery(
                    "delete from recovery_booking where receipt_id = :receipt", "receives, but there is no receipt"),
            new Forgery("update netting set amount_fen = 1 where id = :netting", "netting {netting}: is BOOKED over 1"),
            new Forgery("update netting set amount_fen = 1 where id = :netting", "nets 100, nettings 1"),
            new Forgery(
                    "update netting set state = 'UNDONE' where id = :netting",
                    "netting {netting}: is UNDONE but its receipt or its payment says otherwise"),
            new Forgery(
                    "update payment set state = 'UNDONE' where kind = 'NETTING'"
                            + " and line_id = (select line_id from netting where id = :netting)",
                    "netting {netting}: is BOOKED but its receipt or its payment says otherwise"));

    @ParameterizedTest
    @EnumSource
    void everyForgeryIsNamed(Engine engine) {
        var slice = PaymentSlice.on(engine);
        Map<String, Long> ids = books(slice);
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
        Map<String, Long> ids = books(slice);
        String forgery = "update fund set budget_fen = 2500 where id = :fund";
        if (engine == Engine.MYSQL) {
            assertThat(faultsAfter(slice, forgery, ids))
                    .anyMatch(fault ->
                            fault.contains("fund " + ids.get("fund") + ": paid and committed exceed the budget by "));
        } else {
            assertThatThrownBy(() -> faultsAfter(slice, forgery, ids))
                    .isInstanceOf(DataIntegrityViolationException.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theServiceAsksForTheRightAndSeesTheSame(Engine engine) {
        var slice = PaymentSlice.on(engine);
        books(slice);
        var verification = slice.bean(LedgerVerification.class);
        var supervisor = ServiceContext.actor(40, PaymentSlice.CITY, Role.SUPERVISOR);
        assertThat(ServiceContext.as(supervisor, verification::verify)).isEqualTo(slice.verify());
        assertThatThrownBy(() -> ServiceContext.as(PaymentSlice.FINANCE, verification::verify))
                .isInstanceOf(AccessDeniedException.class);
    }

    /**
     * Books with something of everything: a claim paid again after a bank return, a released batch that waits, a claim repaid in
     * part, one receipt taken back, one netting booked and one promised by a draft.
     */
    private static Map<String, Long> books(PaymentSlice slice) {
        var ids = new HashMap<String, Long>();
        long fund = slice.fund("100.00");
        long claim = slice.claim("9.99");
        slice.pay(claim, fund);
        slice.bankReturn(slice.payment(claim));
        slice.corrected(claim);
        slice.pay(claim, fund);
        long payment = slice.payment(claim);
        ids.put("fund", fund);
        ids.put("other", slice.fund("100.00"));
        ids.put("claim", claim);
        ids.put("payable", slice.payables(claim).getFirst());
        ids.put("payment", payment);
        ids.put("transaction", slice.count("select transaction_id from payment where id = :id", payment));
        ids.put("back", slice.count("""
                select t.id from ledger_transaction t join payment y on y.transaction_id = t.reverses
                join payable p on p.id = y.payable_id where p.obligation_id = :id""", claim));
        long waiting = slice.claim("10.00");
        slice.release(PaymentSlice.RELEASER, slice.make(PaymentSlice.FINANCE, fund, waiting));
        ids.put("waiting", waiting);
        recoveries(slice, fund, ids);
        return ids;
    }

    private static void recoveries(PaymentSlice slice, long fund, Map<String, Long> ids) {
        long repaid = slice.claim("8.00");
        slice.pay(repaid, fund);
        long recovery = slice.recovery(repaid, "8.00");
        ids.put("repaid", repaid);
        ids.put("recovery", recovery);
        var recoveries = slice.bean(Recoveries.class);
        for (String yuan : List.of("2.50", "3.00")) {
            slice.run(
                    PaymentSlice.FINANCE,
                    () -> recoveries.receive(new Recoveries.Receipt(
                            recovery,
                            Money.parseYuan(yuan),
                            "收-1",
                            java.time.LocalDate.of(2026, 3, 1),
                            PaymentSlice.key())));
        }
        List<Recoveries.ReceiptView> receipts =
                ServiceContext.as(PaymentSlice.FINANCE, () -> recoveries.receipts(recovery));
        ids.put("wrong", receipts.getFirst().id());
        ids.put("receipt", receipts.getLast().id());
        slice.run(
                PaymentSlice.FINANCE,
                () -> recoveries.takeBack(receipts.getFirst().id(), "登记错了单位", PaymentSlice.key()));
        netted(slice, fund, ids);
    }

    /** One netting is booked on a claim of its own, another promised by a draft. */
    private static void netted(PaymentSlice slice, long fund, Map<String, Long> ids) {
        long owed = slice.claim("2.00");
        slice.pay(owed, fund);
        long small = slice.recovery(owed, "1.00");
        long settled = slice.claim("1.00");
        long debt = slice.payables(settled).getFirst();
        long batch = slice.make(
                PaymentSlice.FINANCE,
                fund,
                PaymentSlice.key(),
                List.of(new PaymentBatches.Netting(debt, small, Money.ofYuan(1))),
                settled);
        slice.release(PaymentSlice.RELEASER, batch);
        ids.put("netting", slice.count("select id from netting where batch_id = :id", batch));
        long promised = slice.claim("6.00");
        long draftDebt = slice.payables(promised).getFirst();
        long draft = slice.make(
                PaymentSlice.FINANCE,
                fund,
                PaymentSlice.key(),
                List.of(new PaymentBatches.Netting(
                        draftDebt, java.util.Objects.requireNonNull(ids.get("recovery")), Money.ofYuan(2))),
                promised);
        ids.put("draft", draft);
        ids.put("draftDebt", draftDebt);
        ids.put("draftLine", slice.lines(draft).getFirst().id());
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
