package cn.yujiang.training;

import cn.yujiang.shared.LessonHours;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * One session of the plan (form F03). Times are a half-open interval: a session that starts when another ends does not overlap it.
 *
 * @param id zero for a session not stored yet
 */
public record PlannedSession(
        long id,
        LocalDate date,
        LocalTime start,
        LocalTime end,
        LessonHours hours,
        SessionKind kind,
        String content,
        String teacher,
        String place) {

    public boolean overlaps(PlannedSession other) {
        return date.equals(other.date) && start.isBefore(other.end) && other.start.isBefore(end);
    }
}
