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

    /**
     * What is still to come.
     *
     * @param sessions offline sessions that can still be attended
     * @param room offline hours that would still be credited: less than the sessions give where hours were brought along from another class
     * @param online online hours that would still be credited
     */
    record Ahead(List<PlannedSession> sessions, LessonHours room, LessonHours online) {

        private LessonHours offline() {
            return sessions.stream().map(PlannedSession::hours).reduce(LessonHours.ZERO, LessonHours::plus);
        }

        LessonHours left() {
            return offline().plus(online);
        }

        boolean reaches(LessonHours missing) {
            return missing.compareTo(offline().min(room).plus(online)) <= 0;
        }
    }

    private Projecting() {}

    static Projection project(LessonHours missing, Ahead ahead) {
        return ahead.reaches(missing)
                ? new Projection(ahead.left(), ahead.left().minusOrZero(missing), lastDay(missing, ahead))
                : new Projection(ahead.left(), LessonHours.ZERO, null);
    }

    /** Adds up from the end of the plan until the missing hours are there; what the online part covers needs no day in class. */
    private static @Nullable LocalDate lastDay(LessonHours missing, Ahead ahead) {
        if (missing.equals(LessonHours.ZERO)) {
            return null;
        }
        List<PlannedSession> fromTheEnd = ahead.sessions.stream()
                .sorted(Comparator.comparing(PlannedSession::date)
                        .thenComparing(PlannedSession::start)
                        .reversed())
                .toList();
        LessonHours sum = ahead.online;
        for (PlannedSession session : fromTheEnd) {
            sum = sum.plus(session.hours());
            if (sum.compareTo(missing) >= 0) {
                return session.date();
            }
        }
        return null;
    }
}
