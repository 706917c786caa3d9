package cn.yujiang.attendance.domain;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * When somebody studied: a sitting from a moment to a moment, a day, or neither, for a course that is reported as a whole.
 *
 * @param day the day the hours count on; null for a course as a whole
 * @param start null unless both ends are known
 */
public record StudyTime(
        @Nullable LocalDate day,
        @Nullable LocalDateTime start,
        @Nullable LocalDateTime end) {

    static final StudyTime WHOLE_COURSE = new StudyTime(null, null, null);

    static StudyTime sitting(LocalDateTime start, LocalDateTime end) {
        return new StudyTime(start.toLocalDate(), start, end);
    }

    static StudyTime on(LocalDate day) {
        return new StudyTime(day, null, null);
    }

    /** Tells records of one person and course apart; empty for a course as a whole. */
    public String occurrence() {
        if (start != null) {
            return start.toString();
        }
        return day == null ? "" : day.toString();
    }

    /** Minutes between the ends; null when they are not known. */
    @Nullable
    Long minutes() {
        return start == null || end == null
                ? null
                : Duration.between(start, end).toMinutes();
    }
}
