package cn.yujiang.policy.domain.batch;

/**
 * Whole numbers that never change, kept as narrow as they allow, with their bounds: reading a table of millions of cases is limited
 * by the memory of the machine, and what a plan proves from the bounds is looked up and not searched again.
 */
sealed interface Packed {

    /** No value is smaller; zero when there are none. */
    long lo();

    /** No value is greater. */
    long hi();

    /** The bounds stretch by stretch. */
    Zones zones();

    long at(int index);

    /** Writes the n values from {@code from} on. */
    void copy(int from, long[] out, int n);

    /** Writes the values at the first n places. */
    void gather(int[] places, long[] out, int n);

    static Packed of(long[] values) {
        long lo = values.length == 0 ? 0 : values[0];
        long hi = lo;
        for (long value : values) {
            lo = Math.min(lo, value);
            hi = Math.max(hi, value);
        }
        Zones zones = Zones.of(values);
        if (lo >= Short.MIN_VALUE && hi <= Short.MAX_VALUE) {
            return Shorts.of(values, lo, hi, zones);
        }
        return lo >= Integer.MIN_VALUE && hi <= Integer.MAX_VALUE
                ? Ints.of(values, lo, hi, zones)
                : new Whole(values, lo, hi, zones);
    }

    static Packed of(int[] values) {
        return of(java.util.Arrays.stream(values).asLongStream().toArray());
    }

    /** Two bytes a value. */
    record Shorts(short[] values, long lo, long hi, Zones zones) implements Packed {

        private static Shorts of(long[] values, long lo, long hi, Zones zones) {
            short[] narrow = new short[values.length];
            for (int i = 0; i < values.length; i++) {
                narrow[i] = (short) values[i];
            }
            return new Shorts(narrow, lo, hi, zones);
        }

        @Override
        public long at(int index) {
            return values[index];
        }

        @Override
        public void copy(int from, long[] out, int n) {
            Loops.widen(values, from, out, n);
        }

        @Override
        public void gather(int[] places, long[] out, int n) {
            for (int i = 0; i < n; i++) {
                out[i] = values[places[i]];
            }
        }
    }

    /** Four bytes a value. */
    record Ints(int[] values, long lo, long hi, Zones zones) implements Packed {

        private static Ints of(long[] values, long lo, long hi, Zones zones) {
            int[] narrow = new int[values.length];
            for (int i = 0; i < values.length; i++) {
                narrow[i] = (int) values[i];
            }
            return new Ints(narrow, lo, hi, zones);
        }

        @Override
        public long at(int index) {
            return values[index];
        }

        @Override
        public void copy(int from, long[] out, int n) {
            Loops.widen(values, from, out, n);
        }

        @Override
        public void gather(int[] places, long[] out, int n) {
            for (int i = 0; i < n; i++) {
                out[i] = values[places[i]];
            }
        }
    }

    /** Eight bytes a value. */
    record Whole(long[] values, long lo, long hi, Zones zones) implements Packed {

        @Override
        public long at(int index) {
            return values[index];
        }

        @Override
        public void copy(int from, long[] out, int n) {
            System.arraycopy(values, from, out, 0, n);
        }

        @Override
        public void gather(int[] places, long[] out, int n) {
            Loops.gather(values, places, out, n);
        }
    }
}
