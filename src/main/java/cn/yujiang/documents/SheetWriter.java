package cn.yujiang.documents;

import java.util.List;
import java.util.stream.Stream;

/**
 * Writes lists as .xlsx. Every text is written as text, also one that starts with {@code = + - @}: it is shown exactly as stored
 * and never computed. Numbers ({@link Number}) and dates ({@link java.time.LocalDate}) stay numbers and dates.
 */
public interface SheetWriter {

    /**
     * @param sheet name of the sheet
     * @param headers bold first row, kept in view when scrolling
     * @param rows values in the order of the headers; null is an empty cell
     */
    byte[] write(String sheet, List<String> headers, Stream<? extends List<?>> rows);
}
