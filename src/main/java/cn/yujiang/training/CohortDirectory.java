package cn.yujiang.training;

import java.util.List;
import java.util.Optional;

/** Look-ups and state changes between modules, for services that have checked rights themselves. Never used by views. */
public interface CohortDirectory {

    Optional<Cohort> find(long cohortId);

    /** Where the class stands, without reading its plan. */
    CohortState state(long cohortId);

    /** The class if the signed-in user may see it; {@code NOT_FOUND} otherwise. */
    Cohort inScope(long cohortId);

    List<Enrolment> enrolments(long cohortId);

    /** Classes a person is or was in, newest first. */
    List<Enrolment> enrolmentsOf(long personId);

    /** Sets the outcome of each trainee when the class is completed. */
    void recordOutcome(long enrolmentId, EnrolmentState outcome);
}
