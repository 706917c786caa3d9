package cn.yujiang.attendance.application;

import cn.yujiang.identity.CurrentActor;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import cn.yujiang.training.Cohort;
import cn.yujiang.training.CohortDirectory;
import cn.yujiang.training.Enrolment;
import cn.yujiang.training.PlannedSession;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Where the signed-in trainee sits: the own enrolments and their held sessions, nobody else's. */
@Component
class OwnSessionReader {

    private final CohortDirectory cohorts;
    private final CurrentActor currentActor;
    private final BusinessClock clock;

    OwnSessionReader(CohortDirectory cohorts, CurrentActor currentActor, BusinessClock clock) {
        this.cohorts = cohorts;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** The trainee's place in a class; an account without a person behind it has none. */
    Optional<Enrolment> in(long cohortId) {
        Long person = currentActor.require().personId();
        return person == null
                ? Optional.empty()
                : cohorts.enrolmentsOf(person).stream()
                        .filter(each -> each.cohortId() == cohortId && SignInService.active(each.state()))
                        .findFirst();
    }

    /** Offline sessions that are over, newest first. */
    static Stream<PlannedSession> held(Cohort cohort, LocalDateTime now) {
        return cohort.sessions().stream()
                .filter(session -> session.kind().offline())
                .filter(session -> session.date().atTime(session.end()).isBefore(now))
                .sorted(Comparator.comparing(PlannedSession::date)
                        .thenComparing(PlannedSession::start)
                        .reversed());
    }

    /** A held session of the trainee. */
    record Place(Cohort cohort, PlannedSession session, Enrolment enrolment) {}

    /** Sessions of others look like absent ones. */
    Place place(long sessionId) {
        Long person = currentActor.require().personId();
        if (person != null) {
            for (Enrolment own : cohorts.enrolmentsOf(person)) {
                Optional<Cohort> cohort =
                        SignInService.active(own.state()) ? cohorts.find(own.cohortId()) : Optional.empty();
                Optional<PlannedSession> session = cohort.flatMap(found -> held(found, SignInStore.local(clock.now()))
                        .filter(each -> each.id() == sessionId)
                        .findFirst());
                if (session.isPresent()) {
                    return new Place(cohort.orElseThrow(), session.get(), own);
                }
            }
        }
        throw new RejectedException(Rejection.of("NOT_FOUND"));
    }
}
