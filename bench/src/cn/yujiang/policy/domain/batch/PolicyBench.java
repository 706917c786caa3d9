package cn.yujiang.policy.domain.batch;

import cn.yujiang.policy.Assessment;
import cn.yujiang.policy.AssessmentRequest;
import cn.yujiang.policy.AssessmentStatus;
import cn.yujiang.policy.Cases;
import cn.yujiang.policy.Reform;
import cn.yujiang.policy.WhatIf;
import cn.yujiang.policy.domain.CompiledRule;
import cn.yujiang.policy.domain.Engine;
import cn.yujiang.policy.domain.RuleAssessor;
import cn.yujiang.policy.packs.PackFolders;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongSupplier;

/** The policy engine's benchmarks; prints one table. See bench/README.md. */
final class PolicyBench {

    private static final int MILLION = 1_000_000;
    private static final int WARM_UP = 20;
    private static final int RUNS = 5;
    private static final int ROUNDS = 4 * RUNS + 1;
    private static final long SEED = 20_260_101;
    private static final int PART = 50_000;
    private static final List<String> PLACES = List.of("140902", "520121", "130506", "370405");

    private PolicyBench() {}

    public static void main(String[] args) {
        System.out.printf(Locale.ROOT, "%-62s %14s %10s%n", "work", "figure", "bar");
        People plain = new People(MILLION, SEED, false);
        List<BatchPlan.Question> published = questions(SevenRulesTest.rules(), Scenario.AS_PUBLISHED);
        sevenRules(plain.table(), published);
        mixed();
        kernels(plain);
        traces(plain.table());
        allRules();
        onePopulation();
        reform();
        DroolsBench.run(plain);
    }

    private static List<BatchPlan.Question> questions(List<CompiledRule> rules, Scenario scenario) {
        return rules.stream().map(rule -> new BatchPlan.Question(rule, scenario)).toList();
    }

    static void line(String work, String format, double figure, String bar) {
        System.out.printf(Locale.ROOT, "%-62s %14s %10s%n", work, String.format(Locale.ROOT, format, figure), bar);
    }

    /** Plan and run; the online rule has no amount, so its credited hours are added up instead. */
    private static long columns(List<BatchPlan.Question> questions, CaseTable table) {
        return columns(questions, table, table.size());
    }

    /** The seven rules over the first people, for a comparison. */
    static long sevenRules(CaseTable table, int people) {
        return columns(questions(SevenRulesTest.rules(), Scenario.AS_PUBLISHED), table, people);
    }

    private static long columns(List<BatchPlan.Question> questions, CaseTable table, int people) {
        return columns(BatchPlan.of(questions, table), people);
    }

    private static long columns(BatchPlan plan, int people) {
        long[] sum = {0};
        plan.run(0, people, chunk -> {
            for (int question = 0; question < plan.questions(); question++) {
                sum[0] += sum(chunk.amounts(question), chunk.size());
            }
            sum[0] += creditedHours(plan, chunk);
        });
        return sum[0];
    }

    private static long creditedHours(BatchPlan plan, BatchChunk chunk) {
        int ok = plan.number(Kernels.ONLINE, AssessmentStatus.OK);
        long[] hours = chunk.output(Kernels.ONLINE, "credited_total_hours");
        int[] outcomes = chunk.outcomes(Kernels.ONLINE);
        long sum = 0;
        for (int i = 0; i < chunk.size(); i++) {
            sum += outcomes[i] == ok ? hours[i] : 0;
        }
        return sum;
    }

    private static long sum(long[] values, int n) {
        long sum = 0;
        for (int i = 0; i < n; i++) {
            sum += values[i];
        }
        return sum;
    }

    private static void sevenRules(CaseTable table, List<BatchPlan.Question> questions) {
        double seconds = Clock.median(WARM_UP, RUNS, () -> columns(questions, table));
        line("columns, all seven rules for a row: M rows / CPU s", "%.1f", MILLION / seconds / 1e6, ">= 12");
        line("  the same as M assessments (row x rule) / CPU s", "%.1f", 7 * MILLION / seconds / 1e6, "");
    }

    /** Other amounts in every county and month: twelve sets of parameters over the rows. */
    private static void mixed() {
        CaseTable random = new People(MILLION, SEED, true).table();
        List<Reform.Change> changes = new ArrayList<>();
        for (int place = 0; place < People.DIVISIONS.size(); place++) {
            for (int month = 6; month <= 8; month++) {
                int more = 3 * place + month - 5;
                changes.add(change("XZ2022-2.3.1-living", "livingPerDay", place, month, 15 + more + "元/天"));
                changes.add(change("XZ2022-2.3.1-training", "capPerPerson", place, month, 4000 - 100 * more + "元"));
                changes.add(change("GY2020-2.8.1-prejob", "ratePerDay", place, month, 100 + more + "元/天"));
                changes.add(change("GY2020-2.8.2a-days", "ratePerDay", place, month, 100 + more + "元/天"));
                changes.add(change("GY2020-2.8.2b-level", "levelAmounts", place, month, "五级:" + (1000 + more)
                        + "元,四级:1500元,三级:2000元,二级:4000元,一级:6000元"));
            }
        }
        List<BatchPlan.Question> mixed = questions(SevenRulesTest.rules(), new Scenario(changes));
        List<BatchPlan.Question> plain = questions(SevenRulesTest.rules(), Scenario.AS_PUBLISHED);
        CaseTable[] clustered = new CaseTable[1];
        double order = Clock.median(1, 3, () -> {
            clustered[0] = Clustering.of(random);
            return clustered[0].size();
        });
        mixed("4 counties x 3 months, other values in each", clustered[0], plain, mixed, ">= 12");
        line("  putting a collected table in that order, once: CPU s", "%.2f", order, "");
        mixed("  the same, cases in random order", random, plain, mixed, "");
    }

    /**
     * One set of values and twelve, in turns, so that a busy neighbour troubles both; then the rows alone, with the plans made before: a plan
     * is made once, for a million rows or for a hundred.
     */
    private static void mixed(
            String work,
            CaseTable table,
            List<BatchPlan.Question> plain,
            List<BatchPlan.Question> mixed,
            String bar) {
        double[] twelve = new double[ROUNDS];
        double factor = factor(() -> columns(plain, table), () -> columns(mixed, table), twelve);
        line(work + ": M rows / CPU s", "%.1f", MILLION / twelve[ROUNDS / 2] / 1e6, bar);
        line("    slower than one set of values by a factor of", "%.2f", factor, "");
        BatchPlan one = BatchPlan.of(plain, table);
        BatchPlan other = BatchPlan.of(mixed, table);
        int rows = table.size();
        double alone = factor(() -> columns(one, rows), () -> columns(other, rows), twelve);
        line("    the rows alone, plans made before", "%.2f", alone, bar.isEmpty() ? "" : "1.00");
    }

    /**
     * @param seconds takes the sorted times of the second one
     * @return how many times as long it takes as the first, the median of pairs
     */
    private static double factor(LongSupplier first, LongSupplier second, double[] seconds) {
        double[] factors = new double[ROUNDS];
        Clock.median(WARM_UP, 1, first);
        Clock.median(WARM_UP, 1, second);
        for (int i = 0; i < ROUNDS; i++) {
            double one = Clock.median(1, 1, first);
            seconds[i] = Clock.median(1, 1, second);
            factors[i] = seconds[i] / one;
        }
        Arrays.sort(seconds);
        Arrays.sort(factors);
        return factors[ROUNDS / 2];
    }

    private static Reform.Change change(String rule, String key, int place, int month, String value) {
        LocalDate from = LocalDate.of(2022, month, 1);
        return new Reform.Change(rule, key, People.DIVISIONS.get(place), from, from.plusMonths(1).minusDays(1), value);
    }

    private static void kernels(People people) {
        Kernels kernels = new Kernels(people);
        double seconds = Clock.median(WARM_UP, RUNS, () -> {
            long sum = 0;
            for (int i = 0; i < people.size; i++) {
                for (int rule = 0; rule < Kernels.RULES.size(); rule++) {
                    kernels.run(rule, i);
                    sum += kernels.amount();
                }
            }
            return sum;
        });
        line("hand-written Java, all seven rules: M rows / CPU s", "%.1f", MILLION / seconds / 1e6, "");
    }

    private static void traces(CaseTable table) {
        CaseReader reader = new CaseReader(table);
        List<CompiledRule> rules = SevenRulesTest.rules();
        List<AssessmentRequest> requests = new ArrayList<>();
        int cases = 70_000;
        for (int i = 0; i < cases; i++) {
            requests.add(reader.request(rules.get(i % rules.size()), Scenario.AS_PUBLISHED, i));
        }
        double held = Clock.median(WARM_UP, RUNS, () -> assess(rules, requests, false));
        double written = Clock.median(2, 3, () -> assess(rules, requests, true));
        line("one assessment with its trace, written on demand: thousand / CPU s", "%.0f", cases / held / 1e3, ">= 400");
        line("  every sentence of every trace written out: thousand / CPU s", "%.0f", cases / written / 1e3, "");
    }

    private static long assess(List<CompiledRule> rules, List<AssessmentRequest> requests, boolean write) {
        long sum = 0;
        for (int i = 0; i < requests.size(); i++) {
            Assessment answer = RuleAssessor.assess(rules.get(i % rules.size()), requests.get(i));
            sum += answer.amount() == null ? 1 : answer.amount().fen();
            sum += write ? answer.trace().size() : 0;
        }
        return sum;
    }

    /** Every rule of every pack over a million people with random inputs for all of them. */
    private static void allRules() {
        Engine engine = PackFolders.load(Path.of("policies"));
        List<CompiledRule> rules = engine.compiledRules();
        long[] counted = {0, 0};
        double seconds = 0;
        for (CompiledRule rule : rules) {
            CaseCollector collector = new CaseCollector(List.of(rule));
            RandomCases random = new RandomCases(rule, SEED);
            int cases = 20_000;
            for (int i = 0; i < cases; i++) {
                collector.add("140902", random.day(), random.next());
            }
            CaseTable table = (CaseTable) collector.collected();
            BatchPlan plan = BatchPlan.of(List.of(new BatchPlan.Question(rule, Scenario.AS_PUBLISHED)), table);
            counted[0] += plan.fallback(0).isEmpty() ? 1 : 0;
            seconds += Clock.median(1, RUNS, () -> {
                long exact = 0;
                for (int again = 0; again < MILLION / cases; again++) {
                    exact += plan.run(0, cases, chunk -> {});
                }
                counted[1] = exact;
                return exact;
            });
        }
        line("all " + rules.size() + " rules, 1 M cases each, 3 % of the inputs missing or wrong: CPU s", "%.2f", seconds, "");
        line("  rules in columns (the others case by case)", "%.0f", counted[0], "");
    }

    /** A million people of each paper with all its inputs, made up as the what-if screen does, asked about every rule of every paper. */
    private static void onePopulation() {
        List<CompiledRule> rules = PackFolders.load(Path.of("policies")).compiledRules();
        double seconds = 0;
        for (int part = 0; part < MILLION / PART; part++) {
            var wanted = new WhatIf.Synthetic(
                    PART, SEED + part, PLACES, LocalDate.of(2019, 11, 1), LocalDate.of(2023, 12, 31));
            Cases cases = new SyntheticCases(rules, id -> Map.of(), wanted, WhatIf.Progress.SILENT).make();
            var run = new WhatIfRun(rules, List.of(), cases, WhatIf.Progress.SILENT);
            seconds += Clock.median(part == 0 ? 1 : 0, 1, () -> run.compare(List.of()).caseByCase());
        }
        line("all " + rules.size() + " rules over 1 M made-up people of each paper, added up: CPU s", "%.1f", seconds, "");
    }

    private static void reform() {
        CaseTable table = new People(10 * MILLION, SEED, true).table();
        CompiledRule days = SevenRulesTest.rules().get(4);
        Reform reform = new Reform("110", List.of(Reform.Change.of("GY2020-2.8.2a-days", "ratePerDay", "110元/天")));
        double one = Clock.median(2, RUNS, () -> difference(List.of(days), table, reform));
        line("a reform of one rule over 10 M rows, baseline included: CPU s", "%.2f", one, "<= 1.5");
        double seven = Clock.median(2, 3, () -> difference(SevenRulesTest.rules(), table, reform));
        line("  the same with all seven rules: CPU s", "%.2f", seven, "");
    }

    private static long difference(List<CompiledRule> rules, CaseTable table, Reform reform) {
        return new WhatIfRun(rules, List.of(), table, WhatIf.Progress.SILENT)
                .compare(List.of(reform))
                .effects()
                .getFirst()
                .difference()
                .fen();
    }
}
