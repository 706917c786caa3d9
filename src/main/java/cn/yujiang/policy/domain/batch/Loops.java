package cn.yujiang.policy.domain.batch;

/** The inner loops over numbers, one method each, so that the virtual machine makes vector instructions of every one. */
final class Loops {

    private static final int SIGN = 63;

    private Loops() {}

    static void add(long[] a, long[] b, long[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = a[i] + b[i];
        }
    }

    static void add(long[] a, long b, long[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = a[i] + b;
        }
    }

    static void subtract(long[] a, long[] b, long[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = a[i] - b[i];
        }
    }

    static void multiply(long[] a, long[] b, long[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = a[i] * b[i];
        }
    }

    static void multiply(long[] a, long b, long[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = a[i] * b;
        }
    }

    static void min(long[] a, long[] b, long[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = Math.min(a[i], b[i]);
        }
    }

    static void min(long[] a, long b, long[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = Math.min(a[i], b);
        }
    }

    static void max(long[] a, long[] b, long[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = Math.max(a[i], b[i]);
        }
    }

    static void max(long[] a, long b, long[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = Math.max(a[i], b);
        }
    }

    /** {@code mask ? a : b}. */
    static void select(byte[] mask, long[] a, long[] b, long[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = b[i] ^ ((a[i] ^ b[i]) & -(long) mask[i]);
        }
    }

    /** Floor of a ÷ d for |a| below 2^51 and a positive d: one rounding of a double is at most one off, which is mended. */
    static void floorSmall(long[] a, long d, long[] out, int n) {
        double inverse = 1.0 / d;
        for (int i = 0; i < n; i++) {
            long q = (long) (a[i] * inverse);
            long r = a[i] - q * d;
            out[i] = q + (r >> SIGN) + ((d - 1 - r) >>> SIGN);
        }
    }

    static void floorSmall(long[] a, long[] d, long[] out, int n) {
        for (int i = 0; i < n; i++) {
            long q = (long) ((double) a[i] / d[i]);
            long r = a[i] - q * d[i];
            out[i] = q + (r >> SIGN) + ((d[i] - 1 - r) >>> SIGN);
        }
    }

    static void floor(long[] a, long d, long[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = Math.floorDiv(a[i], d);
        }
    }

    static void floor(long[] a, long[] d, long[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = Math.floorDiv(a[i], d[i]);
        }
    }

    /** The value where the number is above the bound, else zero. */
    static void above(byte[] numbers, long bound, long[] a, long[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = a[i] & ((bound - numbers[i]) >> SIGN);
        }
    }

    /** Adds 1 where a is at least b. */
    static void count(long[] a, long b, long[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] += ~(a[i] - b) >>> SIGN;
        }
    }

    static void widen(short[] values, int from, long[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = values[from + i];
        }
    }

    static void widen(int[] values, int from, long[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = values[from + i];
        }
    }

    static void relative(int[] values, int from, int base, int[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = values[from + i] - base;
        }
    }

    /** The greatest step from one start to the next. */
    static int longest(int[] starts, int n) {
        int longest = 0;
        for (int i = 0; i < n; i++) {
            longest = Math.max(longest, starts[i + 1] - starts[i]);
        }
        return longest;
    }

    static void gather(long[] table, long[] index, long[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = table[(int) index[i]];
        }
    }

    /** Where a stands in the stretch of places that the index names. */
    static void places(long[] index, long width, long[] a, long first, long[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = index[i] * width + a[i] - first;
        }
    }

    /** Gives what the mask leaves out a number of its own. */
    static void unique(byte[] mask, long[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = ~i ^ ((out[i] ^ ~i) & -(long) mask[i]);
        }
    }

    static void look(long[] table, long[] a, long first, long[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = table[(int) (a[i] - first)];
        }
    }

    static void gather(long[] table, int[] index, long[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = table[index[i]];
        }
    }
}
