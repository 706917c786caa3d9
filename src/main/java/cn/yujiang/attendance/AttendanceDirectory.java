package cn.yujiang.attendance;

import cn.yujiang.training.Cohort;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Look-ups between modules, for services that have checked rights themselves. Never used by views. */
public interface AttendanceDirectory {

    List<Credit> credits(long cohortId);

    /** What each trainee would earn by attending every session and finishing the online part. */
    List<Credit> fullCredits(long cohortId);

    /** The same with its days, by enrolment, for a class and its roster that have been read already. */
    Map<Long, Attended> attended(Cohort cohort, Collection<Long> enrolmentIds);

    /** Whether the trainee objected to a mark and has no answer yet. */
    boolean objectionOpen(long enrolmentId);

    /** The day each trainee finished the online part; absent for those without one. */
    Map<Long, LocalDate> onlineCompleted(long cohortId);
}
