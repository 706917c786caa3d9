package cn.yujiang.documents;

import java.util.List;

/**
 * The result of an import.
 *
 * @param mapping how the head was understood
 * @param rows the data rows, good and bad
 * @param skippedRows numbers of filled rows that were taken for footers such as 合计 or 填表人
 */
public record ImportedTable(ColumnMapping mapping, List<ImportedRow> rows, List<Integer> skippedRows) {}
