package cn.yujiang.policy.domain.batch;

import cn.yujiang.policy.domain.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Collects one column. What a column cannot hold is refused, and the case kept as it was given. */
final class ColumnBuilder {

    private static final int FIRST = 1024;

    private final Column.Kind kind;
    private final @Nullable Type carried;
    private final int decimals;
    private final Dictionary dictionary;
    private long[] values = new long[FIRST];
    private byte[] missing = new byte[FIRST];
    private boolean holes;
    private int size;

    ColumnBuilder(Column.Kind kind, int decimals, Dictionary dictionary) {
        this(kind, null, decimals, dictionary);
    }

    /** @param carried type of the parameter whose value a case may give in this column */
    ColumnBuilder(Column.Kind kind, @Nullable Type carried, int decimals, Dictionary dictionary) {
        this.kind = kind;
        this.carried = carried;
        this.decimals = decimals;
        this.dictionary = dictionary;
    }

    int size() {
        return size;
    }

    /** @return whether the column holds this value exactly; if not, it holds nothing for this case */
    boolean add(@Nullable Object raw) {
        if (size == values.length) {
            values = Arrays.copyOf(values, 2 * size);
            missing = Arrays.copyOf(missing, 2 * size);
        }
        boolean given = raw != null && !(raw instanceof String text && text.isBlank());
        Long value = raw == null || !given ? null : value(raw);
        values[size] = value == null ? 0 : value;
        missing[size] = (byte) (value == null ? 1 : 0);
        holes |= value == null;
        size++;
        return !given || value != null;
    }

    private @Nullable Long value(Object raw) {
        if (carried != null) {
            return Carried.number(carried, raw, dictionary);
        }
        return switch (kind) {
            case NUMBER -> number(raw);
            case DAY, MONTH -> day(raw);
            case MOMENT -> moment(raw);
            case TRUTH -> raw instanceof Boolean truth ? Long.valueOf(truth ? 1 : 0) : null;
            case CODE -> raw instanceof String text ? Long.valueOf(dictionary.add(text)) : null;
            case LIST -> null;
        };
    }

    private @Nullable Long number(Object raw) {
        BigDecimal decimal =
                switch (raw) {
                    case BigDecimal given -> given;
                    case Integer whole -> BigDecimal.valueOf(whole);
                    case Long whole -> BigDecimal.valueOf(whole);
                    case BigInteger whole -> new BigDecimal(whole);
                    case String text
                    when text.strip().matches("-?\\d{1,15}(\\.\\d{1,9})?") -> new BigDecimal(text.strip());
                    default -> null;
                };
        if (decimal == null || decimal.precision() - decimal.scale() > 15) {
            return null;
        }
        BigDecimal scaled = decimal.movePointRight(decimals).stripTrailingZeros();
        boolean fits = scaled.scale() <= 0 && scaled.toBigInteger().bitLength() < 62;
        return fits ? scaled.longValueExact() : null;
    }

    private @Nullable Long day(Object raw) {
        try {
            return switch (raw) {
                case LocalDate date when kind == Column.Kind.DAY -> date.toEpochDay();
                case YearMonth month
                when kind == Column.Kind.MONTH -> month.atDay(1).toEpochDay();
                case String text
                when kind == Column.Kind.MONTH -> YearMonth.parse(text).atDay(1).toEpochDay();
                case String text -> LocalDate.parse(text).toEpochDay();
                default -> null;
            };
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Parts of a second have no column. */
    private static @Nullable Long moment(Object raw) {
        try {
            LocalDateTime at =
                    switch (raw) {
                        case LocalDateTime given -> given;
                        case String text -> LocalDateTime.parse(text);
                        default -> null;
                    };
            return at == null || at.getNano() != 0 ? null : at.toEpochSecond(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            return null;
        }
    }

    Column build() {
        byte[] absent = holes ? Arrays.copyOf(missing, size) : null;
        return switch (kind) {
            case TRUTH -> {
                byte[] truths = new byte[size];
                for (int i = 0; i < size; i++) {
                    truths[i] = (byte) values[i];
                }
                yield new Column.Truths(truths, absent);
            }
            case CODE -> {
                int[] codes = new int[size];
                for (int i = 0; i < size; i++) {
                    codes[i] = missing[i] != 0 ? Dictionary.ABSENT : (int) values[i];
                }
                yield Column.Codes.of(codes, absent);
            }
            default -> numbers();
        };
    }

    Column.Numbers numbers() {
        return new Column.Numbers(
                Packed.of(Arrays.copyOf(values, size)), decimals, holes ? Arrays.copyOf(missing, size) : null);
    }
}
