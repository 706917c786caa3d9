package cn.yujiang.policy.domain.batch;

import cn.yujiang.policy.WhatIf;
import cn.yujiang.shared.Money;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;

/** Adds up by division, group and month of the deciding day. */
final class Breakdown {

    private final CaseTable table;
    private final long[] divisions;
    private final long[] groups;
    private final long[] months = new long[EventDay.monthCount()];

    Breakdown(CaseTable table) {
        this.table = table;
        divisions = new long[table.divisions().size()];
        groups = new long[table.grouped().names().size()];
    }

    Breakdown plus(Breakdown other) {
        Breakdown sum = new Breakdown(table);
        Loops.add(divisions, other.divisions, sum.divisions, divisions.length);
        Loops.add(groups, other.groups, sum.groups, groups.length);
        Loops.add(months, other.months, sum.months, months.length);
        return sum;
    }

    /** The amounts of one rule, by the numbers of their months. */
    void months(long[] numbers, long[] amounts, int n) {
        if (Totals.isSame(numbers, n)) {
            months[(int) numbers[0]] += Totals.sum(amounts, n);
            return;
        }
        for (int i = 0; i < n; i++) {
            months[(int) numbers[i]] += amounts[i];
        }
    }

    /** What each case gets over all rules. */
    void cases(int from, long[] sums, int n) {
        spread(divisions, table.where(), from, sums, n);
        spread(groups, table.grouped(), from, sums, n);
    }

    private static void spread(long[] totals, CaseTable.Index index, int from, long[] sums, int n) {
        int only = index.only(from, from + n);
        if (only >= 0) {
            totals[only] += Totals.sum(sums, n);
            return;
        }
        int[] places = index.places();
        for (int i = 0; i < n; i++) {
            totals[places[from + i]] += sums[i];
        }
    }

    List<WhatIf.DivisionTotal> byDivision() {
        return named(table.divisions(), divisions, WhatIf.DivisionTotal::new);
    }

    List<WhatIf.GroupTotal> byGroup() {
        return named(table.grouped().names(), groups, WhatIf.GroupTotal::new).stream()
                .sorted(Comparator.comparing(WhatIf.GroupTotal::group))
                .toList();
    }

    private static <T> List<T> named(List<String> names, long[] totals, BiFunction<String, Money, T> maker) {
        List<T> all = new ArrayList<>();
        for (int i = 0; i < totals.length; i++) {
            all.add(maker.apply(names.get(i), Money.ofFen(totals[i])));
        }
        return all;
    }

    List<WhatIf.MonthTotal> byMonth() {
        List<WhatIf.MonthTotal> all = new ArrayList<>();
        for (int i = 1; i <= months.length; i++) {
            int number = i % months.length;
            if (months[number] != 0) {
                all.add(new WhatIf.MonthTotal(EventDay.month(number), Money.ofFen(months[number])));
            }
        }
        return all;
    }
}
