package cn.yujiang.subsidy.application;

import cn.yujiang.controls.Stage;
import cn.yujiang.identity.CurrentActor;
import cn.yujiang.shared.Money;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import cn.yujiang.subsidy.CheckItem;
import cn.yujiang.subsidy.ClaimAction;
import cn.yujiang.subsidy.ClaimHearings;
import cn.yujiang.subsidy.ClaimReviews;
import cn.yujiang.subsidy.ClaimState;
import cn.yujiang.subsidy.Claims;
import cn.yujiang.subsidy.StrikeCode;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class ReviewService implements ClaimReviews {

    private static final int MIN_REASON = 5;
    private static final int MOST_DAYS = 60;
    private static final Set<ClaimState> IN_REVIEW = EnumSet.of(ClaimState.FIRST_REVIEW, ClaimState.SECOND_REVIEW);

    private final ClaimRepository claims;
    private final ClaimWorkflow workflow;
    private final ClaimAccess access;
    private final Recomputation recomputation;
    private final ClaimVersions versions;
    private final HearingStore hearings;
    private final LineStore lines;
    private final ClaimFindings findings;
    private final ClaimUses uses;
    private final CurrentActor currentActor;
    private final ClaimDebts debts;
    private final ClaimDivision division;
    private final ApprovalOutlook outlook;
    private final ApplicationEventPublisher events;

    ReviewService(
            ClaimRepository claims,
            ClaimWorkflow workflow,
            ClaimAccess access,
            Recomputation recomputation,
            ClaimVersions versions,
            HearingStore hearings,
            LineStore lines,
            ClaimFindings findings,
            ClaimUses uses,
            CurrentActor currentActor,
            ClaimDebts debts,
            ClaimDivision division,
            ApprovalOutlook outlook,
            ApplicationEventPublisher events) {
        this.claims = claims;
        this.workflow = workflow;
        this.access = access;
        this.recomputation = recomputation;
        this.versions = versions;
        this.hearings = hearings;
        this.lines = lines;
        this.findings = findings;
        this.uses = uses;
        this.currentActor = currentActor;
        this.debts = debts;
        this.division = division;
        this.outlook = outlook;
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
        if (!claim.total().isPositive()) {
            throw new RejectedException(Rejection.of("PASS_WITHOUT_MONEY"));
        }
        Set<CheckItem> open = EnumSet.allOf(CheckItem.class);
        open.removeAll(pass.checked());
        if (!open.isEmpty()) {
            throw new RejectedException(Rejection.onField("checked", "CHECKS_OPEN", open.size()));
        }
        recomputation.refuseChangedAmounts(claim);
        boolean first = claim.state() == ClaimState.FIRST_REVIEW;
        findings.require(claim, first ? Stage.FIRST_PASS : Stage.SECOND_PASS);
        workflow.move(claim, ClaimAction.PASS, pass.comment().isBlank() ? null : pass.comment());
        if (first) {
            claim.firstReviewedBy(currentActor.require().id());
        } else {
            claim.secondReviewedBy(currentActor.require().id());
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
    @Transactional(readOnly = true)
    public List<Claims.Difference> recomputation(long claimId) {
        ClaimEntity claim = access.entity(claimId);
        workflow.require(claim, ClaimAction.PASS);
        return recomputation.differences(claim);
    }

    @Override
    @Transactional
    public void confirmRecomputation(long claimId, String reason, int version) {
        requireReason(reason);
        recomputation.confirm(inReview(claimId, version), reason.strip());
    }

    @Override
    @Transactional
    public void reopen(long claimId, String reason, int version) {
        requireReason(reason);
        ClaimEntity claim = workflow.forChange(claimId, version);
        workflow.move(claim, ClaimAction.REOPEN, reason.strip());
        claim.reopened();
    }

    @Override
    @Transactional
    public void returnForCorrection(long claimId, Return decision, int version) {
        requireReason(decision.reason());
        ClaimEntity claim = workflow.forChange(claimId, version);
        Integer chosen = decision.workdays();
        if (chosen != null && (chosen < 1 || chosen > MOST_DAYS)) {
            throw new RejectedException(Rejection.onField("workdays", "RETURN_DAYS", MOST_DAYS));
        }
        versions.freeze(claim, ClaimVersions.Kind.RETURN);
        workflow.move(claim, ClaimAction.RETURN, decision.reason().strip());
        claim.returnedFor(decision.code().name(), workflow.correctionDue(claim, chosen));
    }

    @Override
    @Transactional
    public void reject(long claimId, String comment, int version) {
        ClaimEntity claim = workflow.forChange(claimId, version);
        workflow.require(claim, ClaimAction.REJECT);
        HearingStore.Row proposal = hearings.standing(claimId).orElseThrow();
        workflow.move(claim, ClaimAction.REJECT, proposal.reason() + " · " + proposal.basis());
        hearings.end(proposal.id(), ClaimHearings.Outcome.REFUSED);
        uses.release(claimId);
        if (!comment.isBlank()) {
            workflow.logLine(claim, "COMMENT", comment.strip(), Map.of());
        }
    }

    private static void requireReason(String reason) {
        if (reason.strip().length() < MIN_REASON) {
            throw new RejectedException(Rejection.onField("reason", "REASON_REQUIRED", MIN_REASON));
        }
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Waiting> waiting(long claimId) {
        return outlook.waiting(access.entity(claimId));
    }

    @Override
    @Transactional(readOnly = true)
    public Source source(long claimId) {
        return outlook.source(access.entity(claimId));
    }

    @Override
    @Transactional
    public void approve(long claimId, String comment, int version) {
        ClaimEntity claim = workflow.forChange(claimId, version);
        workflow.require(claim, ClaimAction.APPROVE);
        division.divide(claim);
        findings.require(claim, Stage.APPROVAL);
        workflow.move(claim, ClaimAction.APPROVE, comment.isBlank() ? null : comment);
        claim.approvedBy(currentActor.require().id());
        events.publishEvent(debts.of(claim));
    }
}
