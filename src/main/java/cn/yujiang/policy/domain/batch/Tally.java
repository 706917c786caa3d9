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

    private final long[] sums = new long[Frame.CHUNK];

    private final long[] payable = new long[Frame.CHUNK];

    /** @param detailed whether months, divisions and groups are wanted too */
    Tally(BatchPlan plan, int firstQuestion, int rules, boolean detailed) {
        this.plan = plan;
        this.firstQuestion = firstQuestion;
        this.rules = rules;
        totals = new long[rules];
        paid = new long[rules];
        capped = new long[rules];
        breakdown = detailed ? new Breakdown(plan.table) : null;
    }

    /** What each case of the chunk gets over all rules. */
    long[] sums() {
        return sums;
    }

    void add(BatchChunk chunk) {
        java.util.Arrays.fill(sums, 0, chunk.size(), 0);
        for (int rule = 0; rule < rules; rule++) {
            long[] amounts = payable(chunk, rule);
            long total = 0;
            long count = 0;
            for (int i = 0; i < chunk.size(); i++) {
                total += amounts[i];
                count += -amounts[i] >>> 63;
                sums[i] += amounts[i];
            }
            totals[rule] = Math.addExact(totals[rule], total);
            paid[rule] += count;
            capped[rule] += capped(chunk, rule);
            if (breakdown != null && total != 0) {
                breakdown.months(chunk.months(firstQuestion + rule), amounts, chunk.size());
            }
        }
        if (breakdown != null) {
            breakdown.cases(chunk.from(), sums, chunk.size());
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
