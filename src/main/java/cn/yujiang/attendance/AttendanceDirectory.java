package cn.yujiang.attendance;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Look-ups between modules, for services that have checked rights themselves. Never used by views. */
public interface AttendanceDirectory {

    List<Credit> credits(long cohortId);

    /** What each trainee would earn by attending every session and finishing the online part. */
    List<Credit> fullCredits(long cohortId);

    /** The last day each trainee attended or studied; absent for those who never did. */
    Map<Long, LocalDate> lastDays(long cohortId);

    /** The day each trainee finished the online part; absent for those without one. */
    Map<Long, LocalDate> onlineCompleted(long cohortId);
}
