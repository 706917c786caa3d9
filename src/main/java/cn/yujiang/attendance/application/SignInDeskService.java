package cn.yujiang.attendance.application;

import cn.yujiang.attendance.AttendanceMark;
import cn.yujiang.attendance.SignInKind;
import cn.yujiang.attendance.SignInPlace;
import cn.yujiang.attendance.SignIns;
import cn.yujiang.attendance.domain.Fence;
import cn.yujiang.attendance.domain.SignInChecks;
import cn.yujiang.attendance.domain.SignInWindow;
import cn.yujiang.policy.HouseRules;
import cn.yujiang.registry.BodyResourceDirectory;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.shared.Ids;
import cn.yujiang.shared.Rejection;
import cn.yujiang.training.Cohort;
import cn.yujiang.training.CohortState;
import cn.yujiang.training.PlannedSession;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where all sign-ins arrive, whatever their way: judged, stored, and turned into a mark when there is none yet. */
@Service
class SignInDeskService {

    private final SignInStore store;
    private final MarkStore marks;
    private final HouseRules rules;
    private final BodyResourceDirectory resources;
    private final BusinessClock clock;

    SignInDeskService(
            SignInStore store,
            MarkStore marks,
            HouseRules rules,
            BodyResourceDirectory resources,
            BusinessClock clock) {
        this.store = store;
        this.marks = marks;
        this.rules = rules;
        this.resources = resources;
        this.clock = clock;
    }

    SignInWindow window(Cohort cohort, PlannedSession session) {
        return SignInWindow.of(
                session,
                rules.integer(HouseRules.SIGN_IN_BEFORE_MINUTES, cohort.divisionCode()),
                rules.integer(HouseRules.LATE_MINUTES, cohort.divisionCode()));
    }

    /** Judges and stores an attempt. The seat is what parallel attempts fight for: who loses is judged again. */
    @Transactional(propagation = Propagation.MANDATORY)
    SignInChecks.Verdict register(SignInAttempt attempt) {
        long event = Ids.next();
        SignInChecks.Verdict verdict = judge(attempt);
        AttendanceMark mark = verdict.mark();
        Long enrolment = attempt.enrolmentId();
        if (mark != null && enrolment != null && !verdict.repeated()) {
            if (store.take(attempt, enrolment, mark, event)) {
                marks.addIfAbsent(attempt, enrolment, mark, clock.now());
            } else {
                verdict = judge(attempt);
            }
        }
        store.append(event, attempt, verdict, clock.now());
        return verdict;
    }

    private SignInChecks.Verdict judge(SignInAttempt attempt) {
        if (attempt.fault() != null) {
            return new SignInChecks.Verdict(attempt.fault(), null, false);
        }
        SignInChecks.Verdict verdict = SignInChecks.decide(facts(attempt));
        boolean makesNoMark = attempt.kind() == SignInKind.OUT || attempt.clockOff();
        return verdict.refusal() == null && makesNoMark ? new SignInChecks.Verdict(null, null, false) : verdict;
    }

    private SignInChecks.Facts facts(SignInAttempt attempt) {
        Cohort cohort = attempt.cohort();
        PlannedSession session = attempt.session();
        Long enrolment = attempt.enrolmentId();
        String device = attempt.deviceHash();
        return new SignInChecks.Facts(
                cohort.state() == CohortState.RUNNING,
                marks.locked(cohort.id()),
                enrolment != null,
                seat(attempt),
                enrolment != null && device != null && store.deviceTaken(session.id(), device, enrolment),
                enrolment != null
                        && !marks.presentElsewhere(session, List.of(enrolment)).isEmpty(),
                device,
                window(cohort, session),
                SignInStore.local(attempt.at()),
                refusal(attempt));
    }

    /** Doubt about the place refuses only where the house says so; otherwise it is kept with the event for people to see. */
    private @Nullable Rejection refusal(SignInAttempt attempt) {
        boolean refuses = rules.flag(HouseRules.FENCE_REFUSES, attempt.cohort().divisionCode());
        return refuses ? Fence.refusal(attempt.place()) : null;
    }

    /** What is known about where a phone signs in. */
    SignInPlace place(Cohort cohort, PlannedSession session, SignIns.Position told) {
        Fence.Circle circle = resources
                .position(cohort.bodyId(), session.place())
                .map(position -> new Fence.Circle(
                        position.latitude().doubleValue(), position.longitude().doubleValue(), position.radiusMetres()))
                .orElse(null);
        return Fence.judge(circle, told, rules.integer(HouseRules.FENCE_ACCURACY_METRES, cohort.divisionCode()));
    }

    /** For leaving the own arrival does not matter. */
    private SignInChecks.@Nullable Seat seat(SignInAttempt attempt) {
        Long enrolment = attempt.enrolmentId();
        return enrolment == null || attempt.kind() == SignInKind.OUT
                ? null
                : store.seat(attempt.session().id(), enrolment).orElse(null);
    }
}
