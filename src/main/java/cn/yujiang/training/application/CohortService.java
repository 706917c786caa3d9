package cn.yujiang.training.application;

import cn.yujiang.identity.Actor;
import cn.yujiang.identity.CurrentActor;
import cn.yujiang.registry.Body;
import cn.yujiang.registry.BodyDirectory;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import cn.yujiang.training.Cohort;
import cn.yujiang.training.CohortAction;
import cn.yujiang.training.CohortPlan;
import cn.yujiang.training.CohortSummary;
import cn.yujiang.training.Cohorts;
import cn.yujiang.training.Finding;
import cn.yujiang.training.PlanTotals;
import cn.yujiang.training.PlannedSession;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writing and reading classes; the steps of the workflow are in {@link CohortWorkflow}. */
@Service
class CohortService implements Cohorts {

    private final CohortRepository cohorts;
    private final CohortAccess access;
    private final CohortQueries queries;
    private final SessionStore sessions;
    private final CohortWorkflow workflow;
    private final BodyDirectory bodies;
    private final CurrentActor currentActor;
    private final BusinessClock clock;

    CohortService(
            CohortRepository cohorts,
            CohortAccess access,
            CohortQueries queries,
            SessionStore sessions,
            CohortWorkflow workflow,
            BodyDirectory bodies,
            CurrentActor currentActor,
            BusinessClock clock) {
        this.cohorts = cohorts;
        this.access = access;
        this.queries = queries;
        this.sessions = sessions;
        this.workflow = workflow;
        this.bodies = bodies;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<CohortSummary> find(Filter filter, int offset, int limit) {
        return queries.find(currentActor.require().scope(), filter, offset, limit);
    }

    @Override
    @Transactional(readOnly = true)
    public int count(Filter filter) {
        return queries.count(currentActor.require().scope(), filter);
    }

    @Override
    @Transactional(readOnly = true)
    public Cohort get(long cohortId) {
        return access.inScope(cohortId);
    }

    @Override
    @Transactional
    public long create(CohortPlan plan) {
        return store(plan, List.of());
    }

    private long store(CohortPlan plan, List<PlannedSession> planned) {
        Actor actor = currentActor.require();
        Long bodyId = actor.bodyId();
        Body body = bodies.find(bodyId == null ? 0 : bodyId)
                .orElseThrow(() -> new RejectedException(Rejection.of("NO_BODY")));
        if (!body.mayFileOn(clock.today())) {
            throw new RejectedException(Rejection.of("BODY_NOT_LISTED", body.name()));
        }
        var entity = new CohortEntity(body.id(), body.divisionCode(), actor.id(), clock.now());
        entity.write(plan, PlanTotals.of(planned).total().hundredths());
        cohorts.saveAndFlush(entity);
        sessions.replace(entity.getId(), planned);
        workflow.log(entity, CohortAction.EDIT, null, null);
        return entity.getId();
    }

    @Override
    @Transactional
    public long copy(long cohortId, LocalDate newStart) {
        Cohort source = access.inScope(cohortId);
        LocalDate oldStart = source.plan().start();
        long shift = oldStart == null ? 0 : ChronoUnit.DAYS.between(oldStart, newStart);
        LocalDate end = source.plan().end();
        CohortPlan moved = source.plan().between(newStart, end == null ? null : end.plusDays(shift));
        return store(moved, source.sessions().stream().map(s -> moved(s, shift)).toList());
    }

    private static PlannedSession moved(PlannedSession s, long days) {
        return new PlannedSession(
                0,
                s.date().plusDays(days),
                s.start(),
                s.end(),
                s.hours(),
                s.kind(),
                s.content(),
                s.teacher(),
                s.place());
    }

    @Override
    @Transactional
    public int save(long cohortId, CohortPlan plan, List<PlannedSession> planned, int version) {
        CohortEntity entity = workflow.forChange(cohortId, CohortAction.EDIT, version);
        CohortPlan checked = PlanInput.checked(plan, planned);
        entity.write(checked, PlanTotals.of(planned).total().hundredths());
        sessions.replace(cohortId, planned);
        return cohorts.saveAndFlush(entity).version();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Finding> check(long cohortId) {
        return workflow.findings(access.entity(cohortId));
    }

    @Override
    @Transactional
    public void file(long cohortId, int version) {
        workflow.file(cohortId, version);
    }

    @Override
    @Transactional
    public void approve(long cohortId, String comment, int version) {
        workflow.approve(cohortId, comment, version);
    }

    @Override
    @Transactional
    public void returnForCorrection(long cohortId, String reason, int version) {
        workflow.decide(cohortId, CohortAction.RETURN, reason, version);
    }

    @Override
    @Transactional
    public void reject(long cohortId, String reason, int version) {
        workflow.decide(cohortId, CohortAction.REJECT, reason, version);
    }

    @Override
    @Transactional
    public void start(long cohortId) {
        workflow.start(cohortId);
    }

    @Override
    @Transactional
    public void complete(long cohortId) {
        workflow.complete(cohortId);
    }

    @Override
    @Transactional
    public void suspend(long cohortId, String reason, int version) {
        workflow.decide(cohortId, CohortAction.SUSPEND, reason, version);
    }

    @Override
    @Transactional
    public void resume(long cohortId, String reason, int version) {
        workflow.decide(cohortId, CohortAction.RESUME, reason, version);
    }

    @Override
    @Transactional
    public void disqualify(long cohortId, String reason, int version) {
        workflow.decide(cohortId, CohortAction.DISQUALIFY, reason, version);
    }

    @Override
    @Transactional
    public void cancel(long cohortId, String reason) {
        CohortEntity entity = access.entity(cohortId);
        workflow.decide(cohortId, CohortAction.CANCEL, reason, entity.version());
    }
}
