package cn.yujiang.policy.domain;

import cn.yujiang.policy.AssessmentStatus;
import cn.yujiang.policy.PolicyReference;
import cn.yujiang.policy.RuleInfo;
import cn.yujiang.policy.Validity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A rule ready to run: every formula parsed and typed.
 *
 * @param parameters versions by Chinese name, for every parameter the rule uses
 * @param english English names of facts, parameters and definitions
 */
public record CompiledRule(
        PackSource.Rule source,
        RuleInfo info,
        PolicyReference reference,
        List<PackSource.Fact> facts,
        PackSource.@Nullable Fact eventFact,
        Map<String, List<Parameter>> parameters,
        Map<String, Node> definitions,
        List<Invalid> invalid,
        List<Condition> conditions,
        @Nullable Node amount,
        List<Mark> marks,
        List<Output> outputs,
        Map<String, String> english) {

    /** Whether a request may name this input. */
    boolean takes(String key) {
        for (PackSource.Fact fact : facts) {
            if (fact.key().equals(key)) {
                return true;
            }
        }
        for (List<Parameter> versions : parameters.values()) {
            for (Parameter version : versions) {
                if (key.equals(version.source().factKey())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The versions of a parameter the rule uses. */
    public List<Parameter> versions(String name) {
        return java.util.Objects.requireNonNull(parameters.get(name), name);
    }

    /** The same rule with another version in the place of one; for trying what a changed value would do. */
    public CompiledRule with(Parameter old, Parameter changed) {
        Map<String, List<Parameter>> copy = new LinkedHashMap<>(parameters);
        copy.replaceAll((name, versions) -> versions.stream()
                .map(version -> version == old ? changed : version)
                .toList());
        return new CompiledRule(
                source,
                info,
                reference,
                facts,
                eventFact,
                copy,
                definitions,
                invalid,
                conditions,
                amount,
                marks,
                outputs,
                english);
    }

    /** The same rule holding in another period. */
    public CompiledRule during(Validity other) {
        return new CompiledRule(
                source.during(other),
                info,
                reference,
                facts,
                eventFact,
                parameters,
                definitions,
                invalid,
                conditions,
                amount,
                marks,
                outputs,
                english);
    }

    /** Every formula of the rule. */
    public List<Node> formulas() {
        List<Node> all = new ArrayList<>(definitions.values());
        invalid.forEach(part -> all.add(part.when()));
        conditions.forEach(part -> all.add(part.require()));
        if (amount != null) {
            all.add(amount);
        }
        marks.forEach(part -> all.add(part.when()));
        outputs.forEach(part -> all.add(part.node()));
        return all;
    }

    /** A parameter version with its type and value; a null value is open. */
    public record Parameter(
            PackSource.Parameter source,
            Type type,
            @Nullable Value value) {}

    public record Invalid(Node when, String field) {}

    public record Condition(
            Node require, AssessmentStatus status, @Nullable String reason, String explanation) {}

    public record Mark(Node when, AssessmentStatus status, String reason) {}

    /** @param type says the unit, which the value of an empty sum does not know */
    public record Output(String key, Node node, Type type, boolean always) {}
}
