package cn.yujiang.disbursement;

import static cn.yujiang.disbursement.PaymentSlice.FINANCE;
import static cn.yujiang.disbursement.PaymentSlice.RELEASER;
import static cn.yujiang.disbursement.PaymentSlice.key;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.yujiang.identity.Actor;
import cn.yujiang.identity.Role;
import cn.yujiang.shared.Money;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import cn.yujiang.subsidy.ClaimState;
import cn.yujiang.subsidy.PaymentDue;
import cn.yujiang.testing.Engine;
import cn.yujiang.testing.ServiceContext;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.security.access.AccessDeniedException;

/** From a debt to its payment: what each step does, and every reason it is refused for. */
class BatchesTest {

    static Rejection refusal(ThrowingCallable call) {
        RejectedException refused = catchThrowableOfType(RejectedException.class, call);
        assertThat(refused).as("must be refused").isNotNull();
        return refused.first();
    }

    private static String code(ThrowingCallable call) {
        return refusal(call).code();
    }

    @ParameterizedTest
    @EnumSource
    void moneyIsReservedReleasedAndPaidAndTheClaimAndTheBooksFollow(Engine engine) {
        var slice = PaymentSlice.on(engine);
        long fund = slice.fund("100000.00");
        long claim = slice.claim("85000.37");
        long batch = slice.make(FINANCE, fund, claim);
        assertThat(slice.view(fund).committed()).isEqualTo(Money.parseYuan("85000.37"));
        assertThat(slice.batch(batch).state()).isEqualTo(BatchState.DRAFT);
        assertThat(slice.batch(batch).batchNo()).startsWith("PC140900-2026-");
        assertThat(slice.verify().faults()).isEmpty();

        slice.release(RELEASER, batch);
        assertThat(slice.state(claim)).as("nothing has moved yet").isEqualTo(ClaimState.APPROVED);
        assertThat(slice.view(fund).committed()).isEqualTo(Money.parseYuan("85000.37"));
        assertThat(slice.verify().faults()).isEmpty();

        slice.paid(batch);
        assertThat(slice.state(claim)).isEqualTo(ClaimState.PAID);
        assertThat(slice.batch(batch).state()).isEqualTo(BatchState.CLOSED);
        assertThat(slice.view(fund).paid()).isEqualTo(Money.parseYuan("85000.37"));
        assertThat(slice.view(fund).committed()).isEqualTo(Money.ZERO);
        assertThat(slice.view(fund).balance()).isEqualTo(Money.parseYuan("14999.63"));
        PaymentView made = ServiceContext.as(FINANCE, () -> slice.payments().payments(0, 1))
                .getFirst();
        assertThat(made.amount()).isEqualTo(Money.parseYuan("85000.37"));
        assertThat(made.voucherNo()).isEqualTo("记-001");
        assertThat(made.maskedAccount()).endsWith("7766").startsWith("****");
        assertThat(slice.verify().faults()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aDebtToldTwiceIsOneDebt(Engine engine) {
        var slice = PaymentSlice.on(engine);
        long claim = slice.claim("10.00");
        slice.publish(PaymentSlice.due(
                claim,
                PaymentSlice.COUNTY,
                List.of(new PaymentDue.Payee(
                        PaymentSlice.SCHOOL,
                        PaymentSlice.account("育才学校", PaymentSlice.ACCOUNT),
                        Money.ofYuan(10),
                        Money.ZERO))));
        assertThat(slice.payables(claim)).hasSize(1);
        assertThat(slice.verify().faults()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void theListShowsMaskedAccountsAndOnlyTheOwnArea(Engine engine) {
        var slice = PaymentSlice.on(engine);
        long here = slice.claim("10.00");
        long elsewhere = slice.claim(Money.ofYuan(10), "520121");
        var payables = slice.bean(Payables.class);
        List<PayableView> list = ServiceContext.as(
                FINANCE, () -> payables.find(new Payables.Filter("BT" + here, "", PayableState.OPEN), 0, 10));
        assertThat(list).singleElement().satisfies(row -> {
            assertThat(row.maskedAccount()).startsWith("***").endsWith("7766");
            assertThat(row.left()).isEqualTo(Money.ofYuan(10));
        });
        assertThat(ServiceContext.as(FINANCE, () -> payables.total(new Payables.Filter("BT" + elsewhere, "", null))))
                .isEqualTo(new Payables.Total(0, Money.ZERO));
        long fund = slice.fund("100.00");
        assertThat(code(() -> slice.make(FINANCE, fund, elsewhere))).isEqualTo("NOT_FOUND");
        assertThat(code(() -> slice.make(FINANCE, fund, here, elsewhere))).isEqualTo("NOT_FOUND");
    }

    @ParameterizedTest
    @EnumSource
    void aFundOfAnotherAreaOrOutOfScopeIsRefused(Engine engine) {
        var slice = PaymentSlice.on(engine);
        long claim = slice.claim("10.00");
        long otherCounty = slice.fund("100.00", "140925");
        assertThat(code(() -> slice.make(FINANCE, otherCounty, claim))).isEqualTo("FUND_DIVISION");
        Actor county = ServiceContext.actor(22, PaymentSlice.COUNTY, Role.FINANCE);
        long city = slice.fund("100.00");
        assertThat(code(() -> slice.make(county, city, claim))).isEqualTo("NOT_FOUND");
        long batch = slice.make(FINANCE, city, claim);
        assertThat(code(() -> ServiceContext.as(county, () -> slice.batches().get(batch))))
                .isEqualTo("NOT_FOUND");
    }

    @ParameterizedTest
    @EnumSource
    void tooLittleMoneyNamesBalanceAndWhatIsMissingAndLeavesNothingBehind(Engine engine) {
        var slice = PaymentSlice.on(engine);
        long fund = slice.fund("100.00");
        long claim = slice.claim("1234.56");
        String key = key();
        Rejection refused = refusal(() -> slice.make(FINANCE, fund, key, List.of(), claim));
        assertThat(refused.code()).isEqualTo("FUND_INSUFFICIENT");
        assertThat(refused.args().subList(1, 4)).containsExactly("100.00", "1,234.56", "1,134.56");
        assertThat(slice.view(fund).committed()).isEqualTo(Money.ZERO);
        assertThat(slice.count("select count(*) from payment_batch where fund_id = :id", fund))
                .isZero();
        assertThat(slice.verify().faults()).isEmpty();
        long enough = slice.fund("1234.56");
        slice.make(FINANCE, enough, key, List.of(), claim);
        assertThat(slice.view(enough).balance()).isEqualTo(Money.ZERO);
    }

    @ParameterizedTest
    @EnumSource
    void oneKeyMakesOneBatchAndADebtIsInOneBatchOnly(Engine engine) {
        var slice = PaymentSlice.on(engine);
        long fund = slice.fund("100.00");
        long claim = slice.claim("10.00");
        String key = key();
        long first = slice.make(FINANCE, fund, key, List.of(), claim);
        assertThat(slice.make(FINANCE, fund, key, List.of(), claim)).isEqualTo(first);
        Rejection refused = refusal(() -> slice.make(FINANCE, fund, claim));
        assertThat(refused.code()).isEqualTo("PAYABLE_IN_BATCH");
        assertThat(refused.args()).contains(slice.batch(first).batchNo());
        long other = slice.claim("10.00");
        assertThat(code(() -> slice.make(FINANCE, fund, key, List.of(), other))).isEqualTo("KEY_REUSED");
        assertThat(slice.view(fund).committed()).isEqualTo(Money.ofYuan(10));
    }

    @ParameterizedTest
    @EnumSource
    void whoDecidedNeitherMakesNorReleasesNorConfirms(Engine engine) {
        var slice = PaymentSlice.on(engine);
        long fund = slice.fund("100.00");
        long claim = slice.claim("10.00");
        long batch = slice.make(FINANCE, fund, slice.claim("5.00"));
        for (long decider :
                new long[] {9, PaymentSlice.FIRST_REVIEWER, PaymentSlice.SECOND_REVIEWER, PaymentSlice.APPROVER}) {
            Actor actor = ServiceContext.actor(decider, PaymentSlice.CITY, Role.FINANCE);
            assertThat(code(() -> slice.make(actor, fund, claim))).isEqualTo("SEPARATION_OF_DUTIES");
            assertThat(code(() -> slice.release(actor, batch))).isEqualTo("SEPARATION_OF_DUTIES");
        }
        slice.release(RELEASER, batch);
        Actor approver = ServiceContext.actor(PaymentSlice.APPROVER, PaymentSlice.CITY, Role.FINANCE);
        assertThat(code(() -> slice.run(approver, () -> slice.payments()
                        .record(new Payments.Outcome(batch, List.of(), true, "记-1", "", key())))))
                .isEqualTo("SEPARATION_OF_DUTIES");
        assertThat(slice.count(
                        "select count(*) from audit_event where action = 'REFUSED_RELEASE' and object_id = :id", batch))
                .as("every attempt stays in the trail")
                .isEqualTo(4);
        assertThat(slice.view(fund).paid()).isEqualTo(Money.ZERO);
    }

    /** C6: the maker's second tab, a direct call, and a role given meanwhile end all the same. */
    @ParameterizedTest
    @EnumSource
    void whoMadeABatchDoesNotReleaseIt(Engine engine) {
        var slice = PaymentSlice.on(engine);
        long fund = slice.fund("100.00");
        long batch = slice.make(FINANCE, fund, slice.claim("10.00"));
        Actor promoted = ServiceContext.actor(
                FINANCE.id(), PaymentSlice.CITY, Role.FINANCE, Role.SECOND_REVIEWER, Role.SYS_ADMIN);
        assertThat(code(() -> slice.release(FINANCE, batch))).isEqualTo("RELEASE_OWN");
        assertThat(code(() -> slice.release(promoted, batch))).isEqualTo("RELEASE_OWN");
        assertThat(slice.batch(batch).state()).isEqualTo(BatchState.DRAFT);
        assertThat(slice.count(
                        "select count(*) from audit_event where action = 'REFUSED_RELEASE' and object_id = :id", batch))
                .isEqualTo(2);
        slice.release(RELEASER, batch);
        assertThat(code(() -> slice.release(RELEASER, batch))).isEqualTo("BATCH_STATE");
    }

    @ParameterizedTest
    @EnumSource
    void onlyFinanceMovesMoney(Engine engine) {
        var slice = PaymentSlice.on(engine);
        long fund = slice.fund("100.00");
        long claim = slice.claim("10.00");
        for (Role role : Role.values()) {
            if (role != Role.FINANCE) {
                Actor actor = ServiceContext.actor(30, PaymentSlice.CITY, role);
                assertThatThrownBy(() -> slice.make(actor, fund, claim))
                        .as(role.name())
                        .isInstanceOf(AccessDeniedException.class);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRefusedTransferWaitsForAConfirmedAccountAndIsPaidAgain(Engine engine) {
        var slice = PaymentSlice.on(engine);
        long fund = slice.fund("100.00");
        long claim = slice.claim("99.99");
        long batch = slice.make(FINANCE, fund, claim);
        slice.release(RELEASER, batch);
        slice.failed(batch, slice.lines(batch).getFirst().id());
        assertThat(slice.state(claim)).isEqualTo(ClaimState.PAYMENT_FAILED);
        assertThat(slice.batch(batch).state()).isEqualTo(BatchState.CLOSED);
        assertThat(slice.view(fund).balance()).isEqualTo(Money.ofYuan(100));
        assertThat(slice.lines(batch).getFirst().reason()).isEqualTo("账号户名不符");
        assertThat(code(() -> slice.make(FINANCE, fund, claim))).isEqualTo("PAYABLE_NOT_OPEN");
        assertThat(slice.count(
                        "select count(*) from account_correction where claim_id = :id and state = 'NEEDED'", claim))
                .isEqualTo(1);
        assertThat(slice.verify().faults()).isEmpty();

        slice.corrected(claim);
        slice.corrected(claim);
        slice.pay(claim, fund);
        assertThat(slice.state(claim)).isEqualTo(ClaimState.PAID);
        assertThat(slice.lines(batch).getFirst().maskedAccount())
                .as("the old line keeps the account it failed with")
                .endsWith("7766");
        assertThat(slice.verify().faults()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aBankReturnRestoresEveryBalance(Engine engine) {
        var slice = PaymentSlice.on(engine);
        long fund = slice.fund("100.00");
        long claim = slice.claim("99.99");
        slice.pay(claim, fund);
        long payment = slice.payment(claim);
        slice.bankReturn(payment);
        assertThat(slice.state(claim)).isEqualTo(ClaimState.PAYMENT_FAILED);
        assertThat(slice.view(fund).balance()).isEqualTo(Money.ofYuan(100));
        assertThat(code(() -> slice.bankReturn(payment))).isEqualTo("PAYMENT_RETURNED");
        assertThat(slice.verify().faults()).isEmpty();
        slice.corrected(claim);
        slice.pay(claim, fund);
        assertThat(slice.state(claim)).isEqualTo(ClaimState.PAID);
        assertThat(slice.view(fund).balance()).isEqualTo(Money.ofFen(1));
        assertThat(slice.verify().faults()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aDraftLosesLinesAndIsGivenUpWithoutATraceInTheBalance(Engine engine) {
        var slice = PaymentSlice.on(engine);
        long fund = slice.fund("100.00");
        long kept = slice.claim("10.00");
        long out = slice.claim("20.00");
        long batch = slice.make(FINANCE, fund, kept, out);
        long line = slice.lines(batch).stream()
                .filter(row -> row.amount().equals(Money.ofYuan(20)))
                .findFirst()
                .orElseThrow()
                .id();
        int version = slice.batch(batch).version();
        slice.run(FINANCE, () -> slice.batches().takeOut(batch, List.of(line), "资料待核实", version));
        assertThat(slice.batch(batch).amount()).isEqualTo(Money.ofYuan(10));
        assertThat(slice.view(fund).committed()).isEqualTo(Money.ofYuan(10));
        assertThat(slice.verify().faults()).isEmpty();
        assertThat(code(() -> slice.run(RELEASER, () -> slice.batches().release(batch, version, key()))))
                .as("who releases has seen what he releases")
                .isEqualTo("BATCH_CHANGED");
        long other = slice.make(FINANCE, fund, out);
        slice.run(FINANCE, () -> slice.batches()
                .cancel(batch, "重新组批处理", slice.batch(batch).version()));
        assertThat(slice.batch(batch).state()).isEqualTo(BatchState.CANCELLED);
        slice.release(RELEASER, other);
        slice.run(RELEASER, () -> slice.batches()
                .cancel(other, "银行接口停用", slice.batch(other).version()));
        assertThat(slice.view(fund).balance()).isEqualTo(Money.ofYuan(100));
        assertThat(slice.verify().faults()).isEmpty();
        slice.pay(out, fund);
        slice.pay(kept, fund);
        assertThat(slice.verify().faults()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aClaimIsPaidWhenEveryPayeeHasTheMoney(Engine engine) {
        var slice = PaymentSlice.on(engine);
        long fund = slice.fund("100.00");
        long claim = slice.trainees(3, Money.ofYuan(10));
        List<Long> debts = slice.payables(claim);
        String id = ServiceContext.as(FINANCE, () -> slice.batches()
                .make(new PaymentBatches.NewBatch(fund, debts.subList(0, 2), List.of(), "", key())));
        long first = cn.yujiang.shared.Ids.parse(id).orElseThrow();
        slice.release(RELEASER, first);
        slice.paid(first);
        assertThat(slice.state(claim)).isEqualTo(ClaimState.APPROVED);
        String rest = ServiceContext.as(FINANCE, () -> slice.batches()
                .make(new PaymentBatches.NewBatch(fund, debts.subList(2, 3), List.of(), "", key())));
        long second = cn.yujiang.shared.Ids.parse(rest).orElseThrow();
        slice.release(RELEASER, second);
        slice.paid(second);
        assertThat(slice.state(claim)).isEqualTo(ClaimState.PAID);
        assertThat(slice.verify().faults()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void whatWasAdvancedIsNotPaidAgain(Engine engine) {
        var slice = PaymentSlice.on(engine);
        long fund = slice.fund("100.00");
        long part = slice.claim(Money.ofYuan(50), PaymentSlice.COUNTY, Money.ofYuan(20));
        long whole = slice.claim(Money.ofYuan(30), PaymentSlice.COUNTY, Money.ofYuan(30));
        long batch = slice.make(FINANCE, fund, part, whole);
        assertThat(slice.batch(batch).amount()).isEqualTo(Money.ofYuan(30));
        slice.release(RELEASER, batch);
        assertThat(slice.state(whole)).as("nothing to transfer").isEqualTo(ClaimState.PAID);
        assertThat(slice.state(part)).isEqualTo(ClaimState.APPROVED);
        slice.paid(batch);
        assertThat(slice.state(part)).isEqualTo(ClaimState.PAID);
        assertThat(slice.view(fund).paid()).isEqualTo(Money.ofYuan(30));
        assertThat(slice.verify().faults()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aDisqualifiedClassStopsAReleaseButNotTheBooksOfWhatHasMoved(Engine engine) {
        var slice = PaymentSlice.on(engine);
        long fund = slice.fund("100.00");
        long moved = slice.claim("10.00");
        long draft = slice.claim("20.00");
        long first = slice.make(FINANCE, fund, moved);
        long second = slice.make(FINANCE, fund, draft);
        slice.release(RELEASER, first);
        try {
            slice.jdbc()
                    .sql("update cohort set state = 'DISQUALIFIED' where id = 2")
                    .update();
            assertThat(code(() -> slice.release(RELEASER, second))).isEqualTo("COHORT_DISQUALIFIED");
            slice.paid(first);
            assertThat(slice.state(moved)).isEqualTo(ClaimState.PAID);
        } finally {
            slice.jdbc()
                    .sql("update cohort set state = 'COMPLETED' where id = 2")
                    .update();
        }
        assertThat(slice.verify().faults()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aFundIsSetUpOnceWithMoneyAndInScope(Engine engine) {
        var slice = PaymentSlice.on(engine);
        Funds funds = slice.bean(Funds.class);
        String name = "基金" + key().substring(0, 8);
        var fund = new Funds.NewFund(name, PaymentSlice.SOURCE, PaymentSlice.CITY, 2026, Money.ofYuan(1));
        long id = ServiceContext.as(FINANCE, () -> funds.create(fund));
        assertThat(ServiceContext.as(FINANCE, () -> funds.movements(id, 0, 10)))
                .singleElement()
                .satisfies(movement -> assertThat(movement.amount()).isEqualTo(Money.ofYuan(1)));
        assertThat(code(() -> ServiceContext.as(FINANCE, () -> funds.create(fund))))
                .isEqualTo("FUND_EXISTS");
        var foreign = new Funds.NewFund(name, PaymentSlice.SOURCE, "520121", 2026, Money.ofYuan(1));
        assertThat(code(() -> ServiceContext.as(FINANCE, () -> funds.create(foreign))))
                .isEqualTo("FUND_OUT_OF_SCOPE");
        var empty = new Funds.NewFund(name + "x", PaymentSlice.SOURCE, PaymentSlice.CITY, 2026, Money.ZERO);
        assertThat(code(() -> ServiceContext.as(FINANCE, () -> funds.create(empty))))
                .isEqualTo("FUND_BUDGET");
    }
}
