package cn.yujiang.policy.domain;

import cn.yujiang.policy.PackFinding;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks what a pack declares before anything is computed: places, names, bounds, reason codes. */
final class DeclarationLint {

    private final PackSource pack;
    private final List<PackFinding> findings = new ArrayList<>();

    private DeclarationLint(PackSource pack) {
        this.pack = pack;
    }

    static List<PackFinding> check(PackSource pack) {
        var lint = new DeclarationLint(pack);
        lint.divisions();
        pack.facts().forEach(lint::fact);
        pack.parameters().forEach(parameter -> lint.name(parameter.name(), parameter.position()));
        pack.rules().forEach(lint::rule);
        return lint.findings;
    }

    private void divisions() {
        Position head = new Position(pack.file(), "document", 1, 1);
        List<String> divisions = pack.document().divisions();
        if (divisions.isEmpty()) {
            error("NO_DIVISION", head, "没有写适用地区", "在 document.divisions 里写六位行政区划代码");
        }
        divisions.stream()
                .filter(code -> !code.matches("\\d{6}"))
                .forEach(code -> error("DIVISION_FORMAT", head, "行政区划代码“" + code + "”不是六位数字", "按 GB/T 2260 改正"));
    }

    private void fact(PackSource.Fact fact) {
        name(fact.name(), fact.position());
        Rational min = fact.min();
        Rational max = fact.max();
        if (min != null && max != null && min.compareTo(max) > 0) {
            error("FACT_BOUNDS", fact.position(), "事实“" + fact.name() + "”的 min 大于 max", "改正 min 或 max");
        }
    }

    private void rule(PackSource.Rule rule) {
        rule.definitions().forEach(definition -> name(definition.name(), rule.position()));
        rule.conditions().forEach(condition -> reason(condition.reason(), rule.position()));
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
