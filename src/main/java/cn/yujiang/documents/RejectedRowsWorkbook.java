package cn.yujiang.documents;

import java.util.List;

/** Gives bad rows back as a workbook with the columns of the original, so that they can be mended and imported again. */
public interface RejectedRowsWorkbook {

    /**
     * @param mapping head of the original table
     * @param rows bad rows with their reasons
     * @param labels words in the user's language
     */
    byte[] write(ColumnMapping mapping, List<RejectedRow> rows, Labels labels);

    /**
     * @param reason head of the added last column, for example 原因
     * @param rowReason pattern of its cells with row number and reason, for example {@code 第 {0} 行：{1}}
     */
    record Labels(String reason, String rowReason) {}
}
