package cn.yujiang.policy.domain.batch;

import cn.yujiang.policy.Reform;
import cn.yujiang.policy.domain.CompiledRule;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The values that differ from the packs: settings of the bureau, then a reform. Later changes win.
 *
 * @param changes each naming the very rule it changes
 */
public record Scenario(List<Reform.Change> changes) {

    /** The packs as they are. */
    public static final Scenario AS_PUBLISHED = new Scenario(List.of());

    public Scenario {
        changes = List.copyOf(changes);
    }

    /** Overrides for one case, as one assessment takes them. */
    Map<String, String> overrides(CompiledRule rule, String division, @Nullable LocalDate event) {
        Map<String, String> overrides = new LinkedHashMap<>();
        for (Reform.Change change : changes) {
            if (change.ruleId().equals(rule.source().id()) && change.covers(division, event)) {
                overrides.put(change.key(), change.value());
            }
        }
        return overrides;
    }

    List<Reform.Change> of(CompiledRule rule, String key) {
        return changes.stream()
                .filter(change -> change.ruleId().equals(rule.source().id())
                        && change.key().equals(key))
                .toList();
    }

    /** First days on which the parameter may have another value than the day before. */
    TreeSet<LocalDate> turns(CompiledRule rule, String name) {
        TreeSet<LocalDate> days = new TreeSet<>();
        List<CompiledRule.Parameter> versions = rule.versions(name);
        for (CompiledRule.Parameter version : versions) {
            add(
                    days,
                    version.source().validity().from(),
                    version.source().validity().to());
        }
        for (Reform.Change change : of(rule, versions.getFirst().source().key())) {
            add(days, change.from(), change.to());
        }
        return days;
    }

    private static void add(TreeSet<LocalDate> days, @Nullable LocalDate from, @Nullable LocalDate to) {
        if (from != null) {
            days.add(from);
        }
        if (to != null) {
            days.add(to.plusDays(1));
        }
    }
}
