package cn.yujiang.policy.domain.batch;

/** The loops that add up or count a column, one method each like {@link Loops}; a chunk is short, so an {@code int} counts it. */
final class Totals {

    private static final int SIGN = 63;

    private Totals() {}

    static long sum(long[] values, int n) {
        long sum = 0;
        for (int i = 0; i < n; i++) {
            sum += values[i];
        }
        return sum;
    }

    /** Whether all are the same; there is at least one. */
    static boolean isSame(long[] values, int n) {
        long differences = 0;
        for (int i = 0; i < n; i++) {
            differences |= values[i] ^ values[0];
        }
        return differences == 0;
    }

    /** How many are greater than the bound; differences must not overflow. */
    static long above(long[] values, long bound, int n) {
        long count = 0;
        for (int i = 0; i < n; i++) {
            count += (bound - values[i]) >>> SIGN;
        }
        return count;
    }

    /** How many are the wanted number. */
    static int equal(int[] values, int wanted, int n) {
        int count = n;
        for (int i = 0; i < n; i++) {
            int difference = values[i] ^ wanted;
            count -= (difference | -difference) >>> (Integer.SIZE - 1);
        }
        return count;
    }

    /** How many are positive after and were not before. */
    static long entries(long[] before, long[] after, int n) {
        long count = 0;
        for (int i = 0; i < n; i++) {
            count += ~(-before[i] >> SIGN) & (-after[i] >>> SIGN);
        }
        return count;
    }
}
