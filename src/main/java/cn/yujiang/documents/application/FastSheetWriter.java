package cn.yujiang.documents.application;

import cn.yujiang.documents.SheetWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** fastexcel as writer; rows leave the memory as they are written. */
final class FastSheetWriter implements SheetWriter {

    private static final int LONGEST_TEXT = 32_767;
    private static final int FLUSH_ROWS = 500;
    private static final int KEPT_DIGITS = 15;
    private static final double WIDTH = 18;

    @Override
    public byte[] write(List<Sheet> sheets) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Yujiang", null)) {
            for (Sheet sheet : sheets) {
                write(workbook, sheet);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void write(Workbook workbook, Sheet sheet) throws IOException {
        try (Worksheet page = workbook.newWorksheet(sheet.name())) {
            List<String> headers = sheet.headers();
            for (int column = 0; column < headers.size(); column++) {
                page.inlineString(0, column, printable(headers.get(column)));
                page.width(column, WIDTH);
            }
            page.range(0, 0, 0, Math.max(0, headers.size() - 1)).style().bold().set();
            page.freezePane(0, 1);
            writeRows(page, sheet.rows().iterator());
        }
    }

    private static void writeRows(Worksheet page, Iterator<? extends List<?>> rows) throws IOException {
        for (int number = 1; rows.hasNext(); number++) {
            List<?> values = rows.next();
            for (int column = 0; column < values.size(); column++) {
                write(page, number, column, values.get(column));
            }
            if (number % FLUSH_ROWS == 0) {
                page.flush();
            }
        }
    }

    private static void write(Worksheet page, int row, int column, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case LocalDate date -> {
                page.value(row, column, date);
                page.style(row, column).format("yyyy-mm-dd").set();
            }
            case Number number when String.valueOf(number).length() <= KEPT_DIGITS -> page.value(row, column, number);
            // inline text with the text format: never a formula, and long numbers keep all digits
            default -> {
                page.inlineString(row, column, printable(value.toString()));
                page.style(row, column).format("@").set();
            }
        }
    }

    /** Control characters are not allowed in the file format; a longer text makes the file unreadable. */
    private static String printable(String text) {
        String clean = text.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]|[\\uFFFE\\uFFFF]", "\uFFFD");
        return clean.length() <= LONGEST_TEXT ? clean : clean.substring(0, LONGEST_TEXT);
    }
}
