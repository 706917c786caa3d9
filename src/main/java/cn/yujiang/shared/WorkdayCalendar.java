package cn.yujiang.shared;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/**
 * Working days after the yearly State Council notices: days off and make-up working days differ from plain weekends. Years
 * without a notice fall back to weekends and {@link #knows(int)} says so, for the screens to warn.
 *
 * @param overrides days that differ: {@code true} = working day, {@code false} = day off
 * @param years years whose notice is in the table
 */
public record WorkdayCalendar(Map<LocalDate, Boolean> overrides, Set<Integer> years) {

    /** First and last day of a public notice and the first day on which it may be decided. */
    public record NoticePeriod(LocalDate firstDay, LocalDate lastDay, LocalDate earliestDecision) {}

    public WorkdayCalendar {
        overrides = Map.copyOf(overrides);
        years = Set.copyOf(years);
    }

    public boolean knows(int year) {
        return years.contains(year);
    }

    public boolean isWorkday(LocalDate day) {
        boolean weekday = day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
        return overrides.getOrDefault(day, weekday);
    }

    public LocalDate sameOrNext(LocalDate day) {
        LocalDate found = day;
        while (!isWorkday(found)) {
            found = found.plusDays(1);
        }
        return found;
    }

    /** The working day {@code days} after {@code day}; zero answers {@code day} itself, working day or not. */
    public LocalDate plus(LocalDate day, int days) {
        LocalDate found = day;
        for (int i = 0; i < days; i++) {
            found = sameOrNext(found.plusDays(1));
        }
        return found;
    }

    /** A notice counts the day of publication when that is a working day; it may be decided on the working day after its last. */
    public NoticePeriod notice(LocalDate published, int workdays) {
        LocalDate first = sameOrNext(published);
        LocalDate last = plus(first, workdays - 1);
        return new NoticePeriod(first, last, plus(last, 1));
    }
}
