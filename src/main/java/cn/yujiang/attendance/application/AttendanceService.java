package cn.yujiang.attendance.application;

import cn.yujiang.attendance.Attendance;
import cn.yujiang.attendance.AttendanceMark;
import cn.yujiang.attendance.Credit;
import cn.yujiang.attendance.RollCall;
import cn.yujiang.attendance.SignInChannel;
import cn.yujiang.identity.CurrentActor;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import cn.yujiang.training.Cohort;
import cn.yujiang.training.CohortDirectory;
import cn.yujiang.training.CompletionGuard;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class AttendanceService implements Attendance, CompletionGuard {

    private final MarkStore marks;
    private final RollCallService rollCalls;
    private final CreditCalculator calculator;
    private final CohortDirectory cohorts;
    private final AttendanceCorrectionStore corrections;
    private final CurrentActor currentActor;
    private final BusinessClock clock;

    AttendanceService(
            MarkStore marks,
            RollCallService rollCalls,
            CreditCalculator calculator,
            CohortDirectory cohorts,
            AttendanceCorrectionStore corrections,
            CurrentActor currentActor,
            BusinessClock clock) {
        this.marks = marks;
        this.rollCalls = rollCalls;
        this.calculator = calculator;
        this.cohorts = cohorts;
        this.corrections = corrections;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Sheet sheet(long cohortId) {
        cohorts.inScope(cohortId);
        return new Sheet(marks.of(cohortId), marks.locked(cohortId));
    }

    @Override
    @Transactional
    public void record(long cohortId, long sessionId, Map<Long, AttendanceMark> entries, String reason) {
        rollCall(cohortId, sessionId, new RollCall(entries, Map.of(), reason));
    }

    @Override
    @Transactional
    public void rollCall(long cohortId, long sessionId, RollCall rollCall) {
        rollCalls.record(
                cohortId,
                sessionId,
                rollCall,
                MarkDeskService.Source.by(SignInChannel.ROLL_CALL, currentActor.require()));
    }

    @Override
    @Transactional
    public void lock(long cohortId) {
        Cohort cohort = rollCalls.open(cohortId);
        var recorded = marks.of(cohortId);
        List<Rejection> missing = cohort.sessions().stream()
                .filter(session -> session.kind().offline() && !recorded.containsKey(session.id()))
                .map(session -> Rejection.of("SESSION_WITHOUT_MARKS", session.date(), session.start()))
                .toList();
        if (!missing.isEmpty()) {
            throw new RejectedException(missing);
        }
        marks.lock(cohortId, currentActor.require().id(), clock.now());
        rollCalls.log(cohort, "ATTENDANCE_LOCKED", "", Map.of());
    }

    @Override
    @Transactional(readOnly = true)
    public List<Credit> credits(long cohortId) {
        cohorts.inScope(cohortId);
        return calculator.credits(cohortId);
    }

    @Override
    public List<Rejection> objections(Cohort cohort) {
        if (!marks.locked(cohort.id())) {
            return List.of(Rejection.of("ATTENDANCE_NOT_LOCKED"));
        }
        int open = corrections.open(cohort.id());
        return open == 0 ? List.of() : List.of(Rejection.of("MARK_CORRECTION_WAITING", open));
    }
}
