package cn.yujiang.training;

import cn.yujiang.identity.Rights;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;

/**
 * Use cases about classes. Every look-up carries the user's scope: a class outside it is {@code NOT_FOUND}, like one that does not
 * exist. Changes carry the version the form was loaded with; a newer record refuses them.
 */
public interface Cohorts {

    /** @param search part of the name or filing number, empty for all */
    record Filter(String search, @Nullable CohortState state) {
        public static final Filter NONE = new Filter("", null);
    }

    @PreAuthorize(Rights.COHORT_READER)
    List<CohortSummary> find(Filter filter, int offset, int limit);

    @PreAuthorize(Rights.COHORT_READER)
    int count(Filter filter);

    @PreAuthorize(Rights.COHORT_READER)
    Cohort get(long cohortId);

    /** A new draft of the clerk's own body. */
    @PreAuthorize(Rights.TRAINING_BODY)
    long create(CohortPlan plan);

    /** A new draft from an earlier class: sessions moved to the new start, trainees not copied. */
    @PreAuthorize(Rights.TRAINING_BODY)
    long copy(long cohortId, LocalDate newStart);

    /** @return the new version */
    @PreAuthorize(Rights.TRAINING_BODY)
    int save(long cohortId, CohortPlan plan, List<PlannedSession> sessions, int version);

    /** What stands in the way of filing or approving, without doing it. */
    @PreAuthorize(Rights.COHORT_READER)
    List<Finding> check(long cohortId);

    @PreAuthorize(Rights.TRAINING_BODY)
    void file(long cohortId, int version);

    /** Issues the filing number and freezes plan and roster. */
    @PreAuthorize(Rights.FIRST_REVIEW)
    void approve(long cohortId, String comment, int version);

    @PreAuthorize(Rights.FIRST_REVIEW)
    void returnForCorrection(long cohortId, String reason, int version);

    @PreAuthorize(Rights.FIRST_REVIEW)
    void reject(long cohortId, String reason, int version);

    @PreAuthorize(Rights.TRAINING_BODY)
    void start(long cohortId);

    @PreAuthorize(Rights.TRAINING_BODY)
    void complete(long cohortId);

    @PreAuthorize(Rights.TRAINING_BODY)
    void cancel(long cohortId, String reason);

    /** Teaching and attendance rest after a finding on the spot; the reason is the finding. */
    @PreAuthorize(Rights.CLASS_WATCH)
    void suspend(long cohortId, String reason, int version);

    /** The finding was put right; the reason says how. */
    @PreAuthorize(Rights.CLASS_WATCH)
    void resume(long cohortId, String reason, int version);

    /** After a founded finding: no claim of the class can go any further. */
    @PreAuthorize(Rights.SECOND_REVIEW)
    void disqualify(long cohortId, String reason, int version);
}
