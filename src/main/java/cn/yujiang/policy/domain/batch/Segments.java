package cn.yujiang.policy.domain.batch;

/** Loops over the items of many short lists: running totals and their differences instead of a loop a list. */
final class Segments {

    /** Lists up to this long are compared item by item at every distance; longer ones list by list. */
    private static final int SHORT = 8;

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

    /** Keeps an item when no kept one before it in its list has the same keys. */
    static void firsts(Layout layout, byte[] kept, long[][] keys, long[] scratch, byte[] out, int n) {
        System.arraycopy(kept, 0, out, 0, layout.size);
        if (layout.longest > SHORT) {
            for (int i = 0; i < n; i++) {
                firsts(layout.starts[i], layout.starts[i + 1], keys, out);
            }
            return;
        }
        int[] parents = layout.parents();
        for (int distance = 1; distance < layout.longest; distance++) {
            for (int k = distance; k < layout.size; k++) {
                scratch[k] = parents[k] ^ parents[k - distance] | kept[k - distance] ^ 1;
            }
            for (long[] key : keys) {
                differ(key, distance, scratch, layout.size);
            }
            for (int k = distance; k < layout.size; k++) {
                out[k] &= (byte) ((scratch[k] | -scratch[k]) >>> 63);
            }
        }
    }

    private static void differ(long[] key, int distance, long[] out, int n) {
        for (int k = distance; k < n; k++) {
            out[k] |= key[k] ^ key[k - distance];
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
