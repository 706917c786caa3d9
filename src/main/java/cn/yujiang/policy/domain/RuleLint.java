package cn.yujiang.policy.domain;

import cn.yujiang.policy.PackFinding;
import cn.yujiang.policy.RuleInfo;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Checks what a rule refers to by key or pattern: inputs that must be told apart, inputs blamed, readings, examples. */
final class RuleLint {

    private final PackSource pack;
    private final Map<String, List<CompiledRule.Parameter>> parameters;
    private final List<PackFinding> findings = new ArrayList<>();

    private RuleLint(PackSource pack, Map<String, List<CompiledRule.Parameter>> parameters) {
        this.pack = pack;
        this.parameters = parameters;
    }

    static List<PackFinding> check(PackSource pack, Map<String, List<CompiledRule.Parameter>> parameters) {
        RuleLint lint = new RuleLint(pack, parameters);
        pack.rules().forEach(lint::rule);
        lint.examples();
        return lint.findings;
    }

    private void rule(PackSource.Rule rule) {
        Set<String> names = new HashSet<>();
        Set<String> keys = new HashSet<>();
        for (String name : rule.facts()) {
            if (!names.add(name)) {
                error("DUPLICATE_NAME", rule.position(), "规则的 facts 里“" + name + "”写了两次", "删去其中一个");
                continue;
            }
            pack.facts().stream()
                    .filter(fact -> fact.name().equals(name))
                    .filter(fact -> !keys.add(fact.key()))
                    .forEach(fact -> error(
                            "DUPLICATE_KEY",
                            rule.position(),
                            "规则的两个事实用同一个键 " + fact.key() + "，填写时分不清",
                            "换一个键，或只用其中一个事实"));
        }
        rule.invalid().stream()
                .filter(part -> !keys.contains(part.field()))
                .forEach(part -> error(
                        "UNKNOWN_FACT",
                        part.when().position(),
                        "校验归咎于 " + part.field() + "，但它不是本规则的输入",
                        "field 写本规则某个事实的键"));
        rule.interpretations().forEach(reading -> reading(rule, reading));
    }

    private void reading(PackSource.Rule rule, RuleInfo.Interpretation reading) {
        if (named(reading.parameterKey()).isEmpty()) {
            error(
                    "UNKNOWN_PARAMETER",
                    rule.position(),
                    "口径“" + reading.question() + "”由参数 " + reading.parameterKey() + " 决定，但它不存在",
                    "改正 parameter");
        }
        for (RuleInfo.Alternative alternative : reading.alternatives()) {
            pattern(rule, alternative);
            alternative.parameters().forEach((key, text) -> named(key).stream()
                    .limit(1)
                    .forEach(parameter -> value(rule, alternative, parameter, text)));
        }
    }

    private void pattern(PackSource.Rule rule, RuleInfo.Alternative alternative) {
        try {
            Pattern.compile(alternative.pattern());
        } catch (PatternSyntaxException e) {
            error("PATTERN", rule.position(), "口径“" + alternative.label() + "”的 pattern 不是正则表达式", "配齐括号，或在特殊字符前加 \\");
        }
    }

    private void value(
            PackSource.Rule rule, RuleInfo.Alternative alternative, CompiledRule.Parameter parameter, String text) {
        try {
            ParameterValues.read(parameter.type(), text);
        } catch (IllegalArgumentException e) {
            error(
                    "PARAMETER_VALUE",
                    rule.position(),
                    "口径“" + alternative.label() + "”给“" + parameter.source().name() + "”的值不对：" + e.getMessage(),
                    "改正 alternatives 里的值");
        }
    }

    private List<CompiledRule.Parameter> named(String key) {
        return parameters.values().stream()
                .flatMap(List::stream)
                .filter(parameter -> parameter.source().key().equals(key))
                .toList();
    }

    private void examples() {
        Set<String> ids = new HashSet<>();
        for (PackSource.Example example : pack.examples()) {
            if (!ids.add(example.id())) {
                Position position = new Position(pack.file(), "示例 " + example.id(), 1, 1);
                error("DUPLICATE_EXAMPLE", position, "示例编号 " + example.id() + " 重复", "每个示例用不同的编号");
            }
        }
    }

    private void error(String code, Position position, String message, String remedy) {
        findings.add(new PackFinding(code, true, position.toString(), message, remedy));
    }
}
