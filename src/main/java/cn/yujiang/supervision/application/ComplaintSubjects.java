package cn.yujiang.supervision.application;

import cn.yujiang.identity.CurrentActor;
import cn.yujiang.registry.Body;
import cn.yujiang.registry.BodyDirectory;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import cn.yujiang.supervision.Complaints.Subject;
import cn.yujiang.training.Cohort;
import cn.yujiang.training.CohortDirectory;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What can be complained about. That a body exists is public; which classes it has, only its trainees learn here. */
@Component
class ComplaintSubjects {

    private static final int SHORTEST = 2;
    private static final int MOST = 10;

    /** A subject with the names as they are now, kept with the complaint. */
    record Named(Body body, @Nullable Cohort cohort) {

        String division() {
            return cohort == null ? body.divisionCode() : cohort.divisionCode();
        }

        String className() {
            return cohort == null ? "" : cohort.plan().name();
        }
    }

    private final BodyDirectory bodies;
    private final CohortDirectory cohorts;
    private final CurrentActor currentActor;

    ComplaintSubjects(BodyDirectory bodies, CohortDirectory cohorts, CurrentActor currentActor) {
        this.bodies = bodies;
        this.cohorts = cohorts;
        this.currentActor = currentActor;
    }

    List<Subject> find(String search) {
        String wanted = search.strip();
        return wanted.length() < SHORTEST
                ? List.of()
                : bodies.named(wanted, MOST).stream()
                        .map(body -> new Subject(body.id(), null, body.name()))
                        .toList();
    }

    List<Subject> ownClasses() {
        Long person = currentActor.require().personId();
        return person == null
                ? List.of()
                : cohorts.enrolmentsOf(person).stream()
                        .flatMap(enrolment -> cohorts.find(enrolment.cohortId()).stream())
                        .map(cohort -> new Subject(
                                cohort.bodyId(), cohort.id(), cohort.plan().name() + " · " + cohort.bodyName()))
                        .toList();
    }

    /** A class is taken only from somebody who is on its roster. */
    Named of(long bodyId, @Nullable Long cohortId) {
        Body body = bodies.find(bodyId).orElseThrow(ComplaintSubjects::notFound);
        if (cohortId == null) {
            return new Named(body, null);
        }
        boolean own = ownClasses().stream()
                .anyMatch(subject -> Objects.equals(subject.cohortId(), cohortId) && subject.bodyId() == bodyId);
        if (!own) {
            throw notFound();
        }
        return new Named(body, cohorts.find(cohortId).orElseThrow());
    }

    private static RejectedException notFound() {
        return new RejectedException(Rejection.of("NOT_FOUND"));
    }
}
