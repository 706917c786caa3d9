package cn.yujiang.policy.domain;

import cn.yujiang.policy.PackFinding;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks what a pack declares before anything is computed: places, names, bounds, reason codes. */
final class DeclarationLint {

    /** What may be waived with a reason; everything else has to be mended. */
    private static final Set<String> WAIVABLE = Set.of(
            "NO_CITATION",
            "NUMBER_NOT_IN_QUOTE",
            "UNUSED_FACT",
            "UNUSED_PARAMETER",
            "CAP_NEVER_BINDS",
            "RATE_WITHOUT_EFFECT",
            "TIER_UNREACHABLE",
            "CLIFF",
            "PARAMETER_WITHOUT_EFFECT");

    private final PackSource pack;
    private final List<PackFinding> findings = new ArrayList<>();

    private DeclarationLint(PackSource pack) {
        this.pack = pack;
    }

    static List<PackFinding> check(PackSource pack) {
        var lint = new DeclarationLint(pack);
        lint.divisions();
        pack.facts().forEach(lint::fact);
        pack.parameters().forEach(lint::parameter);
        pack.rules().forEach(lint::rule);
        return lint.findings;
    }

    private void divisions() {
        Position head = new Position(pack.file(), "document", 1, 1);
        List<String> divisions = pack.document().divisions();
        if (divisions.isEmpty()) {
            error("NO_DIVISION", head, "没有写适用地区", "在 document.divisions 里写六位行政区划代码");
        }
        codes(divisions, head);
    }

    private void codes(List<String> divisions, Position position) {
        divisions.stream()
                .filter(code -> !code.matches("\\d{6}"))
                .forEach(code -> error("DIVISION_FORMAT", position, "行政区划代码“" + code + "”不是六位数字", "按 GB/T 2260 改正"));
    }

    private void fact(PackSource.Fact fact) {
        name(fact.name(), fact.position());
        fact.columns().forEach(this::fact);
        if (fact.type().equals("枚举") && fact.values().isEmpty() && !fact.open()) {
            error("NO_VALUES", fact.position(), "枚举“" + fact.name() + "”没有可选的值", "写 values，或写 open: true，或把类型改为 代码");
        }
        Rational min = fact.min();
        Rational max = fact.max();
        if (min != null && max != null && min.compareTo(max) > 0) {
            error("FACT_BOUNDS", fact.position(), "事实“" + fact.name() + "”的 min 大于 max", "改正 min 或 max");
        }
    }

    private void parameter(PackSource.Parameter parameter) {
        name(parameter.name(), parameter.position());
        waivers(parameter.waived(), parameter.position());
        codes(parameter.divisions(), parameter.position());
    }

    private void waivers(Set<String> codes, Position position) {
        codes.stream()
                .filter(code -> !WAIVABLE.contains(code))
                .forEach(code -> error(
                        "UNKNOWN_WAIVER",
                        position,
                        "代码 " + code + " 不能豁免",
                        "可豁免：" + WAIVABLE.stream().sorted().toList()));
    }

    private void rule(PackSource.Rule rule) {
        waivers(rule.waived(), rule.position());
        rule.definitions().forEach(definition -> name(definition.name(), rule.position()));
        rule.conditions().forEach(condition -> reason(condition.reason(), rule.position()));
        rule.marks().forEach(mark -> reason(mark.reason(), rule.position()));
    }

    private void name(String name, Position position) {
        if (Parser.RESERVED.contains(name)) {
            error("RESERVED_NAME", position, "“" + name + "”是公式里的词，不能作名称", "换一个名称");
        }
    }

    private void reason(@Nullable String code, Position position) {
        if (code != null && !code.matches("[A-Z][A-Z0-9_]*")) {
            error("REASON_CODE", position, "原因代码“" + code + "”格式不对", "只用大写字母、数字和下划线");
        }
    }

    private void error(String code, Position position, String message, String remedy) {
        findings.add(new PackFinding(code, true, position.toString(), message, remedy));
    }
}
