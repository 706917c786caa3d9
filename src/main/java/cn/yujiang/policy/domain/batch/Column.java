package cn.yujiang.policy.domain.batch;

import java.util.BitSet;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One input of many cases. {@code missing} holds 1 where the input was not given, or is null when it was always given. */
sealed interface Column {

    byte @Nullable [] missing();

    /** The kind of storage; one input key may be read as several kinds by different rules. */
    enum Kind {
        NUMBER,
        DAY,
        MONTH,
        MOMENT,
        TRUTH,
        CODE,
        LIST;

        String column(String key) {
            return name() + ":" + key;
        }

        static Kind of(String factType) {
            return switch (factType) {
                case "日期" -> DAY;
                case "年月" -> MONTH;
                case "时刻" -> MOMENT;
                case "布尔" -> TRUTH;
                case "枚举", "代码" -> CODE;
                case "列表" -> LIST;
                default -> NUMBER;
            };
        }
    }

    /**
     * Numbers in units of 10^-decimals; days as days since 1970 (months as their first day), moments as seconds since then, with no
     * decimals.
     */
    record Numbers(Packed values, int decimals, byte @Nullable [] missing) implements Column {}

    /** Truths as 0 and 1. */
    record Truths(byte[] values, byte @Nullable [] missing) implements Column {}

    /**
     * Codes by their number in the dictionary of the table.
     *
     * @param used the numbers that occur
     */
    record Codes(Packed values, BitSet used, byte @Nullable [] missing) implements Column {

        static Codes of(int[] values, byte @Nullable [] missing) {
            BitSet used = new BitSet();
            for (int value : values) {
                if (value != Dictionary.ABSENT) {
                    used.set(value);
                }
            }
            return new Codes(Packed.of(values), used, missing);
        }
    }

    /**
     * The items of case i stand in the columns from {@code starts[i]} to before {@code starts[i + 1]}.
     *
     * @param longest most items a case has
     */
    record Items(int[] starts, int longest, Map<String, Column> columns, byte @Nullable [] missing) implements Column {

        static Items of(int[] starts, Map<String, Column> columns, byte @Nullable [] missing) {
            return new Items(starts, Loops.longest(starts, starts.length - 1), columns, missing);
        }
    }
}
