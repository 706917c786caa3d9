package cn.yujiang.subsidy;

import cn.yujiang.controls.Subject;
import cn.yujiang.identity.Rights;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;

/** What waits in the bureau (U50): who has it, by when it is due, whether it is on hold. A hold is shown; the due date stands. */
public interface Worklists {

    /** Kinds of work, in the order in which counts are shown. */
    enum Kind {
        FILING,
        /** A body asks to change an approved class. */
        COHORT_CHANGE,
        FIRST_REVIEW,
        SECOND_REVIEW,
        HEARING,
        NOTICE,
        OBJECTION,
        APPROVAL,
        /** Returned to the applicant and not back yet. */
        RETURNED
    }

    /** Waits for something outside. */
    record Hold(String reason, LocalDate until, String by) {}

    /**
     * A piece of work.
     *
     * @param path page of the record
     * @param mine whether the signed-in user's roles do the next step
     */
    record Task(
            Kind kind,
            Subject.Kind subject,
            long id,
            String path,
            String title,
            String detail,
            @Nullable LocalDate due,
            boolean overdue,
            boolean mine,
            @Nullable Long assignee,
            String assigneeName,
            @Nullable Hold hold) {}

    /** @param mineOnly only what the user's roles do next, or what was given to the user */
    record Filter(@Nullable Kind kind, boolean overdueOnly, boolean mineOnly, String search) {
        public static final Filter NONE = new Filter(null, false, false, "");
    }

    /** Somebody work can be given to. */
    record Colleague(long id, String name) {}

    /** Everything that waits in the user's area, the most urgent first; what has no date comes last. */
    @PreAuthorize(Rights.REVIEW_OR_SUPERVISION)
    List<Task> tasks(Filter filter);

    /** @throws cn.yujiang.shared.RejectedException {@code REASON_REQUIRED}, {@code HOLD_UNTIL} for a day that is past, {@code NOT_FOUND} */
    @PreAuthorize(Rights.ANY_REVIEW)
    void hold(Subject.Kind subject, long id, String reason, LocalDate until);

    @PreAuthorize(Rights.ANY_REVIEW)
    void release(Subject.Kind subject, long id);

    @PreAuthorize(Rights.ANY_REVIEW)
    void take(Subject.Kind subject, long id);

    /** @throws cn.yujiang.shared.RejectedException {@code NOT_FOUND} for nobody of {@link #colleagues} */
    @PreAuthorize(Rights.ANY_REVIEW)
    void assign(Subject.Kind subject, long id, long accountId);

    /** Reviewers of the user's area. */
    @PreAuthorize(Rights.ANY_REVIEW)
    List<Colleague> colleagues();
}
