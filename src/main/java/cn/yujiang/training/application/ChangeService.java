package cn.yujiang.training.application;

import cn.yujiang.audit.AuditTrail;
import cn.yujiang.controls.Stage;
import cn.yujiang.identity.Actor;
import cn.yujiang.identity.CurrentActor;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import cn.yujiang.training.ChangeRequest;
import cn.yujiang.training.ChangeState;
import cn.yujiang.training.Cohort;
import cn.yujiang.training.CohortChanges;
import cn.yujiang.training.CompletionGuard;
import cn.yujiang.training.Finding;
import cn.yujiang.training.Rosters;
import cn.yujiang.training.domain.ChangeRules;
import cn.yujiang.training.domain.ChangeRules.Step;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class ChangeService implements CohortChanges, CompletionGuard {

    private static final int MIN_REASON = 5;

    private final CohortAccess access;
    private final ChangeStore store;
    private final ChangePlanner planner;
    private final ChangeApplying applying;
    private final FilingGate gate;
    private final AuditTrail audit;
    private final CurrentActor currentActor;
    private final BusinessClock clock;

    ChangeService(
            CohortAccess access,
            ChangeStore store,
            ChangePlanner planner,
            ChangeApplying applying,
            FilingGate gate,
            AuditTrail audit,
            CurrentActor currentActor,
            BusinessClock clock) {
        this.access = access;
        this.store = store;
        this.planner = planner;
        this.applying = applying;
        this.gate = gate;
        this.audit = audit;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<ChangeRequest> of(long cohortId) {
        access.entity(cohortId);
        return store.of(cohortId);
    }

    @Override
    @Transactional(readOnly = true)
    public Limits limits(long cohortId) {
        Cohort cohort = access.inScope(cohortId);
        boolean open = ChangeRules.changeable(cohort.state())
                && !store.open(cohortId)
                && planner.objections(cohortId).isEmpty();
        return new Limits(open, planner.fixed(cohort), planner.replaceable(cohort));
    }

    @Override
    @Transactional(readOnly = true)
    public Rosters.RowOutcome checkNewcomer(long cohortId, Map<String, String> values) {
        own(cohortId);
        return planner.newcomer(cohortId, values);
    }

    /** The class if it is the actor's own: an evaluation body sees classes that are not. */
    private CohortEntity own(long cohortId) {
        CohortEntity entity = access.entity(cohortId);
        if (!Objects.equals(currentActor.require().bodyId(), entity.bodyId())) {
            throw notFound();
        }
        return entity;
    }

    @Override
    @Transactional
    public long request(long cohortId, Wish wish, String reason, int version) {
        CohortEntity entity = own(cohortId);
        requireChangeable(entity);
        if (entity.version() != version) {
            throw new OptimisticLockingFailureException("class changed");
        }
        if (store.open(cohortId)) {
            throw new RejectedException(Rejection.of("CHANGE_OPEN"));
        }
        requireReason(reason);
        Cohort cohort = access.toCohort(entity);
        ChangeStore.Content content = planner.content(cohort, wish);
        pass(entity, cohort, content, Stage.FILING);
        long id = insert(entity, content, reason.strip());
        log(entity, "CHANGE_REQUESTED", reason.strip(), content);
        return id;
    }

    private long insert(CohortEntity entity, ChangeStore.Content content, String reason) {
        try {
            return store.insert(entity, content, reason, currentActor.require(), clock.now());
        } catch (DuplicateKeyException e) {
            throw new RejectedException(Rejection.of("CHANGE_OPEN"), e);
        }
    }

    private static void requireChangeable(CohortEntity entity) {
        if (!ChangeRules.changeable(entity.state())) {
            throw new RejectedException(Rejection.of("CHANGE_NOT_NOW"));
        }
    }

    private static void requireReason(String reason) {
        if (reason.strip().length() < MIN_REASON) {
            throw new RejectedException(Rejection.onField("reason", "REASON_REQUIRED", MIN_REASON));
        }
    }

    private void pass(CohortEntity entity, Cohort cohort, ChangeStore.Content content, Stage stage) {
        planner.requirePossible(cohort, content);
        List<Finding> findings = planner.findings(cohort, content);
        gate.pass(entity, stage, findings, planner.roster(cohort, content).size());
    }

    @Override
    @Transactional
    public void withdraw(long changeId, int version) {
        ChangeStore.Stored request = forStep(changeId, Step.WITHDRAW, version);
        CohortEntity entity = own(request.cohortId());
        end(entity, request, new ChangeStore.Decision(ChangeState.WITHDRAWN, "", null), "CHANGE_WITHDRAWN");
    }

    @Override
    @Transactional(readOnly = true)
    public List<Finding> check(long changeId) {
        ChangeStore.Stored request = stored(changeId);
        return planner.findings(access.inScope(request.cohortId()), request.content());
    }

    @Override
    @Transactional
    public void approve(long changeId, String comment, int version) {
        ChangeStore.Stored request = forStep(changeId, Step.APPROVE, version);
        CohortEntity entity = access.entity(request.cohortId());
        requireChangeable(entity);
        if (entity.planVersion() != request.baseVersion()) {
            throw new OptimisticLockingFailureException("plan changed");
        }
        Cohort cohort = access.toCohort(entity);
        pass(entity, cohort, request.content(), Stage.CLASS_APPROVAL);
        int newVersion = applying.apply(entity, planner.changed(cohort, request.content()), request.content());
        var decision = new ChangeStore.Decision(ChangeState.APPROVED, comment.strip(), newVersion);
        end(entity, request, decision, "CHANGE_APPROVED");
    }

    @Override
    @Transactional
    public void refuse(long changeId, String comment, int version) {
        ChangeStore.Stored request = forStep(changeId, Step.REFUSE, version);
        requireReason(comment);
        CohortEntity entity = access.entity(request.cohortId());
        end(entity, request, new ChangeStore.Decision(ChangeState.REFUSED, comment.strip(), null), "CHANGE_REFUSED");
    }

    /** The request if it may be seen: one of a class out of scope is not found. */
    private ChangeStore.Stored stored(long changeId) {
        ChangeStore.Stored request = store.find(changeId).orElseThrow(ChangeService::notFound);
        access.entity(request.cohortId());
        return request;
    }

    private ChangeStore.Stored forStep(long changeId, Step step, int version) {
        ChangeStore.Stored request = stored(changeId);
        Actor actor = currentActor.require();
        ChangeRules.refusal(request.state(), step, actor.roles(), actor.id(), request.requestedBy())
                .ifPresent(refusal -> {
                    throw new RejectedException(refusal);
                });
        if (request.version() != version) {
            throw new OptimisticLockingFailureException("change request changed");
        }
        return request;
    }

    private void end(CohortEntity entity, ChangeStore.Stored request, ChangeStore.Decision decision, String action) {
        store.decide(request, decision, currentActor.require(), clock.now());
        log(entity, action, decision.comment(), request.content());
    }

    private void log(CohortEntity entity, String action, String reason, ChangeStore.Content content) {
        audit.record(new AuditTrail.Entry(
                "training:" + entity.divisionCode(),
                action,
                "cohort",
                entity.getId(),
                entity.state().name(),
                entity.state().name(),
                reason.isEmpty() ? null : reason,
                Map.of(
                        "planVersion",
                        Integer.toString(entity.planVersion()),
                        "people",
                        Integer.toString(content.roster().size()),
                        "joining",
                        Integer.toString(content.joining().size()))));
    }

    private static RejectedException notFound() {
        return new RejectedException(Rejection.of("NOT_FOUND"));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Waiting> waiting() {
        return store.waiting(currentActor.require().scope());
    }

    /** A class is not completed over a request nobody has decided. */
    @Override
    public List<Rejection> objections(Cohort cohort) {
        return store.open(cohort.id()) ? List.of(Rejection.of("CHANGE_OPEN")) : List.of();
    }
}
