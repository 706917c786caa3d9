package cn.yujiang.policy.domain.batch;

/**
 * A column of whole numbers to be computed chunk by chunk.
 *
 * @param lo no value is smaller; {@code lo == hi} makes it a constant
 * @param hi no value is greater
 */
record LongVec(int id, Space space, long lo, long hi, Kernel kernel) {

    /** Writes the first n values of the chunk. */
    interface Kernel {
        void fill(Frame frame, long[] out, int n);
    }

    boolean isConstant() {
        return lo == hi;
    }
}
