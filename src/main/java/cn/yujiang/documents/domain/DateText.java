package cn.yujiang.documents.domain;

import cn.yujiang.shared.FullWidth;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates in the spellings offices use; the result is a real day of the years 1900 to 2199. */
final class DateText {

    private static final Pattern PARTS =
            Pattern.compile("(\\d{4})(?:-|/|\\.|年)(\\d{1,2})(?:-|/|\\.|月)(\\d{1,2})(?:日|号)?");
    private static final Pattern DIGITS = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern TIME = Pattern.compile("[T ]\\s*\\d{1,2}:\\d{2}(:\\d{2}(\\.\\d+)?)?$");
    private static final Pattern MOMENT = Pattern.compile("[T ]\\s*(\\d{1,2}):([0-5]\\d)(?::([0-5]\\d)(?:\\.\\d+)?)?$");
    private static final DateTimeFormatter MOMENT_FORMAT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");
    private static final int SECONDS_A_DAY = 86_400;
    private static final int HALF_A_SECOND = 500_000_000;
    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);
    private static final int LAST_SERIAL = 110_000;

    private DateText() {}

    static Optional<LocalDate> parse(String text) {
        String plain =
                TIME.matcher(FullWidth.toHalf(text).strip()).replaceFirst("").replaceAll("\\s+", "");
        for (Pattern pattern : new Pattern[] {PARTS, DIGITS}) {
            Matcher parts = pattern.matcher(plain);
            if (parts.matches()) {
                return day(parts);
            }
        }
        return Optional.empty();
    }

    /** A number typed as 20260105, or the day count of the spreadsheet. */
    static Optional<LocalDate> of(BigDecimal number) {
        BigDecimal whole = number.setScale(0, java.math.RoundingMode.FLOOR);
        if (whole.signum() <= 0 || whole.precision() - whole.scale() > 8) {
            return Optional.empty();
        }
        int value = whole.intValueExact();
        return value <= LAST_SERIAL ? Optional.of(SERIAL_ZERO.plusDays(value)) : parse(String.valueOf(value));
    }

    /** A day with its time of day in one of the usual spellings. */
    static Optional<LocalDateTime> parseMoment(String text) {
        Matcher time = MOMENT.matcher(FullWidth.toHalf(text).strip());
        if (!time.find() || Integer.parseInt(time.group(1)) > 23) {
            return Optional.empty();
        }
        int second = time.group(3) == null ? 0 : Integer.parseInt(time.group(3));
        return parse(text)
                .map(day -> day.atTime(Integer.parseInt(time.group(1)), Integer.parseInt(time.group(2)), second));
    }

    /** The day count of the spreadsheet with its fraction, to the second; a whole number has no time of day. */
    static Optional<LocalDateTime> momentOf(BigDecimal number) {
        BigDecimal fraction = number.remainder(BigDecimal.ONE);
        if (fraction.signum() == 0) {
            return Optional.empty();
        }
        long seconds = fraction.multiply(BigDecimal.valueOf(SECONDS_A_DAY))
                .setScale(0, java.math.RoundingMode.HALF_UP)
                .longValueExact();
        return of(number).map(day -> day.atStartOfDay().plusSeconds(seconds));
    }

    /** To the nearest second: spreadsheets keep times as fractions of a day. */
    static String written(LocalDateTime moment) {
        return MOMENT_FORMAT.format(moment.plusNanos(HALF_A_SECOND));
    }

    private static Optional<LocalDate> day(Matcher parts) {
        try {
            LocalDate day = LocalDate.of(
                    Integer.parseInt(parts.group(1)),
                    Integer.parseInt(parts.group(2)),
                    Integer.parseInt(parts.group(3)));
            return Optional.of(day).filter(d -> d.getYear() >= 1900 && d.getYear() < 2200);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
