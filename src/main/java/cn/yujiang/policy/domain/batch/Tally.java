package cn.yujiang.policy.domain.batch;

import cn.yujiang.policy.AssessmentStatus;
import cn.yujiang.policy.WhatIf;
import cn.yujiang.shared.Money;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Adds up what the rules come to under one scenario. The tally of a reform stands on the one of the baseline: a rule whose columns are the
 * same is not added up again, and by division, group and month only the differences are.
 */
final class Tally {

    private final BatchPlan plan;
    private final int firstQuestion;
    private final int rules;
    private final @Nullable Tally base;
    private final Figures[] totals;

    /** The same for the chunk at hand. */
    private final Figures[] last;

    private final @Nullable Breakdown breakdown;

    /** What one rule comes to: fen, cases paid, cases cut by a cap. */
    private record Figures(long total, long paid, long capped) {
        private static final Figures NONE = new Figures(0, 0, 0);

        private Figures plus(Figures other) {
            return new Figures(Math.addExact(total, other.total), paid + other.paid, capped + other.capped);
        }
    }

    /** For each rule the place of its months among those that differ, and for each of these a rule that has it. */
    private final int[] calendar;

    private final List<Integer> calendars = new ArrayList<>();

    /** What each case of the chunk gets over the rules of one calendar; for a reform, how much more than before. */
    private final long[][] parts;

    private final boolean[] filled;

    /** Where the columns of a rule are those of the baseline. */
    private final boolean[] same;

    private final long[] all = new long[Frame.CHUNK];

    private final long[] payable = new long[Frame.CHUNK];

    /** @param detailed whether months, divisions and groups are wanted too */
    Tally(BatchPlan plan, int firstQuestion, int rules, boolean detailed) {
        this(plan, firstQuestion, rules, detailed, null);
    }

    /** The tally of a reform on this baseline, to be added to after it. */
    Tally reformed(int question) {
        return new Tally(plan, question, rules, breakdown != null, this);
    }

    private Tally(BatchPlan plan, int firstQuestion, int rules, boolean detailed, @Nullable Tally base) {
        this.plan = plan;
        this.base = base;
        this.firstQuestion = firstQuestion;
        this.rules = rules;
        totals = new Figures[rules];
        last = new Figures[rules];
        java.util.Arrays.fill(totals, Figures.NONE);
        java.util.Arrays.fill(last, Figures.NONE);
        calendar = new int[rules];
        same = new boolean[rules];
        for (int rule = 0; rule < rules; rule++) {
            calendar[rule] = calendar(rule);
            same[rule] = base != null && plan.isSame(base.firstQuestion + rule, firstQuestion + rule);
        }
        parts = new long[calendars.size()][Frame.CHUNK];
        filled = new boolean[parts.length];
        breakdown = detailed ? new Breakdown(plan.table) : null;
    }

    private int calendar(int rule) {
        LongVec months = plan.ready.get(firstQuestion + rule).months();
        for (int i = 0; i < calendars.size(); i++) {
            if (plan.ready.get(firstQuestion + calendars.get(i)).months().equals(months)) {
                return i;
            }
        }
        calendars.add(rule);
        return calendars.size() - 1;
    }

    /** What each case of the chunk gets over all rules; for a reform, how much more than before. */
    long[] sums() {
        return parts.length == 1 ? parts[0] : all;
    }

    void add(BatchChunk chunk) {
        for (long[] part : parts) {
            java.util.Arrays.fill(part, 0, chunk.size(), 0);
        }
        java.util.Arrays.fill(filled, false);
        for (int rule = 0; rule < rules; rule++) {
            last[rule] = base != null && isAsBefore(base, chunk, rule) ? base.last[rule] : figures(chunk, rule);
            totals[rule] = totals[rule].plus(last[rule]);
        }
        addUp(chunk.size());
        if (breakdown != null) {
            for (int i = 0; i < parts.length; i++) {
                if (!filled[i]) {
                    continue;
                }
                breakdown.months(chunk.months(firstQuestion + calendars.get(i)), parts[i], chunk.size());
            }
            breakdown.cases(chunk.from(), sums(), chunk.size());
        }
    }

    private Figures figures(BatchChunk chunk, int rule) {
        int n = chunk.size();
        long[] amounts = payable(chunk, rule);
        long[] part = parts[calendar[rule]];
        filled[calendar[rule]] = true;
        Loops.add(part, amounts, part, n);
        if (base != null) {
            Loops.subtract(part, base.payable(chunk, rule), part, n);
        }
        return new Figures(Totals.sum(amounts, n), Totals.above(amounts, 0, n), capped(chunk, rule));
    }

    /** What came from exact fractions may differ although the columns do not. */
    boolean isAsBefore(Tally before, BatchChunk chunk, int rule) {
        return same[rule] && !chunk.hasExact(firstQuestion + rule) && !chunk.hasExact(before.firstQuestion + rule);
    }

    private void addUp(int n) {
        if (parts.length > 1) {
            java.util.Arrays.fill(all, 0, n, 0);
            for (long[] part : parts) {
                Loops.add(all, part, all, n);
            }
        }
    }

    /** What may be paid: an amount under an outcome that asks for a look by hand does not count. */
    long[] payable(BatchChunk chunk, int rule) {
        int question = firstQuestion + rule;
        long[] amounts = chunk.amounts(question);
        if (plan.paysAlways(question)) {
            return amounts;
        }
        int[] outcomes = chunk.outcomes(question);
        for (int i = 0; i < chunk.size(); i++) {
            payable[i] = plan.outcome(question, outcomes[i]).isPayable() ? amounts[i] : 0;
        }
        return payable;
    }

    private long capped(BatchChunk chunk, int rule) {
        int question = firstQuestion + rule;
        int[] outcomes = chunk.outcomes(question);
        int wanted = plan.number(question, AssessmentStatus.OK_CAPPED);
        long count = Totals.equal(outcomes, wanted, chunk.size());
        return chunk.hasExact(question) ? count + rareCaps(question, outcomes, chunk.size()) : count;
    }

    private long rareCaps(int question, int[] outcomes, int n) {
        long count = 0;
        for (int i = 0; i < n; i++) {
            boolean rare = outcomes[i] > Byte.MAX_VALUE;
            count += rare && plan.outcome(question, outcomes[i]).status() == AssessmentStatus.OK_CAPPED ? 1 : 0;
        }
        return count;
    }

    WhatIf.Totals totals() {
        List<WhatIf.RuleTotal> byRule = new ArrayList<>();
        long all = 0;
        for (int rule = 0; rule < rules; rule++) {
            String id = plan.ready
                    .get(firstQuestion + rule)
                    .question()
                    .rule()
                    .source()
                    .id();
            byRule.add(
                    new WhatIf.RuleTotal(id, Money.ofFen(totals[rule].total), totals[rule].paid, totals[rule].capped));
            all = Math.addExact(all, totals[rule].total);
        }
        if (breakdown == null) {
            return new WhatIf.Totals(Money.ofFen(all), byRule, List.of(), List.of(), List.of());
        }
        Breakdown whole = base == null || base.breakdown == null ? breakdown : base.breakdown.plus(breakdown);
        return new WhatIf.Totals(Money.ofFen(all), byRule, whole.byDivision(), whole.byMonth(), whole.byGroup());
    }
}
