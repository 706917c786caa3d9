package cn.yujiang.policy;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yujiang.policy.FormulaPiece.Kind;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Formulas for people: coloured and read out. */
class FormulasTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            封顶(天数 × 标准, 上限)|天数乘以标准，最多上限|天数 times 标准, at most 上限
            四舍五入(课时 ÷ 每天课时, 1天)|课时除以每天课时，四舍五入到1天|课时 divided by 每天课时, rounded half up to 1天
            课时 不低于 30课时 且 非 已领|课时不低于30课时，并且并非“已领”|课时 at least 30课时, and not “已领”
            类别 属于 {「甲」, 「乙」}|类别是“甲”、“乙”之一|类别 is one of “甲”, “乙”
            若 a = b 则 1元 否则 80% × c|如果a是b，就取1元，否则取80%乘以c|if a is b, then 1元, otherwise 80% times c
            分段(n, 10天: 150元/天, 其余: 100元/天)|n分档计算，各档各按本档标准：10天以内每单位150元/天，其余每单位100元/天|n, each part at the rate of its own tier: up to 10天 at 150元/天, the rest at 100元/天
            (a + b) × c|（a加上b）乘以c|(a plus b) times c
            周岁(出生, 开班) 超过 60岁|以出生为生日、到开班的周岁超过60岁|the age of somebody born on 出生, on 开班 more than 60岁
            """)
    void aFormulaIsReadOut(String formula, String chinese, String english) {
        assertThat(Formulas.sentence(formula, Locale.SIMPLIFIED_CHINESE)).contains(chinese);
        assertThat(Formulas.sentence(formula, Locale.ENGLISH)).contains(english);
    }

    @Test
    void everyFormulaOfEveryPackCanBeReadOutAndColoured() {
        var catalogue = PolicyEngine.load(Path.of("policies")).catalogue();
        var formulas = catalogue.packs().stream()
                .flatMap(pack -> pack.rules().stream())
                .flatMap(id -> catalogue.rule(id).stream())
                .flatMap(rule -> Stream.of(
                                rule.formulas().values().stream(),
                                rule.conditions().stream().map(RuleInfo.Condition::formula),
                                rule.outputs().values().stream())
                        .flatMap(all -> all))
                .toList();
        assertThat(formulas).hasSizeGreaterThan(300).allSatisfy(formula -> {
            assertThat(Formulas.sentence(formula, Locale.SIMPLIFIED_CHINESE)).isPresent();
            assertThat(Formulas.mistake(formula)).isEmpty();
            assertThat(Formulas.pieces(formula)).extracting(FormulaPiece::kind).doesNotContain(Kind.WRONG);
            assertThat(joined(formula)).isEqualTo(formula);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            封顶（天数|FUNCTION SIGN NAME
            若 a 则|KEYWORD BLANK NAME BLANK KEYWORD
            30课时 @ 「甲|NUMBER BLANK WRONG BLANK WRONG
            「甲」=≠80%|CONSTANT SIGN SIGN NUMBER
            """)
    void whatIsBeingTypedIsColouredAsFarAsItGoes(String text, String kinds) {
        assertThat(Formulas.pieces(text).stream()
                        .map(piece -> piece.kind().name())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(kinds);
        assertThat(joined(text)).isEqualTo(text);
    }

    @Test
    void aMistakeIsNamed() {
        assertThat(Formulas.mistake("天数 ×")).isPresent();
        assertThat(Formulas.sentence("天数 ×", Locale.ENGLISH)).isEmpty();
        assertThat(Formulas.mistake("最大(a, b)"))
                .hasValueSatisfying(text -> assertThat(text).contains("没有名为“最大”的函数"));
    }

    private static String joined(String formula) {
        return Formulas.pieces(formula).stream().map(FormulaPiece::text).collect(Collectors.joining());
    }
}
