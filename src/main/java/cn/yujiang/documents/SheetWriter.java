package cn.yujiang.documents;

import java.util.List;
import java.util.stream.Stream;

/**
 * Writes lists as .xlsx. Every text is written as text, also one that starts with {@code = + - @}: it is shown exactly as stored
 * and never computed. Numbers ({@link Number}) and dates ({@link java.time.LocalDate}) stay numbers and dates.
 */
public interface SheetWriter {

    /**
     * One sheet.
     *
     * @param name name of the sheet
     * @param headers bold first row, kept in view when scrolling
     * @param rows values in the order of the headers; null is an empty cell
     */
    record Sheet(String name, List<String> headers, Stream<? extends List<?>> rows) {}

    /** A workbook of one sheet. */
    default byte[] write(String sheet, List<String> headers, Stream<? extends List<?>> rows) {
        return write(List.of(new Sheet(sheet, headers, rows)));
    }

    /** A workbook of these sheets in this order. */
    byte[] write(List<Sheet> sheets);
}
