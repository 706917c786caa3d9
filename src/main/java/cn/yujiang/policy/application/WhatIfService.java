package cn.yujiang.policy.application;

import cn.yujiang.policy.Cases;
import cn.yujiang.policy.PolicySettings;
import cn.yujiang.policy.Reform;
import cn.yujiang.policy.WhatIf;
import cn.yujiang.policy.domain.CompiledRule;
import cn.yujiang.policy.domain.Engine;
import cn.yujiang.policy.domain.batch.BudgetSearch;
import cn.yujiang.policy.domain.batch.CaseCollector;
import cn.yujiang.policy.domain.batch.Sensitivities;
import cn.yujiang.policy.domain.batch.WhatIfRun;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;

@Service
class WhatIfService implements WhatIf {

    private final Supplier<Engine> policies;
    private final PolicySettings settings;

    WhatIfService(Supplier<Engine> policies, PolicySettings settings) {
        this.policies = policies;
        this.settings = settings;
    }

    @Override
    public Cases.Collector collect(List<String> ruleIds) {
        return new CaseCollector(rules(ruleIds));
    }

    @Override
    public Report compare(Cases cases, List<String> ruleIds, List<Reform> reforms, Progress progress) {
        reforms.stream().flatMap(reform -> reform.changes().stream()).forEach(change -> policies.get()
                .requireValue(change.ruleId(), change.key(), change.value()));
        return run(cases, ruleIds, progress).compare(reforms);
    }

    @Override
    public Affordable largestWithin(Cases cases, List<String> ruleIds, Search search, Progress progress) {
        policies.get().requireValue(search.ruleId(), search.key(), search.highest());
        return new BudgetSearch(run(cases, ruleIds, progress), search).find();
    }

    @Override
    public List<Sensitivity> sensitivity(Cases cases, List<String> ruleIds, Progress progress) {
        return new Sensitivities(run(cases, ruleIds, progress)).find();
    }

    private List<CompiledRule> rules(List<String> ids) {
        return ids.stream()
                .map(id -> policies.get().compiledRules().stream()
                        .filter(rule -> rule.source().id().equals(id))
                        .findFirst()
                        .orElseThrow(() -> new RejectedException(Rejection.of("RULE_UNKNOWN", id))))
                .toList();
    }

    private WhatIfRun run(Cases cases, List<String> ruleIds, Progress progress) {
        List<CompiledRule> rules = rules(ruleIds);
        List<Reform.Change> decided = new ArrayList<>();
        for (String division : cases.divisions()) {
            for (String rule : ruleIds) {
                settings.overrides(rule, division)
                        .forEach(
                                (key, value) -> decided.add(new Reform.Change(rule, key, division, null, null, value)));
            }
        }
        return new WhatIfRun(rules, decided, cases, progress);
    }
}
