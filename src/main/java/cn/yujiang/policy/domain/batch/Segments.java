package cn.yujiang.policy.domain.batch;

import java.util.List;

/** Loops over the items of many short lists: running totals and their differences instead of a loop a list. */
final class Segments {

    /** Lists up to this long are compared item by item at every distance; longer ones list by list. */
    static final int SHORT = 8;

    private Segments() {}

    /** How many kept items each parent has. */
    static void count(Layout layout, byte[] kept, int[] scratch, long[] out, int n) {
        int total = 0;
        for (int k = 0; k < layout.size; k++) {
            scratch[k] = total;
            total += kept[k];
        }
        scratch[layout.size] = total;
        int[] starts = layout.starts;
        for (int i = 0; i < n; i++) {
            out[i] = scratch[starts[i + 1]] - scratch[starts[i]];
        }
    }

    /** Sum of the kept items; running totals may wrap round, their differences do not when each sum fits. */
    static void sum(Layout layout, long[] values, byte[] kept, long[] scratch, long[] out, int n) {
        long total = 0;
        for (int k = 0; k < layout.size; k++) {
            scratch[k] = total;
            total += values[k] & -(long) kept[k];
        }
        scratch[layout.size] = total;
        int[] starts = layout.starts;
        for (int i = 0; i < n; i++) {
            out[i] = scratch[starts[i + 1]] - scratch[starts[i]];
        }
    }

    /**
     * One number for what an item belongs to and its keys together, so that items are compared by one comparison.
     *
     * @param first the smallest value of each key
     * @param range how many values each key has
     * @param fits whether the numbers of any chunk fit into a {@code long}
     */
    record Identity(long[] first, long[] range, boolean fits) {

        private static final double MOST = 1L << 40;

        static Identity of(List<LongVec> keys) {
            long[] first = keys.stream().mapToLong(LongVec::lo).toArray();
            long[] range =
                    keys.stream().mapToLong(key -> key.hi() - key.lo() + 1).toArray();
            double all = 1;
            boolean fits = true;
            for (long each : range) {
                all *= each;
                fits &= each > 0 && all < MOST;
            }
            return new Identity(first, range, fits);
        }

        /** Keeps an item when no kept one before it in its short list has the same keys. */
        void firsts(Layout layout, byte[] kept, long[][] keys, long[] scratch, byte[] out) {
            int n = layout.size;
            System.arraycopy(kept, 0, out, 0, n);
            Loops.widen(layout.parents(), 0, scratch, n);
            for (int i = 0; i < keys.length; i++) {
                Loops.places(scratch, range[i], keys[i], first[i], scratch, n);
            }
            Loops.unique(kept, scratch, n);
            for (int distance = 1; distance < layout.longest; distance++) {
                ByteLoops.differs(scratch, distance, out, n);
            }
        }
    }

    /** Keeps an item when no kept one before it in its list has the same keys. */
    static void firsts(Layout layout, byte[] kept, long[][] keys, byte[] out, int n) {
        System.arraycopy(kept, 0, out, 0, layout.size);
        for (int i = 0; i < n; i++) {
            firsts(layout.starts[i], layout.starts[i + 1], keys, out);
        }
    }

    private static void firsts(int from, int to, long[][] keys, byte[] out) {
        for (int k = from; k < to; k++) {
            for (int before = from; before < k && out[k] != 0; before++) {
                out[k] = out[before] != 0 && same(keys, before, k) ? 0 : out[k];
            }
        }
    }

    private static boolean same(long[][] keys, int a, int b) {
        for (long[] key : keys) {
            if (key[a] != key[b]) {
                return false;
            }
        }
        return true;
    }

    /** What happened over the kept items, in their order. */
    static void effects(Layout layout, byte[] kept, byte[] effect, byte[] out, int n) {
        int any = 0;
        for (int k = 0; k < layout.size; k++) {
            any |= effect[k] & -kept[k];
        }
        java.util.Arrays.fill(out, 0, n, Effects.NONE);
        for (int i = 0; any != 0 && i < n; i++) {
            byte all = Effects.NONE;
            for (int k = layout.starts[i]; k < layout.starts[i + 1]; k++) {
                all = Effects.next(all, (byte) (effect[k] & -kept[k]));
            }
            out[i] = all;
        }
    }
}
