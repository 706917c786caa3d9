package cn.yujiang.documents;

import cn.yujiang.shared.Rejection;
import java.util.List;
import java.util.Map;

/**
 * A data row.
 *
 * @param rowNumber row number in the workbook, from 1
 * @param values normalised values by key; a blank or unreadable cell has no entry
 * @param problems what could not be read, each with the key of its column as field; empty for a good row
 * @param original the cells as written, for the workbook of rejected rows
 */
public record ImportedRow(int rowNumber, Map<String, String> values, List<Rejection> problems, List<String> original) {

    /** The value or empty text. */
    public String value(String key) {
        return values.getOrDefault(key, "");
    }
}
