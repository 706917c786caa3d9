package cn.yujiang.policy.domain;

import cn.yujiang.policy.PackFinding;
import cn.yujiang.policy.Validity;
import cn.yujiang.shared.Citation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks a pack against its own paper: quotations, numbers, dates, dead and doubled parameters. */
final class PackLint {

    private static final Set<String> KINDS = Set.of("定额", "上限", "下限", "口径", "内部规则");

    private final PackSource pack;
    private final List<PackFinding> findings = new ArrayList<>();

    private PackLint(PackSource pack) {
        this.pack = pack;
    }

    static List<PackFinding> check(
            PackSource pack, Map<String, List<CompiledRule.Parameter>> parameters, Set<String> usedNames) {
        PackLint lint = new PackLint(pack);
        lint.findings.addAll(DeclarationLint.check(pack));
        lint.findings.addAll(RuleLint.check(pack, parameters));
        pack.rules().forEach(lint::rule);
        lint.statements();
        pack.parameters().forEach(parameter -> lint.parameter(parameter, usedNames));
        parameters.forEach(lint::versions);
        lint.examples();
        return lint.findings;
    }

    private void rule(PackSource.Rule rule) {
        quotation(rule.citation(), rule.position());
        boolean waived = rule.waived().contains("NO_CITATION");
        period(rule.validity(), rule.validityCitation(), waived, rule.position());
        Set<String> keys = new HashSet<>();
        for (PackSource.Output output : rule.outputs()) {
            if (!keys.add(output.key())) {
                error("DUPLICATE_OUTPUT", rule.position(), "输出 " + output.key() + " 写了两次", "删去其中一个");
            }
        }
        rule.interpretations().forEach(reading -> interpretation(rule, reading));
    }

    private void period(Validity validity, @Nullable Citation citation, boolean waived, Position position) {
        if (citation != null) {
            quotation(citation, position);
        } else if (validity.to() != null && !waived) {
            error("NO_CITATION", position, "止期没有出处", "在 valid 里写 article 和 quote");
        }
    }

    private void statements() {
        Set<String> ids = new HashSet<>();
        pack.rules().forEach(rule -> ids.add(rule.id()));
        for (PackSource.Statement statement : pack.statements()) {
            if (!ids.add(statement.info().id())) {
                error(
                        "DUPLICATE_RULE",
                        statement.position(),
                        "编号 " + statement.info().id() + " 重复",
                        "规则和条文用不同的编号");
            }
            quotation(statement.info().citation(), statement.position());
            period(statement.info().validity(), statement.validityCitation(), false, statement.position());
        }
    }

    private void interpretation(PackSource.Rule rule, cn.yujiang.policy.RuleInfo.Interpretation reading) {
        Set<String> known = new HashSet<>();
        pack.parameters().forEach(parameter -> known.add(parameter.key()));
        reading.alternatives()
                .forEach(alternative -> alternative.parameters().keySet().forEach(key -> {
                    if (!known.contains(key)) {
                        error(
                                "UNKNOWN_PARAMETER",
                                rule.position(),
                                "口径“" + alternative.label() + "”改的参数 " + key + " 不存在",
                                "改正参数键");
                    }
                }));
    }

    private void parameter(PackSource.Parameter parameter, Set<String> usedNames) {
        Citation citation = parameter.citation();
        boolean dated =
                parameter.validity().from() != null || parameter.validity().to() != null;
        if (parameter.exported() && dated) {
            error("HOUSE_RULE_DATED", parameter.position(), "供其他模块读取的参数不能分期", "删去 from、to；到期时另发新版本");
        }
        if (!parameter.exported() && !parameter.divisions().isEmpty()) {
            error("PARAMETER_DIVISIONS", parameter.position(), "规则的参数不能按地区取值", "为那个地区另立规则，或由该地区在“政策参数”里确定");
        }
        if (!KINDS.contains(parameter.kind())) {
            error("UNKNOWN_KIND", parameter.position(), "参数类别“" + parameter.kind() + "”不存在", "可用：定额、上限、下限、口径、内部规则");
        }
        if (citation == null) {
            if (parameter.source() == null) {
                error("NO_CITATION", parameter.position(), "参数没有出处", "写 article 和 quote；内部规则写 source");
            }
        } else {
            quotation(citation, parameter.position());
            numbers(parameter, citation);
        }
        if (!parameter.exported()
                && !usedNames.contains(parameter.name())
                && !parameter.waived().contains("UNUSED_PARAMETER")) {
            error("UNUSED_PARAMETER", parameter.position(), "参数没有被任何公式用到", "删去，或写 exported: true 说明供其他模块读取");
        }
    }

    private void numbers(PackSource.Parameter parameter, Citation citation) {
        boolean textual = parameter.type().equals("枚举")
                || parameter.type().equals("布尔")
                || parameter.value() == null
                || parameter.waived().contains("NUMBER_NOT_IN_QUOTE");
        if (textual) {
            return;
        }
        for (String missing : QuotedNumbers.missing(parameter, citation.quote())) {
            error("NUMBER_NOT_IN_QUOTE", parameter.position(), "引文里没有数字 " + missing, "核对 value 与 quote，或写 waive 并说明理由");
        }
    }

    private void quotation(Citation citation, Position position) {
        String article = pack.articles().get(citation.article());
        if (article == null) {
            error("UNKNOWN_ARTICLE", position, "没有收录条文“" + citation.article() + "”", "在 articles 里收录原文");
        } else if (!bare(article).contains(bare(citation.quote()))) {
            error("QUOTE_NOT_VERBATIM", position, "引文与条文“" + citation.article() + "”的原文不一致", "逐字照抄原文（空白不计）");
        }
    }

    private static String bare(String text) {
        return text.replaceAll("[\\s\\u3000]+", "");
    }

    /** Two versions of one parameter must not hold on the same day in the same division. */
    private void versions(String name, List<CompiledRule.Parameter> versions) {
        for (int i = 0; i < versions.size(); i++) {
            for (int j = i + 1; j < versions.size(); j++) {
                PackSource.Parameter a = versions.get(i).source();
                PackSource.Parameter b = versions.get(j).source();
                if (overlap(a.validity(), b.validity()) && a.divisions().equals(b.divisions())) {
                    error("PARAMETER_OVERLAP", b.position(), "“" + name + "”在同一地区同一天有两个值", "改正 from、to，使各版本首尾相接");
                }
                if (!versions.get(i).type().equals(versions.get(j).type())) {
                    error("PARAMETER_TYPE", b.position(), "“" + name + "”各版本类型不同", "统一 type");
                }
            }
        }
    }

    private static boolean overlap(Validity a, Validity b) {
        boolean aBeforeB = a.to() != null && b.from() != null && a.to().isBefore(b.from());
        boolean bBeforeA = b.to() != null && a.from() != null && b.to().isBefore(a.from());
        return !aBeforeB && !bBeforeA;
    }

    private void examples() {
        Set<String> rules = new HashSet<>();
        pack.rules().forEach(rule -> rules.add(rule.id()));
        for (PackSource.Example example : pack.examples()) {
            Position position = new Position(pack.file(), "示例 " + example.id(), 1, 1);
            if (!rules.contains(example.rule())) {
                error("UNKNOWN_RULE", position, "示例的规则 " + example.rule() + " 不在本包", "改正 rule");
            }
            if (!pack.articles().containsKey(example.clause())) {
                error("UNKNOWN_ARTICLE", position, "示例引用的条文“" + example.clause() + "”没有收录", "改正 clause");
            }
        }
    }

    private void error(String code, Position position, String message, String remedy) {
        findings.add(new PackFinding(code, true, position.toString(), message, remedy));
    }
}
