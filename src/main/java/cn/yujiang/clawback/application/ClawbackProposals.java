package cn.yujiang.clawback.application;

import cn.yujiang.audit.AuditTrail;
import cn.yujiang.certification.CertificateRevoked;
import cn.yujiang.clawback.ClawbackReason;
import cn.yujiang.clawback.ClawbackState;
import cn.yujiang.clawback.Clawbacks.Item;
import cn.yujiang.clawback.Clawbacks.Preview;
import cn.yujiang.clawback.Clawbacks.Proposal;
import cn.yujiang.identity.CurrentActor;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.shared.Ids;
import cn.yujiang.shared.Money;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import cn.yujiang.subsidy.Claim;
import cn.yujiang.subsidy.ClaimLine;
import cn.yujiang.subsidy.PaidClaims;
import cn.yujiang.subsidy.PaidClaims.Corrected;
import cn.yujiang.subsidy.PaidClaims.Fault;
import cn.yujiang.subsidy.RecoveryProposed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes proposals down: those of people, and those that follow from a revoked certificate or a new version of a paper. */
@Component
class ClawbackProposals {

    private final PaidClaims claims;
    private final ClawbackStore store;
    private final AuditTrail audit;
    private final CurrentActor currentActor;
    private final BusinessClock clock;

    ClawbackProposals(
            PaidClaims claims, ClawbackStore store, AuditTrail audit, CurrentActor currentActor, BusinessClock clock) {
        this.claims = claims;
        this.store = store;
        this.audit = audit;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    Preview preview(long claimId, Item item) {
        Corrected corrected = claims.without(claimId, item.lineId(), item.fault());
        Money left = left(corrected.line());
        Money amount = corrected.tooMuch().compareTo(left) > 0 ? left : corrected.tooMuch();
        return new Preview(corrected.paid(), left, amount, Faults.words(item.fault(), corrected.summary()));
    }

    /** What of a line was not demanded yet. */
    private Money left(ClaimLine line) {
        return claims.paid(line).minus(store.demanded(line.id()));
    }

    long propose(Proposal proposal) {
        Claim claim = claims.lock(proposal.claimId());
        if (proposal.items().isEmpty()) {
            throw new RejectedException(Rejection.of("CLAWBACK_EMPTY"));
        }
        var lines = new ArrayList<ClawbackStore.NewLine>();
        for (Item item : proposal.items()) {
            Corrected corrected = claims.without(proposal.claimId(), item.lineId(), item.fault());
            if (!corrected.tooMuch().isPositive()) {
                throw new RejectedException(Rejection.of(
                        "CLAWBACK_NOTHING",
                        corrected.line().position(),
                        corrected.line().name()));
            }
            lines.add(line(corrected.line(), corrected.tooMuch(), Faults.words(item.fault(), corrected.summary())));
        }
        return write(claim, proposal.reason(), proposal.facts(), lines);
    }

    private ClawbackStore.NewLine line(ClaimLine line, Money amount, String fault) {
        if (amount.compareTo(left(line)) > 0) {
            throw new RejectedException(Rejection.of(
                    "CLAWBACK_TWICE", line.position(), line.name(), left(line).toGroupedYuan()));
        }
        return new ClawbackStore.NewLine(line.id(), amount, fault);
    }

    private long write(Claim claim, ClawbackReason reason, String facts, List<ClawbackStore.NewLine> lines) {
        long id = Ids.next();
        Money amount = lines.stream().map(ClawbackStore.NewLine::amount).reduce(Money.ZERO, Money::plus);
        store.insert(
                new ClawbackStore.NewClawback(
                        id,
                        claim.id(),
                        claim.applicantId(),
                        claim.divisionCode(),
                        reason.name(),
                        facts,
                        amount.fen(),
                        currentActor.require().id(),
                        clock.today()),
                lines);
        audit.record(new AuditTrail.Entry(
                "clawback:" + claim.divisionCode(),
                "PROPOSE",
                "clawback",
                id,
                null,
                ClawbackState.PROPOSED.name(),
                facts,
                Map.of(
                        "claim", claim.claimNo() == null ? "" : claim.claimNo(),
                        "reason", reason.name(),
                        "amount", amount.toPlainYuan(),
                        "lines", Integer.toString(lines.size()))));
        return id;
    }

    /** Heard in the transaction that revoked the certificate: what it earned has to be looked at. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(CertificateRevoked revoked) {
        Map<Long, List<Corrected>> byClaim = claims.earnedBy(revoked.certificateId()).stream()
                .filter(corrected -> corrected.tooMuch().compareTo(left(corrected.line())) <= 0)
                .collect(Collectors.groupingBy(Corrected::claimId));
        byClaim.forEach((claimId, lines) -> write(
                claims.lock(claimId),
                ClawbackReason.CERTIFICATE_REVOKED,
                revoked.reason(),
                lines.stream()
                        .map(corrected -> line(
                                corrected.line(),
                                corrected.tooMuch(),
                                Faults.words(new Fault.CertificateGone(revoked.certificateId()), corrected.summary())))
                        .toList()));
    }

    /** Heard in the transaction that accepted the difference. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(RecoveryProposed proposed) {
        Claim claim = claims.lock(proposed.claimId());
        ClaimLine line = claim.lines().stream()
                .filter(candidate -> candidate.id() == proposed.lineId())
                .findFirst()
                .orElseThrow();
        write(
                claim,
                ClawbackReason.POLICY_CHANGED,
                proposed.reason(),
                List.of(line(line, proposed.amount(), Faults.policyChanged())));
    }
}
