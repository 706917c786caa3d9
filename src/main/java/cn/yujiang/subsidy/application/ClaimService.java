package cn.yujiang.subsidy.application;

import cn.yujiang.identity.Actor;
import cn.yujiang.identity.CurrentActor;
import cn.yujiang.policy.PayeeKind;
import cn.yujiang.policy.PolicyCatalogue;
import cn.yujiang.policy.RuleInfo;
import cn.yujiang.shared.Money;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import cn.yujiang.subsidy.Claim;
import cn.yujiang.subsidy.ClaimAction;
import cn.yujiang.subsidy.ClaimSummary;
import cn.yujiang.subsidy.Claims;
import cn.yujiang.training.Cohort;
import cn.yujiang.training.CohortDirectory;
import cn.yujiang.training.CohortState;
import java.util.List;
import java.util.Objects;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Drafting, reading and withdrawing claims; submission is in {@link ClaimSubmission}. */
@Service
class ClaimService implements Claims {

    private final ClaimRepository claims;
    private final ClaimAccess access;
    private final ClaimQueries queries;
    private final LineStore lines;
    private final ClaimCalculator calculator;
    private final ClaimWorkflow workflow;
    private final ClaimSubmission submission;
    private final ClaimVersions versions;
    private final ClaimUses uses;
    private final CohortDirectory cohorts;
    private final PolicyCatalogue policies;
    private final CurrentActor currentActor;
    private final ClaimableRules claimable;

    ClaimService(
            ClaimRepository claims,
            ClaimAccess access,
            ClaimQueries queries,
            LineStore lines,
            ClaimCalculator calculator,
            ClaimWorkflow workflow,
            ClaimSubmission submission,
            ClaimVersions versions,
            ClaimUses uses,
            CohortDirectory cohorts,
            PolicyCatalogue policies,
            CurrentActor currentActor,
            ClaimableRules claimable) {
        this.claims = claims;
        this.access = access;
        this.queries = queries;
        this.lines = lines;
        this.calculator = calculator;
        this.workflow = workflow;
        this.submission = submission;
        this.versions = versions;
        this.uses = uses;
        this.cohorts = cohorts;
        this.policies = policies;
        this.currentActor = currentActor;
        this.claimable = claimable;
    }

    @Override
    @Transactional(readOnly = true)
    public List<ClaimSummary> find(Filter filter, int offset, int limit) {
        return queries.find(currentActor.require().scope(), filter, offset, limit);
    }

    @Override
    @Transactional(readOnly = true)
    public int count(Filter filter) {
        return queries.count(currentActor.require().scope(), filter);
    }

    @Override
    @Transactional(readOnly = true)
    public Money sum(Filter filter) {
        return queries.sum(currentActor.require().scope(), filter);
    }

    @Override
    @Transactional(readOnly = true)
    public List<ClaimSummary> ofCohort(long cohortId) {
        return queries.ofCohort(currentActor.require().scope(), cohortId);
    }

    @Override
    @Transactional(readOnly = true)
    public List<ClaimSummary> related(long claimId) {
        return queries.related(currentActor.require().scope(), claimId);
    }

    @Override
    @Transactional(readOnly = true)
    public Claim get(long claimId) {
        return access.toClaim(access.entity(claimId));
    }

    @Override
    @Transactional(readOnly = true)
    public List<RuleInfo> claimableRules(long cohortId) {
        Cohort cohort = cohorts.inScope(cohortId);
        Actor actor = currentActor.require();
        return claimable.of(cohort).stream()
                .filter(rule -> ClaimableRules.handsIn(rule, cohort, actor))
                .toList();
    }

    @Override
    @Transactional
    public long draft(long cohortId, String ruleId) {
        Cohort cohort = cohorts.inScope(cohortId);
        RuleInfo rule = rule(ruleId);
        Actor actor = currentActor.require();
        if (cohort.state() != CohortState.COMPLETED) {
            throw new RejectedException(Rejection.of("COHORT_NOT_COMPLETED"));
        }
        if (!rule.appliesTo(cohort.divisionCode()) || !claimable.mayClaim(rule, cohort, actor)) {
            throw new RejectedException(Rejection.of("RULE_NOT_FOR_YOU", rule.titleZh()));
        }
        if (claims.existsByLiveKey(ruleId + ":" + cohortId)) {
            throw new RejectedException(Rejection.of("CLAIM_EXISTS", rule.titleZh()));
        }
        long applicant = rule.payee() == PayeeKind.EVALUATOR
                ? Objects.requireNonNull(cohort.plan().evaluatorId())
                : cohort.bodyId();
        var claim = new ClaimEntity(cohort, rule, applicant, actor.id());
        try {
            claims.saveAndFlush(claim);
        } catch (DataIntegrityViolationException e) {
            throw new RejectedException(Rejection.of("CLAIM_EXISTS", rule.titleZh()), e);
        }
        store(claim, calculator.compute(claim, rule));
        return claim.getId();
    }

    private RuleInfo rule(String ruleId) {
        return policies.rule(ruleId).orElseThrow(() -> new RejectedException(Rejection.of("RULE_UNKNOWN", ruleId)));
    }

    private void store(ClaimEntity claim, ClaimCalculator.Result result) {
        lines.replace(claim.getId(), result.lines());
        claim.computed(result);
        claims.saveAndFlush(claim);
    }

    @Override
    @Transactional
    public void recompute(long claimId) {
        ClaimEntity claim = access.entity(claimId);
        workflow.require(claim, ClaimAction.SUBMIT);
        store(claim, calculator.compute(claim, rule(claim.ruleId())));
    }

    @Override
    public String submit(long claimId, boolean commitment, String key, int version) {
        return submission.submit(claimId, commitment, key, version);
    }

    @Override
    @Transactional
    public void withdraw(long claimId, String reason, int version) {
        ClaimEntity claim = workflow.forChange(claimId, version);
        workflow.move(claim, ClaimAction.WITHDRAW, reason);
        uses.release(claimId);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Difference> differences(long claimId) {
        access.entity(claimId);
        return versions.differences(claimId);
    }
}
