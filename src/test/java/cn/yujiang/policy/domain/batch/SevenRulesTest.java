package cn.yujiang.policy.domain.batch;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yujiang.policy.Assessment;
import cn.yujiang.policy.domain.CompiledRule;
import cn.yujiang.policy.domain.Engine;
import cn.yujiang.policy.domain.RuleAssessor;
import cn.yujiang.policy.packs.PackFolders;
import java.nio.file.Path;
import java.util.List;
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
}
