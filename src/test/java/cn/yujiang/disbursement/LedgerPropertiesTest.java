package cn.yujiang.disbursement;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yujiang.shared.Ids;
import cn.yujiang.shared.Money;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.testing.Engine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Random sequences of commands against a plain model of what must come out. */
class LedgerPropertiesTest {

    private static final long SEED = Long.getLong("yujiang.seed", 95_2026L);
    private static final int STEPS = 3_000;
    private static final int CHECK_EVERY = 500;
    private static final int FUNDS = 4;
    private static final int CLAIMS = 120;

    private final PaymentSlice slice = PaymentSlice.on(Engine.H2);
    private final Random random = new Random(SEED);

    /** What the model knows: money by fund, and standing payments. */
    private final Map<Long, Long> balance = new LinkedHashMap<>();

    private final Map<Long, Long> budget = new HashMap<>();
    private final Map<Long, Long> amounts = new LinkedHashMap<>();
    private final Map<Long, Standing> standing = new LinkedHashMap<>();
    private final List<Sent> sent = new ArrayList<>();
    private int paid;
    private int refused;
    private int returned;

    private record Standing(long claim, long fund) {}

    private record Sent(long claim, long fund, String key, String answer) {}

    @Test
    void anySequenceKeepsTheBooksAndTakingEverythingBackRestoresEveryBalance() {
        setUp();
        for (int step = 1; step <= STEPS; step++) {
            step(step);
            if (step % CHECK_EVERY == 0) {
                compare(step);
            }
        }
        List.copyOf(standing.keySet()).forEach(payment -> giveBack(payment, "end-" + payment));
        compare(STEPS + 1);
        assertThat(balance).isEqualTo(budget);
        assertThat(paid).isGreaterThan(500);
        assertThat(refused).isGreaterThan(100);
        System.out.printf(
                "ledger properties, seed %d: %d steps, %d paid, %d refused, %d returned%n",
                SEED, STEPS, paid, refused, returned);
    }

    private void setUp() {
        for (int i = 0; i < FUNDS; i++) {
            long fen = 1_000_000 + random.nextInt(4_000_000);
            long fund = slice.fund(Money.ofFen(fen).toPlainYuan());
            balance.put(fund, fen);
            budget.put(fund, fen);
        }
        for (int i = 0; i < CLAIMS; i++) {
            long fen = 1 + random.nextInt(300_000);
            amounts.put(slice.claim(Money.ofFen(fen), PaymentSlice.COUNTY), fen);
        }
    }

    private void step(int step) {
        int dice = random.nextInt(100);
        if (dice < 60) {
            pay(any(amounts.keySet()), any(balance.keySet()), "p" + SEED + "-" + step);
        } else if (dice < 90 && !standing.isEmpty()) {
            giveBack(any(standing.keySet()), "r" + SEED + "-" + step);
        } else if (!sent.isEmpty()) {
            repeat(sent.get(random.nextInt(sent.size())));
        }
    }

    private void pay(long claim, long fund, String key) {
        long fen = amounts.get(claim);
        boolean alreadyPaid = standing.values().stream().anyMatch(payment -> payment.claim == claim);
        String expected = alreadyPaid ? "ILLEGAL_TRANSITION" : balance.get(fund) < fen ? "FUND_INSUFFICIENT" : "";
        try {
            String answer = slice.pay(PaymentSlice.FINANCE, claim, fund, key);
            assertThat(expected).as("seed %d, %s was paid", SEED, key).isEmpty();
            standing.put(Ids.parse(answer).orElseThrow(), new Standing(claim, fund));
            balance.merge(fund, -fen, Long::sum);
            sent.add(new Sent(claim, fund, key, answer));
            paid++;
        } catch (RejectedException e) {
            assertThat(e.first().code()).as("seed %d, %s", SEED, key).isEqualTo(expected);
            refused++;
        }
    }

    private void giveBack(long payment, String key) {
        slice.bankReturn(payment, key);
        Standing gone = standing.remove(payment);
        balance.merge(gone.fund, amounts.get(gone.claim), Long::sum);
        returned++;
    }

    /** An old command sent again answers the same and moves nothing. */
    private void repeat(Sent old) {
        assertThat(slice.pay(PaymentSlice.FINANCE, old.claim, old.fund, old.key))
                .as("seed %d, %s again", SEED, old.key)
                .isEqualTo(old.answer);
    }

    private void compare(int step) {
        balance.forEach((fund, fen) -> assertThat(slice.view(fund).balance())
                .as("seed %d, step %d", SEED, step)
                .isEqualTo(Money.ofFen(fen)));
        assertThat(slice.verify().faults()).as("seed %d, step %d", SEED, step).isEmpty();
        long open = slice.count("select coalesce(sum(debit_fen - credit_fen), 0) from ledger_entry where :id = :id", 0);
        assertThat(open).as("Σ debit = Σ credit").isZero();
    }

    private long any(java.util.Set<Long> ids) {
        return List.copyOf(ids).get(random.nextInt(ids.size()));
    }
}
