package cn.yujiang.training.application;

import cn.yujiang.identity.Actor;
import cn.yujiang.identity.CurrentActor;
import cn.yujiang.registry.BodyDirectory;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import cn.yujiang.training.Carried;
import cn.yujiang.training.Cohort;
import cn.yujiang.training.CohortDirectory;
import cn.yujiang.training.CohortPlan;
import cn.yujiang.training.CohortState;
import cn.yujiang.training.Enrolment;
import cn.yujiang.training.EnrolmentState;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Loads classes within the user's scope and turns rows into the records other modules read. */
@Service
class CohortAccess implements CohortDirectory {

    private final CohortRepository cohorts;
    private final SessionStore sessions;
    private final EnrolmentStore enrolments;
    private final CarriedStore carried;
    private final BodyDirectory bodies;
    private final CurrentActor currentActor;

    CohortAccess(
            CohortRepository cohorts,
            SessionStore sessions,
            EnrolmentStore enrolments,
            CarriedStore carried,
            BodyDirectory bodies,
            CurrentActor currentActor) {
        this.cohorts = cohorts;
        this.sessions = sessions;
        this.enrolments = enrolments;
        this.carried = carried;
        this.bodies = bodies;
        this.currentActor = currentActor;
    }

    /** The entity if the signed-in user may see it; the same refusal for absent and out of scope. */
    CohortEntity entity(long cohortId) {
        Actor actor = currentActor.require();
        return cohorts.findById(cohortId)
                .filter(cohort -> visible(cohort, actor))
                .orElseThrow(() -> new RejectedException(Rejection.of("NOT_FOUND")));
    }

    private static boolean visible(CohortEntity cohort, Actor actor) {
        boolean draft = cohort.state() == CohortState.DRAFT || cohort.state() == CohortState.CANCELLED;
        if (actor.isBureau()) {
            return !draft && actor.scope().includesDivision(cohort.divisionCode());
        }
        Long own = actor.bodyId();
        boolean evaluates = !draft && Objects.equals(cohort.plan().evaluatorId(), own);
        return own != null && (cohort.bodyId() == own || evaluates);
    }

    Cohort toCohort(CohortEntity entity) {
        CohortPlan plan = entity.plan();
        return new Cohort(
                entity.getId(),
                entity.bodyId(),
                bodies.find(entity.bodyId()).orElseThrow().name(),
                entity.divisionCode(),
                entity.filingNo(),
                plan,
                sessions.of(entity.getId()),
                entity.state(),
                entity.planVersion(),
                entity.filedAt(),
                entity.decisionReason(),
                entity.version());
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Cohort> find(long cohortId) {
        return cohorts.findById(cohortId).map(this::toCohort);
    }

    @Override
    @Transactional(readOnly = true)
    public CohortState state(long cohortId) {
        return cohorts.findById(cohortId).orElseThrow().state();
    }

    @Override
    @Transactional(readOnly = true)
    public Cohort inScope(long cohortId) {
        return toCohort(entity(cohortId));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Enrolment> enrolments(long cohortId) {
        return enrolments.of(cohortId);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Long> enrolmentIds(long cohortId) {
        return enrolments.ids(cohortId);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Enrolment> everybody(long cohortId) {
        return enrolments.all(cohortId);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Enrolment> dropouts(long cohortId) {
        return enrolments.in(cohortId, EnumSet.of(EnrolmentState.DROPPED));
    }

    @Override
    @Transactional(readOnly = true)
    public Map<Long, Carried> carried(long cohortId) {
        return carried.of(cohortId);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Enrolment> enrolmentsOf(long personId) {
        return enrolments.ofPerson(personId);
    }

    @Override
    @Transactional
    public void recordOutcome(long enrolmentId, EnrolmentState outcome) {
        enrolments.move(enrolmentId, outcome);
    }
}
