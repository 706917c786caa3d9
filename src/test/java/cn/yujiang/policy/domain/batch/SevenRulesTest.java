package cn.yujiang.policy.domain.batch;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yujiang.policy.Assessment;
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
import org.junit.jupiter.api.Test;

/**
 * The mix of seven rules, three ways: kernels written by hand, formulas over columns, formulas for one case. With
 * {@code -Dpolicy.rows=1000000} over a million people.
 */
class SevenRulesTest {

    private static final Engine ENGINE = PackFolders.load(Path.of("policies"));
    private static final int ROWS = Integer.getInteger("policy.rows", 100_000);

    /** One assessment in so many cases; all of them when asked for more rows than usual. */
    private static final int ONE_BY_ONE = Integer.getInteger("policy.every", 10);

    static List<CompiledRule> rules() {
        return Kernels.RULES.stream()
                .map(id -> ENGINE.compiledRules().stream()
                        .filter(rule -> rule.source().id().equals(id))
                        .findFirst()
                        .orElseThrow())
                .toList();
    }

    static BatchPlan plan(CaseTable table) {
        return BatchPlan.of(
                rules().stream()
                        .map(rule -> new BatchPlan.Question(rule, Scenario.AS_PUBLISHED))
                        .toList(),
                table);
    }

    private static String word(BatchOutcome outcome) {
        return outcome.reason() == null ? outcome.status().name() : outcome.reason();
    }

    @Test
    void kernelsColumnsAndOneAssessmentAgree() {
        People people = new People(ROWS, 20_260_101, true);
        CaseTable table = people.table();
        BatchPlan plan = plan(table);
        long exact = plan.run(0, ROWS, chunk -> compare(people, table, plan, chunk));
        assertThat(exact).as("answers from exact fractions").isZero();
    }

    private static void compare(People people, CaseTable table, BatchPlan plan, BatchChunk chunk) {
        Kernels kernels = new Kernels(people);
        CaseReader reader = new CaseReader(table);
        List<CompiledRule> rules = rules();
        for (int rule = 0; rule < rules.size(); rule++) {
            long[] amounts = rule == Kernels.ONLINE ? chunk.output(rule, "credited_total_hours") : chunk.amounts(rule);
            for (int i = 0; i < chunk.size(); i++) {
                int person = chunk.from() + i;
                String word = kernels.run(rule, person);
                BatchOutcome outcome = plan.outcome(rule, chunk.outcomes(rule)[i]);
                boolean silent = rule == Kernels.ONLINE && !outcome.status().isOk();
                if (!word(outcome).equals(word) || !silent && amounts[i] != amountOf(kernels, outcome)) {
                    assertThat(outcome + " " + amounts[i])
                            .as("%s person %s", Kernels.RULES.get(rule), person)
                            .isEqualTo(word + " " + kernels.amount());
                }
                if (person % ONE_BY_ONE == 0) {
                    Assessment one = RuleAssessor.assess(
                            rules.get(rule), reader.request(rules.get(rule), Scenario.AS_PUBLISHED, person));
                    assertThat(BatchOutcome.of(one)).isEqualTo(outcome);
                    assertThat(one.amount() == null ? 0 : one.amount().fen()).isEqualTo(chunk.amounts(rule)[i]);
                }
            }
        }
    }

    /** What a kernel added up before it refused does not count. */
    private static long amountOf(Kernels kernels, BatchOutcome outcome) {
        return outcome.status().isOk() || outcome.isPayable() ? kernels.amount() : 0;
    }

    /** In the order of place and day most chunks have one set of parameters, in random order none has. */
    @Test
    void theOrderOfTheCasesChangesNoAnswer() {
        CaseTable table = new People(ROWS, 7, true).table();
        CaseTable clustered = Clustering.of(table);
        Scenario scenario = new Scenario(otherValuesEverywhere());
        long[][] before = answers(table, scenario);
        long[][] after = answers(clustered, scenario);
        int[] order = Clustering.order(table);
        CaseReader reader = new CaseReader(table);
        for (int i = 0; i < ROWS; i++) {
            assertThat(after[i]).as("person %s", order[i]).isEqualTo(before[order[i]]);
            for (int rule = 0; i % 500 == 0 && rule < rules().size(); rule++) {
                CompiledRule asked = rules().get(rule);
                Assessment one = RuleAssessor.assess(asked, reader.request(asked, scenario, order[i]));
                assertThat(after[i][rule])
                        .isEqualTo(one.amount() == null ? 0 : one.amount().fen());
            }
        }
    }

    private static List<Reform.Change> otherValuesEverywhere() {
        List<Reform.Change> changes = new ArrayList<>();
        for (int place = 0; place < People.DIVISIONS.size(); place++) {
            for (int month = 6; month <= 8; month++) {
                int more = 3 * place + month;
                LocalDate from = LocalDate.of(2022, month, 1);
                Map.of(
                                "XZ2022-2.3.1-living livingPerDay", 15 + more + "元/天",
                                "XZ2022-2.3.1-training capPerPerson", 4000 - 100 * more + "元",
                                "GY2020-2.8.2a-days ratePerDay", 100 + more + "元/天",
                                "GY2020-2.8.2b-level levelAmounts",
                                        "五级:" + (1000 + more) + "元,四级:1500元,三级:2000元,二级:4000元,一级:6000元")
                        .forEach((parameter, value) -> {
                            String[] parts = parameter.split(" ");
                            changes.add(new Reform.Change(
                                    parts[0],
                                    parts[1],
                                    People.DIVISIONS.get((more - from.getMonthValue()) / 3),
                                    from,
                                    from.plusMonths(1).minusDays(1),
                                    value));
                        });
            }
        }
        return changes;
    }

    /** For every case the amount under each rule, then the outcome. */
    private static long[][] answers(CaseTable table, Scenario scenario) {
        List<CompiledRule> rules = rules();
        BatchPlan plan = BatchPlan.of(
                rules.stream()
                        .map(rule -> new BatchPlan.Question(rule, scenario))
                        .toList(),
                table);
        long[][] answers = new long[table.size()][2 * rules.size()];
        plan.run(0, table.size(), chunk -> {
            for (int rule = 0; rule < rules.size(); rule++) {
                for (int i = 0; i < chunk.size(); i++) {
                    answers[chunk.from() + i][rule] = chunk.amounts(rule)[i];
                    answers[chunk.from() + i][rules.size() + rule] = chunk.outcomes(rule)[i];
                }
            }
        });
        return answers;
    }
}
