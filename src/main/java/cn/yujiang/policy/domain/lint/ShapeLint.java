package cn.yujiang.policy.domain.lint;

import cn.yujiang.policy.PackFinding;
import cn.yujiang.policy.RuleInfo;
import cn.yujiang.policy.domain.CompiledPack;
import cn.yujiang.policy.domain.CompiledRule;
import cn.yujiang.policy.domain.ParameterValues;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Finds caps that never bind, rates without effect, tiers nobody reaches, cliffs, and parameters that decide nothing. */
public final class ShapeLint {

    private final CompiledPack pack;
    private final List<PackFinding> findings = new ArrayList<>();
    private final Set<CompiledRule.Parameter> idle = new LinkedHashSet<>();
    private final Set<CompiledRule.Parameter> live = new HashSet<>();

    private ShapeLint(CompiledPack pack) {
        this.pack = pack;
    }

    /** Warnings about the pack as it is read now, without those waived. */
    public static List<PackFinding> check(CompiledPack pack) {
        ShapeLint lint = new ShapeLint(pack);
        pack.rules().forEach(lint::rule);
        lint.idle.removeAll(lint.live);
        lint.idle.forEach(lint::idle);
        return lint.findings;
    }

    /**
     * What the other readings a pack names would bring with them; no fault of the pack, but something to know before one of them is
     * chosen. Findings of the present reading are not repeated.
     */
    public static List<PackFinding> alternatives(CompiledPack pack) {
        List<PackFinding> notes = new ArrayList<>();
        for (CompiledRule rule : pack.rules()) {
            Set<String> present = new HashSet<>();
            List<RuleInfo.Interpretation> questions = rule.source().interpretations();
            if (!questions.isEmpty()) {
                shape(rule, pack).remarks().forEach(remark -> present.add(remark.code() + remark.message()));
            }
            questions.forEach(question -> question.alternatives().forEach(alternative -> {
                shape(read(rule, alternative), pack).remarks().stream()
                        .filter(remark -> !present.contains(remark.code() + remark.message()))
                        .forEach(remark -> notes.add(new PackFinding(
                                remark.code(),
                                false,
                                rule.source().position().toString(),
                                "若改按“" + alternative.label() + "”：" + remark.message(),
                                "选用这种口径前先看清")));
            }));
        }
        return notes;
    }

    private static RuleShape shape(CompiledRule rule, CompiledPack pack) {
        return RuleShape.of(rule, pack.source().examples());
    }

    /** The rule as it stands under another reading. */
    private static CompiledRule read(CompiledRule rule, RuleInfo.Alternative alternative) {
        CompiledRule other = rule;
        for (List<CompiledRule.Parameter> versions : rule.parameters().values()) {
            for (CompiledRule.Parameter version : versions) {
                String text = alternative.parameters().get(version.source().key());
                if (text != null) {
                    other = other.with(
                            version,
                            new CompiledRule.Parameter(
                                    version.source(), version.type(), ParameterValues.read(version.type(), text)));
                }
            }
        }
        return other;
    }

    private void rule(CompiledRule rule) {
        RuleShape shape = shape(rule, pack);
        if (!shape.isTried()) {
            return;
        }
        for (RuleShape.Remark remark : shape.remarks()) {
            boolean waived = rule.source().waived().contains(remark.code())
                    || remark.parameters().stream()
                            .anyMatch(parameter -> parameter.source().waived().contains(remark.code()));
            if (!waived) {
                warn(remark.code(), rule.source().position().toString(), remark.message(), remark.remedy());
            }
        }
        Set<CompiledRule.Parameter> without = shape.idle();
        idle.addAll(without);
        rule.parameters().values().stream()
                .flatMap(List::stream)
                .filter(parameter -> !without.contains(parameter))
                .forEach(live::add);
    }

    private void idle(CompiledRule.Parameter parameter) {
        if (!parameter.source().waived().contains("PARAMETER_WITHOUT_EFFECT")) {
            warn(
                    "PARAMETER_WITHOUT_EFFECT",
                    parameter.source().position().toString(),
                    "“" + parameter.source().name() + "”加减一步，没有一例的答案改变",
                    "核对公式是否真的用到它；原文如此的，写 waive 说明");
        }
    }

    private void warn(String code, String where, String message, String remedy) {
        findings.add(new PackFinding(code, false, Objects.requireNonNull(where), message, remedy));
    }
}
