package cn.yujiang.policy.domain;

import cn.yujiang.policy.FactInfo;
import cn.yujiang.policy.ParameterInfo;
import cn.yujiang.policy.PolicyReference;
import cn.yujiang.policy.RuleInfo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the catalogue shows of a compiled rule. */
final class Catalogued {

    private Catalogued() {}

    static RuleInfo rule(
            PackSource pack,
            PackSource.Rule rule,
            List<PackSource.Fact> facts,
            Map<String, List<CompiledRule.Parameter>> parameters) {
        Map<String, String> formulas = new LinkedHashMap<>();
        rule.definitions()
                .forEach(definition ->
                        formulas.put(definition.name(), definition.formula().text()));
        if (rule.amount() != null) {
            formulas.put("金额", rule.amount().text());
        }
        var outputs = new LinkedHashMap<String, String>();
        rule.outputs()
                .forEach(output -> outputs.put(output.key(), output.formula().text()));
        return new RuleInfo(
                rule.id(),
                pack.id(),
                rule.family(),
                rule.title(),
                rule.english(),
                rule.payee(),
                rule.fund(),
                rule.population(),
                rule.event(),
                pack.document().divisions(),
                rule.validity(),
                rule.citation(),
                rule.evidence(),
                facts.stream().map(Catalogued::fact).toList(),
                parameters.values().stream()
                        .flatMap(List::stream)
                        .map(Catalogued::parameter)
                        .toList(),
                rule.interpretations(),
                rule.conditions().stream()
                        .map(condition -> new RuleInfo.Condition(
                                condition.require().text(), condition.reason(), condition.explanation()))
                        .toList(),
                formulas,
                outputs);
    }

    static PolicyReference reference(PackSource pack, PackSource.Rule rule) {
        return new PolicyReference(
                pack.id(),
                pack.document().number(),
                pack.document().title(),
                rule.citation().article(),
                pack.version(),
                pack.hash(),
                RuleAssessor.ENGINE_VERSION);
    }

    private static FactInfo fact(PackSource.Fact fact) {
        return new FactInfo(
                fact.key(),
                fact.name(),
                fact.english(),
                fact.type(),
                fact.meaning(),
                fact.optional(),
                fact.values().stream().toList(),
                fact.open(),
                fact.columns().stream().map(Catalogued::fact).toList());
    }

    static ParameterInfo parameter(CompiledRule.Parameter parameter) {
        PackSource.Parameter source = parameter.source();
        return new ParameterInfo(
                source.key(),
                source.name(),
                source.value(),
                source.kind(),
                source.discretionary(),
                source.choices(),
                source.validity(),
                source.citation());
    }
}
