package cn.yujiang.shell.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yujiang.policy.Assessor;
import cn.yujiang.policy.HouseRules;
import cn.yujiang.policy.PolicyCatalogue;
import cn.yujiang.policy.PolicyEngine;
import cn.yujiang.policy.Validity;
import cn.yujiang.policy.domain.CompiledPack;
import cn.yujiang.policy.domain.CompiledRule;
import cn.yujiang.policy.domain.Engine;
import cn.yujiang.policy.domain.PackExamples;
import cn.yujiang.policy.domain.PackSource;
import cn.yujiang.policy.domain.RuleAssessor;
import cn.yujiang.policy.domain.lint.ParameterSteps;
import cn.yujiang.policy.packs.PackFolders;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Nobody can change a parameter unnoticed: one step up or down, another choice, another entry of a table, a period a day longer or
 * shorter, and at least one worked example of the domain analysis or of the pack itself answers otherwise.
 */
class ParameterMutationTest {

    private static final List<CompiledPack> PACKS = PackFolders.compiled(Path.of("policies"));
    private static final Engine ENGINE = new Engine(PACKS);
    private static final List<PackSource.Example> EXAMPLES =
            PACKS.stream().flatMap(pack -> pack.source().examples().stream()).toList();
    private static final PrintStream NOWHERE =
            new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);

    /** Worked cases of the domain analysis by the rules they ask. */
    private static final Map<String, List<CaseFile.Case>> CASES = casesByRule();

    /** Parameters no worked example can notice, and why. */
    private static final Map<String, String> EXCEPTIONS =
            Map.of("XZ2020 大型止日 2020-04-30 → 2020-04-29", "compared with months only, and both days lie in April");

    /** Rules of contribution months: their day is the first of the month, so a day within the month changes nothing. */
    private static final Set<String> WITHIN_A_MONTH = Set.of(
            "TZ2020-4-medical from 2020-03-01 → 2020-02-29",
            "TZ2020-4-medical to 2020-12-31 → 2020-12-30",
            "XZ2020-2.4-si-relief from 2020-02-01 → 2020-01-31",
            "XZ2020-2.4-si-relief to 2020-06-30 → 2020-06-29");

    /** The packs with some rules changed; tells which rules it was asked for. */
    private record Changed(Map<String, CompiledRule> rules, Set<String> asked) implements PolicyEngine {

        @Override
        public Assessor assessor() {
            return request -> {
                asked.add(request.ruleId());
                CompiledRule rule = rules.get(request.ruleId());
                return rule == null ? ENGINE.assess(request) : RuleAssessor.assess(rule, request);
            };
        }

        @Override
        public PolicyCatalogue catalogue() {
            return ENGINE;
        }

        @Override
        public HouseRules houseRules() {
            return ENGINE;
        }
    }

    private static Map<String, List<CaseFile.Case>> casesByRule() {
        Map<String, List<CaseFile.Case>> byRule = new HashMap<>();
        for (CaseFile.Case one :
                CaseFile.read(Path.of("src/test/resources/oracle.yaml")).all()) {
            Set<String> asked = new HashSet<>();
            new CaseRunner(new Changed(Map.of(), asked), NOWHERE).run(List.of(one));
            asked.forEach(rule -> byRule.computeIfAbsent(rule, fresh -> new java.util.ArrayList<>())
                    .add(one));
        }
        return byRule;
    }

    @Test
    void everyParameterChangedByOneStepIsNoticed() {
        Set<String> unnoticed = new TreeSet<>();
        for (CompiledPack pack : PACKS) {
            for (CompiledRule.Parameter parameter : pack.parameters()) {
                List<CompiledRule> users = pack.rules().stream()
                        .filter(rule -> rule.parameters().values().stream().anyMatch(own -> own.contains(parameter)))
                        .toList();
                Stream.concat(ParameterSteps.ofValue(parameter).stream(), ParameterSteps.ofPeriod(parameter).stream())
                        .filter(step -> !users.isEmpty() && !overlaps(pack, parameter, step))
                        .filter(step -> !isNoticed(users, parameter, step))
                        .forEach(step -> unnoticed.add(
                                pack.source().id() + " " + parameter.source().name() + " " + step.label()));
            }
        }
        assertThat(unnoticed).isEqualTo(EXCEPTIONS.keySet());
    }

    /** Two versions that hold on one day are refused by the check of the pack (PARAMETER_OVERLAP) and need no example. */
    private static boolean overlaps(CompiledPack pack, CompiledRule.Parameter parameter, ParameterSteps.Step step) {
        Validity changed = step.changed().source().validity();
        return pack.parameters().stream()
                .filter(other -> other != parameter)
                .filter(other -> other.source().name().equals(parameter.source().name()))
                .map(other -> other.source().validity())
                .anyMatch(other -> changed.from() != null && other.contains(changed.from())
                        || changed.to() != null && other.contains(changed.to()));
    }

    /** What no formula uses is a house rule another module reads, and is tested there. */
    @Test
    void everyOtherParameterIsReadByAnotherModule() {
        for (CompiledPack pack : PACKS) {
            assertThat(pack.parameters())
                    .filteredOn(parameter -> pack.rules().stream().noneMatch(rule -> rule.parameters().values().stream()
                            .anyMatch(own -> own.contains(parameter))))
                    .allMatch(parameter -> parameter.source().exported());
        }
    }

    @Test
    void everyPeriodOfARuleChangedByADayIsNoticed() {
        Set<String> unnoticed = new TreeSet<>();
        for (CompiledRule rule : ENGINE.compiledRules()) {
            ParameterSteps.periods(rule.source().validity()).forEach((label, period) -> {
                if (!isNoticed(Map.of(rule.source().id(), rule.during(period)))) {
                    unnoticed.add(rule.source().id() + " " + label);
                }
            });
        }
        assertThat(unnoticed).isEqualTo(WITHIN_A_MONTH);
    }

    private static boolean isNoticed(
            List<CompiledRule> users, CompiledRule.Parameter parameter, ParameterSteps.Step step) {
        Map<String, CompiledRule> changed = new HashMap<>();
        users.forEach(rule -> changed.put(rule.source().id(), rule.with(parameter, step.changed())));
        return isNoticed(changed);
    }

    private static boolean isNoticed(Map<String, CompiledRule> changed) {
        boolean byOwnExample = EXAMPLES.stream()
                .filter(example -> changed.containsKey(example.rule()))
                .anyMatch(example -> !PackExamples.agrees(changed.get(example.rule()), example));
        return byOwnExample
                || changed.keySet().stream()
                        .flatMap(rule -> CASES.getOrDefault(rule, List.of()).stream())
                        .anyMatch(one ->
                                new CaseRunner(new Changed(changed, new HashSet<>()), NOWHERE).run(List.of(one)) > 0);
    }
}
