package cn.yujiang.policy.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The meaning of the words, one by one. */
class LanguageTest {

    private static final Position HERE = new Position("t", "t", 1, 1);

    private static Value.Quantity days(long number) {
        return new Value.Quantity(Rational.of(number), Dimension.of("天"));
    }

    private static Value evaluate(String formula) {
        Scope scope = new Scope();
        Type money = Type.Quantity.stored(Dimension.MONEY);
        scope.declare("n", Type.Quantity.stored(Dimension.of("天")));
        scope.declare("day", Type.DAY);
        scope.declare("at", Type.MOMENT);
        scope.declare("list", new Type.Rows(Map.of("x", money, "k", new Type.Choice(java.util.Set.of(), true))));
        Node node = Parser.parse(formula, HERE);
        TypeChecker.check(node, scope);
        Value rows = new Value.Rows(List.of(row(100, "a"), row(250, "b"), row(50, "a")));
        Map<String, Value> values = Map.of(
                "n",
                days(10),
                "day",
                new Value.Day(LocalDate.of(2019, 11, 30)),
                "at",
                new Value.Moment(LocalDateTime.of(2019, 11, 30, 17, 0)),
                "list",
                rows);
        return Evaluator.evaluate(node, new Environment(values, Map.of()));
    }

    private static Map<String, Value> row(long yuan, String code) {
        return Map.of("x", new Value.Quantity(Rational.of(yuan), Dimension.MONEY), "k", new Value.Choice(code));
    }

    @ParameterizedTest
    @CsvSource({"不低于, true", "不高于, true", "不超过, true", "超过, false", "不满, false", "不足, false"})
    void theNumberItself(String word, boolean contained) {
        assertThat(evaluate("n " + word + " 10天")).isEqualTo(new Value.Truth(contained));
    }

    @ParameterizedTest
    @CsvSource({"以上, 9, true", "以上, 10, true", "以上, 11, false", "以下, 10, true", "以内, 10, true", "以内, 9, false"})
    void aboveBelowAndWithinContainTheNumber(String word, int bound, boolean expected) {
        assertThat(evaluate("n 为 " + bound + "天 " + word)).isEqualTo(new Value.Truth(expected));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "四舍五入(n ÷ 4, 1天) | 3 天",
                "向下取整(n ÷ 4, 1天) | 2 天",
                "向上取整(n ÷ 4, 1天) | 3 天",
                "分段(n, 4天: 150元/天, 其余: 100元/天) | 1200.00 元",
                "整段(n, 4天: 150元/天, 其余: 100元/天) | 1000.00 元",
                "分段(n, 10天: 150元/天, 其余: 100元/天) | 1500.00 元",
                "封顶(n, 4天) | 4 天",
                "保底(n, 40天) | 40 天",
                "若 n 超过 9天 且 非 n 超过 10天 则 1元 否则 2元 | 1.00 元",
                "合计(list, x) | 400.00 元",
                "个数(list, k = 「a」) | 2",
                "合计(筛选(list | ",
                "月后(day, 3月) | 2020-02-29",
                "月差(day, 月后(day, 14月)) | 14 个月",
                "天后(day, 92天) | 2020-03-01",
                "天后(day, n) | 2019-12-10",
                "天差(day, 天后(day, 366天)) | 366 天",
                "天差(天后(day, 1天), day) | -1 天",
                "时刻(day, 17.5时) | 2019-11-30 17:30:00",
                "时刻(day, 24时) | 2019-12-01 00:00:00",
                "at 不晚于 时刻(day, 17时) 且 非 at 晚于 时刻(day, 17时) | 是",
                "at 早于 时刻(day, 17.01时) 且 at = 时刻(day, 17时) | 是",
                "向下取整(1499 × 100百分点 ÷ 3000, 0.1百分点) | 49.9 百分点",
                "期末(day, 「旬」) | 2019-11-30",
                "期末(月后(day, 3月), 「旬」) | 2020-02-29",
                "期末(月后(day, 3月), 「半月」) | 2020-02-29",
                "期末(月后(day, 2月), 「月」) | 2020-01-31",
                "期末(月后(day, 3月), 「季」) | 2020-03-31",
                "期末(day, 「季」) | 2019-12-31",
                "期末(day, 「年」) | 2019-12-31",
                "存在(list, x 超过 200元) 且 非 全部(list, x 超过 200元) | 是",
                "去重(list, k) | 2 项",
                "前若干(list, 2) | 2 项",
                "2 + 3 × 4 − 6 ÷ 2 | 11",
                "（2 ＋ 3） × 4 | 20"
            })
    void meaning(String formula, String expected) {
        if (expected == null) {
            assertThatThrownBy(() -> evaluate(formula)).isInstanceOf(FormulaException.class);
        } else {
            assertThat(evaluate(formula).text(Language.ZH)).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @CsvSource({"「周」", "day", "3天"})
    void aPeriodIsOneOfTheNamedOnes(String period) {
        assertThatThrownBy(() -> evaluate("期末(day, " + period + ")"))
                .isInstanceOf(FormulaException.class)
                .hasMessageContaining("要写明哪一种期")
                .hasMessageContaining("「旬」「半月」「月」「季」「年」");
        assertThatThrownBy(() -> evaluate("期末(n, 「旬」)")).hasMessageContaining("此处要日期");
    }

    @Test
    void messagesNamePlaceCauseAndRemedy() {
        assertThatThrownBy(() -> evaluate("n 超过\n  5课时"))
                .isInstanceOf(FormulaException.class)
                .hasMessageContaining("第 1 行第 3 列")
                .hasMessageContaining("单位不同")
                .hasMessageContaining("换成同一单位");
        assertThatThrownBy(() -> evaluate("n +\n  m")).hasMessageContaining("第 2 行第 3 列");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "天后(day, 12月) | “天后”要整天数 | 天后(日期, 30天)",
                "天后(day, n ÷ 4) | “天后”要整天数 | 天后(日期, 30天)",
                "天差(day, n) | 此处要日期，却是数量<天> | 改用日期事实",
                "时刻(day, 17) | “时刻”要几时 | 时刻(日期, 17时)",
                "时刻(at, 17时) | 此处要日期，却是时刻 | 改用日期事实",
                "at 晚于 day | 时刻 与 日期 不能用“晚于”比较 | 日期和时刻用",
                "at 超过 时刻(day, 17时) | 不能用“超过”比较 | 日期和时刻用",
                "时刻(day, 17点) | 不认识的单位“点” | 时"
            })
    void aWrongUseOfACalendarFunctionIsExplained(String formula, String problem, String remedy) {
        assertThatThrownBy(() -> evaluate(formula))
                .isInstanceOf(FormulaException.class)
                .hasMessageContaining(problem)
                .hasMessageContaining(remedy);
    }

    @Test
    void roundingIsHalfUpAndExact() {
        Rational half = new Rational(java.math.BigInteger.valueOf(5), java.math.BigInteger.TWO);
        assertThat(half.roundTo(Rational.ONE, java.math.RoundingMode.HALF_UP)).isEqualTo(Rational.of(3));
        assertThat(Rational.of(1).over(Rational.of(3)).times(Rational.of(3))).isEqualTo(Rational.ONE);
        assertThat(Rational.of(1).over(Rational.of(-3)).signum()).isNegative();
        assertThatThrownBy(() -> Rational.ONE.over(Rational.ZERO)).isInstanceOf(ArithmeticException.class);
    }
}
