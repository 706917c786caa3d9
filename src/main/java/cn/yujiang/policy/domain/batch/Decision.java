package cn.yujiang.policy.domain.batch;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The checks of a rule in their order. Every check is computed for every case; then the outcomes are written from the last check
 * to the first, so that the first check that speaks has the last word.
 */
final class Decision {

    /** The outcome that stands for "columns cannot say"; positive ones are the rule's own, smaller ones are stops. */
    static final byte RECHECK = -Effects.RECHECK;

    private static final byte NONE = 0;

    /**
     * A check: either a mask with its outcome, or an effect with its stops.
     *
     * @param counts whether a cap that cuts counts for the outcome of the rule
     */
    private record Check(
            @Nullable ByteVec mask, byte outcome, @Nullable ByteVec effect, boolean counts) {}

    /** @param paid whether the amount stands; a refusal's amount is zero */
    private record Numbered(BatchOutcome outcome, boolean paid) {}

    private final Tools tools;
    private final List<Check> checks = new ArrayList<>();
    private final List<Numbered> outcomes = new ArrayList<>();

    Decision(Tools tools) {
        this.tools = tools;
    }

    /** The rule's own outcomes; the first has number 1. */
    List<BatchOutcome> outcomes() {
        return outcomes.stream().map(Numbered::outcome).toList();
    }

    /** Whether every amount that stands may be paid without a look by hand. */
    boolean paysAlways() {
        return outcomes.stream()
                .allMatch(each -> !each.paid()
                        || !each.outcome().withAmount()
                        || each.outcome().isPayable());
    }

    private byte number(BatchOutcome outcome, boolean paid) {
        Numbered numbered = new Numbered(outcome, paid);
        if (!outcomes.contains(numbered)) {
            outcomes.add(numbered);
        }
        int number = outcomes.indexOf(numbered) + 1;
        if (number > Byte.MAX_VALUE) {
            throw new NotColumnar("too many outcomes");
        }
        return (byte) number;
    }

    /** Ends without payment. */
    void when(ByteVec mask, BatchOutcome outcome) {
        check(mask, outcome, false);
    }

    /** Ends with a remark; the amount stays. */
    void remark(ByteVec mask, BatchOutcome outcome) {
        check(mask, outcome, true);
    }

    private void check(ByteVec mask, BatchOutcome outcome, boolean paid) {
        if (!mask.isFalse()) {
            checks.add(new Check(mask, number(outcome, paid), null, false));
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
        byte cut = number(capped, true);
        ByteVec before = constant(number(ok, true));
        for (Check check : checks) {
            if (check.effect() != null && check.counts()) {
                before = cuts(check.effect(), cut, before);
            }
        }
        for (Check check : checks.reversed()) {
            if (check.mask() != null) {
                before = put(check.mask(), check.outcome(), before);
            } else if (check.effect() != null) {
                before = stops(check.effect(), before);
            }
        }
        return before;
    }

    /** Where the amount stands. */
    private ByteVec paid() {
        ByteVec before = constant((byte) 1);
        for (Check check : checks.reversed()) {
            if (check.mask() != null) {
                boolean paid = outcomes.get(check.outcome() - 1).paid();
                before = put(check.mask(), (byte) (paid ? 1 : 0), before);
            } else if (check.effect() != null) {
                before = unpaid(check.effect(), before);
            }
        }
        return before;
    }

    private ByteVec unpaid(ByteVec effect, ByteVec before) {
        return tools.graph()
                .bytes(
                        Space.CASES,
                        List.of("unpaid", effect.id(), before.id()),
                        (f, out, n) -> ByteLoops.unstopped(f.get(effect, n), f.get(before, n), out, n));
    }

    private ByteVec constant(byte value) {
        return tools.graph()
                .bytes(Space.CASES, List.of("fill", value), (f, out, n) -> java.util.Arrays.fill(out, 0, n, value));
    }

    private ByteVec put(ByteVec mask, byte value, ByteVec before) {
        return tools.graph()
                .bytes(
                        Space.CASES,
                        List.of("put", mask.id(), value, before.id()),
                        (f, out, n) -> ByteLoops.put(f.get(mask, n), value, f.get(before, n), out, n));
    }

    private ByteVec cuts(ByteVec effect, byte value, ByteVec before) {
        return tools.graph()
                .bytes(
                        Space.CASES,
                        List.of("cuts", effect.id(), value, before.id()),
                        (f, out, n) -> ByteLoops.cuts(f.get(effect, n), value, f.get(before, n), out, n));
    }

    private ByteVec stops(ByteVec effect, ByteVec before) {
        return tools.graph()
                .bytes(
                        Space.CASES,
                        List.of("stops", effect.id(), before.id()),
                        (f, out, n) -> ByteLoops.stops(f.get(effect, n), f.get(before, n), out, n));
    }

    /** The amount where the outcome has one, else zero. */
    LongVec amount(LongVec amount) {
        ByteVec paid = paid();
        return tools.graph()
                .longs(
                        Space.CASES,
                        Math.min(0, amount.lo()),
                        Math.max(1, amount.hi()),
                        List.of("amount", paid.id(), amount.id()),
                        (f, out, n) -> Loops.masked(f.get(amount, n), f.get(paid, n), out, n));
    }
}
