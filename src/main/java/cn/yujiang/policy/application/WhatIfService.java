package cn.yujiang.policy.application;

import static java.util.Objects.requireNonNull;

import cn.yujiang.identity.CurrentActor;
import cn.yujiang.identity.Scope;
import cn.yujiang.policy.Cases;
import cn.yujiang.policy.EvidenceDirectory;
import cn.yujiang.policy.PolicySettings;
import cn.yujiang.policy.Reform;
import cn.yujiang.policy.WhatIf;
import cn.yujiang.policy.domain.CompiledRule;
import cn.yujiang.policy.domain.Engine;
import cn.yujiang.policy.domain.batch.BudgetSearch;
import cn.yujiang.policy.domain.batch.CaseCollector;
import cn.yujiang.policy.domain.batch.CaseParts;
import cn.yujiang.policy.domain.batch.Sensitivities;
import cn.yujiang.policy.domain.batch.SyntheticCases;
import cn.yujiang.policy.domain.batch.WhatIfRun;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;

@Service
class WhatIfService implements WhatIf {

    private static final int MOST = 1_000_000;

    private final Supplier<Engine> policies;
    private final PolicySettings settings;
    private final EvidenceDirectory evidence;
    private final CurrentActor currentActor;

    WhatIfService(
            Supplier<Engine> policies, PolicySettings settings, EvidenceDirectory evidence, CurrentActor currentActor) {
        this.policies = policies;
        this.settings = settings;
        this.evidence = evidence;
        this.currentActor = currentActor;
    }

    @Override
    public Cases.Collector collect(List<String> ruleIds) {
        return new CaseCollector(rules(ruleIds));
    }

    @Override
    public Cases stored(List<String> ruleIds) {
        Map<String, CaseCollector> tables = new LinkedHashMap<>();
        Map<String, CompiledRule> asked = new LinkedHashMap<>();
        rules(ruleIds).forEach(rule -> asked.put(rule.source().id(), rule));
        evidence.each(ruleIds, currentActor.require().scope(), line -> tables.computeIfAbsent(
                        line.ruleId(), id -> new CaseCollector(List.of(requireNonNull(asked.get(id)))))
                .add(line.divisionCode(), line.eventDate(), line.group(), line.facts()));
        if (tables.isEmpty()) {
            throw refused("WHAT_IF_NO_STORED");
        }
        return new CaseParts(tables.entrySet().stream()
                .map(table -> new CaseParts.Part(table.getValue().collected(), Set.of(table.getKey())))
                .toList());
    }

    @Override
    public Cases synthetic(List<String> ruleIds, Synthetic wanted, Progress progress) {
        Scope scope = currentActor.require().scope();
        if (wanted.size() < 1 || wanted.size() > MOST) {
            throw refused("WHAT_IF_SIZE", MOST);
        }
        if (wanted.from().isAfter(wanted.to())) {
            throw refused("WHAT_IF_PERIOD");
        }
        if (wanted.divisions().isEmpty() || !wanted.divisions().stream().allMatch(scope::includesDivision)) {
            throw refused("WHAT_IF_PLACE");
        }
        Map<String, Map<String, String>> decided = new HashMap<>();
        String place = wanted.divisions().getFirst();
        ruleIds.forEach(id -> decided.put(id, settings.overrides(id, place)));
        return new SyntheticCases(rules(ruleIds), id -> decided.getOrDefault(id, Map.of()), wanted, progress).make();
    }

    private static RejectedException refused(String code, Object... args) {
        return new RejectedException(Rejection.of(code, args));
    }

    @Override
    public void check(Reform.Change change) {
        policies.get().requireValue(change.ruleId(), change.key(), change.value());
    }

    @Override
    public Report compare(Cases cases, List<String> ruleIds, List<Reform> reforms, Progress progress) {
        reforms.stream().flatMap(reform -> reform.changes().stream()).forEach(this::check);
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
