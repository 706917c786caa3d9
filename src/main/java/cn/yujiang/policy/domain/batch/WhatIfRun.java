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

    private BatchPlan plan(List<Scenario> scenarios) {
        List<BatchPlan.Question> questions = new ArrayList<>();
        for (Scenario scenario : scenarios) {
            rules.forEach(rule -> questions.add(new BatchPlan.Question(rule, scenario)));
        }
        return BatchPlan.of(questions, cases);
    }

    /** Baseline and reforms in one pass. */
    public WhatIf.Report compare(List<Reform> reforms) {
        List<Scenario> scenarios = new ArrayList<>(List.of(new Scenario(settings)));
        reforms.forEach(reform -> scenarios.add(scenario(reform)));
        BatchPlan plan = plan(scenarios);
        Tally baseline = new Tally(plan, 0, rules.size());
        List<Comparison> comparisons = new ArrayList<>();
        for (int i = 1; i < scenarios.size(); i++) {
            Tally reformed = new Tally(plan, i * rules.size(), rules.size());
            comparisons.add(new Comparison(baseline, reformed, rules.size()));
        }
        long exact = pass(plan, 1, 0, chunk -> {
            baseline.add(chunk);
            comparisons.forEach(comparison -> comparison.add(chunk));
        });
        List<WhatIf.Effect> effects = new ArrayList<>();
        for (int i = 0; i < reforms.size(); i++) {
            effects.add(comparisons.get(i).effect(reforms.get(i)));
        }
        return new WhatIf.Report(cases.size(), baseline.totals(), effects, exact);
    }

    /** What each reform comes to over all rules, in one pass. */
    List<Money> totals(List<Reform> reforms, int passes, int pass) {
        BatchPlan plan = plan(reforms.stream().map(this::scenario).toList());
        List<Tally> tallies = new ArrayList<>();
        for (int i = 0; i < reforms.size(); i++) {
            tallies.add(new Tally(plan, i * rules.size(), rules.size()));
        }
        pass(plan, passes, pass, chunk -> tallies.forEach(tally -> tally.add(chunk)));
        return tallies.stream().map(tally -> tally.totals().total()).toList();
    }

    private long pass(BatchPlan plan, int passes, int pass, Consumer<BatchChunk> sink) {
        long total = (long) cases.size() * passes;
        long exact = 0;
        for (int from = 0; from < cases.size(); from += STRETCH) {
            proceed((long) cases.size() * pass + from, total);
            exact += plan.run(from, Math.min(cases.size(), from + STRETCH), sink::accept);
        }
        proceed((long) cases.size() * (pass + 1), total);
        return exact;
    }

    private void proceed(long done, long total) {
        if (!progress.proceed(done, total)) {
            throw new RejectedException(Rejection.of("WHAT_IF_CANCELLED"));
        }
    }
}
