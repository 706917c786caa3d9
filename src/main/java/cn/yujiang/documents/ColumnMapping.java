package cn.yujiang.documents;

import java.util.List;
import java.util.Map;

/**
 * How the head of a table was understood, to be shown before the import is confirmed.
 *
 * @param sheet sheet the table stands in
 * @param headRow number of the (last) head row, from 1
 * @param headers all head names as written, by column
 * @param columns key of each column found, with its position in {@code headers}
 * @param unmapped head names that were not used, serial numbers included
 * @param missingRequired preferred names of required columns that were not found; then no row is read
 */
public record ColumnMapping(
        String sheet,
        int headRow,
        List<String> headers,
        Map<String, Integer> columns,
        List<String> unmapped,
        List<String> missingRequired) {

    public boolean complete() {
        return missingRequired.isEmpty();
    }
}
