package cn.yujiang.policy.domain.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yujiang.policy.Cases;
import cn.yujiang.policy.WhatIf;
import cn.yujiang.policy.domain.CompiledRule;
import cn.yujiang.policy.domain.Engine;
import cn.yujiang.policy.packs.PackFolders;
import cn.yujiang.shared.Money;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Made-up cases: repeatable, inside what was asked for, and mostly such as the papers mean. */
class SyntheticCasesTest {

    private static final Engine ENGINE = PackFolders.load(Path.of("policies"));
    private static final Map<String, String> CUTOFF = Map.of("certificateCutoff", "2020-01-01");

    private static List<CompiledRule> rules(String... ids) {
        return ENGINE.compiledRules().stream()
                .filter(rule -> List.of(ids).contains(rule.source().id()))
                .toList();
    }

    private static WhatIf.Synthetic wanted(int size, long seed) {
        return new WhatIf.Synthetic(
                size, seed, List.of("140902", "140981"), LocalDate.of(2022, 7, 1), LocalDate.of(2022, 12, 31));
    }

    private static WhatIf.Report report(List<CompiledRule> rules, WhatIf.Synthetic wanted) {
        Cases cases = new SyntheticCases(rules, id -> Map.of(), wanted, WhatIf.Progress.SILENT).make();
        return new WhatIfRun(rules, List.of(), cases, WhatIf.Progress.SILENT).compare(List.of());
    }

    @Test
    void theSameSeedGivesTheSameCases() {
        List<CompiledRule> rules = rules("XZ2022-2.3.1-living", "XZ2022-2.3.1-training");

        WhatIf.Report first = report(rules, wanted(2_000, 7));
        assertThat(report(rules, wanted(2_000, 7))).isEqualTo(first);
        assertThat(report(rules, wanted(2_000, 8)).baseline().total())
                .isNotEqualTo(first.baseline().total());
    }

    @Test
    void casesLieInThePeriodAndThePlacesAskedFor() {
        WhatIf.Totals totals =
                report(rules("XZ2022-2.3.1-living"), wanted(2_000, 7)).baseline();

        assertThat(totals.months())
                .extracting(WhatIf.MonthTotal::month)
                .allMatch(month -> month != null
                        && !month.isBefore(YearMonth.of(2022, 7))
                        && !month.isAfter(YearMonth.of(2022, 12)));
        assertThat(totals.months()).hasSize(6);
        assertThat(totals.divisions())
                .extracting(WhatIf.DivisionTotal::divisionCode)
                .containsExactlyInAnyOrder("140902", "140981");
        assertThat(totals.groups()).extracting(WhatIf.GroupTotal::group).contains("脱贫劳动力");
    }

    /** Plausible: most cases are paid, a cap cuts some, and some get nothing. */
    @Test
    void mostCasesFitAndSomeDoNot() {
        WhatIf.RuleTotal training = report(rules("XZ2022-2.3.1-training"), wanted(4_000, 7))
                .baseline()
                .rules()
                .getFirst();

        assertThat(training.paid()).isBetween(2_000L, 3_600L);
        assertThat(training.capped()).isBetween(100L, 3_000L);
    }

    /** Whatever a paper asks for, cases it pays are found, unless it waits for a decision of the bureau. */
    @Test
    void casesAreFoundForEveryRuleThatPays() {
        List<String> silent = ENGINE.compiledRules().stream()
                .filter(rule -> rule.amount() != null)
                .filter(rule -> rule.parameters().values().stream()
                        .flatMap(List::stream)
                        .allMatch(parameter -> parameter.value() != null))
                .filter(rule ->
                        report(List.of(rule), period(rule)).baseline().total().equals(Money.ZERO))
                .map(rule -> rule.source().id())
                .toList();

        assertThat(silent).isEmpty();
    }

    private static WhatIf.Synthetic period(CompiledRule rule) {
        LocalDate from = rule.info().validity().from();
        LocalDate to = rule.info().validity().to();
        LocalDate first = from != null ? from : to != null ? to.minusMonths(3) : LocalDate.of(2020, 3, 1);
        LocalDate last = to != null && to.isBefore(first.plusMonths(6)) ? to : first.plusMonths(6);
        return new WhatIf.Synthetic(300, 7, List.of("140902"), first, last);
    }

    /** Rules of one paper that mean different lists by one key cannot be asked about the same cases. */
    @Test
    void rulesThatReadOneKeyDifferentlyGetCasesOfTheirOwn() {
        List<CompiledRule> rules = ENGINE.compiledRules().stream()
                .filter(rule -> rule.info().packId().startsWith("GY2020"))
                .toList();
        Cases cases = new SyntheticCases(rules, id -> Map.of(), wanted(100, 7), WhatIf.Progress.SILENT).make();

        CaseParts parts = (CaseParts) cases;
        assertThat(parts.parts()).hasSizeGreaterThan(1);
        assertThat(parts.parts().stream()
                        .mapToInt(part -> part.ruleIds().size())
                        .sum())
                .isEqualTo(rules.size());
        assertThat(report(rules, wanted(100, 7)).caseByCase()).isZero();
    }

    @Test
    void theWorkCanBeCancelledAndHasALimit() {
        List<CompiledRule> rules = rules("XZ2022-2.3.1-living");
        assertThatThrownBy(
                        () -> new SyntheticCases(rules, id -> Map.of(), wanted(10, 7), (done, total) -> false).make())
                .hasMessageContaining("WHAT_IF_CANCELLED");
        assertThatThrownBy(() -> new SyntheticCases(
                                ENGINE.compiledRules(), id -> CUTOFF, wanted(1_000_000, 7), WhatIf.Progress.SILENT)
                        .make())
                .hasMessageContaining("WHAT_IF_TOO_LARGE");
    }
}
