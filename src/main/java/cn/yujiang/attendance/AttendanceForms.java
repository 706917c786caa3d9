package cn.yujiang.attendance;

import cn.yujiang.identity.Rights;
import cn.yujiang.training.TrainingForms;
import java.time.LocalDate;
import org.springframework.security.access.prepost.PreAuthorize;

/** Printing the sign-in sheets and the online hours of a class. Each printing is recorded. */
public interface AttendanceForms {

    /**
     * F04 of one session: 学员签到（考勤）表.
     *
     * @throws cn.yujiang.shared.RejectedException {@code NOT_FOUND} when the class has no such offline session
     */
    @PreAuthorize(Rights.COHORT_READER)
    TrainingForms.Print signInSheet(long cohortId, long sessionId);

    /** F04 of all offline sessions of a day on one sheet; where the marks of a person differ all are named. */
    @PreAuthorize(Rights.COHORT_READER)
    TrainingForms.Print daySheet(long cohortId, LocalDate day);

    /** F05: 线上学习学时汇总表. */
    @PreAuthorize(Rights.COHORT_READER)
    TrainingForms.Print onlineHours(long cohortId);
}
