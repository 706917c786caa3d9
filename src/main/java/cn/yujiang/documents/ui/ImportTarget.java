package cn.yujiang.documents.ui;

import cn.yujiang.documents.ColumnKind;
import cn.yujiang.documents.ImportProgress;
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

    /**
     * A column of the table.
     *
     * @param names head names that mean it, the preferred first, where they are not known before; empty when they stand in the texts
     */
    record Column(String key, boolean required, ColumnKind kind, List<String> names) {
        public Column {
            names = List.copyOf(names);
        }

        public Column(String key, boolean required, ColumnKind kind) {
            this(key, required, kind, List.of());
        }
    }

    /** @param problems why the row was not taken; empty for a row that was or would be */
    record Outcome(int rowNumber, List<Rejection> problems) {
        public boolean taken() {
            return problems.isEmpty();
        }
    }

    /**
     * What {@link #take} may want to keep.
     *
     * @param rows the rows that could be read; only these are answered
     * @param unreadable rows the reader refused, each with its problems
     * @param fileHash SHA-256 of the file
     */
    record Batch(List<ImportedRow> rows, List<ImportedRow> unreadable, String fileHash) {}

    /** First part of the text keys. */
    String prefix();

    List<Column> columns();

    /** Checks the rows without storing anything. */
    List<Outcome> check(Batch batch);

    /** Stores the good rows and answers every row. */
    List<Outcome> take(Batch batch);

    /** As {@link #take(Batch)}; targets that store in parts tell how far they are. */
    default List<Outcome> take(Batch batch, ImportProgress progress) {
        return take(batch);
    }
}
