package cn.yujiang.training;

import cn.yujiang.shared.LessonHours;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Hours of a plan by form. The online share is shown live while the plan is written. */
public record PlanTotals(LessonHours total, LessonHours online, LessonHours theory, LessonHours practice) {

    public static PlanTotals of(List<PlannedSession> sessions) {
        return new PlanTotals(
                sum(sessions, null),
                sum(sessions, SessionKind.ONLINE),
                sum(sessions, SessionKind.OFFLINE_THEORY),
                sum(sessions, SessionKind.OFFLINE_PRACTICE));
    }

    private static LessonHours sum(List<PlannedSession> sessions, @org.jspecify.annotations.Nullable SessionKind kind) {
        return sessions.stream()
                .filter(session -> kind == null || session.kind() == kind)
                .map(PlannedSession::hours)
                .reduce(LessonHours.ZERO, LessonHours::plus);
    }

    /** Online hours may be planned above the cap; what is above it will not be credited. */
    public boolean onlineOver(BigDecimal capRatio) {
        return !total.equals(LessonHours.ZERO)
                && online.toDecimal().compareTo(total.toDecimal().multiply(capRatio)) > 0;
    }

    /** For display only: percent with one decimal. */
    public BigDecimal onlinePercent() {
        if (total.equals(LessonHours.ZERO)) {
            return BigDecimal.ZERO;
        }
        return online.toDecimal().multiply(BigDecimal.valueOf(100)).divide(total.toDecimal(), 1, RoundingMode.HALF_UP);
    }
}
