package cn.yujiang.training;

import java.util.Collection;
import java.util.Map;

/** Answered by the module that keeps attendance: what trainees of a class have earned up to now, including what they brought along themselves. */
public interface EarnedHours {

    /** By enrolment, for each that is asked about. */
    Map<Long, Carried> earned(Cohort cohort, Collection<Long> enrolmentIds);
}
