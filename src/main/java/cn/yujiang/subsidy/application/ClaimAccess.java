package cn.yujiang.subsidy.application;

import cn.yujiang.audit.Vault;
import cn.yujiang.identity.Actor;
import cn.yujiang.identity.CurrentActor;
import cn.yujiang.policy.PolicySettings;
import cn.yujiang.registry.BodyDirectory;
import cn.yujiang.shared.Masking;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import cn.yujiang.subsidy.Claim;
import cn.yujiang.subsidy.ClaimState;
import cn.yujiang.subsidy.DecisionCode;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Loads claims within the user's scope. */
@Component
class ClaimAccess {

    private final ClaimRepository claims;
    private final LineStore lines;
    private final ClaimSubjects subjects;
    private final BodyDirectory bodies;
    private final PolicySettings settings;
    private final Vault vault;
    private final CurrentActor currentActor;

    ClaimAccess(
            ClaimRepository claims,
            LineStore lines,
            ClaimSubjects subjects,
            BodyDirectory bodies,
            PolicySettings settings,
            Vault vault,
            CurrentActor currentActor) {
        this.claims = claims;
        this.lines = lines;
        this.subjects = subjects;
        this.bodies = bodies;
        this.settings = settings;
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

    /** Claims from before they were kept are explained with what is decided now. */
    private Map<String, String> parameters(ClaimEntity claim) {
        Map<String, String> frozen = claim.parameters();
        return frozen == null ? settings.overrides(claim.ruleId(), claim.divisionCode()) : frozen;
    }

    Claim toClaim(ClaimEntity e) {
        ClaimSubject subject = subjects.of(e);
        String sealed = e.accountSealed();
        String code = e.returnCode();
        return new Claim(
                e.getId(),
                e.claimNo(),
                e.ruleId(),
                e.ruleTitle(),
                e.packHash(),
                parameters(e),
                e.payee(),
                e.applicantId(),
                bodies.find(e.applicantId()).orElseThrow().name(),
                e.cohortId(),
                e.listId(),
                subject.name(),
                subject.filingNo(),
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
                code == null ? null : DecisionCode.valueOf(code),
                e.accountName(),
                e.bankName(),
                sealed == null ? "" : Masking.bankAccount(vault.open(Vault.Field.CLAIM_ACCOUNT, e.getId(), sealed)),
                e.noticeFrom(),
                e.noticeTo(),
                e.approvableFrom(),
                e.version());
    }
}
