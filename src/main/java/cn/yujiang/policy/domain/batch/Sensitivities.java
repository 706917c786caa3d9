package cn.yujiang.policy.domain.batch;

import cn.yujiang.policy.Reform;
import cn.yujiang.policy.WhatIf;
import cn.yujiang.policy.domain.CompiledRule;
import cn.yujiang.policy.domain.Type;
import cn.yujiang.policy.domain.Value;
import cn.yujiang.shared.Money;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What one unit more of each number among the parameters changes. */
public final class Sensitivities {

    /** Reforms a pass; more would not fit the cache of the processor. */
    private static final int A_PASS = 8;

    /** A parameter with its value and the raised one. */
    private record Raise(CompiledRule rule, String key, String name, String value, String raised) {
        private Reform reform() {
            return new Reform(name, List.of(Reform.Change.of(rule.source().id(), key, raised)));
        }
    }

    private final WhatIfRun run;

    public Sensitivities(WhatIfRun run) {
        this.run = run;
    }

    /** Dearest first. */
    public List<WhatIf.Sensitivity> find() {
        List<Raise> raises = raises();
        int passes = 1 + (raises.size() + A_PASS - 1) / A_PASS;
        Money before = run.totals(List.of(new Reform("", List.of())), passes, 0).getFirst();
        List<WhatIf.Sensitivity> found = new ArrayList<>();
        for (int pass = 1; pass < passes; pass++) {
            List<Raise> now = raises.subList((pass - 1) * A_PASS, Math.min(raises.size(), pass * A_PASS));
            List<Money> totals = run.totals(now.stream().map(Raise::reform).toList(), passes, pass);
            for (int i = 0; i < now.size(); i++) {
                Raise raise = now.get(i);
                found.add(new WhatIf.Sensitivity(
                        raise.rule().source().id(),
                        raise.key(),
                        raise.name(),
                        raise.value(),
                        raise.raised(),
                        totals.get(i).minus(before)));
            }
        }
        found.sort(Comparator.comparing(WhatIf.Sensitivity::difference).reversed());
        return found;
    }

    private List<Raise> raises() {
        List<Raise> raises = new ArrayList<>();
        Set<List<String>> seen = new HashSet<>();
        for (CompiledRule rule : run.rules()) {
            rule.parameters().forEach((name, versions) -> {
                CompiledRule.Parameter latest = versions.getLast();
                if (latest.type() instanceof Type.Quantity type
                        && latest.value() instanceof Value.Quantity value
                        && seen.add(List.of(rule.info().packId(), name))) {
                    String raised = Steps.text(type, value.number().plus(Steps.unit(type)));
                    raises.add(new Raise(rule, latest.source().key(), name, Steps.text(type, value.number()), raised));
                }
            });
        }
        return raises;
    }
}
