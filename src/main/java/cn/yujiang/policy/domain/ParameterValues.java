package cn.yujiang.policy.domain;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the value text of a parameter: {@code 30课时}, {@code 100元/天}, {@code 30%}, {@code 五级:200元,四级:400元}. */
public final class ParameterValues {

    private static final Pattern NUMBER = Pattern.compile("(\\d{1,15}(?:\\.\\d{1,6})?)\\s*(%|[\\p{IsHan}/]*)");

    private ParameterValues() {}

    /** @throws IllegalArgumentException saying in Chinese what is wrong */
    public static Value read(Type type, String text) {
        return switch (type) {
            case Type.Quantity q -> new Value.Quantity(number(q, text.strip()), q.dimension());
            case Type.Choice c -> choice(c, text.strip());
            case Type.Day d -> new Value.Day(day(text.strip()));
            case Type.Truth t -> truth(text.strip());
            case Type.Table t -> table(t, text);
            case Type.Moment m -> throw new IllegalArgumentException("参数不能是时刻");
            case Type.Rows r -> throw new IllegalArgumentException("参数不能是列表");
        };
    }

    private static Rational number(Type.Quantity type, String text) {
        Matcher matcher = NUMBER.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("“" + text + "”不是数");
        }
        Rational number = Rational.of(new BigDecimal(matcher.group(1)));
        String unit = matcher.group(2);
        if (unit.equals("%") && type.dimension().isNone() && type.grain() == null) {
            return number.over(Rational.of(100));
        }
        boolean rightUnit = unit.isEmpty()
                || Dimension.parse(unit).map(type.dimension()::equals).orElse(false);
        if (!rightUnit) {
            throw new IllegalArgumentException("“" + text + "”的单位应是 " + type.dimension());
        }
        if (type.grain() != null && !number.isMultipleOf(type.grain())) {
            throw new IllegalArgumentException("“" + text + "”的小数位太多");
        }
        return number;
    }

    private static Value choice(Type.Choice type, String text) {
        if (!type.values().contains(text)) {
            throw new IllegalArgumentException(
                    "没有“" + text + "”，可用：" + type.values().stream().sorted().toList());
        }
        return new Value.Choice(text);
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("“" + text + "”不是日期", e);
        }
    }

    private static Value truth(String text) {
        return switch (text) {
            case "true", "是" -> new Value.Truth(true);
            case "false", "否" -> new Value.Truth(false);
            default -> throw new IllegalArgumentException("“" + text + "”应是 true 或 false");
        };
    }

    private static Value table(Type.Table type, String text) {
        Map<String, Rational> entries = new LinkedHashMap<>();
        for (String entry : text.split("[,，]")) {
            String[] pair = entry.split("[:：]", 2);
            if (pair.length != 2 || pair[0].isBlank()) {
                throw new IllegalArgumentException("表应写成 五级:200元,四级:400元");
            }
            if (entries.put(pair[0].strip(), number(type.value(), pair[1].strip())) != null) {
                throw new IllegalArgumentException("表里“" + pair[0].strip() + "”出现两次");
            }
        }
        return new Value.Table(entries, type.value().dimension());
    }
}
