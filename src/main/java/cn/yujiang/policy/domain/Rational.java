package cn.yujiang.policy.domain;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * An exact fraction in lowest terms with a positive denominator. Every intermediate result of a formula is one, so nothing is
 * rounded before a formula says so.
 */
public record Rational(BigInteger numerator, BigInteger denominator) implements Comparable<Rational> {

    public static final Rational ZERO = of(0);
    public static final Rational ONE = of(1);

    /** The step of money and class hours: one hundredth. */
    public static final Rational HUNDREDTH = new Rational(BigInteger.ONE, BigInteger.valueOf(100));

    public Rational {
        if (denominator.signum() == 0) {
            throw new ArithmeticException("denominator is zero");
        }
        if (!denominator.equals(BigInteger.ONE)) {
            BigInteger divisor = divisor(numerator, denominator);
            if (!divisor.equals(BigInteger.ONE)) {
                numerator = numerator.divide(divisor);
                denominator = denominator.divide(divisor);
            }
        }
    }

    /** The greatest common divisor, with the sign of the denominator; almost always both numbers are small. */
    private static BigInteger divisor(BigInteger numerator, BigInteger denominator) {
        if (numerator.bitLength() < Long.SIZE - 1 && denominator.bitLength() < Long.SIZE - 1) {
            long a = Math.abs(numerator.longValue());
            long b = Math.abs(denominator.longValue());
            while (b != 0) {
                long rest = a % b;
                a = b;
                b = rest;
            }
            return BigInteger.valueOf(denominator.signum() < 0 ? -a : a);
        }
        BigInteger divisor = numerator.gcd(denominator);
        return denominator.signum() < 0 ? divisor.negate() : divisor;
    }

    /** Most numbers are whole, so one of the factors is often one. */
    private static BigInteger product(BigInteger a, BigInteger b) {
        if (b.equals(BigInteger.ONE)) {
            return a;
        }
        return a.equals(BigInteger.ONE) ? b : a.multiply(b);
    }

    public static Rational of(long value) {
        return new Rational(BigInteger.valueOf(value), BigInteger.ONE);
    }

    public static Rational of(BigDecimal value) {
        return value.scale() <= 0
                ? new Rational(value.toBigIntegerExact(), BigInteger.ONE)
                : new Rational(value.unscaledValue(), BigInteger.TEN.pow(value.scale()));
    }

    public Rational plus(Rational other) {
        return denominator.equals(other.denominator)
                ? new Rational(numerator.add(other.numerator), denominator)
                : new Rational(
                        product(numerator, other.denominator).add(product(other.numerator, denominator)),
                        product(denominator, other.denominator));
    }

    public Rational minus(Rational other) {
        return plus(other.negate());
    }

    public Rational negate() {
        return new Rational(numerator.negate(), denominator);
    }

    public Rational times(Rational other) {
        return new Rational(product(numerator, other.numerator), product(denominator, other.denominator));
    }

    /** @throws ArithmeticException when {@code other} is zero */
    public Rational over(Rational other) {
        return new Rational(product(numerator, other.denominator), product(denominator, other.numerator));
    }

    public int signum() {
        return numerator.signum();
    }

    public boolean isMultipleOf(Rational step) {
        return denominator.equals(BigInteger.ONE) && step.numerator.equals(BigInteger.ONE)
                || over(step).denominator.equals(BigInteger.ONE);
    }

    /** The multiple of {@code step} nearest in the sense of {@code mode}. */
    public Rational roundTo(Rational step, RoundingMode mode) {
        Rational steps = over(step);
        if (steps.denominator.equals(BigInteger.ONE)) {
            return this;
        }
        BigDecimal whole = new BigDecimal(steps.numerator).divide(new BigDecimal(steps.denominator), 0, mode);
        return new Rational(whole.toBigIntegerExact(), BigInteger.ONE).times(step);
    }

    public BigDecimal toDecimal(int scale, RoundingMode mode) {
        return new BigDecimal(numerator).divide(new BigDecimal(denominator), scale, mode);
    }

    /** The whole number this is. @throws ArithmeticException when it is none or too large */
    public long toLongExact() {
        if (!denominator.equals(BigInteger.ONE)) {
            throw new ArithmeticException("not a whole number");
        }
        return numerator.longValueExact();
    }

    /** Exact when at most four decimals say it, else rounded half up to two decimals, for people to read. */
    public String toText() {
        boolean shortDecimal = isMultipleOf(new Rational(BigInteger.ONE, BigInteger.valueOf(10_000)));
        BigDecimal decimal = toDecimal(shortDecimal ? 4 : 2, RoundingMode.HALF_UP);
        BigDecimal stripped = decimal.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }

    @Override
    public int compareTo(Rational other) {
        if (denominator.equals(other.denominator)) {
            return numerator.compareTo(other.numerator);
        }
        return product(numerator, other.denominator).compareTo(product(other.numerator, denominator));
    }

    @Override
    public String toString() {
        return toText();
    }
}
