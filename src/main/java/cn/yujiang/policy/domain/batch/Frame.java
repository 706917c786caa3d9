package cn.yujiang.policy.domain.batch;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The working memory of one thread: every column of the plan for the chunk at hand, each filled when first asked for. */
final class Frame {

    /** Cases a chunk; columns of this length stay in the cache of the processor. */
    static final int CHUNK = 2048;

    final CaseTable table;
    private final long[][] longs;
    private final int[] longStamps;
    private final byte[][] bytes;
    private final int[] byteStamps;
    private final @Nullable Layout[] layouts;
    private final byte[] recheck = new byte[CHUNK];
    private int stamp;
    private int from;
    private int rows;
    private boolean rechecks;
    private int[] counts = new int[0];
    private long[] totals = new long[0];

    Frame(CaseTable table, Graph graph) {
        this.table = table;
        longs = new long[graph.longCount()][];
        longStamps = new int[longs.length];
        bytes = new byte[graph.byteCount()][];
        byteStamps = new int[bytes.length];
        layouts = new Layout[graph.spaceCount()];
    }

    void start(int first, int count) {
        from = first;
        rows = count;
        stamp++;
        if (rechecks) {
            Arrays.fill(recheck, (byte) 0);
            rechecks = false;
        }
    }

    int from() {
        return from;
    }

    int rows() {
        return rows;
    }

    /** Whether some case of the chunk must be evaluated by exact fractions. */
    boolean hasRechecks() {
        return rechecks;
    }

    boolean isRecheck(int row) {
        return recheck[row] != 0;
    }

    void recheckCase(int row) {
        recheck[row] = 1;
        rechecks = true;
    }

    /** Leaves the case this value belongs to, to exact fractions. */
    void recheck(Space space, int index) {
        int at = index;
        Space level = space;
        while (level.parent() != null) {
            at = layout(level).parents()[at];
            level = level.parent();
        }
        recheckCase(at);
    }

    int size(Space space) {
        return space.parent() == null ? rows : layout(space).size;
    }

    /** @param needed how many values the caller reads; only a constant does not know it itself */
    long[] get(LongVec vec, int needed) {
        long[] out = longs[vec.id()];
        if (vec.isConstant()) {
            return out != null && out.length >= needed ? out : constant(vec, needed);
        }
        if (longStamps[vec.id()] == stamp) {
            return out;
        }
        int n = size(vec.space());
        if (out == null || out.length < n) {
            out = new long[capacity(n)];
            longs[vec.id()] = out;
        }
        vec.kernel().fill(this, out, n);
        longStamps[vec.id()] = stamp;
        return out;
    }

    private long[] constant(LongVec vec, int needed) {
        long[] out = new long[capacity(needed)];
        Arrays.fill(out, vec.lo());
        longs[vec.id()] = out;
        return out;
    }

    /** @param needed how many values the caller reads; only a constant does not know it itself */
    byte[] get(ByteVec vec, int needed) {
        byte[] out = bytes[vec.id()];
        if (vec.constant() >= 0) {
            return out != null && out.length >= needed ? out : constant(vec, needed);
        }
        if (byteStamps[vec.id()] == stamp) {
            return out;
        }
        int n = size(vec.space());
        if (out == null || out.length < n) {
            out = new byte[capacity(n)];
            bytes[vec.id()] = out;
        }
        vec.kernel().fill(this, out, n);
        byteStamps[vec.id()] = stamp;
        return out;
    }

    private byte[] constant(ByteVec vec, int needed) {
        byte[] out = new byte[capacity(needed)];
        Arrays.fill(out, (byte) vec.constant());
        bytes[vec.id()] = out;
        return out;
    }

    private static int capacity(int n) {
        return Math.max(CHUNK, n + n / 4);
    }

    /** Where the items of this chunk stand. */
    Layout layout(Space space) {
        Layout layout = layouts[space.id()];
        if (layout == null) {
            layout = new Layout();
            layouts[space.id()] = layout;
        }
        return layout.at(stamp, this, space);
    }

    /** Room for running totals, to be used up before anything else is asked for. */
    int[] counts(int needed) {
        counts = Layout.room(counts, needed);
        return counts;
    }

    /** Room for running totals, to be used up before anything else is asked for. */
    long[] totals(int needed) {
        totals = totals.length >= needed ? totals : new long[capacity(needed)];
        return totals;
    }
}
