package cn.yujiang.disbursement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.yujiang.identity.Actor;
import cn.yujiang.identity.Role;
import cn.yujiang.shared.Ids;
import cn.yujiang.shared.Money;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.subsidy.ClaimState;
import cn.yujiang.testing.Engine;
import cn.yujiang.testing.ServiceContext;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.security.access.AccessDeniedException;

/** One claim, one fund: what a payment does, and every reason it is refused for. */
class PaymentsTest {

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static RejectedException refusal(ThrowingCallable call) {
        return catchThrowableOfType(RejectedException.class, call);
    }

    @ParameterizedTest
    @EnumSource
    void payingMovesMoneyClaimAndBooksTogether(Engine engine) {
        var slice = PaymentSlice.on(engine);
        long fund = slice.fund("100000.00");
        long claim = slice.claim("85000.37");
        String payment = slice.pay(PaymentSlice.FINANCE, claim, fund, key());
        assertThat(slice.state(claim)).isEqualTo(ClaimState.PAID);
        assertThat(slice.view(fund).paid()).isEqualTo(Money.parseYuan("85000.37"));
        assertThat(slice.view(fund).balance()).isEqualTo(Money.parseYuan("14999.63"));
        PaymentView made = ServiceContext.as(
                        PaymentSlice.FINANCE, () -> slice.payments().payments(0, 1))
                .getFirst();
        assertThat(Ids.toText(made.id())).isEqualTo(payment);
        assertThat(made.amount()).isEqualTo(Money.parseYuan("85000.37"));
        assertThat(made.voucherNo()).isEqualTo("记-001");
        assertThat(made.maskedAccount()).endsWith("7766").startsWith("****");
        assertThat(slice.count(
                        "select count(*) from ledger_entry e join ledger_transaction t on t.id = e.transaction_id"
                                + " where t.claim_id = :id",
                        claim))
                .isEqualTo(6);
        assertThat(slice.verify().faults()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void theListOfPayableClaimsShowsMaskedAccountsAndOnlyTheOwnArea(Engine engine) {
        var slice = PaymentSlice.on(engine);
        long here = slice.claim("10.00");
        long elsewhere = slice.claim(Money.ofYuan(10), "520121");
        List<PayableView> list =
                ServiceContext.as(PaymentSlice.FINANCE, () -> slice.payments().payable());
        assertThat(list).extracting(PayableView::claimId).contains(here).doesNotContain(elsewhere);
        assertThat(list).allSatisfy(row -> assertThat(row.maskedAccount()).startsWith("***"));
        long fund = slice.fund("100.00");
        assertThat(refusal(() -> slice.pay(PaymentSlice.FINANCE, elsewhere, fund, key()))
                        .first()
                        .code())
                .isEqualTo("NOT_FOUND");
    }

    @ParameterizedTest
    @EnumSource
    void aFundOfAnotherAreaOrOutOfScopeIsRefused(Engine engine) {
        var slice = PaymentSlice.on(engine);
        long claim = slice.claim("10.00");
        long otherCounty = slice.fund("100.00", "140925");
        assertThat(refusal(() -> slice.pay(PaymentSlice.FINANCE, claim, otherCounty, key()))
                        .first()
                        .code())
                .isEqualTo("FUND_DIVISION");
        Actor county = ServiceContext.actor(22, PaymentSlice.COUNTY, Role.FINANCE);
        long city = slice.fund("100.00");
        assertThat(refusal(() -> slice.pay(county, claim, city, key())).first().code())
                .isEqualTo("NOT_FOUND");
        assertThat(slice.state(claim)).isEqualTo(ClaimState.APPROVED);
    }

    @ParameterizedTest
    @EnumSource
    void tooLittleMoneyNamesBalanceAndWhatIsMissingAndLeavesNothingBehind(Engine engine) {
        var slice = PaymentSlice.on(engine);
        long fund = slice.fund("100.00");
        long claim = slice.claim("1234.56");
        String key = key();
        RejectedException refused = refusal(() -> slice.pay(PaymentSlice.FINANCE, claim, fund, key));
        assertThat(refused.first().code()).isEqualTo("FUND_INSUFFICIENT");
        assertThat(refused.first().args().subList(1, 4)).containsExactly("100.00", "1,234.56", "1,134.56");
        assertThat(slice.state(claim)).isEqualTo(ClaimState.APPROVED);
        assertThat(slice.view(fund).paid()).isEqualTo(Money.ZERO);
        assertThat(slice.count("select count(*) from payment where claim_id = :id", claim))
                .isZero();
        assertThat(slice.count("select count(*) from audit_event where object_id = :id", claim))
                .as("the trail tells of no payment that did not happen")
                .isZero();
        long enough = slice.fund("1234.56");
        slice.pay(PaymentSlice.FINANCE, claim, enough, key);
        assertThat(slice.view(enough).balance()).isEqualTo(Money.ZERO);
    }

    @ParameterizedTest
    @EnumSource
    void oneKeyPaysOnceAndAnswersTheSame(Engine engine) {
        var slice = PaymentSlice.on(engine);
        long fund = slice.fund("100.00");
        long claim = slice.claim("10.00");
        String key = key();
        String first = slice.pay(PaymentSlice.FINANCE, claim, fund, key);
        assertThat(slice.pay(PaymentSlice.FINANCE, claim, fund, key)).isEqualTo(first);
        assertThat(slice.view(fund).paid()).isEqualTo(Money.ofYuan(10));
        assertThat(refusal(() -> slice.pay(PaymentSlice.FINANCE, claim, fund, key()))
                        .first()
                        .code())
                .isEqualTo("ILLEGAL_TRANSITION");
        long other = slice.claim("10.00");
        assertThat(refusal(() -> slice.pay(PaymentSlice.FINANCE, other, fund, key))
                        .first()
                        .code())
                .isEqualTo("KEY_REUSED");
    }

    @ParameterizedTest
    @EnumSource
    void whoReviewedOrApprovedDoesNotPay(Engine engine) {
        var slice = PaymentSlice.on(engine);
        long fund = slice.fund("100.00");
        for (long reviewer :
                new long[] {PaymentSlice.FIRST_REVIEWER, PaymentSlice.SECOND_REVIEWER, PaymentSlice.APPROVER}) {
            long claim = slice.claim("10.00");
            Actor actor = ServiceContext.actor(reviewer, PaymentSlice.CITY, Role.FINANCE);
            assertThat(refusal(() -> slice.pay(actor, claim, fund, key()))
                            .first()
                            .code())
                    .isEqualTo("SEPARATION_OF_DUTIES");
            assertThat(slice.count("select count(*) from audit_event where object_id = :id", claim))
                    .as("the attempt stays in the trail")
                    .isEqualTo(1);
        }
        assertThat(slice.view(fund).paid()).isEqualTo(Money.ZERO);
    }

    @ParameterizedTest
    @EnumSource
    void onlyFinancePays(Engine engine) {
        var slice = PaymentSlice.on(engine);
        long fund = slice.fund("100.00");
        long claim = slice.claim("10.00");
        for (Role role : Role.values()) {
            if (role != Role.FINANCE) {
                Actor actor = ServiceContext.actor(30, PaymentSlice.CITY, role);
                assertThatThrownBy(() -> slice.pay(actor, claim, fund, key()))
                        .as(role.name())
                        .isInstanceOf(AccessDeniedException.class);
            }
        }
        assertThat(slice.state(claim)).isEqualTo(ClaimState.APPROVED);
    }

    @ParameterizedTest
    @EnumSource
    void aBankReturnRestoresEveryBalanceAndTheClaimCanBePaidAgain(Engine engine) {
        var slice = PaymentSlice.on(engine);
        long fund = slice.fund("100.00");
        long claim = slice.claim("99.99");
        long payment =
                Ids.parse(slice.pay(PaymentSlice.FINANCE, claim, fund, key())).orElseThrow();
        String key = key();
        slice.bankReturn(payment, key);
        slice.bankReturn(payment, key);
        assertThat(slice.state(claim)).isEqualTo(ClaimState.PAYMENT_FAILED);
        assertThat(slice.view(fund).balance()).isEqualTo(Money.ofYuan(100));
        assertThat(refusal(() -> slice.bankReturn(payment, key())).first().code())
                .isEqualTo("PAYMENT_RETURNED");
        slice.pay(PaymentSlice.FINANCE, claim, fund, key());
        assertThat(slice.state(claim)).isEqualTo(ClaimState.PAID);
        assertThat(slice.view(fund).balance()).isEqualTo(Money.ofFen(1));
        assertThat(slice.count("select count(*) from payment where claim_id = :id", claim))
                .isEqualTo(2);
        assertThat(slice.verify().faults()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aClaimWithoutMoneyIsNotPaid(Engine engine) {
        var slice = PaymentSlice.on(engine);
        long fund = slice.fund("100.00");
        long claim = slice.claim("0.00");
        assertThat(refusal(() -> slice.pay(PaymentSlice.FINANCE, claim, fund, key()))
                        .first()
                        .code())
                .isEqualTo("NOTHING_TO_PAY");
    }

    @ParameterizedTest
    @EnumSource
    void aFundIsSetUpOnceWithMoneyAndInScope(Engine engine) {
        var slice = PaymentSlice.on(engine);
        Funds funds = slice.bean(Funds.class);
        String name = "基金" + key().substring(0, 8);
        var fund = new Funds.NewFund(name, PaymentSlice.SOURCE, PaymentSlice.CITY, 2026, Money.ofYuan(1));
        ServiceContext.as(PaymentSlice.FINANCE, () -> funds.create(fund));
        assertThat(refusal(() -> ServiceContext.as(PaymentSlice.FINANCE, () -> funds.create(fund)))
                        .first()
                        .code())
                .isEqualTo("FUND_EXISTS");
        var foreign = new Funds.NewFund(name, PaymentSlice.SOURCE, "520121", 2026, Money.ofYuan(1));
        assertThat(refusal(() -> ServiceContext.as(PaymentSlice.FINANCE, () -> funds.create(foreign)))
                        .first()
                        .code())
                .isEqualTo("FUND_OUT_OF_SCOPE");
        var empty = new Funds.NewFund(name + "x", PaymentSlice.SOURCE, PaymentSlice.CITY, 2026, Money.ZERO);
        assertThat(refusal(() -> ServiceContext.as(PaymentSlice.FINANCE, () -> funds.create(empty)))
                        .first()
                        .code())
                .isEqualTo("FUND_BUDGET");
    }
}
