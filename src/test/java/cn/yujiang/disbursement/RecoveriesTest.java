package cn.yujiang.disbursement;

import static cn.yujiang.disbursement.BatchesTest.refusal;
import static cn.yujiang.disbursement.PaymentSlice.FINANCE;
import static cn.yujiang.disbursement.PaymentSlice.RELEASER;
import static cn.yujiang.disbursement.PaymentSlice.key;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yujiang.disbursement.PaymentBatches.Netting;
import cn.yujiang.shared.Money;
import cn.yujiang.subsidy.ClaimState;
import cn.yujiang.testing.Engine;
import cn.yujiang.testing.ServiceContext;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Money that comes back: in cash, by netting, too much, and by mistake. */
class RecoveriesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private static void receive(PaymentSlice slice, long recovery, String yuan, String key) {
        slice.run(FINANCE, () -> slice.bean(Recoveries.class)
                .receive(new Recoveries.Receipt(recovery, Money.parseYuan(yuan), "收-1", TODAY, key)));
    }

    private static Recoveries.RecoveryView view(PaymentSlice slice, long recovery) {
        return ServiceContext.as(FINANCE, () -> slice.bean(Recoveries.class)
                        .find(new Recoveries.Filter("", false, false), 0, 10_000))
                .stream()
                .filter(row -> row.id() == recovery)
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @EnumSource
    void aReceiptGoesBackToTheFundOnceAndNeverMoreThanIsOpen(Engine engine) {
        var slice = PaymentSlice.on(engine);
        long fund = slice.fund("100.00");
        long claim = slice.claim("80.00");
        slice.pay(claim, fund);
        long recovery = slice.recovery(claim, "30.00");
        assertThat(view(slice, recovery).overdueDays()).isEqualTo(29);
        String key = key();
        receive(slice, recovery, "10.00", key);
        receive(slice, recovery, "10.00", key);
        assertThat(view(slice, recovery).open()).isEqualTo(Money.ofYuan(20));
        assertThat(slice.view(fund).balance()).isEqualTo(Money.ofYuan(30));
        assertThat(refusal(() -> receive(slice, recovery, "20.01", key())).args())
                .containsExactly("20.00");
        receive(slice, recovery, "20.00", key());
        assertThat(view(slice, recovery).open()).isEqualTo(Money.ZERO);
        assertThat(slice.verify().faults()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aWrongReceiptIsTakenBackByAnother(Engine engine) {
        var slice = PaymentSlice.on(engine);
        long fund = slice.fund("100.00");
        long claim = slice.claim("80.00");
        slice.pay(claim, fund);
        long recovery = slice.recovery(claim, "30.00");
        receive(slice, recovery, "30.00", key());
        var recoveries = slice.bean(Recoveries.class);
        long receipt = ServiceContext.as(FINANCE, () -> recoveries.receipts(recovery))
                .getFirst()
                .id();
        slice.run(FINANCE, () -> recoveries.takeBack(receipt, "登记到了别的单位", key()));
        assertThat(view(slice, recovery).open()).isEqualTo(Money.ofYuan(30));
        assertThat(slice.view(fund).balance()).isEqualTo(Money.ofYuan(20));
        assertThat(ServiceContext.as(FINANCE, () -> recoveries.receipts(recovery)))
                .hasSize(2);
        assertThat(refusal(() -> slice.run(FINANCE, () -> recoveries.takeBack(receipt, "再撤销一次试试", key())))
                        .code())
                .isEqualTo("RECEIPT_TAKEN_BACK");
        assertThat(slice.verify().faults()).isEmpty();
    }

    /** A payee who paid back cannot send the money back through the bank as well. */
    @ParameterizedTest
    @EnumSource
    void whatWasRecoveredDoesNotComeBackTwice(Engine engine) {
        var slice = PaymentSlice.on(engine);
        long fund = slice.fund("100.00");
        long claim = slice.claim("80.00");
        slice.pay(claim, fund);
        receive(slice, slice.recovery(claim, "30.00"), "30.00", key());
        assertThat(refusal(() -> slice.bankReturn(slice.payment(claim))).code()).isEqualTo("PAYMENT_RECOVERED");
        long never = slice.claim("5.00");
        long unpaid = slice.recovery(never, "5.00");
        assertThat(refusal(() -> receive(slice, unpaid, "5.00", key())).code()).isEqualTo("RECOVERY_NOT_PAID");
        assertThat(slice.verify().faults()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void nettingSettlesBothDebtsAndOnlyTheRestGoesThroughTheBank(Engine engine) {
        var slice = PaymentSlice.on(engine);
        long old = slice.fund("100.00");
        long fund = slice.fund("100.00");
        long owed = slice.claim("80.00");
        slice.pay(owed, old);
        long recovery = slice.recovery(owed, "30.00");
        long claim = slice.claim("50.00");
        long small = slice.claim("4.00");
        List<Long> debts = slice.payables(claim, small);
        var preview = ServiceContext.as(FINANCE, () -> slice.batches().preview(fund, debts));
        assertThat(preview.offers()).anySatisfy(offer -> {
            assertThat(offer.recoveryId()).isEqualTo(recovery);
            assertThat(offer.payableId()).isEqualTo(debts.get(1));
            assertThat(offer.most()).isEqualTo(Money.ofYuan(4));
        });
        var nettings = List.of(
                new Netting(debts.getFirst(), recovery, Money.ofYuan(26)),
                new Netting(debts.get(1), recovery, Money.ofYuan(4)));
        long batch = slice.make(FINANCE, fund, key(), nettings, claim, small);
        assertThat(slice.batch(batch).transfer()).isEqualTo(Money.ofYuan(24));
        assertThat(view(slice, recovery).reserved()).isEqualTo(Money.ofYuan(30));
        assertThat(refusal(() -> receive(slice, recovery, "1.00", key())).code())
                .isEqualTo("RECEIPT_TOO_MUCH");
        assertThat(slice.verify().faults()).isEmpty();

        slice.release(RELEASER, batch);
        assertThat(slice.state(small)).as("nothing left to transfer").isEqualTo(ClaimState.PAID);
        assertThat(view(slice, recovery).open()).isEqualTo(Money.ZERO);
        assertThat(slice.view(old).paid()).isEqualTo(Money.ofYuan(50));
        assertThat(slice.verify().faults()).isEmpty();
        assertThat(refusal(() -> slice.run(RELEASER, () -> slice.batches()
                                .cancel(batch, "想要撤销冲抵", slice.batch(batch).version())))
                        .code())
                .isEqualTo("BATCH_NETTED");

        slice.failed(batch);
        assertThat(slice.view(fund).paid()).as("what was netted stays paid").isEqualTo(Money.ofYuan(30));
        slice.corrected(claim);
        long again = slice.pay(claim, fund);
        assertThat(slice.batch(again).amount()).isEqualTo(Money.ofYuan(24));
        assertThat(slice.state(claim)).isEqualTo(ClaimState.PAID);
        assertThat(slice.view(fund).paid()).isEqualTo(Money.ofYuan(54));
        assertThat(slice.verify().faults()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aDraftGivenUpFreesWhatItPromised(Engine engine) {
        var slice = PaymentSlice.on(engine);
        long fund = slice.fund("100.00");
        long owed = slice.claim("20.00");
        slice.pay(owed, fund);
        long recovery = slice.recovery(owed, "20.00");
        long claim = slice.claim("50.00");
        long debt = slice.payables(claim).getFirst();
        assertThat(refusal(() -> slice.make(
                                FINANCE, fund, key(), List.of(new Netting(debt, recovery, Money.ofYuan(21))), claim))
                        .code())
                .isEqualTo("NETTING_TOO_MUCH");
        long batch = slice.make(FINANCE, fund, key(), List.of(new Netting(debt, recovery, Money.ofYuan(20))), claim);
        slice.run(FINANCE, () -> slice.batches()
                .cancel(batch, "改为现金退回", slice.batch(batch).version()));
        assertThat(view(slice, recovery).reserved()).isEqualTo(Money.ZERO);
        receive(slice, recovery, "20.00", key());
        assertThat(slice.verify().faults()).isEmpty();
    }
}
