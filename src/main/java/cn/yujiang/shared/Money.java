package cn.yujiang.shared;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An amount of renminbi in whole fen. Never fractional, never binary floating point; may be negative only as the result of a
 * subtraction (a difference to recover), which callers test with {@link #isNegative()}.
 *
 * @param fen hundredths of a yuan
 */
public record Money(long fen) implements Comparable<Money> {

    public static final Money ZERO = new Money(0);

    private static final int FEN_DIGITS = 2;

    public static Money ofFen(long fen) {
        return new Money(fen);
    }

    public static Money ofYuan(long yuan) {
        return new Money(Math.multiplyExact(yuan, 100L));
    }

    /**
     * Reads plain yuan such as {@code 1500.00}.
     *
     * @throws RejectedException {@code AMOUNT_FORMAT} for anything but digits with at most two decimals: an amount with more
     *     decimals has to be rounded by a rule first, never while it is read
     */
    public static Money parseYuan(String yuan) {
        if (!yuan.matches("-?\\d{1,15}(\\.\\d{1,2})?")) {
            throw new RejectedException(Rejection.of("AMOUNT_FORMAT", yuan));
        }
        return new Money(new BigDecimal(yuan).movePointRight(FEN_DIGITS).longValueExact());
    }

    /** Rounds half up to the fen, the rule of payment of every paper here (四舍五入). */
    public static Money roundHalfUp(BigDecimal yuan) {
        return new Money(yuan.setScale(FEN_DIGITS, RoundingMode.HALF_UP)
                .movePointRight(FEN_DIGITS)
                .longValueExact());
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(fen, other.fen));
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(fen, other.fen));
    }

    public boolean isNegative() {
        return fen < 0;
    }

    public boolean isZero() {
        return fen == 0;
    }

    public boolean isPositive() {
        return fen > 0;
    }

    public BigDecimal toYuan() {
        return BigDecimal.valueOf(fen, FEN_DIGITS);
    }

    /** Two decimals, no grouping: {@code 85000.00}. */
    public String toPlainYuan() {
        return toYuan().toPlainString();
    }

    /** Two decimals with grouping for people: {@code 85,000.00}. */
    public String toGroupedYuan() {
        return String.format(java.util.Locale.ROOT, "%,.2f", toYuan());
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(fen, other.fen);
    }

    @Override
    public String toString() {
        return toPlainYuan();
    }
}
