package cn.yujiang.documents.domain;

import cn.yujiang.documents.ColumnSpec;
import cn.yujiang.documents.SheetCell;
import cn.yujiang.shared.FullWidth;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** One cell to its normalised text. The refusals name the column, never the value: it may be a personal number. */
final class CellValues {

    private static final Pattern DECIMAL = Pattern.compile("[+-]?\\d{1,18}(\\.\\d{1,10})?");
    private static final Pattern GROUPED = Pattern.compile("[+-]?\\d{1,3}(,\\d{3})+(\\.\\d+)?");

    private CellValues() {}

    /** @throws RejectedException with the problem of this cell */
    static String normalise(ColumnSpec column, SheetCell cell) {
        String text = strip(cell.shown());
        if (text.isEmpty()) {
            return "";
        }
        return switch (column.kind()) {
            case TEXT -> text;
            case ID_NUMBER -> longNumber(column, cell);
            case PHONE -> longNumber(column, cell).replaceAll("[-()]", "").replaceFirst("^\\+?86(?=\\d{11}$)", "");
            case DATE -> date(cell).map(LocalDate::toString).orElseThrow(() -> refused(column, "IMPORT_DATE"));
            case DATE_TIME ->
                dateTime(cell).map(DateText::written).orElseThrow(() -> refused(column, "IMPORT_DATE_TIME"));
            case DECIMAL -> decimal(column, cell).toPlainString();
            case INTEGER -> integer(column, cell);
        };
    }

    private static String longNumber(ColumnSpec column, SheetCell cell) {
        if (cell instanceof SheetCell.Number number && number.lostDigits()) {
            throw refused(column, "IMPORT_PRECISION");
        }
        String text = FullWidth.compact(cell.shown()).toUpperCase(Locale.ROOT).replaceFirst("^['`’]", "");
        if (text.matches("\\d(\\.\\d+)?E\\+?\\d+")) {
            throw refused(column, "IMPORT_PRECISION");
        }
        return text;
    }

    private static Optional<LocalDate> date(SheetCell cell) {
        return switch (cell) {
            case SheetCell.Date date -> Optional.of(date.day());
            case SheetCell.Number number -> DateText.of(number.value());
            default -> DateText.parse(cell.shown());
        };
    }

    private static Optional<LocalDateTime> dateTime(SheetCell cell) {
        return switch (cell) {
            case SheetCell.Date date -> Optional.of(date.value());
            case SheetCell.Number number -> DateText.momentOf(number.value());
            default -> DateText.parseMoment(cell.shown());
        };
    }

    private static BigDecimal decimal(ColumnSpec column, SheetCell cell) {
        String text = FullWidth.compact(cell.shown()).replaceFirst("^[¥￥]", "").replaceFirst("元$", "");
        if (GROUPED.matcher(text).matches()) {
            text = text.replace(",", "");
        }
        if (!DECIMAL.matcher(text).matches()) {
            throw refused(column, "IMPORT_NUMBER");
        }
        return new BigDecimal(text);
    }

    private static String integer(ColumnSpec column, SheetCell cell) {
        BigDecimal value = decimal(column, cell).stripTrailingZeros();
        if (value.scale() > 0) {
            throw refused(column, "IMPORT_INTEGER");
        }
        return value.toPlainString();
    }

    /** Ends cut, full-width letters and digits halved; Chinese punctuation stays as it is. */
    private static String strip(String text) {
        StringBuilder half = new StringBuilder(text.length());
        text.codePoints().map(CellValues::half).forEach(half::appendCodePoint);
        return half.toString().strip();
    }

    private static int half(int c) {
        boolean letterOrDigit = c >= '０' && c <= '９' || c >= 'Ａ' && c <= 'Ｚ' || c >= 'ａ' && c <= 'ｚ';
        if (letterOrDigit) {
            return c - 0xFEE0;
        }
        return c == 0x3000 || c == 0xA0 ? ' ' : c;
    }

    private static RejectedException refused(ColumnSpec column, String code) {
        return new RejectedException(Rejection.onField(column.key(), code, column.name()));
    }
}
