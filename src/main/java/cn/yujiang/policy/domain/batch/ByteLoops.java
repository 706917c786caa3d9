package cn.yujiang.policy.domain.batch;

/**
 * The inner loops whose result is a truth, an effect or an outcome. Shifts are done on longs, because those on bytes do not become
 * vector instructions.
 */
final class ByteLoops {

    private static final int SIGN = 63;

    private ByteLoops() {}

    static void select(byte[] mask, byte[] a, byte[] b, byte[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = (byte) (b[i] ^ ((a[i] ^ b[i]) & -mask[i]));
        }
    }

    /** 1 where a is less than b; differences must not overflow. */
    static void less(long[] a, long[] b, byte[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = (byte) ((a[i] - b[i]) >>> SIGN);
        }
    }

    static void less(long[] a, long b, byte[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = (byte) ((a[i] - b) >>> SIGN);
        }
    }

    static void atLeast(long[] a, long b, byte[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = (byte) (~(a[i] - b) >>> SIGN);
        }
    }

    static void equal(long[] a, long[] b, byte[] out, int n) {
        for (int i = 0; i < n; i++) {
            long difference = a[i] ^ b[i];
            out[i] = (byte) (1 ^ ((difference | -difference) >>> SIGN));
        }
    }

    static void equal(long[] a, long b, byte[] out, int n) {
        for (int i = 0; i < n; i++) {
            long difference = a[i] ^ b;
            out[i] = (byte) (1 ^ ((difference | -difference) >>> SIGN));
        }
    }

    static void orEqual(long[] a, long b, byte[] out, int n) {
        for (int i = 0; i < n; i++) {
            long difference = a[i] ^ b;
            out[i] |= (byte) (1 ^ ((difference | -difference) >>> SIGN));
        }
    }

    static void and(byte[] a, byte[] b, byte[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = (byte) (a[i] & b[i]);
        }
    }

    static void or(byte[] a, byte[] b, byte[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = (byte) (a[i] | b[i]);
        }
    }

    static void not(byte[] a, byte[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = (byte) (a[i] ^ 1);
        }
    }

    /** Writes the value where the mask is 1. */
    static void put(byte[] mask, byte value, byte[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = (byte) (out[i] ^ ((out[i] ^ value) & -mask[i]));
        }
    }

    /** Writes the value where the mask is 0. */
    static void putUnless(byte[] mask, byte value, byte[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = (byte) (out[i] ^ ((out[i] ^ value) & (mask[i] - 1)));
        }
    }

    /** The effect, or truth, where the mask is 1, else zero. */
    static void when(byte[] mask, byte[] effect, byte[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = (byte) (effect[i] & -mask[i]);
        }
    }

    /** The effect, or truth, where the mask is 0, else zero. */
    static void unless(byte[] mask, byte[] effect, byte[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = (byte) (effect[i] & (mask[i] - 1));
        }
    }

    /** {@code value} where the mask is 1, else zero. */
    static void mark(byte[] mask, byte value, byte[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = (byte) (value & -mask[i]);
        }
    }

    /** {@code value} where a cap cut. */
    static void cuts(byte[] effect, byte value, byte[] out, int n) {
        for (int i = 0; i < n; i++) {
            long difference = effect[i] ^ (long) Effects.CAPPED;
            long differs = (difference | -difference) >> SIGN;
            out[i] = (byte) (out[i] & differs | value & ~differs);
        }
    }

    /** The number of the stop, negative, where one stopped. */
    static void stops(byte[] effect, byte[] out, int n) {
        for (int i = 0; i < n; i++) {
            long each = effect[i];
            long stopped = (Effects.CAPPED - each) >> SIGN;
            out[i] = (byte) (out[i] & ~stopped | -each & stopped);
        }
    }

    /** First one effect, then another: a stop ends it, a cut is remembered. */
    static void then(byte[] first, byte[] second, byte[] out, int n) {
        for (int i = 0; i < n; i++) {
            long a = first[i];
            long b = second[i];
            long goesOn = (a - Effects.RECHECK) >> SIGN;
            long happened = (b | -b) >> SIGN;
            out[i] = (byte) (a ^ (a ^ b) & goesOn & happened);
        }
    }

    /** Copies outcomes; whether one of them is a recheck. */
    static boolean widen(byte[] outcome, int[] out, int n) {
        int open = 0;
        for (int i = 0; i < n; i++) {
            out[i] = outcome[i];
        }
        for (int i = 0; i < n; i++) {
            int difference = out[i] ^ Decision.RECHECK;
            open |= (difference - 1) & ~difference;
        }
        return open < 0;
    }

    /** Takes the mask away where a number is the same as the one at this distance before it. */
    static void differs(long[] a, int distance, byte[] out, int n) {
        for (int i = distance; i < n; i++) {
            long difference = a[i] ^ a[i - distance];
            out[i] &= (byte) ((difference | -difference) >>> SIGN);
        }
    }

    static void look(byte[] table, long[] index, long width, long[] a, long first, byte[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = table[(int) (index[i] * width + a[i] - first)];
        }
    }

    static void gather(byte[] table, int[] index, byte[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = table[index[i]];
        }
    }
}
