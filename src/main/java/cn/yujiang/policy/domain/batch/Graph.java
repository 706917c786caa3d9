package cn.yujiang.policy.domain.batch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * All columns of a plan. A column asked for twice with the same key is the same column, so what rules or reforms have in common is
 * computed once.
 */
final class Graph {

    /** Numbers beyond this are left to exact fractions. */
    static final long LIMIT = (1L << 62) - 1;

    private final Map<List<Object>, LongVec> longs = new HashMap<>();
    private final Map<List<Object>, ByteVec> bytes = new HashMap<>();
    private final Map<List<Object>, Space> spaces = new HashMap<>();
    private final List<Effects.Stop> stops = new ArrayList<>();

    LongVec longs(Space space, long lo, long hi, List<Object> key, LongVec.Kernel kernel) {
        if (lo == hi && !key.getFirst().equals("constant")) {
            return constant(lo);
        }
        LongVec known = longs.get(key);
        if (known == null) {
            known = new LongVec(longs.size(), space, lo, hi, kernel, null);
            longs.put(key, known);
        }
        return known;
    }

    /** What a column of numbers may hold. */
    record Bounds(long lo, long hi) {}

    /** A column of the cases that is seldom written, because the cases of a chunk often have one value. */
    LongVec uniform(Bounds bounds, List<Object> key, LongVec.Uniform uniform, LongVec.Kernel kernel) {
        LongVec known = longs.get(key);
        if (known == null) {
            known = new LongVec(longs.size(), Space.CASES, bounds.lo(), bounds.hi(), kernel, uniform);
            longs.put(key, known);
        }
        return known;
    }

    LongVec constant(long value) {
        return longs(
                Space.CASES,
                value,
                value,
                List.of("constant", value),
                (frame, out, n) -> java.util.Arrays.fill(out, 0, n, value));
    }

    /** A column of truths. */
    ByteVec bytes(Space space, List<Object> key, ByteVec.Kernel kernel) {
        return effects(space, new Range(1, 1), key, kernel);
    }

    /** What a column of effects may hold besides zero. */
    record Range(int least, int most) {
        static Range of(ByteVec one, ByteVec other) {
            return new Range(Math.min(one.least(), other.least()), Math.max(one.most(), other.most()));
        }
    }

    ByteVec effects(Space space, Range range, List<Object> key, ByteVec.Kernel kernel) {
        ByteVec known = bytes.get(key);
        if (known == null) {
            known = new ByteVec(bytes.size(), space, -1, range.least(), range.most(), kernel);
            bytes.put(key, known);
        }
        return known;
    }

    ByteVec constant(boolean value) {
        byte each = (byte) (value ? 1 : 0);
        return bytes.computeIfAbsent(
                List.of("constant", value),
                key -> new ByteVec(
                        bytes.size(),
                        Space.CASES,
                        each,
                        1,
                        1,
                        (frame, out, n) -> java.util.Arrays.fill(out, 0, n, each)));
    }

    Space items(Space parent, String list) {
        return spaces.computeIfAbsent(List.of(parent, list), key -> new Space(spaces.size() + 1, parent, list));
    }

    /** The number under which effects name this stop. */
    int stop(Effects.Stop stop) {
        int at = stops.indexOf(stop);
        if (at < 0) {
            at = stops.size();
            stops.add(stop);
        }
        int code = Effects.FIRST_STOP + at;
        if (code > Byte.MAX_VALUE) {
            throw new NotColumnar("more than " + at + " kinds of stop");
        }
        return code;
    }

    List<Effects.Stop> stops() {
        return stops;
    }

    int longCount() {
        return longs.size();
    }

    int byteCount() {
        return bytes.size();
    }

    int spaceCount() {
        return spaces.size() + 1;
    }
}
