package cn.yujiang.attendance.application;

import cn.yujiang.attendance.AttendanceMark;
import cn.yujiang.attendance.RollCall;
import cn.yujiang.audit.AuditTrail;
import cn.yujiang.policy.HouseRules;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import cn.yujiang.training.Cohort;
import cn.yujiang.training.CohortDirectory;
import cn.yujiang.training.CohortState;
import cn.yujiang.training.PlannedSession;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What a training body states about a session, whatever the way it came: what may be changed when, and with which reason. */
@Service
class RollCallService {

    private static final int MIN_REASON = 5;

    private final MarkStore marks;
    private final SignInStore signIns;
    private final MarkDeskService desk;
    private final CohortDirectory cohorts;
    private final HouseRules rules;
    private final AuditTrail audit;
    private final BusinessClock clock;

    RollCallService(
            MarkStore marks,
            SignInStore signIns,
            MarkDeskService desk,
            CohortDirectory cohorts,
            HouseRules rules,
            AuditTrail audit,
            BusinessClock clock) {
        this.marks = marks;
        this.signIns = signIns;
        this.desk = desk;
        this.cohorts = cohorts;
        this.rules = rules;
        this.audit = audit;
        this.clock = clock;
    }

    /** @return the part that differed from the record and is in force now */
    @Transactional(propagation = Propagation.MANDATORY)
    RollCall record(long cohortId, long sessionId, RollCall rollCall, MarkDeskService.Source source) {
        Cohort cohort = open(cohortId);
        PlannedSession session = SignInService.session(cohort, sessionId)
                .orElseThrow(() -> new RejectedException(Rejection.of("NOT_FOUND")));
        Map<Long, AttendanceMark> before = marks.of(cohortId, sessionId);
        RollCall changed = rollCall.changedFrom(before);
        checkWindow(cohort, session, changed);
        checkSignIns(sessionId, changed);
        desk.write(cohort, session, changed, source);
        String marked = Integer.toString(changed.marks().size());
        log(
                cohort,
                "ATTENDANCE",
                changed.reason(),
                Map.of(
                        "session",
                        session.date() + " " + session.start(),
                        "marks",
                        marked,
                        "channel",
                        source.channel().name()));
        return changed;
    }

    /** What a sign-in said is changed with a reason only; the event of the sign-in stays beside that of the correction. */
    private void checkSignIns(long sessionId, RollCall changed) {
        Set<Long> seated = signIns.seated(sessionId);
        long corrected =
                changed.marks().keySet().stream().filter(seated::contains).count();
        if (corrected > 0 && changed.reason().length() < MIN_REASON) {
            throw new RejectedException(Rejection.onField("reason", "SIGN_IN_REASON_REQUIRED", corrected, MIN_REASON));
        }
    }

    /** After the hours of grace nobody records alone, what is missing no more than what is wrong. */
    private void checkWindow(Cohort cohort, PlannedSession session, RollCall changed) {
        LocalDateTime now = SignInStore.local(clock.now());
        if (now.toLocalDate().isBefore(session.date())) {
            throw new RejectedException(Rejection.of("SESSION_AHEAD", session.date()));
        }
        int hours = rules.integer(HouseRules.ATTENDANCE_GRACE_HOURS, cohort.divisionCode());
        LocalDateTime end = session.date().atTime(session.end()).plusHours(hours);
        if (!changed.marks().isEmpty() && now.isAfter(end)) {
            throw new RejectedException(Rejection.of("MARK_CORRECTION_NEEDED", session.date(), session.start(), hours));
        }
    }

    /** The class while attendance may still change. */
    Cohort open(long cohortId) {
        Cohort cohort = cohorts.inScope(cohortId);
        if (cohort.state() != CohortState.RUNNING) {
            throw new RejectedException(Rejection.of("COHORT_NOT_RUNNING"));
        }
        if (marks.locked(cohortId)) {
            throw new RejectedException(Rejection.of("ATTENDANCE_LOCKED"));
        }
        return cohort;
    }

    void log(Cohort cohort, String action, String reason, Map<String, String> facts) {
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
}
