package cn.yujiang.subsidy.application;

import cn.yujiang.identity.CurrentActor;
import cn.yujiang.policy.PolicyCatalogue;
import cn.yujiang.shared.Money;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import cn.yujiang.subsidy.CheckItem;
import cn.yujiang.subsidy.ClaimAction;
import cn.yujiang.subsidy.ClaimApproved;
import cn.yujiang.subsidy.ClaimLine;
import cn.yujiang.subsidy.ClaimReviews;
import cn.yujiang.subsidy.ClaimState;
import cn.yujiang.subsidy.StrikeCode;
import cn.yujiang.training.Cohort;
import cn.yujiang.training.CohortDirectory;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class ReviewService implements ClaimReviews {

    private static final int MIN_REASON = 5;
    private static final Set<ClaimState> IN_REVIEW = EnumSet.of(ClaimState.FIRST_REVIEW, ClaimState.SECOND_REVIEW);

    private final ClaimRepository claims;
    private final ClaimWorkflow workflow;
    private final ClaimCalculator calculator;
    private final LineStore lines;
    private final ClaimUses uses;
    private final CohortDirectory cohorts;
    private final PolicyCatalogue policies;
    private final CurrentActor currentActor;
    private final ApplicationEventPublisher events;

    ReviewService(
            ClaimRepository claims,
            ClaimWorkflow workflow,
            ClaimCalculator calculator,
            LineStore lines,
            ClaimUses uses,
            CohortDirectory cohorts,
            PolicyCatalogue policies,
            CurrentActor currentActor,
            ApplicationEventPublisher events) {
        this.claims = claims;
        this.workflow = workflow;
        this.calculator = calculator;
        this.lines = lines;
        this.uses = uses;
        this.cohorts = cohorts;
        this.policies = policies;
        this.currentActor = currentActor;
        this.events = events;
    }

    @Override
    @Transactional
    public void accept(long claimId, int version) {
        workflow.move(workflow.forChange(claimId, version), ClaimAction.ACCEPT, null);
    }

    @Override
    @Transactional
    public void pass(long claimId, Pass pass, int version) {
        ClaimEntity claim = workflow.forChange(claimId, version);
        workflow.require(claim, ClaimAction.PASS);
        Set<CheckItem> open = EnumSet.allOf(CheckItem.class);
        open.removeAll(pass.checked());
        if (!open.isEmpty()) {
            throw new RejectedException(Rejection.onField("checked", "CHECKS_OPEN", open.size()));
        }
        refuseChangedAmounts(claim);
        boolean first = claim.state() == ClaimState.FIRST_REVIEW;
        workflow.move(claim, ClaimAction.PASS, pass.comment().isBlank() ? null : pass.comment());
        if (first) {
            claim.firstReviewedBy(currentActor.require().id());
        } else {
            claim.secondReviewedBy(currentActor.require().id());
        }
    }

    /** Facts or parameters that changed since submission: the reviewer must see it, and return the claim or have it recomputed. */
    private void refuseChangedAmounts(ClaimEntity claim) {
        Cohort cohort = cohorts.find(claim.cohortId()).orElseThrow();
        var rule = policies.rule(claim.ruleId())
                .orElseThrow(() -> new RejectedException(Rejection.of("RULE_UNKNOWN", claim.ruleId())));
        Map<Long, ClaimLine> fresh = calculator.compute(cohort, rule, claim.getId()).lines().stream()
                .collect(Collectors.toMap(ClaimLine::enrolmentId, line -> line));
        var changed = new ArrayList<Rejection>();
        for (ClaimLine line : lines.of(claim.getId())) {
            ClaimLine now = fresh.get(line.enrolmentId());
            Money before = line.amount();
            Money after = now == null ? null : now.amount();
            if (line.strikeCode() == null && !java.util.Objects.equals(before, after)) {
                changed.add(Rejection.of(
                        "AMOUNT_CHANGED", line.position(), line.name(), String.valueOf(before), String.valueOf(after)));
            }
        }
        if (!changed.isEmpty()) {
            throw new RejectedException(changed);
        }
    }

    @Override
    @Transactional
    public void strike(long claimId, Strike strike, int version) {
        ClaimEntity claim = inReview(claimId, version);
        if (strike.reason().strip().length() < MIN_REASON) {
            throw new RejectedException(Rejection.onField("reason", "REASON_REQUIRED", MIN_REASON));
        }
        change(claim, strike.lineId(), strike.code(), strike.reason().strip());
    }

    @Override
    @Transactional
    public void reinstate(long claimId, long lineId, int version) {
        change(inReview(claimId, version), lineId, null, null);
    }

    private ClaimEntity inReview(long claimId, int version) {
        ClaimEntity claim = workflow.forChange(claimId, version);
        workflow.require(claim, ClaimAction.PASS);
        if (!IN_REVIEW.contains(claim.state())) {
            throw new RejectedException(Rejection.of("ILLEGAL_TRANSITION", claim.state(), ClaimAction.PASS));
        }
        return claim;
    }

    private void change(
            ClaimEntity claim,
            long lineId,
            @org.jspecify.annotations.Nullable StrikeCode code,
            @org.jspecify.annotations.Nullable String reason) {
        if (!lines.strike(claim.getId(), lineId, code, reason)) {
            throw new RejectedException(Rejection.of("NOT_FOUND"));
        }
        Money before = claim.total();
        retotal(claim);
        workflow.logLine(
                claim,
                code == null ? "REINSTATE" : "STRIKE",
                reason == null ? "" : reason,
                Map.of(
                        "line", Long.toString(lineId),
                        "code", code == null ? "" : code.name(),
                        "totalBefore", before.toPlainYuan(),
                        "totalAfter", claim.total().toPlainYuan()));
    }

    private void retotal(ClaimEntity claim) {
        claim.retotal(lines.of(claim.getId()));
        claims.saveAndFlush(claim);
    }

    @Override
    @Transactional
    public void returnForCorrection(long claimId, String reason, int version) {
        requireReason(reason);
        workflow.move(workflow.forChange(claimId, version), ClaimAction.RETURN, reason.strip());
    }

    @Override
    @Transactional
    public void reject(long claimId, String reason, int version) {
        requireReason(reason);
        workflow.move(workflow.forChange(claimId, version), ClaimAction.REJECT, reason.strip());
        uses.release(claimId);
    }

    private static void requireReason(String reason) {
        if (reason.strip().length() < MIN_REASON) {
            throw new RejectedException(Rejection.onField("reason", "REASON_REQUIRED", MIN_REASON));
        }
    }

    @Override
    @Transactional
    public void approve(long claimId, String comment, int version) {
        ClaimEntity claim = workflow.forChange(claimId, version);
        workflow.move(claim, ClaimAction.APPROVE, comment.isBlank() ? null : comment);
        claim.approvedBy(currentActor.require().id());
        events.publishEvent(new ClaimApproved(claimId, claim.divisionCode(), claim.fund(), claim.total()));
    }
}
