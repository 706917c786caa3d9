package cn.yujiang.documents;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;

/** A cell as the workbook stores it. A formula counts as its last computed value. */
public sealed interface SheetCell {

    /** Text as typed, unchanged. */
    record Text(String value) implements SheetCell {}

    /** A number as stored; spreadsheets keep 15 digits only. */
    record Number(BigDecimal value) implements SheetCell {

        /** Digits a spreadsheet keeps. */
        public static final int KEPT_DIGITS = 15;

        /** The number as typed is no longer known. */
        public boolean lostDigits() {
            return value.precision() - value.scale() > KEPT_DIGITS;
        }

        /** Plain; a number that lost digits stays in short form, lest it is taken for the typed one. */
        String plain() {
            return lostDigits()
                    ? value.round(new MathContext(6)).stripTrailingZeros().toString()
                    : value.round(new MathContext(KEPT_DIGITS))
                            .stripTrailingZeros()
                            .toPlainString();
        }
    }

    /** A number shown as a date, with its time of day. */
    record Date(LocalDateTime value) implements SheetCell {

        private static final DateTimeFormatter WITH_TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
        private static final int HALF_A_SECOND = 500_000_000; // spreadsheets keep times as fractions of a day

        public LocalDate day() {
            return value.toLocalDate();
        }

        String written() {
            return value.toLocalTime().equals(LocalTime.MIDNIGHT)
                    ? day().toString()
                    : WITH_TIME.format(value.plusNanos(HALF_A_SECOND));
        }
    }

    /** Nothing, or an error value such as #N/A. */
    record Blank() implements SheetCell {}

    Blank BLANK = new Blank();

    /** The cell for a person to read: numbers without exponent, dates as yyyy-MM-dd, with their time of day where they have one. */
    default String shown() {
        return switch (this) {
            case Text text -> text.value();
            case Number number -> number.plain();
            case Date date -> date.written();
            case Blank _ -> "";
        };
    }
}
