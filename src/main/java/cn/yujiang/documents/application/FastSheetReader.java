package cn.yujiang.documents.application;

import cn.yujiang.documents.SheetCell;
import cn.yujiang.documents.SheetFacts;
import cn.yujiang.documents.SheetReader;
import cn.yujiang.documents.SheetRow;
import cn.yujiang.documents.SpreadsheetGuard;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/** fastexcel behind the guard. */
final class FastSheetReader implements SheetReader {

    private static final int MAX_COLUMNS = 300;
    private final SpreadsheetGuard guard;

    FastSheetReader(SpreadsheetGuard guard) {
        this.guard = guard;
    }

    @Override
    public SheetFacts read(byte[] file, int maxRows, Consumer<SheetRow> rows) {
        SheetFacts facts = guard.check(file);
        refuseAbove(maxRows, facts.rows());
        Receiver receiver = new Receiver(rows, maxRows);
        try {
            stream(file, receiver);
            return facts;
        } catch (IOException | RuntimeException e) {
            // the library answers damaged files with whatever exception comes up; what the receiver threw is not its
            // doing
            if (receiver.failure != null) {
                throw receiver.failure;
            }
            throw new RejectedException(Rejection.of("SHEET_DAMAGED"), e);
        }
    }

    private static void stream(byte[] file, Receiver receiver) throws IOException {
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(true, true))) {
            List<Sheet> sheets = workbook.getSheets()
                    .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                    .toList();
            for (Sheet sheet : sheets) {
                try (Stream<Row> stream = sheet.openStream()) {
                    stream.forEach(row -> receiver.accept(row(sheet, row)));
                }
            }
        }
    }

    /** Counts the rows handed on and remembers what the caller threw. */
    private static final class Receiver {

        private final Consumer<SheetRow> rows;
        private final int maxRows;
        private int count;
        private @Nullable RuntimeException failure;

        Receiver(Consumer<SheetRow> rows, int maxRows) {
            this.rows = rows;
            this.maxRows = maxRows;
        }

        void accept(SheetRow row) {
            try {
                refuseAbove(maxRows, ++count);
                rows.accept(row);
            } catch (RuntimeException e) {
                failure = e;
                throw e;
            }
        }
    }

    private static void refuseAbove(int maxRows, int rows) {
        if (rows > maxRows) {
            throw new RejectedException(Rejection.of("SHEET_TOO_MANY_ROWS", maxRows));
        }
    }

    private static SheetRow row(Sheet sheet, Row row) {
        List<SheetCell> cells = new ArrayList<>();
        for (int column = 0; column < Math.min(row.getCellCount(), MAX_COLUMNS); column++) {
            cells.add(cell(row.getOptionalCell(column).orElse(null)));
        }
        return new SheetRow(sheet.getName(), row.getRowNum(), cells);
    }

    private static SheetCell cell(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY || cell.getType() == CellType.ERROR) {
            return SheetCell.BLANK;
        }
        return switch (cell.getValue()) {
            case BigDecimal number -> number(cell, number);
            case null -> SheetCell.BLANK;
            default -> text(cell);
        };
    }

    private static SheetCell text(Cell cell) {
        String text = cell.getText();
        return text.isEmpty() ? SheetCell.BLANK : new SheetCell.Text(text);
    }

    private static SheetCell number(Cell cell, BigDecimal number) {
        boolean dayCount = number.signum() > 0 && number.compareTo(BigDecimal.valueOf(2_958_466)) < 0;
        return dayCount && isDate(cell.getDataFormatId(), cell.getDataFormatString())
                ? new SheetCell.Date(cell.asDate())
                : new SheetCell.Number(number);
    }

    /** The built-in date formats, the Chinese ones included, and own formats that show year or day. */
    private static boolean isDate(@Nullable Integer id, @Nullable String format) {
        if (id != null && (id >= 14 && id <= 17 || id == 22 || id >= 27 && id <= 31 || id >= 50 && id <= 58)) {
            return true;
        }
        if (format == null) {
            return false;
        }
        String plain = format.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "").toLowerCase(java.util.Locale.ROOT);
        return plain.contains("yy") || plain.contains("d") && plain.contains("m");
    }
}
