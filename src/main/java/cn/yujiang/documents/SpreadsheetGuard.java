package cn.yujiang.documents;

/**
 * Looks through an uploaded workbook before anything parses it. It reads the file as a stream within fixed limits, so a hostile
 * file is refused within two seconds and without filling the memory.
 *
 * <p>Refusals: {@code SHEET_TOO_LARGE}, {@code SHEET_OLD_XLS} (also an .xls renamed .xlsx), {@code SHEET_PASSWORD},
 * {@code SHEET_NOT_XLSX}, {@code SHEET_DAMAGED}, {@code SHEET_MACRO}, {@code SHEET_BOMB} (too many parts, too large unpacked, too
 * strongly packed, or an overlong text), {@code SHEET_ENTITIES} (DOCTYPE or entity anywhere), {@code SHEET_CELL_REF},
 * {@code SHEET_TOO_MANY_ROWS}.
 */
public interface SpreadsheetGuard {

    /** @throws cn.yujiang.shared.RejectedException with one of the codes above */
    SheetFacts check(byte[] file);
}
