package cn.yujiang.disbursement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yujiang.shared.Money;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import cn.yujiang.testing.Engine;
import cn.yujiang.testing.Parallel;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** More demand than money from many desks at once: what is paid never exceeds the budget by a fen (C1). */
class FundConcurrencyTest {

    private static final int THREADS = 32;
    private static final int CLAIMS_EACH = 4;
    private static final int NAIVE_THREADS = 8;
    private static final int KEYS = 20;
    private static final long SEED = 20_260_302;

    /** What became of one attempt: null for paid, otherwise the refusal. */
    private record Attempt(
            long claim, Money amount, @Nullable Rejection refusal) {
        boolean paid() {
            return refusal == null;
        }
    }

    @ParameterizedTest
    @EnumSource
    void theBudgetHoldsToTheFen(Engine engine) {
        var slice = PaymentSlice.on(engine);
        var random = new Random(SEED);
        var claims = new ArrayList<Long>();
        var amounts = new ArrayList<Money>();
        for (int i = 0; i < THREADS * CLAIMS_EACH; i++) {
            amounts.add(Money.ofFen(10_001 + random.nextInt(1_000_000)));
            claims.add(slice.claim(amounts.getLast(), PaymentSlice.COUNTY));
        }
        Money demand = amounts.stream().reduce(Money.ZERO, Money::plus);
        Money budget = Money.ofFen(demand.fen() * 2 / 5);
        long fund = slice.fund(budget.toPlainYuan());

        List<Attempt> attempts = Parallel.run(THREADS, thread -> () -> {
                    var mine = new ArrayList<Attempt>();
                    for (int i = thread * CLAIMS_EACH; i < (thread + 1) * CLAIMS_EACH; i++) {
                        mine.add(attempt(slice, claims.get(i), amounts.get(i), fund));
                    }
                    return mine;
                })
                .stream()
                .flatMap(List::stream)
                .toList();

        assertNeverOverpaid(budget, attempts);
        assertThat(slice.view(fund).committed()).isEqualTo(paid(attempts));
        assertThat(slice.count("select coalesce(sum(amount_fen), 0) from payment_batch where fund_id = :id", fund))
                .isEqualTo(paid(attempts).fen());
        assertThat(attempts).anyMatch(Attempt::paid).anyMatch(attempt -> !attempt.paid());
        Money left = budget.minus(paid(attempts));
        assertThat(attempts).filteredOn(attempt -> !attempt.paid()).allSatisfy(attempt -> explained(attempt, left));
        assertThat(slice.verify().faults()).isEmpty();
        System.out.printf(
                "C1 %s: %d attempts, %d batches, %d refused, budget %s, reserved %s%n",
                engine,
                attempts.size(),
                attempts.stream().filter(Attempt::paid).count(),
                attempts.stream().filter(attempt -> !attempt.paid()).count(),
                budget,
                paid(attempts));
    }

    private static Attempt attempt(PaymentSlice slice, long claim, Money amount, long fund) {
        try {
            slice.make(PaymentSlice.FINANCE, fund, claim);
            return new Attempt(claim, amount, null);
        } catch (RejectedException e) {
            return new Attempt(claim, amount, e.first());
        }
    }

    /** Σ paid ≤ budget: the one assertion the real payment keeps and the naive one breaks. */
    private static void assertNeverOverpaid(Money budget, List<Attempt> attempts) {
        assertThat(paid(attempts)).as("paid from a budget of %s", budget).isLessThanOrEqualTo(budget);
    }

    private static Money paid(List<Attempt> attempts) {
        return attempts.stream().filter(Attempt::paid).map(Attempt::amount).reduce(Money.ZERO, Money::plus);
    }

    /** The refusal names a balance that was too small, and exactly what was missing. Nothing came back, so balances only fell. */
    private static void explained(Attempt attempt, Money left) {
        Rejection refusal = java.util.Objects.requireNonNull(attempt.refusal);
        assertThat(refusal.code()).isEqualTo("FUND_INSUFFICIENT");
        Money balance = yuan(refusal.args().get(1));
        assertThat(yuan(refusal.args().get(2))).isEqualTo(attempt.amount);
        assertThat(yuan(refusal.args().get(3))).isEqualTo(attempt.amount.minus(balance));
        assertThat(balance).isBetween(left, attempt.amount.minus(Money.ofFen(1)));
    }

    private static Money yuan(String grouped) {
        return Money.parseYuan(grouped.replace(",", ""));
    }

    /** The control: reading the balance and writing it back lets everybody through who read before anybody wrote. */
    @ParameterizedTest
    @EnumSource
    void readThenWriteOverpays(Engine engine) {
        var slice = PaymentSlice.on(engine);
        Money amount = Money.ofYuan(100);
        Money budget = Money.ofYuan(150);
        long fund = slice.fund(budget.toPlainYuan());
        var barrier = new CyclicBarrier(NAIVE_THREADS);
        var transactions = new TransactionTemplate(slice.bean(PlatformTransactionManager.class));
        List<Attempt> attempts = Parallel.run(
                NAIVE_THREADS, thread -> naive(slice, transactions, barrier, new Attempt(fund, amount, null)));
        assertThatThrownBy(() -> assertNeverOverpaid(budget, attempts))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("800.00");
        assertThat(slice.view(fund).paid())
                .as("and the books do not even show it")
                .isEqualTo(amount);
        // The control must not leave a wrong fund behind for the tests that verify the whole ledger.
        slice.jdbc()
                .sql("update fund set paid_fen = 0 where id = :id")
                .param("id", fund)
                .update();
    }

    private static Callable<Attempt> naive(
            PaymentSlice slice, TransactionTemplate transactions, CyclicBarrier barrier, Attempt wish) {
        return () -> transactions.execute(status -> {
            long paid = slice.count("select paid_fen from fund where id = :id", wish.claim);
            long balance = slice.count("select budget_fen from fund where id = :id", wish.claim) - paid;
            await(barrier);
            if (balance < wish.amount.fen()) {
                return new Attempt(wish.claim, wish.amount, Rejection.of("FUND_INSUFFICIENT"));
            }
            slice.jdbc()
                    .sql("update fund set paid_fen = :paid where id = :id")
                    .param("paid", paid + wish.amount.fen())
                    .param("id", wish.claim)
                    .update();
            return wish;
        });
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(60, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Batches made, money paid and money coming back at once: whatever the order, the books stay right. */
    @ParameterizedTest
    @EnumSource
    void returnsWhileOthersReserve(Engine engine) {
        var slice = PaymentSlice.on(engine);
        Money amount = Money.ofYuan(10);
        long fund = slice.fund("100.00");
        var returnable = new ArrayList<Long>();
        for (int i = 0; i < 10; i++) {
            long claim = slice.claim("10.00");
            slice.pay(claim, fund);
            returnable.add(slice.payment(claim));
        }
        var waiting = new ArrayList<Long>();
        for (int i = 0; i < 10; i++) {
            waiting.add(slice.claim("10.00"));
        }
        List<Attempt> attempts = Parallel.run(20, thread -> () -> {
            if (thread % 2 == 0) {
                slice.bankReturn(returnable.get(thread / 2));
                return new Attempt(0, amount, Rejection.of("RETURN"));
            }
            return attempt(slice, waiting.get(thread / 2), amount, fund);
        });
        assertThat(slice.view(fund).committed()).isEqualTo(paid(attempts));
        assertThat(slice.view(fund).paid()).isEqualTo(Money.ZERO);
        assertThat(slice.view(fund).balance().isNegative()).isFalse();
        assertThat(slice.verify().faults()).isEmpty();
    }

    /** One debt wanted by many batches: one has it, every other is told which. */
    @ParameterizedTest
    @EnumSource
    void oneDebtIsInOneBatchHoweverManyTry(Engine engine) {
        var slice = PaymentSlice.on(engine);
        long fund = slice.fund("1000.00");
        long claim = slice.claim("10.00");
        List<Attempt> attempts = Parallel.run(16, thread -> () -> attempt(slice, claim, Money.ofYuan(10), fund));
        assertThat(attempts).filteredOn(Attempt::paid).hasSize(1);
        String winner = slice.jdbc()
                .sql("select batch_no from payment_batch where fund_id = :id")
                .param("id", fund)
                .query(String.class)
                .single();
        assertThat(attempts).filteredOn(attempt -> !attempt.paid()).allSatisfy(attempt -> {
            assertThat(attempt.refusal.code()).isEqualTo("PAYABLE_IN_BATCH");
            assertThat(attempt.refusal.args()).contains(winner);
        });
        assertThat(slice.view(fund).committed()).isEqualTo(Money.ofYuan(10));
        assertThat(slice.verify().faults()).isEmpty();
    }

    /** C3: one key, many clicks: one effect, the same answer for all. */
    @ParameterizedTest
    @EnumSource
    void oneKeyHasOneEffect(Engine engine) {
        var slice = PaymentSlice.on(engine);
        long fund = slice.fund("10000.00");
        for (int i = 0; i < KEYS; i++) {
            long claim = slice.claim("1.00");
            String key = UUID.randomUUID().toString();
            List<Long> answers =
                    Parallel.run(16, thread -> () -> slice.make(PaymentSlice.FINANCE, fund, key, List.of(), claim));
            assertThat(answers).hasSize(16).containsOnly(answers.getFirst());
        }
        assertThat(slice.view(fund).committed()).isEqualTo(Money.ofYuan(KEYS));
        assertThat(slice.verify().faults()).isEmpty();
    }

    /** Many releasers of one batch: one releases, the others are told that it is done. */
    @ParameterizedTest
    @EnumSource
    void aBatchIsReleasedOnce(Engine engine) {
        var slice = PaymentSlice.on(engine);
        long fund = slice.fund("100.00");
        long batch = slice.make(PaymentSlice.FINANCE, fund, slice.claim("10.00"));
        int version = slice.batch(batch).version();
        List<String> answers = Parallel.run(8, thread -> () -> {
            try {
                slice.run(PaymentSlice.RELEASER, () -> slice.batches()
                        .release(batch, version, UUID.randomUUID().toString()));
                return "";
            } catch (RejectedException e) {
                return e.first().code();
            }
        });
        assertThat(answers).filteredOn(String::isEmpty).hasSize(1);
        assertThat(answers).filteredOn(answer -> !answer.isEmpty()).containsOnly("BATCH_STATE");
        assertThat(slice.verify().faults()).isEmpty();
    }
}
