package cn.yujiang.attendance;

import cn.yujiang.identity.Rights;
import cn.yujiang.shared.LessonHours;
import cn.yujiang.shared.Rejection;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;

/** What does not count of the online study of a class, and why. */
public interface OnlineAnomalies {

    /**
     * Somebody studied more than counts.
     *
     * @param counts the most that counts: the share of the plan, and never more than its online hours
     * @param byPlan whether the online hours of the plan are the lower bound, rather than the share
     */
    record Surplus(
            int position, String name, LessonHours studied, LessonHours counts, LessonHours surplus, boolean byPlan) {}

    /**
     * A row that was not taken.
     *
     * @param rowNo row of the file, null for a record a platform reported
     * @param name empty when the person is not on the roster
     * @param takenLater whether the same row was taken at a later import
     */
    record Refused(
            @Nullable Integer rowNo,
            String name,
            String maskedId,
            String course,
            String hours,
            String day,
            List<Rejection> problems,
            String platform,
            Instant at,
            boolean takenLater) {}

    /** @param code one reason, empty for all; @param text part of a name, masked number or course, empty for all */
    record Filter(String code, String text) {}

    /** How many rows were refused for a reason; a row with two reasons counts at its first. */
    record Reason(String code, int rows) {}

    @PreAuthorize(Rights.COHORT_READER)
    List<Surplus> surplus(long cohortId);

    @PreAuthorize(Rights.COHORT_READER)
    List<Reason> reasons(long cohortId);

    /** Newest first. */
    @PreAuthorize(Rights.COHORT_READER)
    List<Refused> refused(long cohortId, Filter filter, int offset, int limit);

    @PreAuthorize(Rights.COHORT_READER)
    int countRefused(long cohortId, Filter filter);
}
