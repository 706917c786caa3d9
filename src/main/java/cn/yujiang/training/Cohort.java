package cn.yujiang.training;

import cn.yujiang.shared.LessonHours;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A class with its plan as services and screens read it. */
public record Cohort(
        long id,
        long bodyId,
        String bodyName,
        String divisionCode,
        @Nullable String filingNo,
        CohortPlan plan,
        List<PlannedSession> sessions,
        CohortState state,
        int planVersion,
        @Nullable Instant filedAt,
        @Nullable String decisionReason,
        int version) {

    /** The class as it would be with another plan. */
    public Cohort with(CohortPlan changed, List<PlannedSession> others) {
        return new Cohort(
                id,
                bodyId,
                bodyName,
                divisionCode,
                filingNo,
                changed,
                List.copyOf(others),
                state,
                planVersion,
                filedAt,
                decisionReason,
                version);
    }

    public PlanTotals totals() {
        return PlanTotals.of(sessions);
    }

    public LessonHours plannedHours() {
        return totals().total();
    }
}
