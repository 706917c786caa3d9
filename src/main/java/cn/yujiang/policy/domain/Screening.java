package cn.yujiang.policy.domain;

import cn.yujiang.policy.Assessment;
import cn.yujiang.policy.AssessmentRequest;
import cn.yujiang.policy.AssessmentStatus;
import cn.yujiang.policy.PolicyVersions;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the facts known so far say about a rule. The assessment stops at the first missing fact; here every condition whose facts are
 * known is tested, so that a case that must fail is told so before all is asked.
 *
 * @param period whether the rule is in force on the day of the event, or on the day asked about while the event is not known
 * @param failed first condition that fails whatever the missing facts are, or null
 * @param missing keys of what is not known: facts the rule cannot do without, and what conditions wait for
 */
record Screening(
        Assessment assessment, AssessmentStatus period, CompiledRule.@Nullable Condition failed, Set<String> missing) {

    static Screening of(CompiledRule rule, AssessmentRequest request) {
        Assessment assessment = RuleAssessor.assess(rule, request);
        Set<String> missing = new LinkedHashSet<>();
        Map<String, Value> values = new LinkedHashMap<>();
        for (PackSource.Fact fact : rule.facts()) {
            Value value = read(fact, request.facts().get(fact.key()));
            values.put(fact.name(), value);
            if (value instanceof Value.Absent && !fact.optional()) {
                missing.add(fact.key());
            }
        }
        LocalDate event = event(rule, request, values);
        AssessmentStatus period = event == null
                ? AssessmentStatus.OK
                : PolicyVersions.status(List.of(rule.source().validity()), same -> same, event);
        values.putAll(new ParameterResolver(rule, request).resolveKnown(event));
        CompiledRule.Condition failed = failed(rule, new Environment(values, rule.definitions(), true), missing);
        return new Screening(assessment, period, failed, missing);
    }

    /** A value that cannot be used counts as not known; the assessment says what is wrong with it. */
    private static Value read(PackSource.Fact fact, @Nullable Object raw) {
        if (raw == null || FactReader.isMissing(fact, raw)) {
            return new Value.Absent(fact.key());
        }
        try {
            return FactReader.read(fact, raw, fact.key());
        } catch (Blocked unusable) {
            return new Value.Absent(fact.key());
        }
    }

    private static @Nullable LocalDate event(CompiledRule rule, AssessmentRequest request, Map<String, Value> values) {
        PackSource.Fact fact = rule.eventFact();
        return fact != null && values.get(fact.name()) instanceof Value.Day day ? day.date() : request.eventDate();
    }

    private static CompiledRule.@Nullable Condition failed(CompiledRule rule, Environment env, Set<String> missing) {
        CompiledRule.Condition failed = null;
        for (CompiledRule.Condition condition : rule.conditions()) {
            try {
                boolean met = ((Value.Truth) Evaluator.evaluate(condition.require(), env)).holds();
                if (!met && failed == null) {
                    failed = condition;
                }
            } catch (Blocked unknown) {
                missing.add(unknown.field());
            } catch (ArithmeticException | java.time.DateTimeException e) {
                missing.add("arithmetic");
            }
        }
        return failed;
    }
}
