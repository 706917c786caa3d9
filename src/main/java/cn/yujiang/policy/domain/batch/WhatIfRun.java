package cn.yujiang.policy.domain.batch;

import cn.yujiang.policy.Cases;
import cn.yujiang.policy.Reform;
import cn.yujiang.policy.WhatIf;
import cn.yujiang.policy.domain.CompiledRule;
import cn.yujiang.shared.Money;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Runs scenarios over a table and adds up. */
public final class WhatIfRun {

    /** Cases between two reports of progress. */
    private static final int STRETCH = 256 * Frame.CHUNK;

    private final List<CompiledRule> rules;
    private final List<Reform.Change> settings;
    private final Cases cases;
    private final WhatIf.Progress progress;

    /** @param settings values decided by the bureau, which the baseline has too */
    public WhatIfRun(List<CompiledRule> rules, List<Reform.Change> settings, Cases cases, WhatIf.Progress progress) {
        this.rules = List.copyOf(rules);
        this.settings = List.copyOf(settings);
        this.cases = cases;
        this.progress = progress;
    }

    List<CompiledRule> rules() {
        return rules;
    }

    private Scenario scenario(Reform reform) {
        List<Reform.Change> all = new ArrayList<>(settings);
        for (Reform.Change change : reform.changes()) {
            List<Reform.Change> spread = SharedParameters.spread(change, rules);
            if (spread.isEmpty()) {
                throw new RejectedException(
                        Rejection.onField(change.key(), "PARAMETER_UNKNOWN", change.key(), change.ruleId()));
            }
            all.addAll(spread);
        }
        return new Scenario(all);
    }

    /** One table with the rules asked about it. */
    private record Part(Cases cases, List<CompiledRule> rules) {
        private BatchPlan plan(List<Scenario> scenarios) {
            List<BatchPlan.Question> questions = new ArrayList<>();
            for (Scenario scenario : scenarios) {
                rules.forEach(rule -> questions.add(new BatchPlan.Question(rule, scenario)));
            }
            return BatchPlan.of(questions, cases);
        }
    }

    private List<Part> parts() {
        if (!(cases instanceof CaseParts several)) {
            return List.of(new Part(cases, rules));
        }
        return several.parts().stream()
                .map(part -> new Part(
                        part.cases(),
                        rules.stream()
                                .filter(rule ->
                                        part.ruleIds().contains(rule.source().id()))
                                .toList()))
                .filter(part -> !part.rules().isEmpty())
                .toList();
    }

    /** Baseline and reforms in one pass. */
    public WhatIf.Report compare(List<Reform> reforms) {
        List<Scenario> scenarios = new ArrayList<>(List.of(new Scenario(settings)));
        reforms.forEach(reform -> scenarios.add(scenario(reform)));
        long before = 0;
        List<WhatIf.Report> reports = new ArrayList<>();
        for (Part part : parts()) {
            reports.add(compare(part, scenarios, reforms, before));
            before += part.cases().size();
        }
        return reports.stream()
                .reduce(Reports::plus)
                .orElseThrow(() -> new RejectedException(Rejection.of("WHAT_IF_NO_CASES")));
    }

    private WhatIf.Report compare(Part part, List<Scenario> scenarios, List<Reform> reforms, long before) {
        BatchPlan plan = part.plan(scenarios);
        int asked = part.rules().size();
        Tally baseline = new Tally(plan, 0, asked, true);
        List<Comparison> comparisons = new ArrayList<>();
        for (int i = 1; i < scenarios.size(); i++) {
            Tally reformed = baseline.reformed(i * asked);
            comparisons.add(new Comparison(baseline, reformed, asked));
        }
        long exact = pass(plan, part.cases().size(), new Distance(before, cases.size()), chunk -> {
            baseline.add(chunk);
            comparisons.forEach(comparison -> comparison.add(chunk));
        });
        List<WhatIf.Effect> effects = new ArrayList<>();
        for (int i = 0; i < reforms.size(); i++) {
            effects.add(comparisons.get(i).effect(reforms.get(i)));
        }
        return new WhatIf.Report(part.cases().size(), baseline.totals(), effects, exact);
    }

    /** What each reform comes to over all rules, in one pass. */
    List<Money> totals(List<Reform> reforms, int passes, int pass) {
        List<Scenario> scenarios = reforms.stream().map(this::scenario).toList();
        Money[] sums = new Money[reforms.size()];
        java.util.Arrays.fill(sums, Money.ZERO);
        long before = (long) cases.size() * pass;
        for (Part part : parts()) {
            List<Money> own = totals(part, scenarios, new Distance(before, (long) cases.size() * passes));
            for (int i = 0; i < sums.length; i++) {
                sums[i] = sums[i].plus(own.get(i));
            }
            before += part.cases().size();
        }
        return List.of(sums);
    }

    private List<Money> totals(Part part, List<Scenario> scenarios, Distance distance) {
        BatchPlan plan = part.plan(scenarios);
        int asked = part.rules().size();
        List<Tally> tallies = new ArrayList<>();
        for (int i = 0; i < scenarios.size(); i++) {
            tallies.add(new Tally(plan, i * asked, asked, false));
        }
        pass(plan, part.cases().size(), distance, chunk -> tallies.forEach(tally -> tally.add(chunk)));
        return tallies.stream().map(tally -> tally.totals().total()).toList();
    }

    /** How much was done before a pass begins, and how much there is to do in all. */
    private record Distance(long before, long total) {}

    private long pass(BatchPlan plan, int size, Distance distance, Consumer<BatchChunk> sink) {
        long exact = 0;
        for (int from = 0; from < size; from += STRETCH) {
            proceed(distance.before + from, distance.total);
            exact += plan.run(from, Math.min(size, from + STRETCH), sink::accept);
        }
        proceed(distance.before + size, distance.total);
        return exact;
    }

    private void proceed(long done, long total) {
        if (!progress.proceed(done, total)) {
            throw new RejectedException(Rejection.of("WHAT_IF_CANCELLED"));
        }
    }
}
