package cn.yujiang.policy.domain.batch;

import cn.yujiang.policy.Reform;
import cn.yujiang.policy.WhatIf;
import cn.yujiang.shared.Money;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Finds the largest value of a parameter within a budget. Several values are computed in each pass, evenly between the largest that
 * is known to fit and the smallest that is known not to.
 */
public final class BudgetSearch {

    private static final int PROBES = 8;

    private final WhatIfRun run;
    private final WhatIf.Search search;
    private final Steps steps;
    private final TreeMap<Long, Money> known = new TreeMap<>();
    private int passes;

    public BudgetSearch(WhatIfRun run, WhatIf.Search search) {
        this.run = run;
        this.search = search;
        this.steps = Steps.between(run.rules(), search);
    }

    public WhatIf.Affordable find() {
        compute(List.of(0L, steps.count()));
        Money first = known.firstEntry().getValue();
        Money last = known.lastEntry().getValue();
        if (last.compareTo(search.budget()) <= 0) {
            return answer(steps.count());
        }
        if (first.compareTo(search.budget()) > 0) {
            return new WhatIf.Affordable(null, first, last, known.size());
        }
        long fits = 0;
        long tooMuch = steps.count();
        while (tooMuch - fits > 1) {
            compute(between(fits, tooMuch));
            for (Map.Entry<Long, Money> probe :
                    Map.copyOf(known.subMap(fits, false, tooMuch, false)).entrySet()) {
                if (probe.getValue().compareTo(search.budget()) <= 0) {
                    fits = Math.max(fits, probe.getKey());
                } else {
                    tooMuch = Math.min(tooMuch, probe.getKey());
                }
            }
        }
        return answer(fits);
    }

    private WhatIf.Affordable answer(long step) {
        Money total = java.util.Objects.requireNonNull(known.get(step));
        return new WhatIf.Affordable(steps.text(step), total, known.get(step + 1), known.size());
    }

    private static List<Long> between(long low, long high) {
        List<Long> wanted = new ArrayList<>();
        long gap = high - low;
        for (int i = 1; i <= PROBES; i++) {
            long step = low + gap * i / (PROBES + 1);
            if (step > low && step < high && !wanted.contains(step)) {
                wanted.add(step);
            }
        }
        if (wanted.isEmpty()) {
            wanted.add(low + 1);
        }
        return wanted;
    }

    private void compute(List<Long> wanted) {
        List<Reform> reforms = wanted.stream()
                .map(step -> new Reform(
                        steps.text(step),
                        List.of(new Reform.Change(
                                search.ruleId(), search.key(), search.division(), null, null, steps.text(step)))))
                .toList();
        List<Money> totals = run.totals(reforms, passes + 1, passes);
        passes++;
        for (int i = 0; i < wanted.size(); i++) {
            known.put(wanted.get(i), totals.get(i));
        }
        requireMonotone();
    }

    private void requireMonotone() {
        int direction = 0;
        Money before = known.firstEntry().getValue();
        for (Money total : known.values()) {
            int change = total.compareTo(before);
            if (change * direction < 0) {
                throw new RejectedException(Rejection.of("WHAT_IF_NOT_MONOTONE", search.key()));
            }
            direction = change == 0 ? direction : change;
            before = total;
        }
    }
}
