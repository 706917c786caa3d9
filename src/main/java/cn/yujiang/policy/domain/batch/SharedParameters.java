package cn.yujiang.policy.domain.batch;

import cn.yujiang.policy.Reform;
import cn.yujiang.policy.domain.CompiledRule;
import java.util.List;

/** A parameter belongs to its pack: a change of it reaches every rule that uses it. */
final class SharedParameters {

    private SharedParameters() {}

    /** The change for each of the rules it reaches; none when no rule uses the parameter. */
    static List<Reform.Change> spread(Reform.Change change, List<CompiledRule> rules) {
        return rules.stream()
                .filter(rule -> rule.source().id().equals(change.ruleId()))
                .flatMap(rule -> rules.stream()
                        .filter(other ->
                                other.info().packId().equals(rule.info().packId()))
                        .filter(other -> uses(other, name(rule, change.key()))))
                .map(rule -> new Reform.Change(
                        rule.source().id(),
                        change.key(),
                        change.division(),
                        change.from(),
                        change.to(),
                        change.value()))
                .toList();
    }

    private static boolean uses(CompiledRule rule, String name) {
        return !name.isEmpty() && rule.parameters().containsKey(name);
    }

    /** The Chinese name of a parameter by its key; empty when the rule has none. */
    static String name(CompiledRule rule, String key) {
        return rule.parameters().keySet().stream()
                .filter(name -> rule.versions(name).getFirst().source().key().equals(key))
                .findFirst()
                .orElse("");
    }
}
