package cn.yujiang.policy.domain;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/** The parts into which offices cut the year; each has a last day, on which its report is due. */
public enum CalendarPeriod {
    TEN_DAYS("旬", "ten days"),
    HALF_MONTH("半月", "half month"),
    MONTH("月", "month"),
    QUARTER("季", "quarter"),
    YEAR("年", "year");

    private final String zh;
    private final String en;

    CalendarPeriod(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    public static Optional<CalendarPeriod> of(String word) {
        return Stream.of(values()).filter(period -> period.zh.equals(word)).findFirst();
    }

    String word(Language language) {
        return language == Language.ZH ? zh : en;
    }

    /** The last day of the period the day lies in; 下旬 and the second half end with the month. */
    public LocalDate lastDay(LocalDate day) {
        LocalDate monthEnd = monthEnd(day);
        int number = day.getDayOfMonth();
        return switch (this) {
            case TEN_DAYS -> number <= 10 ? day.withDayOfMonth(10) : number <= 20 ? day.withDayOfMonth(20) : monthEnd;
            case HALF_MONTH -> number <= 15 ? day.withDayOfMonth(15) : monthEnd;
            case MONTH -> monthEnd;
            case QUARTER -> monthEnd(day.withDayOfMonth(1).plusMonths(2L - (day.getMonthValue() - 1) % 3));
            case YEAR -> LocalDate.of(day.getYear(), 12, 31);
        };
    }

    private static LocalDate monthEnd(LocalDate day) {
        return day.withDayOfMonth(day.lengthOfMonth());
    }
}
