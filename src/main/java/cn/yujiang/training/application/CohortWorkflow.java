package cn.yujiang.training.application;

import cn.yujiang.audit.AuditTrail;
import cn.yujiang.controls.Stage;
import cn.yujiang.identity.CurrentActor;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.shared.Ids;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import cn.yujiang.training.CancellationGuard;
import cn.yujiang.training.Cohort;
import cn.yujiang.training.CohortAction;
import cn.yujiang.training.CohortState;
import cn.yujiang.training.CompletionGuard;
import cn.yujiang.training.EnrolmentState;
import cn.yujiang.training.Finding;
import cn.yujiang.training.PlannedSession;
import cn.yujiang.training.domain.CohortTransitions;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** The steps of a class: guard, table, event. Every step is written to the trail in the same transaction. */
@Component
class CohortWorkflow {

    private final CohortAccess access;
    private final FilingFacts facts;
    private final FilingGate gate;
    private final FrozenPlans frozen;
    private final EnrolmentStore enrolments;
    private final ObjectProvider<CompletionGuard> guards;
    private final ObjectProvider<CancellationGuard> cancellation;
    private final AuditTrail audit;
    private final CurrentActor currentActor;
    private final BusinessClock clock;

    CohortWorkflow(
            CohortAccess access,
            FilingFacts facts,
            FilingGate gate,
            FrozenPlans frozen,
            EnrolmentStore enrolments,
            ObjectProvider<CompletionGuard> guards,
            ObjectProvider<CancellationGuard> cancellation,
            AuditTrail audit,
            CurrentActor currentActor,
            BusinessClock clock) {
        this.access = access;
        this.facts = facts;
        this.gate = gate;
        this.frozen = frozen;
        this.enrolments = enrolments;
        this.guards = guards;
        this.cancellation = cancellation;
        this.audit = audit;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** The entity for a change: legal for state and role, and nobody changed it since the form was loaded. */
    CohortEntity forChange(long cohortId, CohortAction action, int version) {
        CohortEntity entity = access.entity(cohortId);
        CohortTransitions.decide(entity.state(), action, currentActor.require().roles());
        if (entity.version() != version) {
            throw new OptimisticLockingFailureException("class changed");
        }
        return entity;
    }

    List<Finding> findings(CohortEntity entity) {
        return facts.check(access.toCohort(entity));
    }

    /** Runs the controls, keeps what they answered and refuses what blocks. */
    private void refuseBlocked(CohortEntity entity, Stage stage) {
        gate.pass(entity, stage, findings(entity), enrolments.of(entity.getId()).size());
    }

    void file(long cohortId, int version) {
        CohortEntity entity = forChange(cohortId, CohortAction.FILE, version);
        refuseBlocked(entity, Stage.FILING);
        entity.filedAt(clock.now());
        move(entity, CohortAction.FILE, null);
    }

    void approve(long cohortId, String comment, int version) {
        CohortEntity entity = forChange(cohortId, CohortAction.APPROVE, version);
        refuseBlocked(entity, Stage.CLASS_APPROVAL);
        entity.approvedAs(
                facts.nextFilingNumber(entity.divisionCode(), clock.today().getYear()));
        enrolments.moveAll(cohortId, EnrolmentState.REGISTERED, EnrolmentState.CONFIRMED);
        frozen.freeze(Ids.next(), access.toCohort(entity), enrolments.all(cohortId));
        move(entity, CohortAction.APPROVE, comment);
    }

    void decide(long cohortId, CohortAction action, String reason, int version) {
        CohortEntity entity = forChange(cohortId, action, version);
        if (reason.isBlank()) {
            throw new RejectedException(Rejection.onField("reason", "REASON_REQUIRED", 5));
        }
        if (action == CohortAction.CANCEL) {
            Cohort cohort = access.toCohort(entity);
            refuse(cancellation
                    .orderedStream()
                    .flatMap(guard -> guard.objections(cohort).stream())
                    .toList());
        }
        move(entity, action, reason);
    }

    private static void refuse(List<Rejection> objections) {
        if (!objections.isEmpty()) {
            throw new RejectedException(objections);
        }
    }

    void start(long cohortId) {
        CohortEntity entity = access.entity(cohortId);
        forChange(cohortId, CohortAction.START, entity.version());
        LocalDate first = access.toCohort(entity).sessions().getFirst().date();
        if (clock.today().isBefore(first)) {
            throw new RejectedException(Rejection.of("NOT_YET_STARTED", first));
        }
        enrolments.moveAll(cohortId, EnrolmentState.CONFIRMED, EnrolmentState.STUDYING);
        move(entity, CohortAction.START, null);
    }

    void complete(long cohortId) {
        CohortEntity entity = access.entity(cohortId);
        forChange(cohortId, CohortAction.COMPLETE, entity.version());
        Cohort cohort = access.toCohort(entity);
        LocalDate last = cohort.sessions().stream()
                .map(PlannedSession::date)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        if (clock.today().isBefore(last)) {
            throw new RejectedException(Rejection.of("SESSIONS_LEFT", last));
        }
        refuse(guards.orderedStream()
                .flatMap(guard -> guard.objections(cohort).stream())
                .toList());
        guards.orderedStream().forEach(guard -> guard.onCompleted(cohort));
        move(entity, CohortAction.COMPLETE, null);
    }

    /** The step that belongs to the system: no role of a user is asked. */
    void settle(CohortEntity entity) {
        CohortState from = entity.state();
        entity.moveTo(CohortState.SETTLED, null);
        log(entity, CohortAction.SETTLE, from, null);
    }

    private void move(CohortEntity entity, CohortAction action, @Nullable String reason) {
        CohortState from = entity.state();
        CohortState to =
                CohortTransitions.decide(from, action, currentActor.require().roles());
        entity.moveTo(to, reason);
        log(entity, action, from, reason);
    }

    void log(CohortEntity entity, CohortAction action, @Nullable CohortState from, @Nullable String reason) {
        audit.record(new AuditTrail.Entry(
                "training:" + entity.divisionCode(),
                action.name(),
                "cohort",
                entity.getId(),
                from == null ? null : from.name(),
                entity.state().name(),
                reason,
                Map.of("planVersion", Integer.toString(entity.planVersion()))));
    }
}
