package cn.yujiang.training;

import java.time.LocalDate;
import java.util.List;

/** The last step of a class, taken by the system when its claims are through (domain chapter 13.1). Never used by views. */
public interface CohortClosing {

    /** Moves a completed class to {@code SETTLED}; in any other state nothing happens. */
    void settle(long cohortId);

    /** Completed classes whose last day lies before a day, oldest first. */
    List<Long> completedBefore(LocalDate day);
}
