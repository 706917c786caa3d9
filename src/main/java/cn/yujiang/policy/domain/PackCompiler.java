package cn.yujiang.policy.domain;

import cn.yujiang.policy.PackFinding;
import cn.yujiang.policy.PackInfo;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Compiles a pack and collects everything wrong with it instead of stopping at the first mistake. */
public final class PackCompiler {

    private final PackSource pack;
    private final List<PackFinding> findings = new ArrayList<>();
    private final Map<String, PackSource.Fact> facts = new LinkedHashMap<>();
    private final Map<String, Type> factTypes = new HashMap<>();
    private final Map<String, List<CompiledRule.Parameter>> parameters = new LinkedHashMap<>();
    private final Set<String> usedNames = new HashSet<>();

    private PackCompiler(PackSource pack) {
        this.pack = pack;
    }

    /** The compiled pack and what was found; the pack may run only when no finding is an error. */
    public record Result(CompiledPack pack, List<PackFinding> findings) {}

    public static Result compile(PackSource source) {
        PackCompiler compiler = new PackCompiler(source);
        compiler.facts();
        compiler.parameters();
        List<CompiledRule> rules = compiler.rules();
        PackInfo info = new PackInfo(
                source.id(),
                source.version(),
                source.hash(),
                source.document(),
                source.articles(),
                source.statements().stream().map(PackSource.Statement::info).toList(),
                source.rules().stream().map(PackSource.Rule::id).toList());
        List<CompiledRule.Parameter> all =
                compiler.parameters.values().stream().flatMap(List::stream).toList();
        compiler.findings.addAll(PackLint.check(source, compiler.parameters, compiler.usedNames));
        CompiledPack compiled = new CompiledPack(info, source, rules, all);
        if (compiler.findings.stream().noneMatch(PackFinding::error)) {
            compiler.findings.addAll(PackExamples.check(compiled));
        }
        return new Result(compiled, List.copyOf(compiler.findings));
    }

    private void facts() {
        for (PackSource.Fact fact : pack.facts()) {
            if (facts.put(fact.name(), fact) != null) {
                error("DUPLICATE_NAME", fact.position(), "事实“" + fact.name() + "”声明了两次", "删去其中一个");
            }
            guarded(() -> factTypes.put(fact.name(), Types.ofFact(fact)));
        }
    }

    private void parameters() {
        for (PackSource.Parameter parameter : pack.parameters()) {
            if (facts.containsKey(parameter.name())) {
                error("DUPLICATE_NAME", parameter.position(), "“" + parameter.name() + "”已是事实的名称", "参数换一个名称");
            }
            guarded(() -> parameter(parameter));
        }
    }

    private void parameter(PackSource.Parameter parameter) {
        Type type = Types.ofParameter(parameter);
        try {
            Value value = parameter.value() == null ? null : ParameterValues.read(type, parameter.value());
            parameters
                    .computeIfAbsent(parameter.name(), name -> new ArrayList<>())
                    .add(new CompiledRule.Parameter(parameter, type, value));
        } catch (IllegalArgumentException e) {
            error("PARAMETER_VALUE", parameter.position(), String.valueOf(e.getMessage()), "改正 value 或 type");
        }
    }

    private List<CompiledRule> rules() {
        List<CompiledRule> compiled = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (PackSource.Rule rule : pack.rules()) {
            if (!ids.add(rule.id())) {
                error("DUPLICATE_RULE", rule.position(), "规则编号 " + rule.id() + " 重复", "每条规则用不同的编号");
            }
            RuleCompiler compiler = new RuleCompiler(pack, rule, facts, factTypes, parameters);
            guarded(() -> compiled.add(compiler.compile()));
            findings.addAll(compiler.findings());
            usedNames.addAll(compiler.usedNames());
        }
        return compiled;
    }

    private void guarded(Runnable step) {
        try {
            step.run();
        } catch (FormulaException e) {
            findings.add(RuleCompiler.finding(e));
        }
    }

    private void error(String code, Position position, String message, String remedy) {
        findings.add(new PackFinding(code, true, position.toString(), message, remedy));
    }
}
