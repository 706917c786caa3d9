package cn.yujiang.documents;

import java.util.List;

/**
 * Reads a table as offices really make them: titles above the head, merged and two-row heads, extra columns, blank rows, footers,
 * full-width digits, dates in many spellings. It checks form only; what the values mean is the caller's matter.
 *
 * <p>Problems of a row: {@code IMPORT_REQUIRED}, {@code IMPORT_PRECISION} (a long number stored as a number has lost its last
 * digits), {@code IMPORT_DATE}, {@code IMPORT_NUMBER}, {@code IMPORT_INTEGER}. Refusals of the file: {@code IMPORT_NO_HEAD},
 * {@code SHEET_TOO_MANY_ROWS} and those of {@link SpreadsheetGuard}.
 */
public interface TableImport {

    /** Most rows of one import. */
    int MAX_ROWS = 120_000;

    /** @throws cn.yujiang.shared.RejectedException when the file cannot be read as a table at all */
    ImportedTable read(byte[] file, List<ColumnSpec> columns, ImportProgress progress);
}
