package cn.yujiang.policy.domain;

import cn.yujiang.policy.AssessmentStatus;
import cn.yujiang.policy.PackFinding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Parses and types the formulas of one rule. */
final class RuleCompiler {

    private final PackSource pack;
    private final PackSource.Rule rule;
    private final Map<String, PackSource.Fact> facts;
    private final Map<String, Type> factTypes;
    private final Map<String, List<CompiledRule.Parameter>> parameters;
    private final Scope scope = new Scope();
    private final List<PackFinding> findings = new ArrayList<>();
    private final Map<String, String> english = new HashMap<>();

    RuleCompiler(
            PackSource pack,
            PackSource.Rule rule,
            Map<String, PackSource.Fact> facts,
            Map<String, Type> factTypes,
            Map<String, List<CompiledRule.Parameter>> parameters) {
        this.pack = pack;
        this.rule = rule;
        this.facts = facts;
        this.factTypes = factTypes;
        this.parameters = parameters;
    }

    List<PackFinding> findings() {
        return findings;
    }

    Set<String> usedNames() {
        return scope.used();
    }

    static PackFinding finding(FormulaException e) {
        return new PackFinding("FORMULA", true, e.position().toString(), e.problem(), e.remedy());
    }

    CompiledRule compile() {
        List<PackSource.Fact> own = declareFacts();
        declareParameters();
        List<CompiledRule.Invalid> invalid = new ArrayList<>();
        Map<String, Node> definitions = definitions();
        rule.invalid().forEach(part -> truth(part.when())
                .ifPresent(node -> invalid.add(new CompiledRule.Invalid(node, part.field()))));
        List<CompiledRule.Condition> conditions = new ArrayList<>();
        rule.conditions().forEach(part -> truth(part.require())
                .ifPresent(node -> conditions.add(new CompiledRule.Condition(
                        node, status(part.status(), part.require().position()), part.reason(), part.explanation()))));
        Node amount =
                rule.amount() == null ? null : storable(rule.amount(), true).orElse(null);
        List<CompiledRule.Mark> marks = new ArrayList<>();
        rule.marks().forEach(part -> truth(part.when())
                .ifPresent(node -> marks.add(new CompiledRule.Mark(
                        node, status(part.status(), part.when().position()), part.reason()))));
        declareVerdict();
        List<CompiledRule.Output> outputs = new ArrayList<>();
        rule.outputs().forEach(part -> storable(part.formula(), false)
                .ifPresent(node -> outputs.add(
                        new CompiledRule.Output(part.key(), node, TypeChecker.check(node, scope), part.always()))));
        Map<String, List<CompiledRule.Parameter>> used = usedParameters();
        checkUsed(own);
        return new CompiledRule(
                rule,
                Catalogued.rule(pack, rule, own, used),
                Catalogued.reference(pack, rule),
                own,
                eventFact(own),
                used,
                definitions,
                invalid,
                conditions,
                amount,
                marks,
                outputs,
                Map.copyOf(english));
    }

    private List<PackSource.Fact> declareFacts() {
        List<PackSource.Fact> own = new ArrayList<>();
        for (String name : rule.facts()) {
            PackSource.Fact fact = facts.get(name);
            Type type = factTypes.get(name);
            if (fact == null || type == null) {
                error("UNKNOWN_FACT", rule.position(), "规则用到未声明的事实“" + name + "”", "在 facts 里声明，或改正名称");
                continue;
            }
            own.add(fact);
            scope.declare(name, type);
            english.put(name, fact.english());
            if (fact.min() != null && fact.min().signum() > 0) {
                scope.declarePositive(name);
            }
        }
        return own;
    }

    private void declareParameters() {
        parameters.forEach((name, versions) -> {
            scope.declare(name, versions.getFirst().type());
            english.put(name, versions.getFirst().source().english());
            boolean positive = versions.stream()
                    .allMatch(version -> version.value() instanceof Value.Quantity q
                            && q.number().signum() > 0);
            if (positive) {
                scope.declarePositive(name);
            }
        });
    }

    /** Only outputs may ask for the answer: declared after everything that leads to it. */
    private void declareVerdict() {
        if (!scope.declare(Environment.VERDICT, Type.TRUTH)) {
            error("DUPLICATE_NAME", rule.position(), "“" + Environment.VERDICT + "”是规则自身的结论", "换一个名称");
        }
    }

    private Map<String, Node> definitions() {
        Map<String, Node> compiled = new LinkedHashMap<>();
        for (PackSource.Definition definition : rule.definitions()) {
            parse(definition.formula()).ifPresent(node -> {
                try {
                    Type type = TypeChecker.check(node, scope);
                    if (!scope.declare(definition.name(), type)) {
                        error(
                                "DUPLICATE_NAME",
                                definition.formula().position(),
                                "名称“" + definition.name() + "”已被占用",
                                "定义换一个名称");
                    }
                    compiled.put(definition.name(), node);
                    english.put(definition.name(), definition.english());
                } catch (FormulaException e) {
                    findings.add(finding(e));
                }
            });
        }
        return compiled;
    }

    private Optional<Node> parse(PackSource.Formula formula) {
        try {
            return Optional.of(Parser.parse(formula.text(), formula.position()));
        } catch (FormulaException e) {
            findings.add(finding(e));
            return Optional.empty();
        }
    }

    private Optional<Node> truth(PackSource.Formula formula) {
        return typed(formula, type -> type.equals(Type.TRUTH) ? null : "此处要条件（布尔），却是" + type.title());
    }

    private Optional<Node> storable(PackSource.Formula formula, boolean money) {
        return typed(formula, type -> {
            if (!(type instanceof Type.Quantity quantity)) {
                return money ? "金额公式的结果是" + type.title() : null;
            }
            if (!quantity.isStorable()) {
                return "结果是" + type.title() + "，不能发放也不能存储";
            }
            return money && !quantity.dimension().isMoney() ? "金额公式的单位是 " + quantity.dimension() : null;
        });
    }

    private Optional<Node> typed(
            PackSource.Formula formula, java.util.function.Function<Type, @Nullable String> complaint) {
        return parse(formula).flatMap(node -> {
            try {
                String problem = complaint.apply(TypeChecker.check(node, scope));
                if (problem == null) {
                    return Optional.of(node);
                }
                String code = problem.contains("未取整") ? "UNROUNDED" : "FORMULA_TYPE";
                error(code, formula.position(), problem, "用 四舍五入、向下取整 或 向上取整 写明到哪一位，并核对单位");
            } catch (FormulaException e) {
                findings.add(finding(e));
            }
            return Optional.empty();
        });
    }

    private AssessmentStatus status(String text, Position position) {
        for (AssessmentStatus status : AssessmentStatus.values()) {
            if (status.name().equals(text)) {
                return status;
            }
        }
        error("UNKNOWN_STATUS", position, "没有状态 " + text, "可用：NOT_ELIGIBLE、DUPLICATE、EXCLUSIVE、MANUAL_REVIEW …");
        return AssessmentStatus.NOT_ELIGIBLE;
    }

    private Map<String, List<CompiledRule.Parameter>> usedParameters() {
        Map<String, List<CompiledRule.Parameter>> used = new LinkedHashMap<>();
        parameters.forEach((name, versions) -> {
            if (scope.used().contains(name)) {
                used.put(name, versions);
            }
        });
        return used;
    }

    private void checkUsed(List<PackSource.Fact> own) {
        for (PackSource.Fact fact : own) {
            boolean isEvent = fact.key().equals(rule.eventFact());
            boolean waived = rule.waived().contains("UNUSED_FACT");
            if (!scope.used().contains(fact.name()) && !isEvent && !waived) {
                findings.add(new PackFinding(
                        "UNUSED_FACT",
                        false,
                        rule.position().toString(),
                        "事实“" + fact.name() + "”没有被用到",
                        "从 facts 里去掉，或在公式里使用"));
            }
        }
    }

    private PackSource.@Nullable Fact eventFact(List<PackSource.Fact> own) {
        if (rule.eventFact() == null) {
            return null;
        }
        PackSource.Fact found = own.stream()
                .filter(fact -> fact.key().equals(rule.eventFact()))
                .findFirst()
                .orElse(null);
        if (found == null) {
            error("UNKNOWN_FACT", rule.position(), "适用日取自 " + rule.eventFact() + "，但它不是本规则的事实", "加进 facts");
        }
        return found;
    }

    private void error(String code, Position position, String message, String remedy) {
        findings.add(new PackFinding(code, true, position.toString(), message, remedy));
    }
}
