package cn.yujiang.policy.domain.batch;

import cn.yujiang.policy.domain.Node;
import cn.yujiang.policy.domain.Rational;
import java.math.BigInteger;
import java.math.RoundingMode;

/** Exact arithmetic with fractions of whole-number columns. */
final class Numbers {

    private final Longs longs;
    private final Masks masks;

    Numbers(Longs longs, Masks masks) {
        this.longs = longs;
        this.masks = masks;
    }

    Low.Num constant(Rational value) {
        if (value.numerator().bitLength() > 61 || value.denominator().bitLength() > 61) {
            throw new NotColumnar("a constant beyond the range");
        }
        return new Low.Num(
                longs.constant(value.numerator().longValueExact()),
                longs.constant(value.denominator().longValueExact()));
    }

    private LongVec scaled(LongVec column, long factor) {
        return longs.times(column, longs.constant(factor));
    }

    private static long lcm(long a, long b) {
        return Math.multiplyExact(a / gcd(a, b), b);
    }

    static long gcd(long a, long b) {
        return BigInteger.valueOf(a).gcd(BigInteger.valueOf(b)).longValueExact();
    }

    /** Two numbers over one divisor. */
    record Pair(LongVec left, LongVec right, LongVec den) {}

    Pair align(Low.Num a, Low.Num b) {
        if (a.den().id() == b.den().id()) {
            return new Pair(a.num(), b.num(), a.den());
        }
        if (a.den().isConstant() && b.den().isConstant()) {
            long common = lcm(a.den().lo(), b.den().lo());
            return new Pair(
                    scaled(a.num(), common / a.den().lo()),
                    scaled(b.num(), common / b.den().lo()),
                    longs.constant(common));
        }
        return new Pair(longs.times(a.num(), b.den()), longs.times(b.num(), a.den()), longs.times(a.den(), b.den()));
    }

    Low.Num plus(Low.Num a, Low.Num b) {
        Pair pair = align(a, b);
        return new Low.Num(longs.plus(pair.left(), pair.right()), pair.den());
    }

    Low.Num minus(Low.Num a, Low.Num b) {
        Pair pair = align(a, b);
        return new Low.Num(longs.minus(pair.left(), pair.right()), pair.den());
    }

    Low.Num times(Low.Num a, Low.Num b) {
        return reduced(longs.times(a.num(), b.num()), a.den(), b.den(), a.num(), b.num());
    }

    Low.Num over(Low.Num a, Low.Num b) {
        if (b.num().isConstant() && b.num().lo() <= 0) {
            throw new NotColumnar("divisor zero");
        }
        if (b.num().isConstant() && b.den().isConstant()) {
            return times(a, new Low.Num(b.den(), b.num()));
        }
        return new Low.Num(longs.times(a.num(), b.den()), longs.times(a.den(), b.num()));
    }

    /** Keeps constant factors small: 3/10 × 1/100 of something needs no larger numbers than necessary. */
    private Low.Num reduced(LongVec product, LongVec da, LongVec db, LongVec a, LongVec b) {
        LongVec constant = b.isConstant() ? b : a;
        LongVec other = b.isConstant() ? a : b;
        if (!constant.isConstant() || !da.isConstant() || !db.isConstant() || constant.lo() == 0) {
            return new Low.Num(product, longs.times(da, db));
        }
        long den = Math.multiplyExact(da.lo(), db.lo());
        long common = gcd(constant.lo(), den);
        return new Low.Num(scaled(other, constant.lo() / common), longs.constant(den / common));
    }

    ByteVec compare(Node.Comparator operator, Low.Num a, Low.Num b) {
        if (a.den().isConstant() && b.num().isConstant() && b.den().isConstant()) {
            return bounded(
                    operator,
                    a.num(),
                    BigInteger.valueOf(b.num().lo()),
                    a.den().lo(),
                    b.den().lo());
        }
        Pair pair = align(a, b);
        return ordered(operator, pair.left(), pair.right());
    }

    /** a / d against b / e with constants: a against b × d ÷ e, without a multiplication a row. */
    private ByteVec bounded(Node.Comparator operator, LongVec a, BigInteger b, long d, long e) {
        BigInteger[] parts = b.multiply(BigInteger.valueOf(d)).divideAndRemainder(BigInteger.valueOf(e));
        boolean whole = parts[1].signum() == 0;
        BigInteger floor = parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
        if (floor.bitLength() > 61) {
            throw new NotColumnar("a bound beyond the range");
        }
        LongVec down = longs.constant(floor.longValueExact());
        LongVec up = longs.constant(floor.longValueExact() + (whole ? 0 : 1));
        return switch (operator) {
            case AT_LEAST, NOT_BEFORE -> masks.atLeast(a, up);
            case AT_MOST, NOT_AFTER -> masks.not(masks.less(down, a));
            case ABOVE, AFTER -> masks.less(down, a);
            case BELOW, BEFORE -> masks.less(a, up);
            case EQUAL -> whole ? masks.equal(a, down) : masks.constant(false);
            case NOT_EQUAL -> whole ? masks.not(masks.equal(a, down)) : masks.constant(true);
        };
    }

    ByteVec ordered(Node.Comparator operator, LongVec a, LongVec b) {
        return switch (operator) {
            case AT_LEAST, NOT_BEFORE -> masks.atLeast(a, b);
            case AT_MOST, NOT_AFTER -> masks.not(masks.less(b, a));
            case ABOVE, AFTER -> masks.less(b, a);
            case BELOW, BEFORE -> masks.less(a, b);
            case EQUAL -> masks.equal(a, b);
            case NOT_EQUAL -> masks.not(masks.equal(a, b));
        };
    }

    Low.Num select(ByteVec mask, Low.Num a, Low.Num b) {
        Pair pair = a.den().isConstant() && b.den().isConstant() ? align(a, b) : null;
        return pair == null
                ? new Low.Num(longs.select(mask, a.num(), b.num()), longs.select(mask, a.den(), b.den()))
                : new Low.Num(longs.select(mask, pair.left(), pair.right()), pair.den());
    }

    Low.Num lesser(Low.Num a, Low.Num b) {
        Pair pair = align(a, b);
        return new Low.Num(longs.min(pair.left(), pair.right()), pair.den());
    }

    Low.Num greater(Low.Num a, Low.Num b) {
        Pair pair = align(a, b);
        return new Low.Num(longs.max(pair.left(), pair.right()), pair.den());
    }

    /** The multiple of the step nearest in the sense of the mode. */
    Low.Num round(Low.Num value, Rational step, RoundingMode mode) {
        Low.Num steps = over(value, constant(step));
        LongVec whole =
                switch (mode) {
                    case HALF_UP -> halfUp(steps.num(), steps.den());
                    case FLOOR -> longs.floor(steps.num(), steps.den());
                    case CEILING -> negated(longs.floor(negated(steps.num()), steps.den()));
                    default -> throw new NotColumnar("rounding " + mode);
                };
        return times(new Low.Num(whole, longs.constant(1)), constant(step));
    }

    private LongVec negated(LongVec column) {
        return longs.times(column, longs.constant(-1));
    }

    /** Half away from zero. */
    private LongVec halfUp(LongVec num, LongVec den) {
        LongVec up = half(num, den);
        if (num.lo() >= 0) {
            return up;
        }
        LongVec down = negated(half(negated(num), den));
        return longs.select(masks.less(num, longs.constant(0)), down, up);
    }

    private LongVec half(LongVec num, LongVec den) {
        if (den.isConstant() && den.lo() == 1) {
            return num;
        }
        if (den.isConstant() && den.lo() % 2 == 0) {
            return longs.floor(longs.plus(num, longs.constant(den.lo() / 2)), den);
        }
        return longs.floor(longs.plus(scaled(num, 2), den), scaled(den, 2));
    }
}
