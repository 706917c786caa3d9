package cn.yujiang.training.application;

import cn.yujiang.audit.AuditTrail;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.shared.Ids;
import cn.yujiang.training.Carried;
import cn.yujiang.training.Cohort;
import cn.yujiang.training.CohortState;
import cn.yujiang.training.Enrolment;
import cn.yujiang.training.EnrolmentState;
import cn.yujiang.training.Joining;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes people over from other classes: they leave the one roster, go on at the end of the other, and what they earned is frozen with them. */
@Component
class MergeApplying {

    private final CohortRepository cohorts;
    private final CohortAccess access;
    private final EnrolmentStore enrolments;
    private final CarriedStore carried;
    private final MergeService merging;
    private final FrozenPlans frozen;
    private final AuditTrail audit;
    private final BusinessClock clock;

    MergeApplying(
            CohortRepository cohorts,
            CohortAccess access,
            EnrolmentStore enrolments,
            CarriedStore carried,
            MergeService merging,
            FrozenPlans frozen,
            AuditTrail audit,
            BusinessClock clock) {
        this.cohorts = cohorts;
        this.access = access;
        this.enrolments = enrolments;
        this.carried = carried;
        this.merging = merging;
        this.frozen = frozen;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void apply(CohortEntity into, List<Joining> joinings) {
        MergeService.rowsByClass(joinings).forEach((cohortId, ids) -> {
            CohortEntity from = cohorts.findById(cohortId).orElseThrow();
            takeOver(from, into, ids);
            follow(from, into, ids.size());
        });
    }

    private void takeOver(CohortEntity from, CohortEntity into, Set<Long> ids) {
        Cohort source = access.toCohort(from);
        List<Enrolment> leaving = enrolments.of(source.id()).stream()
                .filter(person -> ids.contains(person.id()))
                .toList();
        Map<Long, Carried> earned = merging.earned(source, leaving);
        EnrolmentState state = into.state() == CohortState.RUNNING ? EnrolmentState.STUDYING : EnrolmentState.CONFIRMED;
        leaving.forEach(person -> {
            enrolments.move(person.id(), EnrolmentState.TRANSFERRED);
            long continued = enrolments.goOn(person, into.getId(), state);
            carried.insert(
                    new CarriedStore.Move(continued, into.getId(), person.id()),
                    earned.getOrDefault(person.id(), Carried.NONE),
                    clock.now());
        });
    }

    /** The class people left has a new version too, so that its frozen roster says who is on it. */
    private void follow(CohortEntity from, CohortEntity into, int people) {
        from.countTrainees(enrolments.of(from.getId()).size());
        from.nextPlanVersion();
        cohorts.saveAndFlush(from);
        frozen.freeze(Ids.next(), access.toCohort(from), enrolments.all(from.getId()));
        audit.record(new AuditTrail.Entry(
                "training:" + from.divisionCode(),
                "TRAINEES_TRANSFERRED",
                "cohort",
                from.getId(),
                from.state().name(),
                from.state().name(),
                null,
                Map.of(
                        "planVersion", Integer.toString(from.planVersion()),
                        "people", Integer.toString(people),
                        "into", Ids.toText(into.getId()))));
    }
}
