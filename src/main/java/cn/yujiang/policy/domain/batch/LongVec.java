package cn.yujiang.policy.domain.batch;

import org.jspecify.annotations.Nullable;

/**
 * A column of whole numbers to be computed chunk by chunk.
 *
 * @param lo no value is smaller; {@code lo == hi} makes it a constant
 * @param hi no value is greater
 * @param uniform what the cases of a chunk often have in common; null when nothing is known
 */
record LongVec(
        int id,
        Space space,
        long lo,
        long hi,
        Kernel kernel,
        @Nullable Uniform uniform) {

    /** Beyond every value of a column. */
    static final long VARIES = Long.MIN_VALUE;

    /** The one value of all cases of the chunk, or {@link #VARIES}. */
    interface Uniform {
        long value(Frame frame);
    }

    /** The one value of all cases of the chunk, so that the column need not be written; else {@link #VARIES}. */
    long each(Frame frame) {
        return uniform == null ? VARIES : uniform.value(frame);
    }

    /** Writes the first n values of the chunk. */
    interface Kernel {
        void fill(Frame frame, long[] out, int n);
    }

    boolean isConstant() {
        return lo == hi;
    }
}
