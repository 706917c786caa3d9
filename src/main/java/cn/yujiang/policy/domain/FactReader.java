package cn.yujiang.policy.domain;

import cn.yujiang.policy.AssessmentStatus;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns what a caller gives into typed values. A missing value is never a zero, and a wrong one is never mended. */
final class FactReader {

    private static final int DIGITS = 15;
    private static final int DECIMALS = 9;
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1," + DIGITS + "}(\\.\\d{1," + DECIMALS + "})?");

    private FactReader() {}

    /** Blank text counts as missing; so does a hole anywhere in a list. */
    static boolean isMissing(PackSource.Fact fact, @Nullable Object raw) {
        if (raw == null || raw instanceof String text && text.isBlank()) {
            return true;
        }
        if (!(unfolded(fact, raw) instanceof List<?> list) || fact.columns().isEmpty()) {
            return false;
        }
        for (Object item : list) {
            if (hasHole(fact.columns(), item)) {
                return true;
            }
        }
        return false;
    }

    /** A list of two columns may be given as one map from the first to the second. */
    private static Object unfolded(PackSource.Fact fact, Object raw) {
        if (!(raw instanceof Map<?, ?> map) || fact.columns().size() != 2) {
            return raw;
        }
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        map.forEach((first, second) -> {
            Map<String, @Nullable Object> row = new HashMap<>();
            row.put(fact.columns().getFirst().key(), first);
            row.put(fact.columns().getLast().key(), second);
            rows.add(row);
        });
        return rows;
    }

    private static boolean hasHole(List<PackSource.Fact> columns, @Nullable Object item) {
        if (item instanceof Map<?, ?> map) {
            for (PackSource.Fact column : columns) {
                if (!column.optional() && isMissing(column, map.get(column.key()))) {
                    return true;
                }
            }
            return false;
        }
        return columns.size() == 1 && isMissing(columns.getFirst(), item);
    }

    /** @param field what to blame; elements of a list are blamed on the list */
    static Value read(PackSource.Fact fact, Object raw, String field) {
        return switch (fact.type()) {
            case "列表" -> rows(fact, unfolded(fact, raw), field);
            case "枚举" -> choice(fact, raw, field);
            case "代码" -> code(raw, field);
            default -> single(fact, raw, field);
        };
    }

    private static Value single(PackSource.Fact fact, Object raw, String field) {
        return switch (Types.ofFact(fact)) {
            case Type.Quantity q -> quantity(fact, q, raw, field);
            case Type.Truth t -> truth(raw, field);
            case Type.Day d -> new Value.Day(day(fact, raw, field));
            case Type.Moment m -> moment(raw, field);
            default -> throw invalid(field);
        };
    }

    private static Blocked invalid(String field) {
        return new Blocked(AssessmentStatus.INVALID_INPUT, field);
    }

    private static Value quantity(PackSource.Fact fact, Type.Quantity type, Object raw, String field) {
        Rational number = Rational.of(decimal(raw, field));
        boolean tooFine = type.grain() != null && !number.isMultipleOf(type.grain());
        boolean tooSmall = fact.min() != null ? number.compareTo(fact.min()) < 0 : number.signum() < 0;
        boolean tooLarge = fact.max() != null && number.compareTo(fact.max()) > 0;
        if (tooFine || tooSmall || tooLarge) {
            throw invalid(field);
        }
        return new Value.Quantity(number, type.dimension());
    }

    /** A plain decimal within the same limits as the text need not go through it. */
    private static BigDecimal decimal(Object raw, String field) {
        if (raw instanceof BigDecimal plain
                && plain.scale() >= 0
                && plain.scale() <= DECIMALS
                && plain.precision() - plain.scale() <= DIGITS) {
            return plain;
        }
        String text =
                switch (raw) {
                    case BigDecimal decimal -> decimal.toPlainString();
                    case Integer number -> number.toString();
                    case Long number -> number.toString();
                    case java.math.BigInteger number -> number.toString();
                    case String string -> string.strip();
                    default -> "";
                };
        if (!NUMBER.matcher(text).matches()) {
            throw invalid(field);
        }
        return new BigDecimal(text).stripTrailingZeros();
    }

    private static Value truth(Object raw, String field) {
        if (raw instanceof Boolean flag) {
            return new Value.Truth(flag);
        }
        throw invalid(field);
    }

    private static LocalDate day(PackSource.Fact fact, Object raw, String field) {
        try {
            return switch (raw) {
                case LocalDate date when fact.type().equals("日期") -> date;
                case YearMonth month when fact.type().equals("年月") -> month.atDay(1);
                case String text
                when fact.type().equals("年月") -> YearMonth.parse(text).atDay(1);
                case String text -> LocalDate.parse(text);
                default -> throw invalid(field);
            };
        } catch (DateTimeException e) {
            throw invalid(field);
        }
    }

    private static Value moment(Object raw, String field) {
        try {
            return switch (raw) {
                case LocalDateTime at -> new Value.Moment(at);
                case String text -> new Value.Moment(LocalDateTime.parse(text));
                default -> throw invalid(field);
            };
        } catch (DateTimeException e) {
            throw invalid(field);
        }
    }

    private static Value choice(PackSource.Fact fact, Object raw, String field) {
        if (!fact.open() && !fact.values().contains(raw)) {
            throw invalid(field);
        }
        return code(raw, field);
    }

    private static Value code(Object raw, String field) {
        if (raw instanceof String text) {
            return new Value.Choice(text);
        }
        throw invalid(field);
    }

    private static Value rows(PackSource.Fact fact, Object raw, String field) {
        if (!(raw instanceof List<?> list)
                || fact.max() != null && Rational.of(list.size()).compareTo(fact.max()) > 0) {
            throw invalid(field);
        }
        List<Map<String, Value>> rows = new ArrayList<>();
        for (Object item : list) {
            Map<String, Value> row = item instanceof Map<?, ?> map ? record(fact, map, field) : only(fact, item, field);
            row.put("序号", new Value.Quantity(Rational.of(rows.size() + 1L), Dimension.NONE));
            rows.add(row);
        }
        return new Value.Rows(rows);
    }

    private static Map<String, Value> only(PackSource.Fact fact, Object item, String field) {
        if (fact.columns().size() != 1) {
            throw invalid(field);
        }
        PackSource.Fact column = fact.columns().getFirst();
        Map<String, Value> row = new HashMap<>();
        row.put(column.name(), read(column, item, field));
        return row;
    }

    private static Map<String, Value> record(PackSource.Fact fact, Map<?, ?> map, String field) {
        Map<String, Value> row = new HashMap<>();
        for (PackSource.Fact column : fact.columns()) {
            Object raw = map.get(column.key());
            row.put(
                    column.name(),
                    raw == null || isMissing(column, raw) ? new Value.Absent(field) : read(column, raw, field));
        }
        return row;
    }
}
