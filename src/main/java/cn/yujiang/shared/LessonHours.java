package cn.yujiang.shared;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Class hours (课时, 45 minutes unless a policy says otherwise), exact to a hundredth. Thresholds are tested on this exact
 * value, never on rounded hours.
 *
 * @param hundredths hundredths of a class hour, not negative
 */
public record LessonHours(long hundredths) implements Comparable<LessonHours> {

    public static final LessonHours ZERO = new LessonHours(0);

    public LessonHours {
        if (hundredths < 0) {
            throw new RejectedException(Rejection.of("HOURS_NEGATIVE", BigDecimal.valueOf(hundredths, 2)));
        }
    }

    /** @throws RejectedException {@code HOURS_PRECISION} when the number has more than two decimals */
    public static LessonHours of(BigDecimal hours) {
        try {
            return new LessonHours(hours.movePointRight(2).longValueExact());
        } catch (ArithmeticException e) {
            throw new RejectedException(Rejection.of("HOURS_PRECISION", hours), e);
        }
    }

    public static LessonHours of(String hours) {
        if (!hours.matches("\\d{1,9}(\\.\\d{1,9})?")) {
            throw new RejectedException(Rejection.of("HOURS_FORMAT", hours));
        }
        return of(new BigDecimal(hours));
    }

    public LessonHours plus(LessonHours other) {
        return new LessonHours(Math.addExact(hundredths, other.hundredths));
    }

    /** The difference, or zero when {@code other} is larger: hours that remain, hours that are surplus. */
    public LessonHours minusOrZero(LessonHours other) {
        return new LessonHours(Math.max(0, hundredths - other.hundredths));
    }

    public LessonHours min(LessonHours other) {
        return hundredths <= other.hundredths ? this : other;
    }

    /** The share of these hours, rounded down to the hundredth: a ceiling is never rounded up. */
    public LessonHours share(BigDecimal ratio) {
        return of(toDecimal().multiply(ratio).setScale(2, RoundingMode.DOWN));
    }

    /** Whether these hours are at least {@code ratio} of {@code total}, compared exactly. */
    public boolean reaches(BigDecimal ratio, LessonHours total) {
        return toDecimal().compareTo(total.toDecimal().multiply(ratio)) >= 0;
    }

    public BigDecimal toDecimal() {
        return BigDecimal.valueOf(hundredths, 2);
    }

    /** Without trailing zeros: {@code 48.5}, {@code 30}. */
    public String toText() {
        BigDecimal stripped = toDecimal().stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0).toPlainString() : stripped.toPlainString();
    }

    @Override
    public int compareTo(LessonHours other) {
        return Long.compare(hundredths, other.hundredths);
    }

    @Override
    public String toString() {
        return toText();
    }
}
