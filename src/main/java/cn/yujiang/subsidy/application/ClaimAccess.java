package cn.yujiang.subsidy.application;

import cn.yujiang.audit.Vault;
import cn.yujiang.identity.Actor;
import cn.yujiang.identity.CurrentActor;
import cn.yujiang.registry.BodyDirectory;
import cn.yujiang.shared.Masking;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import cn.yujiang.subsidy.Claim;
import cn.yujiang.subsidy.ClaimState;
import cn.yujiang.training.Cohort;
import cn.yujiang.training.CohortDirectory;
import org.springframework.stereotype.Component;

/** Loads claims within the user's scope. */
@Component
class ClaimAccess {

    private final ClaimRepository claims;
    private final LineStore lines;
    private final CohortDirectory cohorts;
    private final BodyDirectory bodies;
    private final Vault vault;
    private final CurrentActor currentActor;

    ClaimAccess(
            ClaimRepository claims,
            LineStore lines,
            CohortDirectory cohorts,
            BodyDirectory bodies,
            Vault vault,
            CurrentActor currentActor) {
        this.claims = claims;
        this.lines = lines;
        this.cohorts = cohorts;
        this.bodies = bodies;
        this.vault = vault;
        this.currentActor = currentActor;
    }

    /** The entity if the signed-in user may see it; the same refusal for absent and out of scope. */
    ClaimEntity entity(long claimId) {
        Actor actor = currentActor.require();
        return claims.findById(claimId)
                .filter(claim -> visible(claim, actor))
                .orElseThrow(() -> new RejectedException(Rejection.of("NOT_FOUND")));
    }

    private static boolean visible(ClaimEntity claim, Actor actor) {
        if (actor.isBureau()) {
            boolean draft = claim.state() == ClaimState.DRAFT || claim.submission() == 0;
            return !draft && actor.scope().includesDivision(claim.divisionCode());
        }
        Long bodyId = actor.bodyId();
        return bodyId != null && bodyId == claim.applicantId();
    }

    Claim toClaim(ClaimEntity e) {
        Cohort cohort = cohorts.find(e.cohortId()).orElseThrow();
        String sealed = e.accountSealed();
        return new Claim(
                e.getId(),
                e.claimNo(),
                e.ruleId(),
                e.ruleTitle(),
                e.packHash(),
                e.payee(),
                e.applicantId(),
                bodies.find(e.applicantId()).orElseThrow().name(),
                e.cohortId(),
                cohort.plan().name(),
                cohort.filingNo(),
                e.divisionCode(),
                e.state(),
                e.submission(),
                e.total(),
                e.paidPersons(),
                lines.of(e.getId()),
                e.firstReviewerId(),
                e.secondReviewerId(),
                e.submittedAt(),
                e.dueOn(),
                e.returnReason(),
                e.accountName(),
                e.bankName(),
                sealed == null ? "" : Masking.bankAccount(vault.open(Vault.Field.CLAIM_ACCOUNT, e.getId(), sealed)),
                e.noticeFrom(),
                e.noticeTo(),
                e.approvableFrom(),
                e.version());
    }
}
