package cn.yujiang.policy.domain.batch;

import java.math.BigInteger;
import java.util.List;

/**
 * Arithmetic on whole-number columns. From the bounds of its inputs each operation knows whether it can leave the range of a
 * {@code long}; only where it can, it is checked value by value, and a case that leaves the range goes to exact fractions.
 */
final class Longs {

    private static final long DOUBLE_EXACT = 1L << 51;

    private final Graph graph;

    Longs(Graph graph) {
        this.graph = graph;
    }

    LongVec constant(long value) {
        return graph.constant(value);
    }

    /** The narrower of two spaces; a constant belongs everywhere. */
    static Space space(LongVec a, LongVec b) {
        if (a.isConstant()) {
            return b.space();
        }
        if (!b.isConstant() && !a.space().equals(b.space())) {
            throw new NotColumnar("columns of two lists");
        }
        return a.space();
    }

    /** A loop over a column and one number. */
    private interface WithOne {
        void run(long[] a, long b, long[] out, int n);
    }

    /** A loop over two columns. */
    private interface WithColumn {
        void run(long[] a, long[] b, long[] out, int n);
    }

    private static LongVec.Kernel kernel(LongVec a, LongVec b, WithOne one, WithColumn column) {
        if (b.isConstant()) {
            return (f, out, n) -> one.run(f.get(a, n), b.lo(), out, n);
        }
        return (f, out, n) -> {
            long each = b.each(f);
            if (each == LongVec.VARIES) {
                column.run(f.get(a, n), f.get(b, n), out, n);
            } else {
                one.run(f.get(a, n), each, out, n);
            }
        };
    }

    /** Whether the first rather than the second is one number for all. */
    private static boolean swaps(LongVec a, LongVec b) {
        return a.isConstant() ? !b.isConstant() : a.uniform() != null && b.uniform() == null && !b.isConstant();
    }

    private static BigInteger big(long value) {
        return BigInteger.valueOf(value);
    }

    private static boolean fits(BigInteger lo, BigInteger hi) {
        return lo.compareTo(big(-Graph.LIMIT)) >= 0 && hi.compareTo(big(Graph.LIMIT)) <= 0;
    }

    LongVec plus(LongVec a, LongVec b) {
        if (swaps(a, b)) {
            return plus(b, a);
        }
        if (b.isConstant() && b.lo() == 0) {
            return a;
        }
        BigInteger lo = big(a.lo()).add(big(b.lo()));
        BigInteger hi = big(a.hi()).add(big(b.hi()));
        List<Object> key = List.of("+", a.id(), b.id());
        Space space = space(a, b);
        if (!fits(lo, hi)) {
            return checked(space, key, a, b, Checked::plus);
        }
        return graph.longs(space, lo.longValue(), hi.longValue(), key, kernel(a, b, Loops::add, Loops::add));
    }

    LongVec minus(LongVec a, LongVec b) {
        if (b.isConstant() && b.lo() != Long.MIN_VALUE) {
            return plus(a, constant(-b.lo()));
        }
        BigInteger lo = big(a.lo()).subtract(big(b.hi()));
        BigInteger hi = big(a.hi()).subtract(big(b.lo()));
        List<Object> key = List.of("-", a.id(), b.id());
        Space space = space(a, b);
        return fits(lo, hi)
                ? graph.longs(
                        space,
                        lo.longValue(),
                        hi.longValue(),
                        key,
                        (f, out, n) -> Loops.subtract(f.get(a, n), f.get(b, n), out, n))
                : checked(space, key, a, b, Checked::minus);
    }

    LongVec times(LongVec a, LongVec b) {
        if (swaps(a, b)) {
            return times(b, a);
        }
        if (b.isConstant() && b.lo() == 1) {
            return a;
        }
        BigInteger[] corners = {
            big(a.lo()).multiply(big(b.lo())), big(a.lo()).multiply(big(b.hi())),
            big(a.hi()).multiply(big(b.lo())), big(a.hi()).multiply(big(b.hi()))
        };
        BigInteger lo = java.util.Arrays.stream(corners).reduce(corners[0], BigInteger::min);
        BigInteger hi = java.util.Arrays.stream(corners).reduce(corners[0], BigInteger::max);
        List<Object> key = List.of("*", a.id(), b.id());
        Space space = space(a, b);
        if (!fits(lo, hi)) {
            return checked(space, key, a, b, Checked::times);
        }
        return graph.longs(space, lo.longValue(), hi.longValue(), key, kernel(a, b, Loops::multiply, Loops::multiply));
    }

    private LongVec checked(Space space, List<Object> key, LongVec a, LongVec b, Checked.Operation operation) {
        if (a.isConstant() && b.isConstant()) {
            throw new NotColumnar("a constant beyond the range");
        }
        return graph.longs(
                space,
                -Graph.LIMIT,
                Graph.LIMIT,
                key,
                (f, out, n) -> operation.run(f, space, f.get(a, n), f.get(b, n), out, n));
    }

    /** Floor of a ÷ d; cases whose divisor is not positive go to exact fractions. */
    LongVec floor(LongVec a, LongVec d) {
        if (d.isConstant() && d.lo() == 1) {
            return a;
        }
        if (d.isConstant() && d.lo() <= 0) {
            throw new NotColumnar("divisor zero");
        }
        long lo = d.lo() > 0 ? Math.min(Math.floorDiv(a.lo(), d.lo()), Math.floorDiv(a.lo(), d.hi())) : -Graph.LIMIT;
        long hi = d.lo() > 0 ? Math.max(Math.floorDiv(a.hi(), d.lo()), Math.floorDiv(a.hi(), d.hi())) : Graph.LIMIT;
        boolean small = a.lo() > -DOUBLE_EXACT && a.hi() < DOUBLE_EXACT && d.hi() < DOUBLE_EXACT;
        Space space = space(a, d);
        return graph.longs(space, lo, hi, List.of("floor", a.id(), d.id()), floorKernel(a, d, small, space));
    }

    private static LongVec.Kernel floorKernel(LongVec a, LongVec d, boolean small, Space space) {
        if (d.isConstant()) {
            return small
                    ? (f, out, n) -> Loops.floorSmall(f.get(a, n), d.lo(), out, n)
                    : (f, out, n) -> Loops.floor(f.get(a, n), d.lo(), out, n);
        }
        if (d.lo() <= 0) {
            return (f, out, n) -> Checked.floor(f, space, f.get(a, n), f.get(d, n), out, n);
        }
        return small
                ? (f, out, n) -> Loops.floorSmall(f.get(a, n), f.get(d, n), out, n)
                : (f, out, n) -> Loops.floor(f.get(a, n), f.get(d, n), out, n);
    }

    LongVec min(LongVec a, LongVec b) {
        if (swaps(a, b)) {
            return min(b, a);
        }
        if (a.hi() <= b.lo()) {
            return a;
        }
        if (b.hi() <= a.lo()) {
            return b;
        }
        return graph.longs(
                space(a, b),
                Math.min(a.lo(), b.lo()),
                Math.min(a.hi(), b.hi()),
                List.of("min", a.id(), b.id()),
                kernel(a, b, Loops::min, Loops::min));
    }

    LongVec max(LongVec a, LongVec b) {
        if (swaps(a, b)) {
            return max(b, a);
        }
        if (a.lo() >= b.hi()) {
            return a;
        }
        if (b.lo() >= a.hi()) {
            return b;
        }
        return graph.longs(
                space(a, b),
                Math.max(a.lo(), b.lo()),
                Math.max(a.hi(), b.hi()),
                List.of("max", a.id(), b.id()),
                kernel(a, b, Loops::max, Loops::max));
    }

    LongVec select(ByteVec mask, LongVec a, LongVec b) {
        if (mask.constant() >= 0 || a.id() == b.id()) {
            return mask.isFalse() ? b : a;
        }
        return graph.longs(
                mask.space(),
                Math.min(a.lo(), b.lo()),
                Math.max(a.hi(), b.hi()),
                List.of("select", mask.id(), a.id(), b.id()),
                (f, out, n) -> Loops.select(f.get(mask, n), f.get(a, n), f.get(b, n), out, n));
    }
}
