package cn.yujiang.disbursement;

import static cn.yujiang.disbursement.BatchesTest.refusal;
import static cn.yujiang.disbursement.PaymentSlice.FINANCE;
import static cn.yujiang.disbursement.PaymentSlice.RELEASER;
import static cn.yujiang.disbursement.PaymentSlice.key;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yujiang.disbursement.PaymentBatches.Netting;
import cn.yujiang.shared.Money;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.subsidy.ClaimState;
import cn.yujiang.testing.Engine;
import cn.yujiang.testing.ServiceContext;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A released batch with nettings is given up while no money can have moved: every book stands as before, by further bookings. */
class NettingUndoTest {

    private static final String CSV = "example-csv-gbk";

    /** One fund that paid what has to come back, another that pays the batch; 30.01 yuan are netted from two claims. */
    private record Books(PaymentSlice slice, long old, long fund, long recovery, long first, long second, long batch) {

        static Books on(Engine engine) {
            var slice = PaymentSlice.on(engine);
            long old = slice.fund("100.00");
            long fund = slice.fund("100.00");
            long owed = slice.claim("80.00");
            slice.pay(owed, old);
            long recovery = slice.recovery(owed, "33.33");
            long first = slice.claim("50.00");
            long second = slice.claim("40.07");
            long batch = slice.make(FINANCE, fund, key(), nettings(slice, recovery, first, second), first, second);
            slice.release(RELEASER, batch);
            return new Books(slice, old, fund, recovery, first, second, batch);
        }

        static List<Netting> nettings(PaymentSlice slice, long recovery, long first, long second) {
            List<Long> debts = slice.payables(first, second);
            return List.of(
                    new Netting(debts.getFirst(), recovery, Money.parseYuan("26.38")),
                    new Netting(debts.get(1), recovery, Money.parseYuan("3.63")));
        }

        void cancel() {
            slice.run(RELEASER, () -> slice.batches()
                    .cancel(batch, "冲抵的对象选错了", slice.batch(batch).version()));
        }

        Recoveries.RecoveryView recoveryView() {
            return ServiceContext.as(FINANCE, () -> slice.bean(Recoveries.class)
                            .find(new Recoveries.Filter("", false, false), 0, 10_000))
                    .stream()
                    .filter(row -> row.id() == recovery)
                    .findFirst()
                    .orElseThrow();
        }

        long entries() {
            return slice.count("select count(*) from ledger_entry where transaction_id > :id", 0);
        }

        List<String> faults() {
            return slice.verify().faults();
        }
    }

    @ParameterizedTest
    @EnumSource
    void everythingStandsAsBeforeToTheFenAndTheWayIsFreeAgain(Engine engine) {
        var books = Books.on(engine);
        PaymentSlice slice = books.slice;
        assertThat(books.recoveryView().open()).isEqualTo(Money.parseYuan("3.32"));
        assertThat(slice.view(books.old).paid()).isEqualTo(Money.parseYuan("49.99"));
        long before = books.entries();

        books.cancel();

        assertThat(slice.batch(books.batch).state()).isEqualTo(BatchState.CANCELLED);
        assertThat(books.recoveryView().open()).isEqualTo(Money.parseYuan("33.33"));
        assertThat(books.recoveryView().reserved()).isEqualTo(Money.ZERO);
        assertThat(slice.view(books.old).paid()).isEqualTo(Money.ofYuan(80));
        assertThat(slice.view(books.fund).paid()).isEqualTo(Money.ZERO);
        assertThat(slice.view(books.fund).balance()).isEqualTo(Money.ofYuan(100));
        assertThat(slice.state(books.first)).isEqualTo(ClaimState.APPROVED);
        assertThat(books.entries()).as("reversed by further entries").isGreaterThan(before);
        assertThat(slice.count(
                        "select count(*) from payment where batch_id = :id and state = 'UNDONE' and kind = 'NETTING'",
                        books.batch))
                .isEqualTo(2);
        assertThat(books.faults()).isEmpty();

        long after = books.entries();
        assertThat(refusal(books::cancel).code()).isEqualTo("BATCH_STATE");
        assertThat(books.entries()).isEqualTo(after);

        long again = slice.make(
                FINANCE,
                books.fund,
                key(),
                Books.nettings(slice, books.recovery, books.first, books.second),
                books.first,
                books.second);
        slice.release(RELEASER, again);
        slice.paid(again);
        assertThat(books.recoveryView().open()).isEqualTo(Money.parseYuan("3.32"));
        assertThat(slice.state(books.second)).isEqualTo(ClaimState.PAID);
        assertThat(slice.view(books.fund).paid()).isEqualTo(Money.parseYuan("90.07"));
        assertThat(books.faults()).isEmpty();
    }

    /** What the netting gave the other fund is money like any other; once it is promised elsewhere the netting stays. */
    @ParameterizedTest
    @EnumSource
    void nothingIsUndoneWhenTheOtherFundHasSpentWhatItGotBack(Engine engine) {
        var books = Books.on(engine);
        PaymentSlice slice = books.slice;
        slice.make(FINANCE, books.old, slice.claim("50.00"));
        long before = books.entries();

        assertThat(refusal(books::cancel).code()).isEqualTo("FUND_INSUFFICIENT");

        assertThat(books.entries()).isEqualTo(before);
        assertThat(slice.batch(books.batch).state()).isEqualTo(BatchState.RELEASED);
        assertThat(books.recoveryView().open()).isEqualTo(Money.parseYuan("3.32"));
        assertThat(books.faults()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void onceTheBankMayHaveMovedMoneyNothingIsUndone(Engine engine) {
        var exported = Books.on(engine);
        ServiceContext.as(FINANCE, () -> exported.slice.bean(BankFiles.class).export(exported.batch, CSV));
        assertThat(refusal(exported::cancel).code()).isEqualTo("BATCH_EXPORTED");

        var replied = Books.on(engine);
        BatchLineView line = replied.slice.lines(replied.batch).getFirst();
        byte[] reply = BankReply.csv(List.of(new BankReply.Row(
                BatchLineView.reference(replied.slice.batch(replied.batch).batchNo(), 1),
                PaymentSlice.ACCOUNT,
                line.transfer().toPlainYuan(),
                "成功",
                "")));
        BankReplies.Report report = ServiceContext.as(
                FINANCE, () -> replied.slice.bean(BankReplies.class).check(replied.batch, CSV, reply));
        assertThat(report.bookable()).isTrue();
        assertThat(refusal(replied::cancel).code()).isEqualTo("BATCH_REPLIED");

        var decided = Books.on(engine);
        decided.slice.failed(
                decided.batch, decided.slice.lines(decided.batch).getFirst().id());
        assertThat(refusal(decided::cancel).code()).isEqualTo("BATCH_OUTCOMES");
        assertThat(decided.faults()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void ofTwoWhoCancelAtOnceOneDoes(Engine engine) throws Exception {
        var books = Books.on(engine);
        var start = new CountDownLatch(1);
        Callable<String> desk = () -> {
            start.await();
            try {
                books.cancel();
                return "cancelled";
            } catch (RejectedException late) {
                return late.first().code();
            }
        };
        try (var desks = Executors.newFixedThreadPool(2)) {
            var one = desks.submit(desk);
            var two = desks.submit(desk);
            start.countDown();
            assertThat(List.of(one.get(), two.get())).containsExactlyInAnyOrder("cancelled", "BATCH_STATE");
        }
        assertThat(books.recoveryView().open()).isEqualTo(Money.parseYuan("33.33"));
        assertThat(books.faults()).isEmpty();
    }
}
