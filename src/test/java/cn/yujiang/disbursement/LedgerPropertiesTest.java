package cn.yujiang.disbursement;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yujiang.shared.Money;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.testing.Engine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Random sequences of commands on batches, returns and recoveries against a plain model of what must come out. */
class LedgerPropertiesTest {

    private static final long SEED = Long.getLong("yujiang.seed", 95_2026L);
    private static final int STEPS = Integer.getInteger("yujiang.steps", 1_500);
    private static final int CHECK_EVERY = 250;
    private static final int FUNDS = 4;
    private static final int CLAIMS = 120;

    private final PaymentSlice slice = PaymentSlice.on(Engine.H2);
    private final Random random = new Random(SEED);

    /** What the model knows of a batch. */
    private static final class Batch {
        final long id;
        final long fund;
        final Map<Long, Long> waiting = new LinkedHashMap<>();
        boolean released;

        Batch(long id, long fund) {
            this.id = id;
            this.fund = fund;
        }
    }

    private record Standing(long claim, long fund, long fen) {}

    private final Map<Long, Long> balance = new LinkedHashMap<>();
    private final Map<Long, Long> amounts = new LinkedHashMap<>();
    private final Map<Long, Batch> inBatch = new HashMap<>();
    private final List<Batch> batches = new ArrayList<>();
    private final List<Standing> standing = new ArrayList<>();
    private final Map<String, Integer> done = new java.util.TreeMap<>();

    @Test
    void anySequenceKeepsTheBooks() {
        setUp();
        for (int step = 1; step <= STEPS; step++) {
            step();
            if (step % CHECK_EVERY == 0) {
                compare(step);
            }
        }
        compare(STEPS + 1);
        assertThat(done.keySet())
                .contains(
                        "made",
                        "short",
                        "taken",
                        "released",
                        "paid",
                        "failed",
                        "out",
                        "cancelled",
                        "returned",
                        "received");
        System.out.printf("ledger properties, seed %d: %d steps, %s%n", SEED, STEPS, done);
    }

    private void setUp() {
        for (int i = 0; i < FUNDS; i++) {
            long fen = 1_000_000 + random.nextInt(4_000_000);
            balance.put(slice.fund(Money.ofFen(fen).toPlainYuan()), fen);
        }
        for (int i = 0; i < CLAIMS; i++) {
            long fen = 1 + random.nextInt(300_000);
            amounts.put(slice.claim(Money.ofFen(fen), PaymentSlice.COUNTY), fen);
        }
    }

    private void step() {
        int dice = random.nextInt(100);
        Batch batch = batches.isEmpty() ? null : batches.get(random.nextInt(batches.size()));
        if (dice < 35 || batch == null) {
            make();
        } else if (dice < 55) {
            release(batch);
        } else if (dice < 75) {
            decide(batch, random.nextInt(5) > 0);
        } else if (dice < 80) {
            takeOut(batch);
        } else if (dice < 84) {
            cancel(batch);
        } else if (dice < 98 && !standing.isEmpty()) {
            bankReturn(standing.get(random.nextInt(standing.size())));
        } else if (!standing.isEmpty()) {
            receive(standing.get(random.nextInt(standing.size())));
        }
    }

    private void count(String what) {
        done.merge(what, 1, Integer::sum);
    }

    private void make() {
        long fund = List.copyOf(balance.keySet()).get(random.nextInt(balance.size()));
        var all = new ArrayList<>(amounts.keySet());
        java.util.Collections.shuffle(all, random);
        List<Long> chosen = all.subList(0, 1 + random.nextInt(3));
        long sum = chosen.stream().mapToLong(amounts::get).sum();
        boolean free = chosen.stream().allMatch(this::waits);
        String expected = !free ? "taken" : sum > balance.get(fund) ? "short" : "made";
        try {
            long id = slice.make(
                    PaymentSlice.FINANCE,
                    fund,
                    chosen.stream().mapToLong(Long::longValue).toArray());
            assertThat(expected).as("seed %d, batch over %d", SEED, sum).isEqualTo("made");
            var batch = new Batch(id, fund);
            chosen.forEach(claim -> {
                batch.waiting.put(claim, amounts.get(claim));
                inBatch.put(claim, batch);
            });
            batches.add(batch);
            balance.merge(fund, -sum, Long::sum);
        } catch (RejectedException e) {
            assertThat(e.first().code())
                    .as("seed %d", SEED)
                    .isIn(
                            expected.equals("short")
                                    ? List.of("FUND_INSUFFICIENT")
                                    : List.of("PAYABLE_IN_BATCH", "PAYABLE_NOT_OPEN", "ILLEGAL_TRANSITION"));
            assertThat(expected).isNotEqualTo("made");
        }
        count(expected);
    }

    private boolean waits(long claim) {
        return !inBatch.containsKey(claim) && standing.stream().noneMatch(payment -> payment.claim == claim);
    }

    private void release(Batch batch) {
        if (!batch.released) {
            slice.release(PaymentSlice.RELEASER, batch.id);
            batch.released = true;
            count("released");
        }
    }

    /** One line gets its outcome. */
    private void decide(Batch batch, boolean success) {
        if (!batch.released) {
            return;
        }
        long claim = any(batch.waiting);
        long fen = batch.waiting.remove(claim);
        inBatch.remove(claim);
        long line = line(batch, claim);
        slice.run(PaymentSlice.FINANCE, () -> slice.payments()
                .record(new Payments.Outcome(batch.id, List.of(line), success, "记-7", "账号户名不符", PaymentSlice.key())));
        if (success) {
            standing.add(new Standing(claim, batch.fund, fen));
            count("paid");
        } else {
            balance.merge(batch.fund, fen, Long::sum);
            slice.corrected(claim);
            count("failed");
        }
        forget(batch);
    }

    private void takeOut(Batch batch) {
        if (batch.released || batch.waiting.size() < 2) {
            return;
        }
        long claim = any(batch.waiting);
        long line = line(batch, claim);
        slice.run(PaymentSlice.FINANCE, () -> slice.batches()
                .takeOut(batch.id, List.of(line), "资料待核实", slice.batch(batch.id).version()));
        balance.merge(batch.fund, batch.waiting.remove(claim), Long::sum);
        inBatch.remove(claim);
        count("out");
    }

    private void cancel(Batch batch) {
        boolean untouched = slice.batch(batch.id).paid() + slice.batch(batch.id).failed() == 0;
        if (!untouched) {
            return;
        }
        slice.run(PaymentSlice.FINANCE, () -> slice.batches()
                .cancel(batch.id, "重新组批处理", slice.batch(batch.id).version()));
        batch.waiting.forEach((claim, fen) -> {
            balance.merge(batch.fund, fen, Long::sum);
            inBatch.remove(claim);
        });
        batch.waiting.clear();
        count("cancelled");
        forget(batch);
    }

    private void bankReturn(Standing payment) {
        slice.bankReturn(slice.payment(payment.claim));
        slice.corrected(payment.claim);
        standing.remove(payment);
        balance.merge(payment.fund, payment.fen, Long::sum);
        count("returned");
    }

    /** Part of it is recovered; then it can no longer come back through the bank. */
    private void receive(Standing payment) {
        long part = 1 + random.nextInt((int) payment.fen);
        long recovery = slice.recovery(payment.claim, Money.ofFen(part).toPlainYuan());
        slice.run(PaymentSlice.FINANCE, () -> slice.bean(Recoveries.class)
                .receive(new Recoveries.Receipt(
                        recovery, Money.ofFen(part), "收-7", java.time.LocalDate.of(2026, 3, 1), PaymentSlice.key())));
        balance.merge(payment.fund, part, Long::sum);
        standing.remove(payment);
        amounts.remove(payment.claim);
        count("received");
    }

    private void forget(Batch batch) {
        if (batch.waiting.isEmpty()) {
            batches.remove(batch);
        }
    }

    private long line(Batch batch, long claim) {
        return slice.count(
                "select l.id from payment_batch_line l join payable p on p.id = l.live_payable_id where p.obligation_id = :id",
                claim);
    }

    private void compare(int step) {
        balance.forEach((fund, fen) -> assertThat(slice.view(fund).balance())
                .as("seed %d, step %d", SEED, step)
                .isEqualTo(Money.ofFen(fen)));
        assertThat(slice.verify().faults()).as("seed %d, step %d", SEED, step).isEmpty();
        long open = slice.count("select coalesce(sum(debit_fen - credit_fen), 0) from ledger_entry where :id = :id", 0);
        assertThat(open).as("Σ debit = Σ credit").isZero();
    }

    private long any(Map<Long, Long> claims) {
        var sorted = claims.keySet().stream().sorted(Comparator.naturalOrder()).toList();
        return sorted.get(random.nextInt(sorted.size()));
    }
}
