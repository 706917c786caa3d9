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
     * Records marks of one session. Until the hours of grace after it are over the body records and changes by itself; later every mark is a
     * matter of {@link AttendanceCorrections}, also of a session nobody recorded (U05). A mark that contradicts a sign-in needs a reason, a leave its kind and reason. Each change is an event of
     * its own. A person present in two places at once is refused.
     *
     * @throws cn.yujiang.shared.RejectedException {@code SESSION_AHEAD}, {@code MARK_CORRECTION_NEEDED},
     *     {@code SIGN_IN_REASON_REQUIRED}, {@code LEAVE_KIND_REQUIRED}, {@code PRESENT_ELSEWHERE}, {@code ATTENDANCE_LOCKED},
     *     {@code COHORT_NOT_RUNNING}
     */
    @PreAuthorize(Rights.TRAINING_BODY)
    void rollCall(long cohortId, long sessionId, RollCall rollCall);

    /** {@link #rollCall} without leaves. */
    @PreAuthorize(Rights.TRAINING_BODY)
    void record(long cohortId, long sessionId, Map<Long, AttendanceMark> marks, String reason);

    /** Closes the sheet before the class is completed; every held session must have marks. */
    @PreAuthorize(Rights.TRAINING_BODY)
    void lock(long cohortId);

    @PreAuthorize(Rights.COHORT_READER)
    List<Credit> credits(long cohortId);
}
