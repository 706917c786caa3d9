package cn.yujiang.policy.domain.batch;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects the items of a list. */
final class ListBuilder {

    /** Columns by name, with the input key each takes. */
    private final Map<String, ColumnBuilder> columns = new LinkedHashMap<>();

    private final Map<String, String> keys = new LinkedHashMap<>();
    private int[] starts = new int[1024];
    private byte[] missing = new byte[1024];
    private boolean holes;
    private int size;

    void column(Column.Kind kind, String key, ColumnBuilder builder) {
        columns.putIfAbsent(kind.column(key), builder);
        keys.put(kind.column(key), key);
    }

    private int items() {
        return columns.values().stream().mapToInt(ColumnBuilder::size).max().orElse(0);
    }

    /** @return whether the columns hold the list exactly */
    boolean add(@Nullable Object raw) {
        if (size + 1 >= starts.length) {
            starts = Arrays.copyOf(starts, 2 * starts.length);
            missing = Arrays.copyOf(missing, 2 * missing.length);
        }
        starts[size] = items();
        boolean given = raw != null && !(raw instanceof String text && text.isBlank());
        boolean exact = !given || raw instanceof List<?>;
        if (raw instanceof List<?> list) {
            for (Object item : list) {
                exact &= item(item);
            }
        } else {
            missing[size] = 1;
            holes = true;
        }
        size++;
        starts[size] = items();
        return exact;
    }

    private boolean item(@Nullable Object item) {
        if (!(item instanceof Map<?, ?>) && (item == null || columns.size() != 1)) {
            return false;
        }
        boolean exact = true;
        for (Map.Entry<String, ColumnBuilder> column : columns.entrySet()) {
            Object cell = item instanceof Map<?, ?> map ? map.get(keys.get(column.getKey())) : item;
            exact &= column.getValue().add(cell);
        }
        return exact;
    }

    Column build() {
        Map<String, Column> built = new LinkedHashMap<>();
        columns.forEach((name, builder) -> built.put(name, builder.build()));
        return Column.Items.of(
                Arrays.copyOf(starts, size + 1), Map.copyOf(built), holes ? Arrays.copyOf(missing, size) : null);
    }
}
