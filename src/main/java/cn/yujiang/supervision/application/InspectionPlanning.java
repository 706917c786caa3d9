package cn.yujiang.supervision.application;

import cn.yujiang.identity.CurrentActor;
import cn.yujiang.registry.SerialNumbers;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import cn.yujiang.supervision.Inspections.Subject;
import cn.yujiang.supervision.Inspections.Uninspected;
import cn.yujiang.supervision.Inspections.Upcoming;
import cn.yujiang.training.Cohort;
import cn.yujiang.training.CohortDirectory;
import cn.yujiang.training.PlannedSession;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** From the sessions of a week to a planned inspection, which keeps what it is about as it was then. */
@Component
class InspectionPlanning {

    private final InspectionStore store;
    private final WeekSessions sessions;
    private final InspectionTrail trail;
    private final CohortDirectory cohorts;
    private final SerialNumbers serials;
    private final CurrentActor currentActor;
    private final BusinessClock clock;

    InspectionPlanning(
            InspectionStore store,
            WeekSessions sessions,
            InspectionTrail trail,
            CohortDirectory cohorts,
            SerialNumbers serials,
            CurrentActor currentActor,
            BusinessClock clock) {
        this.store = store;
        this.sessions = sessions;
        this.trail = trail;
        this.cohorts = cohorts;
        this.serials = serials;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    List<Upcoming> week(LocalDate from) {
        return sessions.of(currentActor.require().scope().divisionPattern(), from);
    }

    List<Uninspected> uninspected() {
        return sessions.uninspected(currentActor.require().scope().divisionPattern());
    }

    long plan(long cohortId, long sessionId) {
        Cohort cohort = cohorts.inScope(cohortId);
        PlannedSession session = cohort.sessions().stream()
                .filter(one -> one.id() == sessionId)
                .findFirst()
                .orElseThrow(() -> new RejectedException(Rejection.of("NOT_FOUND")));
        int year = clock.today().getYear();
        // the number's lock makes a second planner of the same session wait, so that both cannot find none
        int serial = serials.next("inspection", cohort.divisionCode(), year);
        if (store.planned(sessionId)) {
            throw new RejectedException(Rejection.of("INSPECTION_PLANNED"));
        }
        String number = "JC%s-%d-%04d".formatted(cohort.divisionCode(), year, serial);
        long id = store.insert(
                number, subject(cohort, session), currentActor.require().displayName());
        trail.planned(
                cohort.divisionCode(),
                id,
                Map.of("number", number, "day", session.date().toString()));
        return id;
    }

    private static Subject subject(Cohort cohort, PlannedSession session) {
        String filing = cohort.filingNo();
        return new Subject(
                cohort.divisionCode(),
                cohort.bodyId(),
                cohort.bodyName(),
                cohort.id(),
                cohort.plan().name(),
                filing == null ? "" : filing,
                session.id(),
                session.date(),
                session.start() + "–" + session.end(),
                session.content(),
                session.teacher(),
                session.place().isBlank() ? cohort.plan().place() : session.place());
    }
}
