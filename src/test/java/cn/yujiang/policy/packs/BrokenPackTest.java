package cn.yujiang.policy.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yujiang.policy.BrokenPacksException;
import cn.yujiang.policy.PackFinding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One good pack, and the same pack broken in one place each time. */
class BrokenPackTest {

    static final String GOOD = """
            pack: T
            version: "1"
            document: {number: 无文号, title: 试验, issuer: 试验局, divisions: ["140900"], issued_on: 未知, captured_on: "2026-01-01"}
            articles:
              - {id: 一, text: 按照100元/天的标准给予补贴，总额不高于500元，就业率达到80%以上，培训期间为一至两年}
            facts:
              - {name: 天数, key: days, type: 天, max: "99"}
              - {name: 课时数, key: hours, type: 课时}
              - {name: 类别, key: kind, type: 枚举, values: [甲, 乙]}
              - {name: 日子, key: day, type: 日期}
            parameters:
              - {name: 标准, key: rate, type: 元/天, value: 100元/天, kind: 定额, article: 一, quote: 按照100元/天的标准}
              - {name: 上限, key: cap, type: 金额, value: 500元, kind: 上限, article: 一, quote: 总额不高于500元}
            rules:
              - id: T-1
                title: 试验
                english: test
                payee: TRAINEE
                event: {kind: NONE}
                population: PERSON
                article: 一
                quote: 按照100元/天的标准给予补贴
                facts: [天数, 类别]
                conditions:
                  - {require: 类别 = 「甲」, reason: NOT_TARGET_GROUP}
                amount: "封顶(天数 × 标准, 上限)"
            """;

    record Broken(String code, String message, String from, String to) {
        @Override
        public String toString() {
            return code + " " + message;
        }
    }

    private static Broken amount(String code, String message, String formula) {
        return new Broken(code, message, "封顶(天数 × 标准, 上限)", formula);
    }

    private static Broken statement(String code, String message, String parts) {
        return new Broken(
                code,
                message,
                "rules:",
                "statements:\n  - {title: 条文, english: statement, article: 一, " + parts + "}\nrules:");
    }

    /** The reading named in a rule, broken in one place. */
    private static Broken reading(String code, String message, String parts) {
        return new Broken(
                code, message, "    amount: ", "    interpretations: [{question: 问, " + parts + "}]\n    amount: ");
    }

    static List<Broken> broken() {
        return Stream.concat(first().stream(), further().stream()).toList();
    }

    private static List<Broken> further() {
        String example =
                "examples:\n  - {id: e, rule: T-1, clause: 一, inputs: {days: \"3\", kind: 甲}, expected: {amount: \"300.00\"}}\n";
        return List.of(
                new Broken(
                        "UNKNOWN_WAIVER",
                        "UNROUNDED 不能豁免",
                        "kind: 上限",
                        "waive: [{code: UNROUNDED, reason: 无, by: 无}], kind: 上限"),
                new Broken(
                        "UNKNOWN_WAIVER",
                        "不能豁免",
                        "    facts: [",
                        "    waive: [{code: CLIF, reason: 无, by: 无}]\n    facts: ["),
                new Broken("MISSING_KEY", "缺少键“reason”", "kind: 上限", "waive: [{code: CLIFF, by: 无}], kind: 上限"),
                new Broken("MISSING_KEY", "缺少键“by”", "kind: 上限", "waive: [{code: CLIFF, reason: 无}], kind: 上限"),
                new Broken("YAML_SHAPE", "应是列表", "kind: 上限", "waive: CLIFF, kind: 上限"),
                new Broken("YAML_SHAPE", "应是键值对", "kind: 上限", "waive: [CLIFF], kind: 上限"),
                new Broken("FORMULA", "列表没有写列", "type: 课时", "type: 列表"),
                new Broken("FORMULA", "不认识的类型“文字”", "type: 日期", "type: 文字"),
                new Broken("NUMBER_FORMAT", "“很多”不是数", "max: \"99\"", "max: 很多"),
                new Broken("NO_VALUES", "没有可选的值", ", values: [甲, 乙]", ""),
                new Broken("DUPLICATE_NAME", "写了两次", "[天数, 类别]", "[天数, 类别, 天数]"),
                new Broken("DUPLICATE_KEY", "同一个键 days", "name: 类别, key: kind", "name: 类别, key: days"),
                new Broken(
                        "UNKNOWN_FACT",
                        "归咎于 星期",
                        "    amount: ",
                        "    invalid: [{when: 天数 超过 9天, field: 星期}]\n    amount: "),
                new Broken(
                        "MISSING_KEY", "缺少键“field”", "    amount: ", "    invalid: [{when: 天数 超过 9天}]\n    amount: "),
                new Broken(
                        "REASON_CODE",
                        "格式不对",
                        "    amount: ",
                        "    marks: [{when: 天数 超过 9天, status: MANUAL_REVIEW, reason: 太多}]\n    amount: "),
                new Broken(
                        "UNKNOWN_STATUS",
                        "没有状态 MAYBE",
                        "    amount: ",
                        "    marks: [{when: 天数 超过 9天, status: MAYBE, reason: X}]\n    amount: "),
                new Broken("DIVISION_FORMAT", "“忻州”不是六位数字", "kind: 上限", "divisions: [忻州], kind: 上限"),
                new Broken("DATE_ORDER", "止期早于起期", "kind: 上限", "from: \"2020-02-01\", to: \"2020-01-01\", kind: 上限"),
                new Broken("DATE_FORMAT", "2020年", "kind: 上限", "from: 2020年, kind: 上限"),
                new Broken("MISSING_KEY", "缺少键“article”", "article: 一, quote: 总额", "quote: 总额"),
                new Broken("YAML_SHAPE", "应是一段文字", "title: 试验, issuer", "title: \"\", issuer"),
                new Broken("MISSING_KEY", "缺少采集日期", ", captured_on: \"2026-01-01\"", ", captured_on: 未知"),
                new Broken("UNKNOWN_VALUE", "没有“SOMEDAY”", "kind: NONE", "kind: SOMEDAY"),
                new Broken("UNKNOWN_KEY", "没有键“colour”", "event: {kind: NONE}", "event: {kind: NONE, colour: red}"),
                new Broken(
                        "PARAMETER_TYPE",
                        "各版本类型不同",
                        "rules:",
                        "  - {name: 标准, key: rate, type: 金额, value: 500元, kind: 上限,"
                                + " divisions: [\"140921\"], article: 一, quote: 总额不高于500元}\nrules:"),
                new Broken("DUPLICATE_NAME", "已是事实的名称", "name: 标准", "name: 天数"),
                reading("UNKNOWN_PARAMETER", "参数 nix 决定", "parameter: nix, chosen: 无, alternatives: []"),
                reading(
                        "PATTERN",
                        "不是正则表达式",
                        "parameter: cap, chosen: 无, alternatives: [{label: 另, pattern: \"(\", parameters: {cap: 1元}}]"),
                reading(
                        "PARAMETER_VALUE",
                        "单位应是",
                        "parameter: cap, chosen: 无, alternatives: [{label: 另, pattern: x, parameters: {cap: 1天}}]"),
                reading(
                        "YAML_SHAPE",
                        "应是键值对",
                        "parameter: cap, chosen: 无, alternatives: [{label: 另, pattern: x, parameters: [cap]}]"),
                new Broken(
                        "DUPLICATE_EXAMPLE",
                        "编号 e 重复",
                        "    amount: \"封顶(天数 × 标准, 上限)\"\n",
                        "    amount: \"封顶(天数 × 标准, 上限)\"\n" + example + example.substring(10)),
                new Broken(
                        "EXAMPLE_FAILED",
                        "INPUT_UNKNOWN",
                        "    amount: \"封顶(天数 × 标准, 上限)\"\n",
                        "    amount: \"封顶(天数 × 标准, 上限)\"\n" + example.replace("days:", "dayz:")),
                new Broken(
                        "YAML_SHAPE",
                        "应是键值对",
                        "    amount: \"封顶(天数 × 标准, 上限)\"\n",
                        "    amount: \"封顶(天数 × 标准, 上限)\"\n" + example.replace("{days: \"3\", kind: 甲}", "[3]")),
                amount("FORMULA", "取整单位", "四舍五入(天数 × 标准 ÷ 3, 0元)"),
                amount("FORMULA", "除数可能为零", "四舍五入(上限 ÷ 天数 × 天数, 0.01元)"),
                amount("FORMULA", "单位不同", "若 天数 超过 3课时 则 上限 否则 上限"),
                amount("FORMULA", "不能用“早于”比较", "若 天数 早于 3天 则 上限 否则 上限"),
                amount("FORMULA", "单位不同", "封顶(天数, 上限)"));
    }

    private static List<Broken> first() {
        return List.of(
                new Broken("YAML_ANCHOR", "锚点", "pack: T", "pack: &a T"),
                new Broken("YAML_DUPLICATE_KEY", "出现两次", "pack: T", "pack: T\npack: U"),
                new Broken("YAML_TAG", "类型标签", "pack: T", "pack: !!int 3"),
                new Broken("YAML_SYNTAX", "不是合法的 YAML", "pack: T", "pack: [T"),
                new Broken("UNKNOWN_KEY", "没有键“colour”", "version: \"1\"", "version: \"1\"\ncolour: red"),
                new Broken("MISSING_KEY", "缺少键“version”", "version: \"1\"\n", ""),
                new Broken("YAML_SHAPE", "应是列表", "facts: [天数, 类别]", "facts: 天数"),
                new Broken("DATE_FORMAT", "2026-02-30", "2026-01-01", "2026-02-30"),
                new Broken("UNKNOWN_VALUE", "没有“BANK”", "payee: TRAINEE", "payee: BANK"),
                new Broken("NO_EVENT_DATE", "没有适用日", "    event: {kind: NONE}\n", ""),
                new Broken("QUOTE_NOT_VERBATIM", "原文不一致", "quote: 总额不高于500元", "quote: 总额不高于五百元"),
                new Broken("UNKNOWN_ARTICLE", "没有收录条文", "article: 一, quote: 总额", "article: 二, quote: 总额"),
                new Broken("NUMBER_NOT_IN_QUOTE", "没有数字 600", "value: 500元", "value: 600元"),
                new Broken("NO_CITATION", "没有出处", ", article: 一, quote: 总额不高于500元", ""),
                new Broken("PARAMETER_VALUE", "单位应是", "value: 500元", "value: 500天"),
                new Broken("UNKNOWN_KIND", "参数类别", "kind: 上限", "kind: 随便"),
                new Broken("UNKNOWN_FACT", "未声明的事实", "[天数, 类别]", "[天数, 类别, 星座]"),
                new Broken("FORMULA", "不认识的类型", "type: 课时", "type: 课程"),
                new Broken("FORMULA", "枚举里没有「丙」", "「甲」, reason", "「丙」, reason"),
                new Broken("DUPLICATE_NAME", "声明了两次", "name: 课时数", "name: 天数"),
                new Broken(
                        "DATE_ORDER",
                        "止期早于起期",
                        "    facts: [",
                        "    valid: {from: \"2020-02-01\", to: \"2020-01-01\"}\n    facts: ["),
                new Broken("NO_CITATION", "止期没有出处", "    facts: [", "    valid: {to: \"2020-01-01\"}\n    facts: ["),
                new Broken(
                        "PARAMETER_OVERLAP",
                        "同一天有两个值",
                        "rules:",
                        "  - {name: 上限, key: cap, type: 金额, value: 500元, kind: 上限, article: 一, quote: 总额不高于500元}\nrules:"),
                new Broken(
                        "UNUSED_PARAMETER",
                        "没有被任何公式用到",
                        "rules:",
                        "  - {name: 闲置, key: idle, type: 金额, value: 500元, kind: 上限, article: 一, quote: 总额不高于500元}\nrules:"),
                new Broken(
                        "EXAMPLE_FAILED",
                        "应为 {amount=301.00}",
                        "    amount: \"封顶(天数 × 标准, 上限)\"\n",
                        "    amount: \"封顶(天数 × 标准, 上限)\"\nexamples:\n  - {id: e, rule: T-1, clause: 一,"
                                + " inputs: {days: \"3\", kind: 甲}, expected: {amount: \"301.00\"}}\n"),
                new Broken(
                        "UNKNOWN_ARTICLE",
                        "示例引用的条文",
                        "    amount: \"封顶(天数 × 标准, 上限)\"\n",
                        "    amount: \"封顶(天数 × 标准, 上限)\"\nexamples:\n  - {id: e, rule: T-1, clause: 九,"
                                + " inputs: {days: \"3\", kind: 甲}, expected: {amount: \"300.00\"}}\n"),
                statement("QUOTE_NOT_VERBATIM", "原文不一致", "id: S, quote: 给予奖励"),
                statement("DUPLICATE_RULE", "编号 T-1 重复", "id: T-1, quote: 给予补贴"),
                statement("NO_CITATION", "止期没有出处", "id: S, quote: 给予补贴, valid: {to: \"2020-01-01\"}"),
                statement("UNKNOWN_KEY", "没有键“amount”", "id: S, quote: 给予补贴, amount: 100元"),
                new Broken("FORMULA", "没有名为“符合条件”", "类别 = 「甲」, reason", "符合条件, reason"),
                new Broken(
                        "DUPLICATE_NAME",
                        "“符合条件”是规则自身的结论",
                        "[天数, 类别]",
                        "[天数, 类别]\n    definitions: [{name: 符合条件, formula: 类别 = 「甲」}]"),
                new Broken(
                        "PARAMETER_VALUE", "参数不能是时刻", "type: 金额, value: 500元", "type: 时刻, value: 2020-01-01T00:00:00"),
                new Broken("NUMBER_NOT_IN_QUOTE", "没有数字 80%", "type: 元/天, value: 100元/天", "type: 比例, value: 80%"),
                amount("FORMULA", "嵌套太深", "(".repeat(60) + "上限" + ")".repeat(60)),
                amount("FORMULA", "没有名为“天树”", "天树 × 标准"),
                amount("FORMULA", "单位不同", "天数 × 标准 + 天数"),
                new Broken("PARAMETER_DIVISIONS", "不能按地区取值", "value: 500元,", "value: 500元, divisions: [\"140902\"],"),
                new Broken(
                        "HOUSE_RULE_DATED", "不能分期", "value: 500元,", "value: 500元, exported: true, from: 2026-01-01,"),
                amount("UNROUNDED", "未取整", "天数 × 标准 × 80%"),
                amount("UNROUNDED", "未取整", "天数 × 标准 ÷ 3"),
                amount("FORMULA", "除数可能为零", "四舍五入(天数 × 标准 ÷ 天数 × 天数, 0.01元)"),
                amount("FORMULA", "取整单位", "四舍五入(天数 × 标准 ÷ 3, 1天)"),
                amount("FORMULA", "取整必须写明", "四舍五入(天数 × 标准 ÷ 3, 上限)"),
                amount("FORMULA_TYPE", "单位是 天", "天数"),
                amount("FORMULA_TYPE", "结果是布尔", "天数 超过 3天"),
                amount("FORMULA", "不认识的单位", "天数 × 100元每天"),
                amount("FORMULA", "必须是“其余”", "分段(天数, 10天: 标准)"),
                amount("FORMULA", "类型不同", "若 类别 = 「甲」 则 上限 否则 类别"),
                amount("FORMULA", "没有名为“随机”的函数", "随机(天数)"),
                amount("FORMULA", "却还有“天数", "上限 天数"),
                amount("FORMULA", "不认识的字符", "天数 / 标准"),
                new Broken("FORMULA", "不能用“不低于”比较", "类别 = 「甲」, reason", "类别 不低于 3天, reason"),
                new Broken("YAML_SYNTAX", "TAB", "    title: 试验", "\ttitle: 试验"),
                new Broken("YAML_SHAPE", "只能是 true 或 false", "max: \"99\"", "optional: no"),
                new Broken("NO_DIVISION", "没有写适用地区", "divisions: [\"140900\"]", "divisions: []"),
                new Broken("DIVISION_FORMAT", "不是六位数字", "divisions: [\"140900\"]", "divisions: [\"1409\"]"),
                new Broken("DUPLICATE_ARTICLE", "写了两次", "articles:", "articles:\n  - {id: 一, text: 另一条}"),
                new Broken("RESERVED_NAME", "不能作名称", "name: 课时数", "name: 否则"),
                new Broken("FACT_BOUNDS", "min 大于 max", "max: \"99\"", "min: \"100\", max: \"99\""),
                new Broken("REASON_CODE", "格式不对", "reason: NOT_TARGET_GROUP", "reason: not target"),
                new Broken("UNKNOWN_VALUE", "没有“DOG”", "population: PERSON", "population: DOG"),
                new Broken("PARAMETER_VALUE", "不是数", "value: 500元", "value: -500元"),
                new Broken("PARAMETER_VALUE", "小数位太多", "value: 500元", "value: 500.005元"),
                new Broken(
                        "PARAMETER_VALUE", "出现两次", "type: 金额, value: 500元", "type: \"表:金额\", value: \"甲:500元,甲:500元\""),
                new Broken(
                        "FORMULA",
                        "没有名为“乙数”",
                        "    amount: ",
                        "    definitions: [{name: 甲数, formula: 乙数 + 1天}, {name: 乙数, formula: 甲数 + 1天}]\n    amount: "),
                new Broken(
                        "DUPLICATE_OUTPUT",
                        "写了两次",
                        "    amount: ",
                        "    outputs: [{key: a, formula: 天数}, {key: a, formula: 天数}]\n    amount: "),
                new Broken(
                        "UNKNOWN_PARAMETER",
                        "不存在",
                        "    amount: ",
                        "    interpretations: [{question: 问, parameter: cap, chosen: 五百, alternatives: [{label: 无, pattern: x,"
                                + " parameters: {nix: 1元}}]}]\n    amount: "),
                new Broken(
                        "UNKNOWN_RULE",
                        "不在本包",
                        "    amount: \"封顶(天数 × 标准, 上限)\"\n",
                        "    amount: \"封顶(天数 × 标准, 上限)\"\nexamples:\n  - {id: e, rule: T-9, clause: 一,"
                                + " inputs: {days: \"3\", kind: 甲}, expected: {amount: \"300.00\"}}\n"),
                new Broken("UNKNOWN_FACT", "不是本规则的事实", "event: {kind: NONE}", "event: {kind: COURSE_END, fact: 星期}"),
                amount("FORMULA", "没有递增", "分段(天数, 10天: 标准, 5天: 标准, 其余: 标准)"),
                amount("FORMULA", "此处要条件", "若 天数 则 上限 否则 上限"),
                amount("FORMULA", "不是表", "查表(上限, 类别)"),
                amount("FORMULA", "不是列表", "合计(天数, 标准)"),
                amount("FORMULA", "却是公式结束", "封顶(天数 × 标准, 上限"),
                new Broken("UNKNOWN_STATUS", "没有状态", "reason: NOT_TARGET_GROUP", "reason: X, status: PERHAPS"));
    }

    @Test
    void theGoodPackIsGood() {
        assertThat(PackFolders.checkText(GOOD, "pack.yaml")).isEmpty();
    }

    /** A value in 元 may stand in the paper in 万元, but 10万 does not stand in 110万. */
    @Test
    void tensOfThousandsAreReadInTheQuotation() {
        String wan = GOOD.replace("总额不高于500元", "总额不高于110万元");

        assertThat(PackFolders.checkText(wan.replace("value: 500元", "value: 1100000元"), "pack.yaml"))
                .isEmpty();
        assertThat(PackFolders.checkText(wan.replace("value: 500元", "value: 100000元"), "pack.yaml"))
                .extracting(PackFinding::code)
                .containsExactly("NUMBER_NOT_IN_QUOTE");
    }

    @ParameterizedTest
    @MethodSource("broken")
    void everyMistakeIsNamedWithPlaceCauseAndRemedy(Broken broken) {
        assertThat(GOOD).contains(broken.from());
        String yaml = GOOD.replace(broken.from(), broken.to());

        List<PackFinding> findings = PackFolders.checkText(yaml, "pack.yaml");

        assertThat(findings).anySatisfy(finding -> {
            assertThat(finding.code()).isEqualTo(broken.code());
            assertThat(finding.message()).contains(broken.message());
            assertThat(finding.error()).isTrue();
            assertThat(finding.where()).startsWith("pack.yaml");
            assertThat(finding.remedy()).isNotBlank();
        });
    }

    @Test
    void aBrokenPackRefusesTheStart(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("pack.yaml"), GOOD.replace("value: 500元", "value: 600元"));

        assertThatThrownBy(() -> PackFolders.load(folder))
                .isInstanceOf(BrokenPacksException.class)
                .hasMessageContaining("NUMBER_NOT_IN_QUOTE");
    }

    @Test
    void aWaiverWithReasonSilencesAFinding() {
        String waived = GOOD.replace(
                "value: 500元, kind: 上限",
                "value: 600元, waive: [{code: NUMBER_NOT_IN_QUOTE, reason: 原文有误, by: 张三}], kind: 上限");

        assertThat(PackFolders.checkText(waived, "pack.yaml")).isEmpty();
    }

    @Test
    void layoutAndCommentsDoNotChangeTheHash() {
        String spaced = "# remark\n" + GOOD.replace("pack: T", "pack:   \"T\"");

        assertThat(PackReader.read(spaced, "a").hash())
                .isEqualTo(PackReader.read(GOOD, "b").hash());
        assertThat(PackReader.read(GOOD.replace("500元", "501元"), "a").hash())
                .isNotEqualTo(PackReader.read(GOOD, "b").hash());
    }

    @Test
    void theSameRuleInTwoPacksIsAnError(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("a"));
        Files.createDirectories(folder.resolve("b"));
        Files.writeString(folder.resolve("a/pack.yaml"), GOOD);
        Files.writeString(folder.resolve("b/pack.yaml"), GOOD);

        assertThat(PackFolders.check(folder))
                .extracting(PackFinding::code)
                .contains("DUPLICATE_RULE", "DUPLICATE_PACK");
        assertThat(PackFolders.check(folder.resolve("none")))
                .extracting(PackFinding::code)
                .contains("NO_DIRECTORY");
    }
}
