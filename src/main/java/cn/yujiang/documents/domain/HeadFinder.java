package cn.yujiang.documents.domain;

import cn.yujiang.documents.ColumnMapping;
import cn.yujiang.documents.ColumnSpec;
import cn.yujiang.documents.SheetRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the head among the first rows of a sheet: the row, or pair of rows, that names most of the wanted columns. In a pair the
 * upper cells are merged over groups, so the lower cell counts where it is filled, else the upper one.
 */
public final class HeadFinder {

    /** A head stands within this many rows. */
    public static final int SEARCHED_ROWS = 30;

    private final List<ColumnSpec> columns;
    private final HeadNames names;

    public HeadFinder(List<ColumnSpec> columns) {
        this.columns = List.copyOf(columns);
        this.names = new HeadNames(columns);
    }

    /**
     * @param rows the first rows of one sheet
     * @return the best head; empty when no row names at least two wanted columns (one, when only one is wanted)
     */
    public Optional<ColumnMapping> find(List<SheetRow> rows) {
        ColumnMapping best = null;
        for (int i = 0; i < rows.size(); i++) {
            List<ColumnMapping> candidates = new ArrayList<>(List.of(map(rows.get(i), single(rows.get(i)))));
            if (i + 1 < rows.size() && rows.get(i + 1).number() == rows.get(i).number() + 1) {
                candidates.add(map(rows.get(i + 1), pair(rows.get(i), rows.get(i + 1))));
            }
            for (ColumnMapping candidate : candidates) {
                if (best == null || candidate.columns().size() > best.columns().size()) {
                    best = candidate;
                }
            }
        }
        int wanted = Math.min(2, columns.size());
        return Optional.ofNullable(best).filter(head -> head.columns().size() >= wanted);
    }

    private ColumnMapping map(SheetRow last, List<String> headers) {
        Map<String, Integer> found = new LinkedHashMap<>();
        List<String> unmapped = new ArrayList<>();
        for (int column = 0; column < headers.size(); column++) {
            String header = headers.get(column);
            Optional<ColumnSpec> spec = names.find(header);
            if (spec.isPresent() && !found.containsKey(spec.get().key())) {
                found.put(spec.get().key(), column);
            } else if (!header.isBlank()) {
                unmapped.add(header);
            }
        }
        List<String> missing = columns.stream()
                .filter(column -> column.required() && !found.containsKey(column.key()))
                .map(ColumnSpec::name)
                .toList();
        return new ColumnMapping(last.sheet(), last.number(), headers, found, unmapped, missing);
    }

    private static List<String> single(SheetRow row) {
        return row.cells().stream().map(cell -> cell.shown().strip()).toList();
    }

    private List<String> pair(SheetRow upper, SheetRow lower) {
        int width = Math.max(upper.cells().size(), lower.cells().size());
        List<String> headers = new ArrayList<>();
        String group = "";
        for (int column = 0; column < width; column++) {
            String above = upper.cell(column).shown().strip();
            String below = lower.cell(column).shown().strip();
            group = above.isEmpty() ? group : above;
            headers.add(below.isEmpty() ? above : joined(group, below));
        }
        return headers;
    }

    /** "银行" over "账号" may be wanted as 银行账号 or as 账号. */
    private String joined(String group, String below) {
        return names.find(group + below).isPresent() ? group + below : below;
    }
}
