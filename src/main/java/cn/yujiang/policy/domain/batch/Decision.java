package cn.yujiang.policy.domain.batch;

import cn.yujiang.policy.AssessmentStatus;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The checks of a rule in their order. Every check is computed for every case; then the outcomes are written from the last check
 * to the first, so that the first check that speaks has the last word.
 */
final class Decision {

    /** The outcome that stands for "columns cannot say"; positive ones are the rule's own, smaller ones are stops. */
    static final byte RECHECK = -Effects.RECHECK;

    /** The greatest number of an outcome without payment; those above keep their amount. */
    private static final byte UNPAID = 63;

    private static final byte NONE = 0;

    /**
     * A check: either a mask with its outcome, or an effect with its stops.
     *
     * @param counts whether a cap that cuts counts for the outcome of the rule
     */
    private record Check(
            @Nullable ByteVec mask, byte outcome, @Nullable ByteVec effect, boolean counts) {}

    /** A loop that overwrites outcomes. */
    private interface Write {
        void on(Frame frame, byte[] out, int n);
    }

    /**
     * The rule's own outcomes. Their numbers say whether the amount stands, so that nothing else must be computed for that.
     *
     * @param unpaid numbered from 1; an amount under them is zero
     * @param paid numbered from above {@link #UNPAID}
     */
    record Outcomes(List<BatchOutcome> unpaid, List<BatchOutcome> paid) {

        BatchOutcome get(int number) {
            return number > UNPAID ? paid.get(number - UNPAID - 1) : unpaid.get(number - 1);
        }

        /** The number of the one with this status and no reason; 0, which no outcome has, when there is none. */
        int number(AssessmentStatus status) {
            int at = place(paid, status);
            return at >= 0 ? UNPAID + 1 + at : place(unpaid, status) + 1;
        }

        private static int place(List<BatchOutcome> outcomes, AssessmentStatus status) {
            for (int i = 0; i < outcomes.size(); i++) {
                if (outcomes.get(i).status() == status && outcomes.get(i).reason() == null) {
                    return i;
                }
            }
            return -1;
        }

        /** Whether every amount that stands may be paid without a look by hand. */
        boolean paysAlways() {
            return paid.stream().allMatch(each -> !each.withAmount() || each.isPayable());
        }
    }

    private final Tools tools;
    private final List<Check> checks = new ArrayList<>();
    private final List<BatchOutcome> unpaid = new ArrayList<>();
    private final List<BatchOutcome> paid = new ArrayList<>();

    Decision(Tools tools) {
        this.tools = tools;
    }

    Outcomes outcomes() {
        return new Outcomes(List.copyOf(unpaid), List.copyOf(paid));
    }

    private static byte number(List<BatchOutcome> outcomes, int before, BatchOutcome outcome) {
        if (!outcomes.contains(outcome)) {
            outcomes.add(outcome);
        }
        if (outcomes.size() > UNPAID) {
            throw new NotColumnar("too many outcomes");
        }
        return (byte) (before + 1 + outcomes.indexOf(outcome));
    }

    /** Ends without payment. */
    void when(ByteVec mask, BatchOutcome outcome) {
        if (!mask.isFalse()) {
            checks.add(new Check(mask, number(unpaid, 0, outcome), null, false));
        }
    }

    /** Ends with a remark; the amount stays. */
    void remark(ByteVec mask, BatchOutcome outcome) {
        if (!mask.isFalse()) {
            checks.add(new Check(mask, number(paid, UNPAID, outcome), null, false));
        }
    }

    void effect(@Nullable ByteVec effect) {
        if (effect != null) {
            checks.add(new Check(null, NONE, effect, true));
        }
    }

    /** An effect whose cuts do not make the answer a capped one. */
    void silent(@Nullable ByteVec effect) {
        if (effect != null) {
            checks.add(new Check(null, NONE, effect, false));
        }
    }

    ByteVec outcome(BatchOutcome ok, BatchOutcome capped) {
        byte fine = number(paid, UNPAID, ok);
        byte cut = number(paid, UNPAID, capped);
        SequencedMap<List<Object>, Write> writes = new LinkedHashMap<>();
        for (Check check : checks) {
            ByteVec effect = check.effect();
            if (effect != null && check.counts() && Effects.mayCut(effect)) {
                if (Effects.mayStop(effect)) {
                    writes.putLast(
                            List.of("cuts", effect.id(), cut),
                            (f, out, n) -> ByteLoops.cuts(f.get(effect, n), cut, out, n));
                } else {
                    put(effect, cut, writes);
                }
            }
        }
        ends().reversed().forEach(check -> write(check, writes));
        List<Object> key = new ArrayList<>(List.of("outcome", fine));
        key.addAll(writes.keySet());
        List<Write> loops = List.copyOf(writes.values());
        return tools.graph().bytes(Space.CASES, key, (f, out, n) -> {
            java.util.Arrays.fill(out, 0, n, fine);
            for (Write loop : loops) {
                loop.on(f, out, n);
            }
        });
    }

    /** What can end an assessment; of checks of the same the first one decides. */
    private List<Check> ends() {
        Set<ByteVec> seen = new HashSet<>();
        return checks.stream()
                .filter(check -> check.effect() == null || Effects.mayStop(check.effect()))
                .filter(check -> seen.add(check.mask() != null ? check.mask() : Objects.requireNonNull(check.effect())))
                .toList();
    }

    private void write(Check check, SequencedMap<List<Object>, Write> writes) {
        ByteVec effect = check.effect();
        if (check.mask() != null) {
            put(check.mask(), check.outcome(), writes);
        } else if (effect != null) {
            writes.putLast(List.of("stops", effect.id()), (f, out, n) -> ByteLoops.stops(f.get(effect, n), out, n));
        }
    }

    private void put(ByteVec mask, byte value, SequencedMap<List<Object>, Write> writes) {
        ByteVec unless = tools.masks().inverse(mask);
        List<Object> key = List.of("put", mask.id(), value);
        writes.putLast(
                key,
                unless == null
                        ? (f, out, n) -> ByteLoops.put(f.get(mask, n), value, out, n)
                        : (f, out, n) -> ByteLoops.putUnless(f.get(unless, n), value, out, n));
    }

    /** The amount where the outcome has one, else zero. */
    LongVec amount(LongVec amount, ByteVec outcome) {
        return tools.graph()
                .longs(
                        Space.CASES,
                        Math.min(0, amount.lo()),
                        Math.max(1, amount.hi()),
                        List.of("amount", outcome.id(), amount.id()),
                        (f, out, n) -> Loops.above(f.get(outcome, n), UNPAID, f.get(amount, n), out, n));
    }
}
