package cn.yujiang.attendance.application;

import cn.yujiang.shared.Rejection;
import cn.yujiang.training.ChangeGuard;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A session with marks stays as it was planned; after the attendance is locked nothing of the plan changes. */
@Component
class AttendanceChangeGuard implements ChangeGuard {

    private final MarkStore marks;

    AttendanceChangeGuard(MarkStore marks) {
        this.marks = marks;
    }

    @Override
    public Set<Long> recordedSessions(long cohortId) {
        return Set.copyOf(marks.of(cohortId).keySet());
    }

    @Override
    public List<Rejection> objections(long cohortId) {
        return marks.locked(cohortId) ? List.of(Rejection.of("ATTENDANCE_LOCKED")) : List.of();
    }
}
