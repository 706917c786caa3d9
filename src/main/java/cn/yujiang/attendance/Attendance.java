package cn.yujiang.attendance;

import cn.yujiang.identity.Rights;
import java.util.List;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;

/** Use cases about roll-call and credited hours. */
public interface Attendance {

    /** Marks of a class: session id → enrolment id → mark; what is not there was not recorded. */
    record Sheet(Map<Long, Map<Long, AttendanceMark>> marks, boolean locked) {}

    @PreAuthorize(Rights.COHORT_READER)
    Sheet sheet(long cohortId);

    /**
     * Records marks of one session. Inside the session day and the days of grace no reason is needed; later changes need one of
     * at least five characters. A person present in two places at once is refused.
     *
     * @throws cn.yujiang.shared.RejectedException {@code SESSION_AHEAD}, {@code REASON_REQUIRED}, {@code PRESENT_ELSEWHERE},
     *     {@code ATTENDANCE_LOCKED}, {@code COHORT_NOT_RUNNING}
     */
    @PreAuthorize(Rights.TRAINING_BODY)
    void record(long cohortId, long sessionId, Map<Long, AttendanceMark> marks, String reason);

    /** Closes the sheet before the class is completed; every held session must have marks. */
    @PreAuthorize(Rights.TRAINING_BODY)
    void lock(long cohortId);

    @PreAuthorize(Rights.COHORT_READER)
    List<Credit> credits(long cohortId);
}
