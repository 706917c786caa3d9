package cn.yujiang.training;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Look-ups and state changes between modules, for services that have checked rights themselves. Never used by views. */
public interface CohortDirectory {

    Optional<Cohort> find(long cohortId);

    /** Where the class stands, without reading its plan. */
    CohortState state(long cohortId);

    /** The class if the signed-in user may see it; {@code NOT_FOUND} otherwise. */
    Cohort inScope(long cohortId);

    /** Those on the roster; people who left or were replaced are not on it any more. */
    List<Enrolment> enrolments(long cohortId);

    /** Rows of the same people, without opening anybody's numbers. */
    List<Long> enrolmentIds(long cohortId);

    /** Those on the roster and those who left it or were replaced. */
    List<Enrolment> everybody(long cohortId);

    /** Those who left after the class had begun; they still count where a paper counts the roster at the beginning. */
    List<Enrolment> dropouts(long cohortId);

    /** What trainees of the class brought along from another one, by enrolment; absent for the others. */
    Map<Long, Carried> carried(long cohortId);

    /** Classes a person is or was in, newest first. */
    List<Enrolment> enrolmentsOf(long personId);

    /** Sets the outcome of each trainee when the class is completed. */
    void recordOutcome(long enrolmentId, EnrolmentState outcome);
}
