package cn.yujiang.policy.domain.batch;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yujiang.policy.Assessment;
import cn.yujiang.policy.AssessmentRequest;
import cn.yujiang.policy.Reform;
import cn.yujiang.policy.domain.CompiledRule;
import cn.yujiang.policy.domain.Engine;
import cn.yujiang.policy.domain.RuleAssessor;
import cn.yujiang.policy.packs.PackFolders;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule of every pack: columns answer what one assessment answers, case by case. */
class BatchAgreementTest {

    private static final int CASES = 1_500;

    private static final Engine ENGINE = PackFolders.load(Path.of("policies"));

    private record Given(String division, @Nullable LocalDate day, Map<String, @Nullable Object> facts) {}

    static Stream<CompiledRule> rules() {
        return ENGINE.compiledRules().stream();
    }

    private static List<Given> cases(CompiledRule rule, CaseCollector collector) {
        RandomCases random = new RandomCases(rule, rule.source().id().hashCode());
        List<Given> cases = new ArrayList<>();
        for (int i = 0; i < CASES; i++) {
            Given given = new Given(i % 3 == 0 ? "520121" : "140902", random.day(), random.next());
            collector.add(given.division(), given.day(), given.facts());
            cases.add(given);
        }
        return cases;
    }

    @ParameterizedTest
    @MethodSource("rules")
    void columnsAgreeWithOneAssessment(CompiledRule rule) {
        agree(rule, Scenario.AS_PUBLISHED, 0.25);
    }

    /** Every parameter that is a number gets another value in one county from a day on. */
    @ParameterizedTest
    @MethodSource("rules")
    void columnsAgreeUnderAReformByPlaceAndTime(CompiledRule rule) {
        List<Reform.Change> changes = new ArrayList<>();
        rule.parameters().values().forEach(versions -> {
            String value = versions.getFirst().source().value();
            if (value != null && value.matches("\\d+\\D.*") && !value.contains(":")) {
                String more = (Integer.parseInt(value.replaceAll("\\D.*", "")) + 7) + value.replaceAll("^\\d+", "");
                String key = versions.getFirst().source().key();
                changes.add(new Reform.Change(
                        rule.source().id(), key, "520121", LocalDate.of(2020, 3, 1), LocalDate.of(2021, 2, 1), more));
            }
        });
        agree(rule, new Scenario(changes), 0.25);
    }

    private static void agree(CompiledRule rule, Scenario scenario, double mostExact) {
        CaseCollector collector = new CaseCollector(List.of(rule));
        List<Given> cases = cases(rule, collector);
        BatchPlan plan = BatchPlan.of(List.of(new BatchPlan.Question(rule, scenario)), collector.collected());
        assertThat(plan.fallback(0)).isEmpty();
        List<String> columns = new ArrayList<>();
        long exact = plan.run(0, CASES, chunk -> read(rule, plan, chunk, columns));
        int[] order = Clustering.order(collector.table());
        for (int i = 0; i < CASES; i++) {
            Given given = cases.get(order[i]);
            assertThat(columns.get(i)).as("%s", given).isEqualTo(expected(rule, scenario, given));
        }
        assertThat(exact).as("cases left to exact fractions").isLessThan((long) (CASES * mostExact));
    }

    private static void read(CompiledRule rule, BatchPlan plan, BatchChunk chunk, List<String> answers) {
        for (int i = 0; i < chunk.size(); i++) {
            BatchOutcome outcome = plan.outcome(0, chunk.outcomes(0)[i]);
            StringBuilder text = new StringBuilder(outcome + " " + chunk.amounts(0)[i]);
            if (outcome.status().isOk()) {
                for (CompiledRule.Output output : rule.outputs()) {
                    text.append(' ').append(chunk.output(0, output.key())[i]);
                }
            }
            answers.add(text.toString());
        }
    }

    private static String expected(CompiledRule rule, Scenario scenario, Given given) {
        Map<String, String> overrides =
                scenario.overrides(rule, given.division(), CaseReader.event(rule, given.facts(), given.day()));
        Assessment answer = RuleAssessor.assess(
                rule, new AssessmentRequest(rule.source().id(), given.day(), given.facts(), overrides));
        StringBuilder text = new StringBuilder(BatchOutcome.of(answer) + " "
                + (answer.amount() == null ? 0 : answer.amount().fen()));
        if (answer.status().isOk()) {
            for (CompiledRule.Output output : rule.outputs()) {
                Object value = answer.outputs().get(output.key());
                text.append(' ').append(value == null ? 0 : OutputColumns.of(value));
            }
        }
        return text.toString();
    }
}
