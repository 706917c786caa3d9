package cn.yujiang.policy.domain.batch;

/**
 * A column of truths (0, 1) or of {@link Effects} to be computed chunk by chunk.
 *
 * @param constant the one value of all, or -1 when it varies
 * @param least no value but zero is smaller; 1 for truths
 * @param most no value is greater; 1 for truths
 */
record ByteVec(int id, Space space, int constant, int least, int most, Kernel kernel) {

    /** Writes the first n values of the chunk. */
    interface Kernel {
        void fill(Frame frame, byte[] out, int n);
    }

    boolean isTrue() {
        return constant == 1;
    }

    boolean isFalse() {
        return constant == 0;
    }
}
