package cn.yujiang.policy.domain.batch;

import cn.yujiang.policy.Cases;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;

/**
 * Many cases by columns.
 *
 * @param size number of cases
 * @param divisions GB/T 2260 codes
 * @param places the division of each case, as its place in {@code divisions}
 * @param eventDays the day each case is about; missing where it is one of the facts or not known
 * @param columns inputs by {@link Column.Kind#column}
 * @param originals cases with a value no column holds, by their number, as they were given; always evaluated one by one
 */
record CaseTable(
        int size,
        Dictionary dictionary,
        List<String> divisions,
        int[] places,
        Column.Numbers eventDays,
        Map<String, Column> columns,
        NavigableMap<Integer, Map<String, @Nullable Object>> originals)
        implements Cases {

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
        return divisions.get(places[row]);
    }

    @Nullable
    LocalDate eventDay(int row) {
        byte[] missing = eventDays.missing();
        return missing != null && missing[row] != 0
                ? null
                : LocalDate.ofEpochDay(eventDays.values()[row]);
    }
}
