package cn.yujiang.policy.domain.batch;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Puts the cases of a table in the order of place and day, so that most chunks have the parameters of one place and time only. Nothing
 * but the numbers of the cases depends on their order.
 */
final class Clustering {

    private static final long MOST_PLACES = (1 << 11) - 1;
    private static final long MOST_DAYS = (1 << 20) - 1;
    private static final int DAY_BITS = 20;

    private final CaseTable table;

    /** For each place in the new order the number the case had before. */
    private final int[] order;

    private Clustering(CaseTable table, int[] order) {
        this.table = table;
        this.order = order;
    }

    static CaseTable of(CaseTable table) {
        return new Clustering(table, order(table)).table();
    }

    /** For each number in the new order the number before. Far days and places share their last place, which only costs time. */
    static int[] order(CaseTable table) {
        long[] keys = new long[table.size()];
        Packed days = table.eventDays().values();
        for (int i = 0; i < keys.length; i++) {
            long place = Math.min(table.places()[i], MOST_PLACES);
            long day = Math.min(days.at(i) - days.lo(), MOST_DAYS);
            keys[i] = (place << DAY_BITS | day) << Integer.SIZE | i;
        }
        Arrays.sort(keys);
        return Arrays.stream(keys).mapToInt(key -> (int) key).toArray();
    }

    private CaseTable table() {
        NavigableMap<Integer, Map<String, @Nullable Object>> originals = new TreeMap<>();
        if (!table.originals().isEmpty()) {
            for (int i = 0; i < order.length; i++) {
                Map<String, @Nullable Object> original = table.originals().get(order[i]);
                if (original != null) {
                    originals.put(i, original);
                }
            }
        }
        return new CaseTable(
                table.size(),
                table.dictionary(),
                index(table.where()),
                index(table.grouped()),
                numbers(table.eventDays(), order),
                columns(table.columns(), order),
                originals);
    }

    private CaseTable.Index index(CaseTable.Index index) {
        return CaseTable.Index.of(
                index.names(),
                Arrays.stream(order).map(row -> index.places()[row]).toArray());
    }

    private static Map<String, Column> columns(Map<String, Column> columns, int[] order) {
        Map<String, Column> moved = new HashMap<>();
        columns.forEach((name, column) -> moved.put(name, column(column, order)));
        return Map.copyOf(moved);
    }

    private static Column column(Column column, int[] order) {
        return switch (column) {
            case Column.Numbers n -> numbers(n, order);
            case Column.Truths t -> new Column.Truths(bytes(t.values(), order), missing(t, order));
            case Column.Codes c -> new Column.Codes(packed(c.values(), order), c.used(), missing(c, order));
            case Column.Items i -> items(i, order);
        };
    }

    private static Column.Numbers numbers(Column.Numbers column, int[] order) {
        return new Column.Numbers(packed(column.values(), order), column.decimals(), missing(column, order));
    }

    private static Column.Items items(Column.Items list, int[] order) {
        int[] starts = new int[order.length + 1];
        int[] old = list.starts();
        for (int i = 0; i < order.length; i++) {
            starts[i + 1] = starts[i] + old[order[i] + 1] - old[order[i]];
        }
        int[] items = Arrays.stream(order)
                .flatMap(row -> IntStream.range(old[row], old[row + 1]))
                .toArray();
        return new Column.Items(starts, list.longest(), columns(list.columns(), items), missing(list, order));
    }

    private static Packed packed(Packed values, int[] order) {
        return Packed.of(Arrays.stream(order).mapToLong(values::at).toArray());
    }

    private static byte @Nullable [] missing(Column column, int[] order) {
        byte[] missing = column.missing();
        return missing == null ? null : bytes(missing, order);
    }

    private static byte[] bytes(byte[] values, int[] order) {
        byte[] moved = new byte[order.length];
        for (int i = 0; i < moved.length; i++) {
            moved[i] = values[order[i]];
        }
        return moved;
    }
}
