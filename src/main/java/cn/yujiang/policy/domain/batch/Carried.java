package cn.yujiang.policy.domain.batch;

import cn.yujiang.policy.domain.ParameterValues;
import cn.yujiang.policy.domain.Rational;
import cn.yujiang.policy.domain.Type;
import cn.yujiang.policy.domain.Value;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Values of parameters that a case itself gives, as whole numbers of one column: what the notation of the parameter says. */
final class Carried {

    /** Decimals kept; the notation has at most six, and a percentage two more. */
    static final int DECIMALS = 8;

    private static final Rational SCALE = Rational.of(100_000_000);

    private Carried() {}

    static String column(Type type, String key) {
        return "CARRIED:" + type.getClass().getSimpleName() + ":" + key;
    }

    /** Null when the text is none of the parameter's values or does not fit. */
    static @Nullable Long number(Type type, Object raw, Dictionary dictionary) {
        try {
            return switch (ParameterValues.read(type, raw.toString())) {
                case Value.Quantity q -> q.number().times(SCALE).toLongExact();
                case Value.Truth t -> Long.valueOf(t.holds() ? 1 : 0);
                case Value.Day d -> d.date().toEpochDay();
                case Value.Choice c -> Long.valueOf(dictionary.add(c.code()));
                default -> null;
            };
        } catch (IllegalArgumentException | ArithmeticException e) {
            return null;
        }
    }

    /** The value in the notation of the parameter again. */
    static Object text(Type type, long number, Dictionary dictionary) {
        return switch (type) {
            case Type.Day d -> LocalDate.ofEpochDay(number);
            case Type.Truth t -> number != 0;
            case Type.Choice c -> dictionary.text((int) number);
            case Type.Quantity q when q.dimension().isNone() && q.grain() == null -> plain(number, DECIMALS - 2) + "%";
            default -> plain(number, DECIMALS);
        };
    }

    private static String plain(long number, int decimals) {
        return BigDecimal.valueOf(number, decimals).stripTrailingZeros().toPlainString();
    }

    /** The value as columns over the cases. */
    static Low low(Type type, LongVec column, Tools tools) {
        return switch (type) {
            case Type.Day d -> new Low.Day(column);
            case Type.Choice c -> new Low.Code(column);
            case Type.Truth t ->
                new Low.Truth(tools.masks().equal(column, tools.longs().constant(1)));
            case Type.Quantity q -> new Low.Num(column, tools.longs().constant(SCALE.toLongExact()));
            default -> throw new NotColumnar("a parameter of this type as a value");
        };
    }
}
