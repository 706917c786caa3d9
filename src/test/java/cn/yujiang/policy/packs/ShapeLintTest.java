package cn.yujiang.policy.packs;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yujiang.policy.PackFinding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What trying a pack out finds: in a pack made for it, and in the readings the shipped packs did not choose. */
class ShapeLintTest {

    private static final String GOOD = """
            pack: T
            version: "1"
            document: {number: 无文号, title: 试验, issuer: 试验局, divisions: ["140900"], issued_on: 未知, captured_on: "2026-01-01"}
            articles:
              - {id: 一, text: 10天以内按照100元/天的标准给予补贴，超过10天的部分按照50元/天，总额不高于2000元}
            facts:
              - {name: 天数, key: days, type: 天, max: "99"}
            parameters:
              - {name: 标准, key: rate, type: 元/天, value: 100元/天, kind: 定额, article: 一, quote: 按照100元/天的标准}
              - {name: 低标准, key: low, type: 元/天, value: 50元/天, kind: 定额, article: 一, quote: 按照50元/天}
              - {name: 第一档, key: tier, type: 天, value: 10天, kind: 上限, article: 一, quote: 10天以内}
              - {name: 上限, key: cap, type: 金额, value: 2000元, kind: 上限, article: 一, quote: 总额不高于2000元}
            rules:
              - id: T-1
                title: 试验
                english: test
                payee: TRAINEE
                event: {kind: NONE}
                population: PERSON
                article: 一
                quote: 按照100元/天的标准给予补贴
                facts: [天数]
                amount: "封顶(分段(天数, 第一档: 标准, 其余: 低标准), 上限)"
            """;

    @TempDir
    private Path folder;

    private static List<PackFinding> review(String from, String to) {
        assertThat(GOOD).contains(from);
        return PackFolders.review(GOOD.replace(from, to), "pack.yaml");
    }

    @Test
    void aSoundPackShowsNothing() {
        assertThat(PackFolders.review(GOOD, "pack.yaml")).isEmpty();
    }

    @Test
    void aCapNobodyReaches() {
        List<PackFinding> findings = review("max: \"99\"", "max: \"20\"");

        assertThat(findings).extracting(PackFinding::code).contains("CAP_NEVER_BINDS");
        assertThat(findings.getFirst().toString()).contains("pack.yaml：规则 T-1：第 14 行", "“封顶”（上限）从不起作用");
    }

    @Test
    void aCapWhoseSizeDecidesNothingIsAParameterWithoutEffect() {
        assertThat(review("max: \"99\"", "max: \"20\""))
                .extracting(PackFinding::code)
                .contains("PARAMETER_WITHOUT_EFFECT");
    }

    @Test
    void aRateBehindACapThatIsAlwaysReached() {
        assertThat(review("    amount:", "    conditions: [{require: 天数 不低于 30天}]\n    amount:"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo("RATE_WITHOUT_EFFECT");
                    assertThat(finding.message()).contains("“第一档”、“标准”、“低标准”不影响结果");
                    assertThat(finding.error()).isFalse();
                });
    }

    @Test
    void aTierNobodyComesTo() {
        assertThat(review("max: \"99\"", "max: \"10\""))
                .extracting(PackFinding::code)
                .contains("TIER_UNREACHABLE");
    }

    @Test
    void theFirstTierOfAWholeOneNeedsACaseOfItsOwn() {
        String longer = GOOD.replace("分段(", "整段(")
                .replace("    amount:", "    conditions: [{require: 天数 超过 10天}]\n    amount:");

        assertThat(PackFolders.review(longer, "pack.yaml"))
                .extracting(PackFinding::message)
                .anyMatch(message -> message.startsWith("第 1 档没有一例能到"));
    }

    @Test
    void aWholeTierIsACliff() {
        assertThat(review("分段(", "整段(")).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("CLIFF");
            assertThat(finding.message()).isEqualTo("天数从 10 增到 11，金额反从 1000.00 元降到 550.00 元");
        });
    }

    @Test
    void aDeductionIsNoCliff() {
        String paid = GOOD.replace("facts: [天数]", "facts: [天数, 已付]")
                .replace("facts:\n", "facts:\n  - {name: 已付, key: paid, type: 金额, max: \"100\"}\n")
                .replace("amount: \"", "amount: \"保底(")
                .replace("上限)\"", "上限) − 已付, 0元)\"");

        assertThat(PackFolders.review(paid, "pack.yaml")).isEmpty();
    }

    @Test
    void aFindingIsWaivedOnTheRuleOrTheParameter() {
        String waiver = "waive: [{code: CLIFF, reason: 原文如此, by: 试验}]";

        assertThat(review("    amount: \"封顶(分段", "    " + waiver + "\n    amount: \"封顶(整段"))
                .isEmpty();
        assertThat(PackFolders.review(
                        GOOD.replace("    amount:", "    conditions: [{require: 天数 不低于 30天}]\n    amount:")
                                .replace(
                                        "quote: 按照100元/天的标准}",
                                        "quote: 按照100元/天的标准, waive: [{code: RATE_WITHOUT_EFFECT, reason: 原文如此, by: 试验}]}"),
                        "pack.yaml"))
                .isEmpty();
    }

    @Test
    void startingTheProductDoesNotTryThePacksOut() throws IOException {
        String cliff = GOOD.replace("分段(", "整段(");
        Files.writeString(folder.resolve("pack.yaml"), cliff);

        assertThat(PackFolders.checkText(cliff, "pack.yaml")).isEmpty();
        assertThat(PackFolders.load(folder).packs()).hasSize(1);
        assertThat(PackFolders.check(folder)).extracting(PackFinding::code).containsExactly("CLIFF");
    }

    @Test
    void readingsNotChosenShowTheirDeadRateAndTheirCliff() {
        List<PackFinding> notes = PackFolders.alternatives(Path.of("policies"));

        assertThat(notes)
                .extracting(PackFinding::code)
                .containsExactly("CLIFF", "RATE_WITHOUT_EFFECT", "CAP_NEVER_BINDS");
        assertThat(notes.getFirst().asNote())
                .startsWith("NOTE  CLIFF")
                .contains("XZ2022-2.3.1-training", "整段", "出勤天数从 10 增到 11，金额反从 1500.00 元降到 1100.00 元");
        assertThat(notes.get(1).message()).contains("按 6 课时折算 1 天", "“岗前每日标准”不影响结果", "岗前每人总额");
    }
}
