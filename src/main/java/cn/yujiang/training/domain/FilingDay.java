package cn.yujiang.training.domain;

import cn.yujiang.shared.WorkdayCalendar;
import java.time.LocalDate;

/** By when a class has to be filed. */
public final class FilingDay {

    private FilingDay() {}

    /**
     * The last day on which a filing is still in time: so many working days later the class begins, or has not begun yet.
     *
     * @param leadWorkdays house rule filingLeadWorkdays
     */
    public static LocalDate last(LocalDate start, int leadWorkdays, WorkdayCalendar calendar) {
        LocalDate day = start;
        while (calendar.plus(day, leadWorkdays).isAfter(start)) {
            day = day.minusDays(1);
        }
        return day;
    }
}
