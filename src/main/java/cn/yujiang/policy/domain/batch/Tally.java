package cn.yujiang.policy.domain.batch;

import cn.yujiang.policy.AssessmentStatus;
import cn.yujiang.policy.WhatIf;
import cn.yujiang.shared.Money;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Adds up what the rules come to under one scenario. */
final class Tally {

    private final BatchPlan plan;
    private final int firstQuestion;
    private final int rules;
    private final long[] totals;
    private final long[] paid;
    private final long[] capped;
    private final @Nullable Breakdown breakdown;

    /** For each rule the place of its months among those that differ, and for each of these a rule that has it. */
    private final int[] calendar;

    private final List<Integer> calendars = new ArrayList<>();

    /** What each case of the chunk gets over the rules of one calendar. */
    private final long[][] parts;

    private final long[] all = new long[Frame.CHUNK];

    private final long[] payable = new long[Frame.CHUNK];

    /** @param detailed whether months, divisions and groups are wanted too */
    Tally(BatchPlan plan, int firstQuestion, int rules, boolean detailed) {
        this.plan = plan;
        this.firstQuestion = firstQuestion;
        this.rules = rules;
        totals = new long[rules];
        paid = new long[rules];
        capped = new long[rules];
        calendar = new int[rules];
        for (int rule = 0; rule < rules; rule++) {
            calendar[rule] = calendar(rule);
        }
        parts = new long[calendars.size()][Frame.CHUNK];
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

    /** What each case of the chunk gets over all rules. */
    long[] sums() {
        return parts.length == 1 ? parts[0] : all;
    }

    void add(BatchChunk chunk) {
        for (long[] part : parts) {
            java.util.Arrays.fill(part, 0, chunk.size(), 0);
        }
        for (int rule = 0; rule < rules; rule++) {
            long[] amounts = payable(chunk, rule);
            long[] part = parts[calendar[rule]];
            long total = 0;
            long count = 0;
            for (int i = 0; i < chunk.size(); i++) {
                total += amounts[i];
                count += -amounts[i] >>> 63;
                part[i] += amounts[i];
            }
            totals[rule] = Math.addExact(totals[rule], total);
            paid[rule] += count;
            capped[rule] += capped(chunk, rule);
        }
        addUp(chunk.size());
        if (breakdown != null) {
            for (int i = 0; i < parts.length; i++) {
                breakdown.months(chunk.months(firstQuestion + calendars.get(i)), parts[i], chunk.size());
            }
            breakdown.cases(chunk.from(), sums(), chunk.size());
        }
    }

    private void addUp(int n) {
        if (parts.length > 1) {
            java.util.Arrays.fill(all, 0, n, 0);
            for (long[] part : parts) {
                for (int i = 0; i < n; i++) {
                    all[i] += part[i];
                }
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
        long count = 0;
        for (int i = 0; i < chunk.size(); i++) {
            count += outcomes[i] == wanted ? 1 : 0;
        }
        for (int i = 0; chunk.hasExact(question) && i < chunk.size(); i++) {
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
            byRule.add(new WhatIf.RuleTotal(id, Money.ofFen(totals[rule]), paid[rule], capped[rule]));
            all = Math.addExact(all, totals[rule]);
        }
        return breakdown == null
                ? new WhatIf.Totals(Money.ofFen(all), byRule, List.of(), List.of(), List.of())
                : new WhatIf.Totals(
                        Money.ofFen(all), byRule, breakdown.byDivision(), breakdown.byMonth(), breakdown.byGroup());
    }
}
