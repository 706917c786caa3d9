package cn.yujiang.attendance.domain;

import cn.yujiang.training.PlannedSession;
import java.time.LocalDateTime;

/**
 * When a session takes sign-ins. Both bounds of being on time belong to it; the end of the session does not.
 *
 * @param opens first moment
 * @param onTimeUntil last moment that counts as present
 * @param closes first moment that is too late
 */
public record SignInWindow(LocalDateTime opens, LocalDateTime onTimeUntil, LocalDateTime closes) {

    /** Where a moment lies. */
    public enum Standing {
        EARLY,
        ON_TIME,
        LATE,
        OVER
    }

    /** @param beforeMinutes house rule signInBeforeMinutes; @param lateMinutes house rule lateMinutes */
    public static SignInWindow of(PlannedSession session, int beforeMinutes, int lateMinutes) {
        LocalDateTime start = session.date().atTime(session.start());
        return new SignInWindow(
                start.minusMinutes(beforeMinutes),
                start.plusMinutes(lateMinutes),
                session.date().atTime(session.end()));
    }

    public Standing standing(LocalDateTime at) {
        if (at.isBefore(opens)) {
            return Standing.EARLY;
        }
        if (!at.isBefore(closes)) {
            return Standing.OVER;
        }
        return at.isAfter(onTimeUntil) ? Standing.LATE : Standing.ON_TIME;
    }

    public boolean openAt(LocalDateTime at) {
        Standing standing = standing(at);
        return standing == Standing.ON_TIME || standing == Standing.LATE;
    }
}
