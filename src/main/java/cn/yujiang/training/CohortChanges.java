package cn.yujiang.training;

import cn.yujiang.identity.Rights;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.security.access.prepost.PreAuthorize;

/**
 * Changes to an approved class (S11): the body asks, the first review decides, an approved change makes a new version of plan and roster and
 * keeps the old one. Only one request of a class is open at a time.
 */
public interface CohortChanges {

    /** Somebody new instead of somebody on the roster; the keys are those of {@link Rosters#COLUMNS}. */
    record Replacement(long enrolmentId, Map<String, String> newcomer) {}

    /** Somebody who leaves the class. */
    record Departure(long enrolmentId, String reason) {}

    /** Somebody on the roster of another class of the body who is to finish in this one. */
    record Joiner(long cohortId, long enrolmentId) {}

    /** What is wished: the whole list of sessions as it is to be, who leaves the roster, and who comes from another class. */
    record Wish(
            List<PlannedSession> sessions,
            List<Replacement> replacements,
            List<Departure> departures,
            List<Joiner> joiners) {

        public Wish(List<PlannedSession> sessions, List<Replacement> replacements, List<Departure> departures) {
            this(sessions, replacements, departures, List.of());
        }
    }

    /**
     * What may be asked for now.
     *
     * @param open whether a request could be made at all
     * @param fixedSessions sessions that have begun or have records
     * @param replaceable whether trainees may be replaced: before the first session only
     */
    record Limits(boolean open, Set<Long> fixedSessions, boolean replaceable) {}

    /** A request that waits for the first review. */
    record Waiting(long cohortId, String cohortName, String bodyName, Instant requestedAt) {}

    /** Requests of a class, newest first. */
    @PreAuthorize(Rights.COHORT_READER)
    List<ChangeRequest> of(long cohortId);

    @PreAuthorize(Rights.COHORT_READER)
    Limits limits(long cohortId);

    /** Checks the row of a newcomer like one of the roster, without storing anything. */
    @PreAuthorize(Rights.TRAINING_BODY)
    Rosters.RowOutcome checkNewcomer(long cohortId, Map<String, String> values);

    /**
     * @param version of the class the form was loaded with
     * @return id of the request
     * @throws cn.yujiang.shared.RejectedException {@code CHANGE_NOT_NOW}, {@code CHANGE_OPEN}, {@code CHANGE_NOTHING}, {@code
     *     REASON_REQUIRED}, {@code CHANGE_SESSION_HELD}, {@code CHANGE_IN_PAST}, {@code CHANGE_REPLACE_LATE}, what is wrong with the
     *     row of a newcomer, what stands against people of another class ({@code MERGE_…}), and every blocking finding on the new plan
     */
    @PreAuthorize(Rights.TRAINING_BODY)
    long request(long cohortId, Wish wish, String reason, int version);

    @PreAuthorize(Rights.TRAINING_BODY)
    void withdraw(long changeId, int version);

    /** What the checks find on the plan and roster as they would be. */
    @PreAuthorize(Rights.COHORT_READER)
    List<Finding> check(long changeId);

    /** Checks again and makes the new version. @throws cn.yujiang.shared.RejectedException as {@link #request}, {@code CHANGE_DECIDED} */
    @PreAuthorize(Rights.FIRST_REVIEW)
    void approve(long changeId, String comment, int version);

    @PreAuthorize(Rights.FIRST_REVIEW)
    void refuse(long changeId, String comment, int version);

    /** Open requests in the user's area, oldest first. */
    @PreAuthorize(Rights.REVIEW_OR_SUPERVISION)
    List<Waiting> waiting();
}
