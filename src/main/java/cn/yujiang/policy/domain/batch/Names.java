package cn.yujiang.policy.domain.batch;

import cn.yujiang.policy.domain.PackSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the names of a rule stand for, outside any list. */
interface Names {

    /** The value as a column over the cases. */
    Low.Of value(String name);

    /** Whether an input was given; null when the name is no input. */
    @Nullable
    ByteVec given(String name);

    /** The entries of a table parameter. */
    List<Entry> table(String name);

    /** The list whose items the space is made of, for its columns. */
    PackSource.Fact list(Space items);

    /**
     * One line of a table.
     *
     * @param present where the table in force has this line
     */
    record Entry(long code, Low.Num value, ByteVec present) {}
}
