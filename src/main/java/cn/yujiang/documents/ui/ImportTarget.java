package cn.yujiang.documents.ui;

import cn.yujiang.documents.ColumnKind;
import cn.yujiang.documents.ImportedRow;
import cn.yujiang.shared.Rejection;
import java.util.List;

/**
 * What is imported and where it goes. Both calls run outside the page, with the rights of the user who opened the dialog.
 *
 * <p>Texts: {@code <prefix>.import} the title, {@code <prefix>.import.explain} what to upload, {@code <prefix>.<key>} the name of a
 * column, {@code <prefix>.headers.<key>} the head names that mean it, separated by commas.
 */
public interface ImportTarget {

    /** A column of the table. */
    record Column(String key, boolean required, ColumnKind kind) {}

    /** @param problems why the row was not taken; empty for a row that was or would be */
    record Outcome(int rowNumber, List<Rejection> problems) {
        public boolean taken() {
            return problems.isEmpty();
        }
    }

    /** What {@link #take} may want to keep: the rows that could be read, and the SHA-256 of the file. */
    record Batch(List<ImportedRow> rows, String fileHash) {}

    /** First part of the text keys. */
    String prefix();

    List<Column> columns();

    /** Checks the rows without storing anything. */
    List<Outcome> check(Batch batch);

    /** Stores the good rows and answers every row. */
    List<Outcome> take(Batch batch);
}
