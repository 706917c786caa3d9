package cn.yujiang.policy.ui;

import cn.yujiang.policy.WhatIf;
import cn.yujiang.shared.Money;
import cn.yujiang.ui.Amounts;
import cn.yujiang.ui.Chart;
import com.vaadin.flow.component.Component;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The figures of a study cut into charts; the same tables go into the workbook. */
final class StudyCharts {

    private final Component on;
    private final Study.Outcome outcome;
    private final ReformWords words;

    StudyCharts(Component on, Study.Outcome outcome, ReformWords words) {
        this.on = on;
        this.outcome = outcome;
        this.words = words;
    }

    private String text(String key, Object... args) {
        return on.getTranslation(key, args);
    }

    /** All that have something to show. */
    List<Chart.Content> all() {
        List<Chart.Content> charts = new ArrayList<>();
        charts.add(totals("whatif.chart.months", "whatif.month", Chart.Kind.COLUMNS, this::months));
        charts.add(totals("whatif.chart.rules", "whatif.rule", Chart.Kind.BARS, this::rules));
        charts.add(totals("whatif.chart.divisions", "whatif.place", Chart.Kind.BARS, this::divisions));
        charts.add(totals("whatif.chart.groups", "whatif.group", Chart.Kind.BARS, this::groups));
        if (!outcome.report().effects().isEmpty()) {
            charts.add(histogram());
        }
        if (!outcome.sensitivities().isEmpty()) {
            charts.add(sensitivity());
        }
        return charts.stream().filter(chart -> !chart.categories().isEmpty()).toList();
    }

    private Stream<WhatIf.Totals> scenarios() {
        return Stream.concat(
                Stream.of(outcome.report().baseline()),
                outcome.report().effects().stream().map(WhatIf.Effect::totals));
    }

    private List<String> names() {
        return Stream.concat(
                        Stream.of(text("whatif.baseline")),
                        outcome.report().effects().stream().map(WhatIf.Effect::name))
                .toList();
    }

    private Chart.Content totals(
            String title, String head, Chart.Kind kind, Function<WhatIf.Totals, Map<String, Money>> cut) {
        List<Map<String, Money>> sums = scenarios().map(cut).toList();
        List<String> categories =
                sums.stream().flatMap(one -> one.keySet().stream()).distinct().toList();
        if (kind == Chart.Kind.COLUMNS) {
            categories = categories.stream().sorted().toList();
        }
        List<Chart.Series> series = new ArrayList<>();
        for (int i = 0; i < sums.size(); i++) {
            Map<String, Money> own = sums.get(i);
            series.add(new Chart.Series(
                    names().get(i),
                    categories.stream()
                            .map(category -> point(own.getOrDefault(category, Money.ZERO)))
                            .toList()));
        }
        return new Chart.Content(text(title), text(head), kind, categories, series);
    }

    private static Chart.Point point(Money money) {
        return new Chart.Point(money.toYuan(), Amounts.text(money));
    }

    private static Chart.Point count(long cases) {
        return new Chart.Point(BigDecimal.valueOf(cases), String.format(java.util.Locale.ROOT, "%,d", cases));
    }

    private static <T> Map<String, Money> cut(
            List<T> parts, Function<T, String> name, Function<T, Money> total, BiFunction<Money, Money, Money> sum) {
        Map<String, Money> all = new LinkedHashMap<>();
        parts.forEach(part -> all.merge(name.apply(part), total.apply(part), sum));
        return all;
    }

    private Map<String, Money> months(WhatIf.Totals totals) {
        return cut(totals.months(), each -> month(each.month()), WhatIf.MonthTotal::total, Money::plus);
    }

    private String month(java.time.@Nullable YearMonth month) {
        return month == null ? text("whatif.month.none") : month.toString();
    }

    private Map<String, Money> rules(WhatIf.Totals totals) {
        return cut(
                totals.rules(),
                each -> words.rule(each.ruleId(), outcome.study().rules()),
                WhatIf.RuleTotal::total,
                Money::plus);
    }

    private Map<String, Money> divisions(WhatIf.Totals totals) {
        return cut(
                totals.divisions(),
                each -> words.words().place(each.divisionCode()),
                WhatIf.DivisionTotal::total,
                Money::plus);
    }

    private Map<String, Money> groups(WhatIf.Totals totals) {
        return cut(
                totals.groups(),
                each -> each.group().isEmpty()
                        ? text("whatif.group.none")
                        : words.words().value(each.group()),
                WhatIf.GroupTotal::total,
                Money::plus);
    }

    private Chart.Content histogram() {
        List<WhatIf.Effect> effects = outcome.report().effects();
        List<WhatIf.Bar> bars = effects.getFirst().histogram();
        List<Integer> used = java.util.stream.IntStream.range(0, bars.size())
                .filter(i -> effects.stream()
                        .anyMatch(effect -> effect.histogram().get(i).cases() > 0))
                .boxed()
                .toList();
        List<String> categories = used.stream().map(bars::get).map(this::bar).toList();
        List<Chart.Series> series = effects.stream()
                .map(effect -> new Chart.Series(
                        effect.name(),
                        used.stream()
                                .map(i -> count(effect.histogram().get(i).cases()))
                                .toList()))
                .toList();
        return new Chart.Content(
                text("whatif.chart.histogram"), text("whatif.bar"), Chart.Kind.BARS, categories, series);
    }

    /** The bounds are whole fen: more than −0.01 and at most nothing is no change. */
    private String bar(WhatIf.Bar bar) {
        Money above = bar.above();
        Money upTo = bar.upTo();
        if (above == null) {
            return text("whatif.bar.lessBeyond", yuan(upTo));
        }
        if (upTo == null) {
            return text("whatif.bar.moreBeyond", yuan(above));
        }
        if (upTo.isZero()) {
            return text("whatif.bar.same");
        }
        return upTo.isNegative()
                ? text("whatif.bar.less", yuan(upTo), yuan(above))
                : text("whatif.bar.more", yuan(above), yuan(upTo));
    }

    /** A bound of one fen stands for nothing. */
    private static String yuan(@Nullable Money bound) {
        long fen = bound == null ? 0 : Math.abs(bound.fen());
        return String.format(java.util.Locale.ROOT, "%,d", fen / 100);
    }

    private Chart.Content sensitivity() {
        List<WhatIf.Sensitivity> all = outcome.sensitivities().stream()
                .filter(one -> !one.difference().isZero())
                .sorted(java.util.Comparator.comparing((WhatIf.Sensitivity one) ->
                                Math.abs(one.difference().fen()))
                        .reversed())
                .toList();
        return new Chart.Content(
                text("whatif.chart.sensitivity"),
                text("whatif.parameter"),
                Chart.Kind.BARS,
                all.stream()
                        .map(one -> text("whatif.sensitivity", one.name(), one.value(), one.raised()))
                        .toList(),
                List.of(new Chart.Series(
                        text("whatif.difference"),
                        all.stream()
                                .map(one -> new Chart.Point(
                                        one.difference().toYuan(), StudyFigures.signed(one.difference())))
                                .toList())));
    }
}
