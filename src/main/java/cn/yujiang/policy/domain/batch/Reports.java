package cn.yujiang.policy.domain.batch;

import cn.yujiang.policy.WhatIf;
import cn.yujiang.shared.Money;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/** Adds reports over different cases up, exactly. */
final class Reports {

    private Reports() {}

    static WhatIf.Report plus(WhatIf.Report a, WhatIf.Report b) {
        List<WhatIf.Effect> effects = new ArrayList<>();
        for (int i = 0; i < a.effects().size(); i++) {
            effects.add(plus(a.effects().get(i), b.effects().get(i)));
        }
        return new WhatIf.Report(
                a.cases() + b.cases(), plus(a.baseline(), b.baseline()), effects, a.caseByCase() + b.caseByCase());
    }

    private static WhatIf.Effect plus(WhatIf.Effect a, WhatIf.Effect b) {
        List<WhatIf.Bar> bars = new ArrayList<>();
        for (int i = 0; i < a.histogram().size(); i++) {
            WhatIf.Bar bar = a.histogram().get(i);
            bars.add(new WhatIf.Bar(
                    bar.above(), bar.upTo(), bar.cases() + b.histogram().get(i).cases()));
        }
        return new WhatIf.Effect(
                a.name(),
                a.hash(),
                plus(a.totals(), b.totals()),
                a.difference().plus(b.difference()),
                a.winners() + b.winners(),
                a.losers() + b.losers(),
                a.unchanged() + b.unchanged(),
                a.newlyPaid() + b.newlyPaid(),
                a.noLongerPaid() + b.noLongerPaid(),
                bars);
    }

    private static WhatIf.Totals plus(WhatIf.Totals a, WhatIf.Totals b) {
        return new WhatIf.Totals(
                a.total().plus(b.total()),
                merged(
                        a.rules(),
                        b.rules(),
                        WhatIf.RuleTotal::ruleId,
                        (x, y) -> new WhatIf.RuleTotal(
                                x.ruleId(), x.total().plus(y.total()), x.paid() + y.paid(), x.capped() + y.capped())),
                sums(
                        a.divisions(),
                        b.divisions(),
                        WhatIf.DivisionTotal::divisionCode,
                        WhatIf.DivisionTotal::total,
                        WhatIf.DivisionTotal::new),
                months(a.months(), b.months()),
                sums(a.groups(), b.groups(), WhatIf.GroupTotal::group, WhatIf.GroupTotal::total, WhatIf.GroupTotal::new)
                        .stream()
                        .sorted(Comparator.comparing(WhatIf.GroupTotal::group))
                        .toList());
    }

    private static List<WhatIf.MonthTotal> months(List<WhatIf.MonthTotal> a, List<WhatIf.MonthTotal> b) {
        Map<String, YearMonth> known = new LinkedHashMap<>();
        Function<WhatIf.MonthTotal, String> key = each -> {
            YearMonth month = each.month();
            if (month == null) {
                return "~";
            }
            known.put(month.toString(), month);
            return month.toString();
        };
        return sums(a, b, key, WhatIf.MonthTotal::total, (name, sum) -> new WhatIf.MonthTotal(known.get(name), sum))
                .stream()
                .sorted(Comparator.comparing(key))
                .toList();
    }

    private static <T> List<T> sums(
            List<T> a,
            List<T> b,
            Function<T, String> key,
            Function<T, Money> total,
            BiFunction<String, Money, T> maker) {
        return merged(
                a, b, key, (x, y) -> maker.apply(key.apply(x), total.apply(x).plus(total.apply(y))));
    }

    /** Those of both with the same key together, in the order of their first appearance. */
    private static <T> List<T> merged(List<T> a, List<T> b, Function<T, String> key, BinaryOperator<T> sum) {
        Map<String, T> all = new LinkedHashMap<>();
        a.forEach(each -> all.merge(key.apply(each), each, sum));
        b.forEach(each -> all.merge(key.apply(each), each, sum));
        return List.copyOf(all.values());
    }
}
