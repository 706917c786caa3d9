package cn.yujiang.clawback.application;

import cn.yujiang.audit.AuditTrail;
import cn.yujiang.audit.Idempotency;
import cn.yujiang.clawback.Clawback;
import cn.yujiang.clawback.ClawbackState;
import cn.yujiang.clawback.Clawbacks;
import cn.yujiang.identity.Actor;
import cn.yujiang.identity.CurrentActor;
import cn.yujiang.policy.HouseRules;
import cn.yujiang.policy.PayeeKind;
import cn.yujiang.registry.SerialNumbers;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.shared.Ids;
import cn.yujiang.shared.Money;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import cn.yujiang.shared.WorkdayCalendar;
import cn.yujiang.subsidy.Claim;
import cn.yujiang.subsidy.PaidClaims;
import cn.yujiang.subsidy.Party;
import cn.yujiang.subsidy.RecoveryDue;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class ClawbackService implements Clawbacks {

    private static final int MIN_REASON = 5;

    private final PaidClaims claims;
    private final ClawbackStore store;
    private final DebtStore debts;
    private final ClawbackProposals proposals;
    private final SerialNumbers serials;
    private final HouseRules rules;
    private final WorkdayCalendar calendar;
    private final Idempotency idempotency;
    private final AuditTrail audit;
    private final CurrentActor currentActor;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    ClawbackService(
            PaidClaims claims,
            ClawbackStore store,
            DebtStore debts,
            ClawbackProposals proposals,
            SerialNumbers serials,
            HouseRules rules,
            WorkdayCalendar calendar,
            Idempotency idempotency,
            AuditTrail audit,
            CurrentActor currentActor,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.claims = claims;
        this.store = store;
        this.debts = debts;
        this.proposals = proposals;
        this.serials = serials;
        this.rules = rules;
        this.calendar = calendar;
        this.idempotency = idempotency;
        this.audit = audit;
        this.currentActor = currentActor;
        this.clock = clock;
        this.events = events;
    }

    @Override
    @Transactional(readOnly = true)
    public Preview preview(long claimId, Item item) {
        return proposals.preview(claimId, item);
    }

    @Override
    @Transactional
    public long propose(Proposal proposal) {
        requireReason(proposal.facts());
        String id = idempotency.once(
                proposal.idempotencyKey(),
                "CLAWBACK:" + proposal.claimId(),
                () -> Ids.toText(proposals.propose(proposal)));
        return Ids.parse(id).orElseThrow();
    }

    private static void requireReason(String reason) {
        if (reason.strip().length() < MIN_REASON) {
            throw new RejectedException(Rejection.onField("reason", "REASON_REQUIRED", MIN_REASON));
        }
    }

    @Override
    @Transactional
    public void decide(long id, String basis, int version) {
        requireReason(basis);
        Clawback clawback = forDecision(id, version);
        Claim claim = claims.lock(clawback.claimId());
        Actor actor = currentActor.require();
        if (clawback.proposedBy() == actor.id()) {
            refuse(clawback, "SEPARATION_OF_DUTIES");
        }
        int year = clock.today().getYear();
        String number = "ZH%s-%d-%04d"
                .formatted(clawback.divisionCode(), year, serials.next("clawback", clawback.divisionCode(), year));
        LocalDate due =
                calendar.plus(clock.today(), rules.integer(HouseRules.CORRECTION_WORKDAYS, clawback.divisionCode()));
        if (!store.decide(clawback, number, basis.strip(), actor.id(), clock.today(), due)) {
            throw new OptimisticLockingFailureException("claw-back changed");
        }
        claims.clawBack(claim.id(), number);
        record(clawback, "DECIDE", ClawbackState.DECIDED, number);
        owed(claim, clawback).forEach((party, amount) -> demand(claim, clawback, party, amount, number, due));
    }

    /** First what the claim itself paid, then advances that were counted against it, then top-ups. */
    private void demand(Claim claim, Clawback clawback, Party party, Money amount, String number, LocalDate due) {
        Money rest = amount;
        for (PaidClaims.Portion portion : claims.portions(claim, party)) {
            Money room = portion.paid().minus(debts.demanded(party, portion.obligation()));
            Money part = rest.compareTo(room) > 0 ? room : rest;
            if (part.isPositive()) {
                events.publishEvent(new RecoveryDue(
                        new RecoveryDue.Recovery(
                                RecoveryDue.Kind.CLAWBACK,
                                debts.insert(clawback.id(), party, portion.obligation(), part)),
                        number,
                        clawback.divisionCode(),
                        portion.obligation(),
                        party,
                        part,
                        due,
                        clawback.facts()));
                rest = rest.minus(part);
            }
        }
        if (rest.isPositive()) {
            throw new IllegalStateException("claw-back " + clawback.id() + " demands more than was paid");
        }
    }

    /** The body that was paid owes all of it; where trainees were paid each owes his own. */
    private static Map<Party, Money> owed(Claim claim, Clawback clawback) {
        Map<Party, Money> owed = new LinkedHashMap<>();
        for (Clawback.Line line : clawback.lines()) {
            Party party = claim.payee() == PayeeKind.TRAINEE
                    ? new Party(Party.Kind.PERSON, line.personId(), line.name())
                    : new Party(Party.Kind.BODY, claim.applicantId(), claim.applicantName());
            owed.merge(party, line.amount(), Money::plus);
        }
        return owed;
    }

    @Override
    @Transactional
    public void dismiss(long id, String reason, int version) {
        requireReason(reason);
        Clawback clawback = forDecision(id, version);
        if (!store.dismiss(clawback, reason.strip(), currentActor.require().id(), clock.today())) {
            throw new OptimisticLockingFailureException("claw-back changed");
        }
        record(clawback, "DISMISS", ClawbackState.DISMISSED, reason.strip());
    }

    private Clawback forDecision(long id, int version) {
        Clawback clawback = get(id);
        if (clawback.state() != ClawbackState.PROPOSED) {
            throw new RejectedException(Rejection.of("CLAWBACK_DECIDED"));
        }
        if (clawback.version() != version) {
            throw new OptimisticLockingFailureException("claw-back changed");
        }
        return clawback;
    }

    private void refuse(Clawback clawback, String code) {
        audit.refused(new AuditTrail.Entry(
                "refusal:" + clawback.divisionCode(),
                "REFUSED_DECIDE",
                "clawback",
                clawback.id(),
                clawback.state().name(),
                null,
                code,
                Map.of()));
        throw new RejectedException(Rejection.of(code, clawback.state(), "DECIDE"));
    }

    private void record(Clawback clawback, String action, ClawbackState to, @Nullable String reason) {
        audit.record(new AuditTrail.Entry(
                "clawback:" + clawback.divisionCode(),
                action,
                "clawback",
                clawback.id(),
                clawback.state().name(),
                to.name(),
                reason,
                Map.of("claim", clawback.claimNo(), "amount", clawback.amount().toPlainYuan())));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Clawback> find(Filter filter, int offset, int limit) {
        return store.find(filter, currentActor.require().scope(), offset, limit);
    }

    @Override
    @Transactional(readOnly = true)
    public int count(Filter filter) {
        return store.count(filter, currentActor.require().scope());
    }

    @Override
    @Transactional(readOnly = true)
    public Clawback get(long id) {
        return store.find(id, currentActor.require().scope())
                .orElseThrow(() -> new RejectedException(Rejection.of("NOT_FOUND")));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Clawback> ofClaim(long claimId) {
        return store.ofClaim(claimId, currentActor.require().scope());
    }
}
