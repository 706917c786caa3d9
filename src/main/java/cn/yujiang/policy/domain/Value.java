package cn.yujiang.policy.domain;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;

/** What a name or expression is worth in one case. */
public sealed interface Value {

    /** A number with its unit, exact. */
    record Quantity(Rational number, Dimension dimension) implements Value {}

    /** A truth value. */
    record Truth(boolean holds) implements Value {}

    /** A day. */
    record Day(LocalDate date) implements Value {}

    /** A day with its time of day. */
    record Moment(LocalDateTime at) implements Value {
        private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
    }

    /** One value of an enumeration, or a code. */
    record Choice(String code) implements Value {}

    /** A list of records; every record knows its number in the list it came from. */
    record Rows(List<Map<String, Value>> rows) implements Value {
        public Rows {
            rows = List.copyOf(rows);
        }
    }

    /** A look-up table. */
    record Table(Map<String, Rational> entries, Dimension dimension) implements Value {
        public Table {
            entries = Map.copyOf(entries);
        }
    }

    /** An optional input that was not given. Only 已提供 may ask for it. */
    record Absent(String field) implements Value {}

    /** For people: {@code 48.5 课时}, {@code 100.00 元} as a result, {@code 30%}. */
    default String text(Language language) {
        return switch (this) {
            case Quantity q -> quantityText(q, language);
            case Truth t -> language == Language.ZH ? (t.holds ? "是" : "否") : (t.holds ? "yes" : "no");
            case Day d -> d.date.toString();
            case Moment m -> Moment.FORMAT.format(m.at);
            case Choice c -> c.code;
            case Rows r -> r.rows.size() + (language == Language.ZH ? " 项" : " items");
            case Table t -> language == Language.ZH ? "表" : "table";
            case Absent a -> language == Language.ZH ? "未提供" : "not given";
        };
    }

    private static String quantityText(Quantity q, Language language) {
        String unit = q.dimension.label(language);
        if (q.dimension.isNone() && q.number.denominator().bitLength() > 1 && q.number.compareTo(Rational.ONE) < 0) {
            return q.number.times(Rational.of(100)).toText() + "%";
        }
        String number = q.dimension.isMoney() && q.number.isMultipleOf(Rational.HUNDREDTH)
                ? q.number.toDecimal(2, RoundingMode.UNNECESSARY).toPlainString()
                : q.number.toText();
        return unit.isEmpty() ? number : number + " " + unit;
    }
}
