package cn.yujiang.policy.domain.batch;

import org.jspecify.annotations.Nullable;

/** An expression turned into columns. */
sealed interface Low {

    /** A number as the fraction of two whole-number columns; the divisor is positive, and mostly a constant. */
    record Num(LongVec num, LongVec den) implements Low {}

    /** A truth. */
    record Truth(ByteVec mask) implements Low {}

    /** A day, counted from 1970. */
    record Day(LongVec day) implements Low {}

    /** A day with its time, in seconds from 1970. */
    record Moment(LongVec second) implements Low {}

    /** A code of the dictionary. */
    record Code(LongVec code) implements Low {}

    /** The kept items of a list. */
    record Rows(Space items, ByteVec kept) implements Low {}

    /** A value with what computing it does besides. */
    record Of(Low value, @Nullable ByteVec effect) {}
}
