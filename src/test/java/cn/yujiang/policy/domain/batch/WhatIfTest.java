package cn.yujiang.policy.domain.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yujiang.policy.Assessment;
import cn.yujiang.policy.AssessmentRequest;
import cn.yujiang.policy.Cases;
import cn.yujiang.policy.Reform;
import cn.yujiang.policy.WhatIf;
import cn.yujiang.policy.domain.CompiledRule;
import cn.yujiang.policy.domain.RuleAssessor;
import cn.yujiang.shared.Money;
import cn.yujiang.shared.RejectedException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Reforms over a population, against adding up one assessment after another. */
class WhatIfTest {

    private static final int PEOPLE = 3_000;
    private static final String TRAINING = "XZ2022-2.3.1-training";
    private static final String DAYS = "GY2020-2.8.2a-days";

    private static final CaseTable TABLE = new People(PEOPLE, 7, true).table();
    private static final List<CompiledRule> RULES = SevenRulesTest.rules();

    private static WhatIfRun run(WhatIf.Progress progress) {
        return new WhatIfRun(RULES, List.of(), TABLE, progress);
    }

    private static long[] oneByOne(Scenario scenario) {
        CaseReader reader = new CaseReader(TABLE);
        long[] sums = new long[PEOPLE];
        for (CompiledRule rule : RULES) {
            for (int i = 0; i < PEOPLE; i++) {
                Assessment answer = RuleAssessor.assess(rule, reader.request(rule, scenario, i));
                sums[i] += answer.payable().fen();
            }
        }
        return sums;
    }

    private static long total(long[] sums) {
        return java.util.Arrays.stream(sums).sum();
    }

    @Test
    void aReformByPlaceAndMonthIsExactCaseByCase() {
        Reform.Change change =
                new Reform.Change(TRAINING, "capPerPerson", "140902", LocalDate.of(2022, 7, 1), null, "3000元");
        Reform.Change dearer = Reform.Change.of(DAYS, "ratePerDay", "110元/天");
        WhatIf.Report report =
                run(WhatIf.Progress.SILENT).compare(List.of(new Reform("both", List.of(change, dearer))));
        WhatIf.Effect effect = report.effects().getFirst();

        long[] before = oneByOne(Scenario.AS_PUBLISHED);
        long[] after = oneByOne(new Scenario(List.of(change, dearer)));
        long winners = 0;
        long losers = 0;
        for (int i = 0; i < PEOPLE; i++) {
            winners += after[i] > before[i] ? 1 : 0;
            losers += after[i] < before[i] ? 1 : 0;
        }
        assertThat(report.baseline().total().fen()).isEqualTo(total(before));
        assertThat(effect.totals().total().fen()).isEqualTo(total(after));
        assertThat(effect.difference().fen()).isEqualTo(total(after) - total(before));
        assertThat(List.of(effect.winners(), effect.losers())).isEqualTo(List.of(winners, losers));
        assertThat(effect.winners() + effect.losers() + effect.unchanged()).isEqualTo(PEOPLE);
        assertThat(winners).isPositive();
        assertThat(losers).isPositive();
        assertThat(effect.histogram().stream().mapToLong(WhatIf.Bar::cases).sum())
                .isEqualTo(PEOPLE);
        assertThat(effect.totals().divisions().stream()
                        .mapToLong(each -> each.total().fen())
                        .sum())
                .isEqualTo(total(after));
        assertThat(report.caseByCase()).isZero();
    }

    @Test
    void aLowerThresholdLetsPeopleInAndAHigherOneShutsThemOut() {
        Reform lower = new Reform("30 → 20", List.of(Reform.Change.of(DAYS, "minHours", "20课时")));
        Reform higher = new Reform("30 → 40", List.of(Reform.Change.of(DAYS, "minHours", "40课时")));
        List<WhatIf.Effect> effects =
                run(WhatIf.Progress.SILENT).compare(List.of(lower, higher)).effects();

        assertThat(effects.getFirst().newlyPaid()).isPositive();
        assertThat(effects.getFirst().noLongerPaid()).isZero();
        assertThat(effects.getLast().newlyPaid()).isZero();
        assertThat(effects.getLast().noLongerPaid()).isPositive();
        assertThat(lower.hash()).isNotEqualTo(higher.hash()).matches("[0-9a-f]{64}");
    }

    @Test
    void capHitsAreCounted() {
        WhatIf.RuleTotal training = run(WhatIf.Progress.SILENT)
                .compare(List.of())
                .baseline()
                .rules()
                .get(1);
        CaseReader reader = new CaseReader(TABLE);
        long capped = 0;
        for (int i = 0; i < PEOPLE; i++) {
            Assessment answer =
                    RuleAssessor.assess(RULES.get(1), reader.request(RULES.get(1), Scenario.AS_PUBLISHED, i));
            capped += answer.status() == cn.yujiang.policy.AssessmentStatus.OK_CAPPED ? 1 : 0;
        }
        assertThat(training.ruleId()).isEqualTo(TRAINING);
        assertThat(training.capped()).isEqualTo(capped).isPositive();
    }

    @Test
    void monthsAndGroupsAreThoseOfTheCases() {
        Reform.Change dearer = Reform.Change.of(DAYS, "ratePerDay", "110元/天");
        WhatIf.Report report = run(WhatIf.Progress.SILENT).compare(List.of(new Reform("", List.of(dearer))));

        Sums before = new Sums(Scenario.AS_PUBLISHED);
        Sums after = new Sums(new Scenario(List.of(dearer)));
        WhatIf.Totals baseline = report.baseline();
        WhatIf.Totals reformed = report.effects().getFirst().totals();
        assertThat(months(baseline)).isEqualTo(before.months).hasSizeGreaterThan(1);
        assertThat(months(reformed)).isEqualTo(after.months).isNotEqualTo(before.months);
        assertThat(groups(baseline)).isEqualTo(before.groups).hasSize(3);
        assertThat(groups(reformed)).isEqualTo(after.groups);
    }

    private static Map<String, Long> months(WhatIf.Totals totals) {
        Map<String, Long> all = new TreeMap<>();
        totals.months()
                .forEach(each ->
                        all.put(String.valueOf(each.month()), each.total().fen()));
        return all;
    }

    private static Map<String, Long> groups(WhatIf.Totals totals) {
        Map<String, Long> all = new TreeMap<>();
        totals.groups().forEach(each -> all.put(each.group(), each.total().fen()));
        return all;
    }

    /** One assessment after another, added up by month and group. */
    private static final class Sums {
        private final Map<String, Long> months = new TreeMap<>();
        private final Map<String, Long> groups = new TreeMap<>();

        private Sums(Scenario scenario) {
            CaseReader reader = new CaseReader(TABLE);
            for (CompiledRule rule : RULES) {
                for (int i = 0; i < PEOPLE; i++) {
                    AssessmentRequest request = reader.request(rule, scenario, i);
                    long fen = RuleAssessor.assess(rule, request).payable().fen();
                    LocalDate day = CaseReader.event(rule, request.facts(), request.eventDate());
                    String month = day == null ? "null" : YearMonth.from(day).toString();
                    if (fen != 0) {
                        months.merge(month, fen, Long::sum);
                    }
                    int member = TABLE.grouped().places()[i];
                    groups.merge(TABLE.grouped().names().get(member), fen, Long::sum);
                }
            }
        }
    }

    /** Any way of cutting the cases gives the same report, and each part answers its own rules only. */
    @Test
    void partsAddUp() {
        CaseTable other = new People(500, 11, true).table();
        Reform reform = new Reform("", List.of(Reform.Change.of(DAYS, "ratePerDay", "110元/天")));
        Cases parts = new CaseParts(
                List.of(new CaseParts.Part(TABLE, Set.of(DAYS)), new CaseParts.Part(other, Set.of(TRAINING))));
        WhatIf.Report both = new WhatIfRun(RULES, List.of(), parts, WhatIf.Progress.SILENT).compare(List.of(reform));
        WhatIf.Report days =
                new WhatIfRun(List.of(RULES.get(4)), List.of(), TABLE, WhatIf.Progress.SILENT).compare(List.of(reform));
        WhatIf.Report training =
                new WhatIfRun(List.of(RULES.get(1)), List.of(), other, WhatIf.Progress.SILENT).compare(List.of());

        assertThat(both.cases()).isEqualTo(PEOPLE + 500);
        assertThat(both.baseline().total())
                .isEqualTo(days.baseline().total().plus(training.baseline().total()));
        assertThat(both.effects().getFirst().difference())
                .isEqualTo(days.effects().getFirst().difference())
                .isGreaterThan(Money.ZERO);
        assertThat(both.baseline().rules()).hasSize(2);
        assertThat(months(both.baseline()).values().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(both.baseline().total().fen());
        assertThat(both.effects().getFirst().histogram().stream()
                        .mapToLong(WhatIf.Bar::cases)
                        .sum())
                .isEqualTo(PEOPLE + 500);
        assertThat(new Sensitivities(new WhatIfRun(RULES, List.of(), parts, WhatIf.Progress.SILENT)).find())
                .anyMatch(each ->
                        each.key().equals("ratePerDay") && each.difference().isPositive());
    }

    @Test
    void theBudgetRunsOutInTheMonthThatPassesIt() {
        WhatIf.Totals totals = run(WhatIf.Progress.SILENT).compare(List.of()).baseline();
        Money first = totals.months().getFirst().total();

        assertThat(totals.exhausts(totals.total())).isEmpty();
        assertThat(totals.exhausts(totals.total().minus(Money.ofFen(1))))
                .contains(totals.months().getLast());
        assertThat(totals.exhausts(first)).contains(totals.months().get(1));
        assertThat(totals.exhausts(first.minus(Money.ofFen(1))))
                .contains(totals.months().getFirst());
    }

    /** The answer fits, and one fen more does not. */
    @Test
    void theLargestCapWithinABudget() {
        long now = run(WhatIf.Progress.SILENT)
                .compare(List.of())
                .baseline()
                .total()
                .fen();
        Money budget = Money.ofFen(now - 1_234_567);
        WhatIf.Affordable found = new BudgetSearch(
                        run(WhatIf.Progress.SILENT),
                        new WhatIf.Search(TRAINING, "capPerPerson", null, "0元", "4000元", budget))
                .find();

        String value = String.valueOf(found.value());
        assertThat(totalWithCap(value)).isEqualTo(found.total().fen()).isLessThanOrEqualTo(budget.fen());
        long more = Money.parseYuan(value.replace("元", "")).fen() + 1;
        assertThat(totalWithCap(java.math.BigDecimal.valueOf(more, 2).toPlainString() + "元"))
                .isGreaterThan(budget.fen());
        assertThat(found.evaluations()).isLessThan(80);
    }

    private static long totalWithCap(String value) {
        return total(oneByOne(new Scenario(List.of(Reform.Change.of(TRAINING, "capPerPerson", value)))));
    }

    @Test
    void nothingFitsABudgetBelowTheCheapestValue() {
        WhatIf.Affordable found = new BudgetSearch(
                        run(WhatIf.Progress.SILENT),
                        new WhatIf.Search(TRAINING, "capPerPerson", null, "0元", "4000元", Money.ZERO))
                .find();

        assertThat(found.value()).isNull();
    }

    @Test
    void valuesThatAreNoRangeOfNumbersAreRefused() {
        assertThatThrownBy(() -> new BudgetSearch(
                        run(WhatIf.Progress.SILENT),
                        new WhatIf.Search(TRAINING, "tierMode", null, "MARGINAL", "WHOLE", Money.ZERO)))
                .hasMessageContaining("WHAT_IF_RANGE");
        assertThatThrownBy(() -> new BudgetSearch(
                        run(WhatIf.Progress.SILENT),
                        new WhatIf.Search(TRAINING, "capPerPerson", null, "4000元", "0元", Money.ZERO)))
                .hasMessageContaining("WHAT_IF_RANGE");
    }

    @Test
    void sensitivityIsWhatAReformByOneUnitSays() {
        List<WhatIf.Sensitivity> all = new Sensitivities(run(WhatIf.Progress.SILENT)).find();
        WhatIf.Sensitivity rate = all.stream()
                .filter(each -> each.ruleId().equals(DAYS) && each.key().equals("ratePerDay"))
                .findFirst()
                .orElseThrow();
        WhatIf.Effect effect = run(WhatIf.Progress.SILENT)
                .compare(List.of(new Reform("", List.of(Reform.Change.of(DAYS, "ratePerDay", "101元/天")))))
                .effects()
                .getFirst();

        assertThat(rate.raised()).isEqualTo("101元/天");
        assertThat(rate.difference()).isEqualTo(effect.difference()).isGreaterThan(Money.ZERO);
        assertThat(all)
                .isSortedAccordingTo(java.util.Comparator.comparing(WhatIf.Sensitivity::difference)
                        .reversed());
    }

    @Test
    void progressIsToldAndMayCancel() {
        List<Long> heard = new ArrayList<>();
        run((done, total) -> heard.add(done)).compare(List.of());
        assertThat(heard).startsWith(0L).endsWith((long) PEOPLE);
        assertThatThrownBy(() -> run((done, total) -> false).compare(List.of()))
                .isInstanceOf(RejectedException.class)
                .hasMessageContaining("WHAT_IF_CANCELLED");
    }
}
