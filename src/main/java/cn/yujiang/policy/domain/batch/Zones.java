package cn.yujiang.policy.domain.batch;

/**
 * The bounds of each stretch of a column. Where cases lie in the order of place and day, they say without a look at the values that a chunk
 * has one place and one set of parameters only.
 *
 * @param lo smallest value of each stretch of {@link #STRETCH} cases
 * @param hi greatest value
 */
record Zones(long[] lo, long[] hi) {

    private static final int STRETCH = 1024;

    static Zones of(long[] values) {
        int count = (values.length + STRETCH - 1) / STRETCH;
        long[] lo = new long[count];
        long[] hi = new long[count];
        for (int zone = 0; zone < count; zone++) {
            int from = zone * STRETCH;
            lo[zone] = values[from];
            hi[zone] = values[from];
            for (int i = from; i < Math.min(values.length, from + STRETCH); i++) {
                lo[zone] = Math.min(lo[zone], values[i]);
                hi[zone] = Math.max(hi[zone], values[i]);
            }
        }
        return new Zones(lo, hi);
    }

    /** No value from {@code from} to before {@code to} is smaller. */
    long lo(int from, int to) {
        long least = lo[from / STRETCH];
        for (int zone = from / STRETCH + 1; zone * STRETCH < to; zone++) {
            least = Math.min(least, lo[zone]);
        }
        return least;
    }

    /** No value from {@code from} to before {@code to} is greater. */
    long hi(int from, int to) {
        long most = hi[from / STRETCH];
        for (int zone = from / STRETCH + 1; zone * STRETCH < to; zone++) {
            most = Math.max(most, hi[zone]);
        }
        return most;
    }

    /** Whether all values from {@code from} to before {@code to} are surely the same. */
    boolean isSame(int from, int to) {
        return lo(from, to) == hi(from, to);
    }
}
