package cn.yujiang.attendance.application;

import cn.yujiang.attendance.Attendance;
import cn.yujiang.attendance.AttendanceMark;
import cn.yujiang.attendance.Credit;
import cn.yujiang.audit.AuditTrail;
import cn.yujiang.identity.CurrentActor;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import cn.yujiang.training.Cohort;
import cn.yujiang.training.CohortDirectory;
import cn.yujiang.training.CohortState;
import cn.yujiang.training.CompletionGuard;
import cn.yujiang.training.Enrolment;
import cn.yujiang.training.PlannedSession;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class AttendanceService implements Attendance, CompletionGuard {

    private static final int GRACE_DAYS = 2;
    private static final int MIN_REASON = 5;

    private final MarkStore marks;
    private final CreditCalculator calculator;
    private final CohortDirectory cohorts;
    private final AuditTrail audit;
    private final CurrentActor currentActor;
    private final BusinessClock clock;

    AttendanceService(
            MarkStore marks,
            CreditCalculator calculator,
            CohortDirectory cohorts,
            AuditTrail audit,
            CurrentActor currentActor,
            BusinessClock clock) {
        this.marks = marks;
        this.calculator = calculator;
        this.cohorts = cohorts;
        this.audit = audit;
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
        Cohort cohort = open(cohortId);
        PlannedSession session = cohort.sessions().stream()
                .filter(s -> s.id() == sessionId && s.kind().offline())
                .findFirst()
                .orElseThrow(() -> new RejectedException(Rejection.of("NOT_FOUND")));
        checkWindow(session, reason);
        Set<Long> enrolled =
                cohorts.enrolments(cohortId).stream().map(Enrolment::id).collect(Collectors.toSet());
        if (!enrolled.containsAll(entries.keySet())) {
            throw new RejectedException(Rejection.of("NOT_FOUND"));
        }
        List<Long> present = entries.entrySet().stream()
                .filter(entry -> entry.getValue().attended())
                .map(Map.Entry::getKey)
                .toList();
        List<String> elsewhere = marks.presentElsewhere(session, present);
        if (!elsewhere.isEmpty()) {
            throw new RejectedException(
                    Rejection.of("PRESENT_ELSEWHERE", String.join("、", elsewhere), session.date(), session.start()));
        }
        marks.save(cohortId, sessionId, entries, currentActor.require().id(), clock.now());
        log(
                cohort,
                "ATTENDANCE",
                reason,
                Map.of("session", session.date() + " " + session.start(), "marks", "" + entries.size()));
    }

    private void checkWindow(PlannedSession session, String reason) {
        LocalDate today = clock.today();
        if (today.isBefore(session.date())) {
            throw new RejectedException(Rejection.of("SESSION_AHEAD", session.date()));
        }
        if (today.isAfter(session.date().plusDays(GRACE_DAYS)) && reason.strip().length() < MIN_REASON) {
            throw new RejectedException(Rejection.onField("reason", "LATE_REASON_REQUIRED", GRACE_DAYS, MIN_REASON));
        }
    }

    /** The class while attendance may still change. */
    private Cohort open(long cohortId) {
        Cohort cohort = cohorts.inScope(cohortId);
        if (cohort.state() != CohortState.RUNNING) {
            throw new RejectedException(Rejection.of("COHORT_NOT_RUNNING"));
        }
        if (marks.locked(cohortId)) {
            throw new RejectedException(Rejection.of("ATTENDANCE_LOCKED"));
        }
        return cohort;
    }

    @Override
    @Transactional
    public void lock(long cohortId) {
        Cohort cohort = open(cohortId);
        var recorded = marks.of(cohortId);
        List<Rejection> missing = cohort.sessions().stream()
                .filter(session -> session.kind().offline() && !recorded.containsKey(session.id()))
                .map(session -> Rejection.of("SESSION_WITHOUT_MARKS", session.date(), session.start()))
                .toList();
        if (!missing.isEmpty()) {
            throw new RejectedException(missing);
        }
        marks.lock(cohortId, currentActor.require().id(), clock.now());
        log(cohort, "ATTENDANCE_LOCKED", "", Map.of());
    }

    private void log(Cohort cohort, String action, String reason, Map<String, String> facts) {
        audit.record(new AuditTrail.Entry(
                "attendance:" + cohort.divisionCode(),
                action,
                "cohort",
                cohort.id(),
                null,
                null,
                reason.isBlank() ? null : reason.strip(),
                facts));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Credit> credits(long cohortId) {
        cohorts.inScope(cohortId);
        return calculator.credits(cohortId);
    }

    @Override
    public List<Rejection> objections(Cohort cohort) {
        return marks.locked(cohort.id()) ? List.of() : List.of(Rejection.of("ATTENDANCE_NOT_LOCKED"));
    }
}
