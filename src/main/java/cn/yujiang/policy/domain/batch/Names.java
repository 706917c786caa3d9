package cn.yujiang.policy.domain.batch;

import cn.yujiang.policy.domain.PackSource;
import cn.yujiang.policy.domain.Rational;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the names of a rule stand for, outside any list. */
interface Names {

    /** The value as a column over the cases. */
    Low.Of value(String name);

    /** Whether an input was given; null when the name is no input. */
    @Nullable
    ByteVec given(String name);

    /** A table parameter. */
    Table table(String name);

    /** The list whose items the space is made of, for its columns. */
    PackSource.Fact list(Space items);

    /**
     * The lines of a table by their code.
     *
     * @param cells for every place and time with a table of its own; without lines where there is none
     * @param index which of them holds for a case
     * @param only the one that holds for a chunk
     */
    record Table(List<Map<Long, Rational>> cells, LongVec index, Versions.Only only) {

        /** A divisor all numbers have in common. */
        long denominator() {
            return cells.stream()
                    .flatMap(cell -> cell.values().stream())
                    .map(Rational::denominator)
                    .reduce(BigInteger.ONE, (a, b) -> a.divide(a.gcd(b)).multiply(b))
                    .longValueExact();
        }
    }
}
