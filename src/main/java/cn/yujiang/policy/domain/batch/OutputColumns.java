package cn.yujiang.policy.domain.batch;

import cn.yujiang.policy.domain.Rational;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/** Results of a rule besides its amount: numbers in hundredths, truths as 0 and 1. Days and codes have no column. */
final class OutputColumns {

    private static final int DECIMALS = 2;

    private OutputColumns() {}

    static Map<String, LongVec> of(Map<String, Low> outputs, Tools tools) {
        Map<String, LongVec> columns = new LinkedHashMap<>();
        outputs.forEach((key, value) -> {
            if (value instanceof Low.Num num) {
                Low.Num hundredths = tools.numbers().times(num, tools.numbers().constant(Rational.of(100)));
                columns.put(key, tools.longs().floor(hundredths.num(), hundredths.den()));
            } else if (value instanceof Low.Truth truth) {
                columns.put(
                        key,
                        tools.longs()
                                .select(
                                        truth.mask(),
                                        tools.longs().constant(1),
                                        tools.longs().constant(0)));
            }
        });
        return columns;
    }

    /** An output of one assessment in the same form; zero when it has none. */
    static long of(Object value) {
        return switch (value) {
            case Boolean truth -> truth ? 1 : 0;
            case Integer number -> number * 100L;
            case String text
            when text.matches("-?\\d+(\\.\\d+)?") ->
                new BigDecimal(text).movePointRight(DECIMALS).longValue();
            default -> 0;
        };
    }
}
