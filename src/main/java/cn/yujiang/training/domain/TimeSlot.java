package cn.yujiang.training.domain;

import cn.yujiang.training.PlannedSession;
import java.time.LocalDate;
import java.time.LocalTime;

/** A time on a day, half-open: 09:00–10:00 and 10:00–11:00 touch and do not overlap. */
public record TimeSlot(LocalDate date, LocalTime start, LocalTime end) {

    public static TimeSlot of(PlannedSession session) {
        return new TimeSlot(session.date(), session.start(), session.end());
    }

    public boolean overlaps(TimeSlot other) {
        return date.equals(other.date) && start.isBefore(other.end) && other.start.isBefore(end);
    }
}
