package cn.yujiang.policy.domain.batch;

import cn.yujiang.policy.Cases;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;

/**
 * Many cases by columns.
 *
 * @param size number of cases
 * @param where GB/T 2260 codes of the divisions, and the one of each case
 * @param grouped names of the groups, and the one of each case
 * @param eventDays the day each case is about; missing where it is one of the facts or not known
 * @param columns inputs by {@link Column.Kind#column}
 * @param originals cases with a value no column holds, by their number, as they were given; always evaluated one by one
 */
record CaseTable(
        int size,
        Dictionary dictionary,
        Index where,
        Index grouped,
        Column.Numbers eventDays,
        Map<String, Column> columns,
        NavigableMap<Integer, Map<String, @Nullable Object>> originals)
        implements Cases {

    /** A few names, and for each case the place of its name among them. */
    record Index(List<String> names, int[] places, Zones zones) {

        static Index of(List<String> names, int[] places) {
            return new Index(
                    names, places, Zones.of(Arrays.stream(places).asLongStream().toArray()));
        }

        /** The place all cases from {@code from} to before {@code to} have; -1 when there may be several. */
        int only(int from, int to) {
            return zones.isSame(from, to) ? (int) zones.lo(from, to) : -1;
        }
    }

    @Override
    public List<String> divisions() {
        return where.names();
    }

    int[] places() {
        return where.places();
    }

    @Nullable
    Column column(Column.Kind kind, String key) {
        return columns.get(kind.column(key));
    }

    Column.Items items(String list) {
        if (columns.get(list) instanceof Column.Items items) {
            return items;
        }
        throw new IllegalStateException(list);
    }

    String division(int row) {
        return divisions().get(places()[row]);
    }

    @Nullable
    LocalDate eventDay(int row) {
        byte[] missing = eventDays.missing();
        return missing != null && missing[row] != 0
                ? null
                : LocalDate.ofEpochDay(eventDays.values().at(row));
    }
}
