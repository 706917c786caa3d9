package cn.yujiang.policy.ui;

import cn.yujiang.policy.WhatIf;
import cn.yujiang.shared.Money;
import cn.yujiang.ui.Amounts;
import com.vaadin.flow.component.Component;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The headline figures of a study in words, for the page and the workbook. */
record StudyFigures(Component on, Study.Outcome outcome, ReformWords words) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private String text(String key, Object... args) {
        return on.getTranslation(key, args);
    }

    static String count(long cases) {
        return String.format(Locale.ROOT, "%,d", cases);
    }

    Map<String, String> baseline() {
        Map<String, String> figures = new LinkedHashMap<>();
        WhatIf.Totals totals = outcome.report().baseline();
        figures.put(text("whatif.total"), Amounts.text(totals.total()));
        figures.put(text("whatif.cases"), count(outcome.report().cases()));
        figures.put(text("whatif.paid"), count(paid(totals)));
        figures.put(text("whatif.capped"), count(capped(totals)));
        budget(figures, totals);
        return figures;
    }

    Map<String, String> effect(WhatIf.Effect effect) {
        Map<String, String> figures = new LinkedHashMap<>();
        figures.put(text("whatif.total"), Amounts.text(effect.totals().total()));
        figures.put(text("whatif.difference"), signed(effect.difference()) + percent(effect));
        figures.put(text("whatif.winners"), count(effect.winners()));
        figures.put(text("whatif.losers"), count(effect.losers()));
        figures.put(text("whatif.unchanged"), count(effect.unchanged()));
        figures.put(text("whatif.newlyPaid"), count(effect.newlyPaid()));
        figures.put(text("whatif.noLongerPaid"), count(effect.noLongerPaid()));
        figures.put(text("whatif.capped"), count(capped(effect.totals())));
        budget(figures, effect.totals());
        return figures;
    }

    private static long capped(WhatIf.Totals totals) {
        return totals.rules().stream().mapToLong(WhatIf.RuleTotal::capped).sum();
    }

    private static long paid(WhatIf.Totals totals) {
        return totals.rules().stream().mapToLong(WhatIf.RuleTotal::paid).sum();
    }

    private void budget(Map<String, String> figures, WhatIf.Totals totals) {
        Money budget = outcome.study().budget();
        if (budget != null) {
            figures.put(
                    text("whatif.budget.ends"),
                    totals.exhausts(budget)
                            .map(each -> month(each.month()))
                            .orElseGet(() -> text("whatif.budget.lasts")));
        }
    }

    private String month(java.time.@Nullable YearMonth month) {
        return month == null ? text("whatif.month.none") : month.toString();
    }

    static String signed(Money money) {
        return money.isNegative()
                ? "−" + Amounts.text(Money.ZERO.minus(money))
                : (money.isZero() ? "" : "+") + Amounts.text(money);
    }

    /** Of what it comes to today; nothing can be compared with nothing. */
    private String percent(WhatIf.Effect effect) {
        BigDecimal before = outcome.report().baseline().total().toYuan();
        if (before.signum() == 0) {
            return "";
        }
        BigDecimal share = effect.difference().toYuan().multiply(HUNDRED).divide(before, 2, RoundingMode.HALF_UP);
        String sign = share.signum() < 0 ? "−" : share.signum() > 0 ? "+" : "";
        return text("whatif.percent", sign + share.abs().toPlainString());
    }

    /** Where the cases come from, with everything needed to have them again. */
    String people() {
        WhatIf.Synthetic made = outcome.study().people().made();
        if (made == null) {
            return text("whatif.people.stored.said", count(outcome.report().cases()));
        }
        return text(
                "whatif.people.made.said",
                count(made.size()),
                String.valueOf(made.seed()),
                made.divisions().stream().map(words::place).collect(Collectors.joining("、")),
                made.from().toString(),
                Objects.toString(made.to()));
    }
}
