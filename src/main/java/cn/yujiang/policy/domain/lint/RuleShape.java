package cn.yujiang.policy.domain.lint;

import cn.yujiang.policy.AssessmentRequest;
import cn.yujiang.policy.domain.CompiledRule;
import cn.yujiang.policy.domain.Node;
import cn.yujiang.policy.domain.Nodes;
import cn.yujiang.policy.domain.PackSource;
import cn.yujiang.policy.domain.Watch;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What the enumeration of one rule shows. */
final class RuleShape {

    /** @param parameters what the finding is about, for waivers on them */
    record Remark(String code, Set<CompiledRule.Parameter> parameters, String message, String remedy) {}

    private final CompiledRule rule;
    private final Enumeration enumeration;
    private final List<Remark> remarks = new ArrayList<>();

    private RuleShape(CompiledRule rule, Enumeration enumeration) {
        this.rule = rule;
        this.enumeration = enumeration;
    }

    static RuleShape of(CompiledRule rule, List<PackSource.Example> examples) {
        RuleShape shape = new RuleShape(rule, Enumeration.of(rule, examples));
        if (!shape.enumeration.isEmpty()) {
            Branches branches = Branches.of(rule, shape.enumeration.cases());
            rule.formulas().forEach(formula -> Nodes.walk(formula, node -> shape.branch(node, branches)));
            shape.cliffs();
        }
        return shape;
    }

    List<Remark> remarks() {
        return remarks;
    }

    /** Whether a case was found that the rule grants; without one nothing can be said. */
    boolean isTried() {
        return !enumeration.isEmpty();
    }

    private void branch(Node node, Branches branches) {
        if (!branches.reached(node)) {
            return;
        }
        switch (node) {
            case Node.Limit l
            when l.kind() == Node.LimitKind.CAP || l.kind() == Node.LimitKind.FLOOR -> limit(l, branches);
            case Node.Tiers t -> tiers(t, branches);
            default -> {}
        }
    }

    private void limit(Node.Limit limit, Branches branches) {
        String name = "“" + limit.kind().word() + "”" + bound(limit);
        if (!branches.took(limit, Watch.CUT)) {
            add(
                    "CAP_NEVER_BINDS",
                    parameters(limit.bound()),
                    name + "从不起作用：试算的 " + branches.granted() + " 例都没有碰到",
                    "核对公式和事实的 max；确属多余的，删去或写 waive 说明");
        } else if (branches.always(limit) && limit.kind() == Node.LimitKind.CAP) {
            Set<CompiledRule.Parameter> inside = parameters(limit.value());
            inside.removeAll(parameters(limit.bound()));
            if (!inside.isEmpty()) {
                add(
                        "RATE_WITHOUT_EFFECT",
                        inside,
                        names(inside) + "不影响结果：凡是给付的，都已达到" + name,
                        "核对条件和折算办法；原文如此的，写 waive 说明");
            }
        }
    }

    private void tiers(Node.Tiers tiers, Branches branches) {
        for (int i = 0; i < tiers.tiers().size(); i++) {
            if (!(tiers.whole() ? branches.took(tiers, i) : branches.passed(tiers, i))) {
                Node.Tier tier = tiers.tiers().get(i);
                add(
                        "TIER_UNREACHABLE",
                        parameters(tier.rate()),
                        "第 " + (i + 1) + " 档没有一例能到：试算的 " + branches.granted() + " 例都落在别的档",
                        "核对各档的界限和条件；原文如此的，写 waive 说明");
            }
        }
    }

    private void cliffs() {
        Set<String> told = new HashSet<>();
        for (Enumeration.Line line : enumeration.lines()) {
            Cliff.find(rule, line)
                    .filter(cliff -> told.add(cliff.quantity()))
                    .ifPresent(cliff -> add(
                            "CLIFF",
                            Set.of(),
                            cliff.quantity() + "从 " + cliff.from() + " 增到 " + cliff.to() + "，金额反从 "
                                    + cliff.before().toPlainYuan() + " 元降到 "
                                    + cliff.after().toPlainYuan() + " 元",
                            "核对是分段还是整段；原文如此的，写 waive 说明"));
        }
    }

    /** The parameters of the rule that change no answer of the enumeration, one step up or down. */
    Set<CompiledRule.Parameter> idle() {
        List<AssessmentRequest> cases = enumeration.cases();
        List<List<Object>> answers =
                cases.stream().map(request -> Enumeration.answer(rule, request)).toList();
        Set<CompiledRule.Parameter> idle = new LinkedHashSet<>();
        rule.parameters().values().forEach(versions -> versions.stream()
                .filter(version -> version.value() != null)
                .filter(version -> ParameterSteps.ofValue(version).stream().noneMatch(step -> {
                    CompiledRule changed = rule.with(version, step.changed());
                    return java.util.stream.IntStream.range(0, cases.size())
                            .anyMatch(i -> !answers.get(i).equals(Enumeration.answer(changed, cases.get(i))));
                }))
                .forEach(idle::add));
        return idle;
    }

    private Set<CompiledRule.Parameter> parameters(Node node) {
        Set<CompiledRule.Parameter> found = new LinkedHashSet<>();
        Nodes.names(node).forEach(name -> {
            if (rule.parameters().containsKey(name)) {
                found.addAll(rule.versions(name));
            } else if (rule.definitions().containsKey(name)) {
                found.addAll(parameters(
                        java.util.Objects.requireNonNull(rule.definitions().get(name))));
            }
        });
        found.removeIf(parameter -> parameter.source().kind().equals("口径"));
        return found;
    }

    private static String bound(Node.Limit limit) {
        return limit.bound() instanceof Node.Name name ? "（" + name.name() + "）" : "";
    }

    private static String names(Set<CompiledRule.Parameter> parameters) {
        return String.join(
                "、",
                parameters.stream()
                        .map(parameter -> "“" + parameter.source().name() + "”")
                        .distinct()
                        .toList());
    }

    private void add(String code, Set<CompiledRule.Parameter> parameters, String message, String remedy) {
        remarks.add(new Remark(code, parameters, message, remedy));
    }
}
