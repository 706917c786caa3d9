package cn.yujiang.policy.domain.batch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Truth columns: comparisons and their connection. */
final class Masks {

    private final Graph graph;
    private final Map<Integer, ByteVec> inverses = new HashMap<>();

    Masks(Graph graph) {
        this.graph = graph;
    }

    ByteVec constant(boolean value) {
        return graph.constant(value);
    }

    ByteVec and(ByteVec a, ByteVec b) {
        if (a.isFalse() || b.isTrue() || a.id() == b.id()) {
            return a;
        }
        if (b.isFalse() || a.isTrue()) {
            return b;
        }
        ByteVec notA = inverse(a);
        ByteVec notB = inverse(b);
        if (notA != null && notB != null) {
            return not(or(notA, notB));
        }
        if (notA != null || notB != null) {
            return notA != null ? less(b, notA) : less(a, Objects.requireNonNull(notB));
        }
        return graph.bytes(
                a.space(),
                List.of("and", a.id(), b.id()),
                (f, out, n) -> ByteLoops.and(f.get(a, n), f.get(b, n), out, n));
    }

    /** Where a holds and b does not. */
    private ByteVec less(ByteVec a, ByteVec b) {
        return graph.bytes(
                a.space(),
                List.of("and not", a.id(), b.id()),
                (f, out, n) -> ByteLoops.unless(f.get(b, n), f.get(a, n), out, n));
    }

    ByteVec or(ByteVec a, ByteVec b) {
        if (a.isTrue() || b.isFalse() || a.id() == b.id()) {
            return a;
        }
        if (b.isTrue() || a.isFalse()) {
            return b;
        }
        if (inverse(a) != null && inverse(b) != null) {
            return not(and(not(a), not(b)));
        }
        return graph.bytes(
                a.space(),
                List.of("or", a.id(), b.id()),
                (f, out, n) -> ByteLoops.or(f.get(a, n), f.get(b, n), out, n));
    }

    ByteVec not(ByteVec a) {
        if (a.constant() >= 0) {
            return constant(a.isFalse());
        }
        ByteVec known = inverse(a);
        if (known != null) {
            return known;
        }
        ByteVec not = graph.bytes(a.space(), List.of("not", a.id()), (f, out, n) -> ByteLoops.not(f.get(a, n), out, n));
        inverses.put(not.id(), a);
        return not;
    }

    /** What the column is the opposite of, so that others need not compute it; null when it is no opposite. */
    @Nullable
    ByteVec inverse(ByteVec mask) {
        return inverses.get(mask.id());
    }

    ByteVec select(ByteVec mask, ByteVec a, ByteVec b) {
        if (mask.constant() >= 0 || a.id() == b.id()) {
            return mask.isFalse() ? b : a;
        }
        return graph.bytes(
                mask.space(),
                List.of("select", mask.id(), a.id(), b.id()),
                (f, out, n) -> ByteLoops.select(f.get(mask, n), f.get(a, n), f.get(b, n), out, n));
    }

    ByteVec less(LongVec a, LongVec b) {
        if (a.hi() < b.lo() || a.lo() >= b.hi()) {
            return constant(a.hi() < b.lo());
        }
        List<Object> key = List.of("less", a.id(), b.id());
        Space space = Longs.space(a, b);
        if (b.isConstant()) {
            return graph.bytes(space, key, (f, out, n) -> ByteLoops.less(f.get(a, n), b.lo(), out, n));
        }
        if (a.isConstant()) {
            return graph.bytes(space, key, (f, out, n) -> ByteLoops.atLeast(f.get(b, n), a.lo() + 1, out, n));
        }
        return graph.bytes(space, key, (f, out, n) -> less(f, a, b, out, n));
    }

    private static void less(Frame f, LongVec a, LongVec b, byte[] out, int n) {
        long first = a.each(f);
        long second = b.each(f);
        if (second != LongVec.VARIES) {
            ByteLoops.less(f.get(a, n), second, out, n);
        } else if (first != LongVec.VARIES) {
            ByteLoops.atLeast(f.get(b, n), first + 1, out, n);
        } else {
            ByteLoops.less(f.get(a, n), f.get(b, n), out, n);
        }
    }

    ByteVec atLeast(LongVec a, LongVec b) {
        if (b.isConstant() && !a.isConstant() && a.hi() >= b.lo() && a.lo() < b.lo()) {
            return graph.bytes(
                    a.space(),
                    List.of("atLeast", a.id(), b.id()),
                    (f, out, n) -> ByteLoops.atLeast(f.get(a, n), b.lo(), out, n));
        }
        return not(less(a, b));
    }

    ByteVec equal(LongVec a, LongVec b) {
        if (a.isConstant() && !b.isConstant()) {
            return equal(b, a);
        }
        if (a.hi() < b.lo() || b.hi() < a.lo() || a.isConstant()) {
            return constant(a.isConstant() && b.isConstant() && a.lo() == b.lo());
        }
        return graph.bytes(
                Longs.space(a, b),
                List.of("equal", a.id(), b.id()),
                b.isConstant()
                        ? (f, out, n) -> ByteLoops.equal(f.get(a, n), b.lo(), out, n)
                        : (f, out, n) -> ByteLoops.equal(f.get(a, n), f.get(b, n), out, n));
    }

    /** Whether a is one of the values. */
    ByteVec among(LongVec a, long[] values) {
        if (a.isConstant()) {
            return constant(java.util.Arrays.stream(values).anyMatch(value -> value == a.lo()));
        }
        List<Object> key = new ArrayList<>(List.of("among", a.id()));
        for (long value : values) {
            key.add(value);
        }
        return graph.bytes(a.space(), key, (f, out, n) -> {
            long[] column = f.get(a, n);
            java.util.Arrays.fill(out, 0, n, (byte) 0);
            for (long value : values) {
                ByteLoops.orEqual(column, value, out, n);
            }
        });
    }
}
