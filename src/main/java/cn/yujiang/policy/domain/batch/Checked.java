package cn.yujiang.policy.domain.batch;

/** Arithmetic that may leave the range of a {@code long}: such a case is left to exact fractions and counts as zero until then. */
final class Checked {

    /** An operation on two columns. */
    interface Operation {
        void run(Frame frame, Space space, long[] a, long[] b, long[] out, int n);
    }

    private Checked() {}

    private static long within(Frame frame, Space space, int i, boolean overflow, long result) {
        if (overflow || result > Graph.LIMIT || result < -Graph.LIMIT) {
            frame.recheck(space, i);
            return 0;
        }
        return result;
    }

    static void plus(Frame frame, Space space, long[] a, long[] b, long[] out, int n) {
        for (int i = 0; i < n; i++) {
            long sum = a[i] + b[i];
            out[i] = within(frame, space, i, ((a[i] ^ sum) & (b[i] ^ sum)) < 0, sum);
        }
    }

    static void minus(Frame frame, Space space, long[] a, long[] b, long[] out, int n) {
        for (int i = 0; i < n; i++) {
            long difference = a[i] - b[i];
            out[i] = within(frame, space, i, ((a[i] ^ b[i]) & (a[i] ^ difference)) < 0, difference);
        }
    }

    static void times(Frame frame, Space space, long[] a, long[] b, long[] out, int n) {
        for (int i = 0; i < n; i++) {
            long product = a[i] * b[i];
            out[i] = within(frame, space, i, Math.multiplyHigh(a[i], b[i]) != product >> 63, product);
        }
    }

    static void floor(Frame frame, Space space, long[] a, long[] d, long[] out, int n) {
        for (int i = 0; i < n; i++) {
            boolean unusable = d[i] <= 0;
            out[i] = within(frame, space, i, unusable, unusable ? 0 : Math.floorDiv(a[i], d[i]));
        }
    }

    /** Sums over the items of a list. */
    static void sums(Frame frame, Space items, long[] values, byte[] kept, long[] out, int n) {
        Layout layout = frame.layout(items);
        for (int i = 0; i < n; i++) {
            long sum = 0;
            boolean overflow = false;
            for (int k = layout.starts[i]; k < layout.starts[i + 1]; k++) {
                long next = sum + (values[k] & -(long) kept[k]);
                overflow |= ((sum ^ next) & (values[k] ^ next)) < 0;
                sum = next;
            }
            out[i] = within(frame, java.util.Objects.requireNonNull(items.parent()), i, overflow, sum);
        }
    }
}
