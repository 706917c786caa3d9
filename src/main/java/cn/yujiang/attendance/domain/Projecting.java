package cn.yujiang.attendance.domain;

import cn.yujiang.attendance.Projection;
import cn.yujiang.shared.LessonHours;
import cn.yujiang.training.PlannedSession;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks ahead: what is left of the plan against what is still missing. */
final class Projecting {

    private Projecting() {}

    /**
     * @param ahead offline sessions that can still be attended
     * @param onlineLeft online hours that would still be credited
     */
    static Projection project(LessonHours missing, List<PlannedSession> ahead, LessonHours onlineLeft) {
        LessonHours left = ahead.stream().map(PlannedSession::hours).reduce(onlineLeft, LessonHours::plus);
        return new Projection(left, left.minusOrZero(missing), lastDay(missing, ahead, onlineLeft));
    }

    /** Adds up from the end of the plan until the missing hours are there; what the online part covers needs no day in class. */
    private static @Nullable LocalDate lastDay(
            LessonHours missing, List<PlannedSession> ahead, LessonHours onlineLeft) {
        if (missing.equals(LessonHours.ZERO)) {
            return null;
        }
        List<PlannedSession> fromTheEnd = ahead.stream()
                .sorted(Comparator.comparing(PlannedSession::date)
                        .thenComparing(PlannedSession::start)
                        .reversed())
                .toList();
        LessonHours sum = onlineLeft;
        for (PlannedSession session : fromTheEnd) {
            sum = sum.plus(session.hours());
            if (sum.compareTo(missing) >= 0) {
                return session.date();
            }
        }
        return null;
    }
}
