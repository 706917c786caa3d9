package cn.yujiang.subsidy.application;

import cn.yujiang.audit.Vault;
import cn.yujiang.identity.CurrentActor;
import cn.yujiang.policy.PayeeKind;
import cn.yujiang.registry.BodyDirectory;
import cn.yujiang.registry.PersonDirectory;
import cn.yujiang.shared.BankAccount;
import cn.yujiang.shared.Money;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import cn.yujiang.subsidy.Adjustments.Adjustment;
import cn.yujiang.subsidy.Adjustments.State;
import cn.yujiang.subsidy.ClaimLine;
import cn.yujiang.subsidy.Obligation;
import cn.yujiang.subsidy.ObligationOwner;
import cn.yujiang.subsidy.Party;
import cn.yujiang.subsidy.PayeeAccount;
import cn.yujiang.subsidy.PaymentDue;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Differences that a later version of a paper adds to paid claims: to whom they are due, and what the finance office tells about them. */
@Component
class TopUps implements ObligationOwner {

    private final AdjustmentStore store;
    private final ClaimAccess access;
    private final LineStore lines;
    private final BodyDirectory bodies;
    private final PersonDirectory people;
    private final Vault vault;
    private final CurrentActor currentActor;

    TopUps(
            AdjustmentStore store,
            ClaimAccess access,
            LineStore lines,
            BodyDirectory bodies,
            PersonDirectory people,
            Vault vault,
            CurrentActor currentActor) {
        this.store = store;
        this.access = access;
        this.lines = lines;
        this.bodies = bodies;
        this.people = people;
        this.vault = vault;
        this.currentActor = currentActor;
    }

    PaymentDue due(Adjustment adjustment) {
        ClaimEntity claim = access.entity(adjustment.claimId());
        return new PaymentDue(
                new Obligation(Obligation.Kind.TOP_UP, adjustment.id()),
                Objects.requireNonNull(claim.claimNo()),
                claim.divisionCode(),
                claim.fund(),
                List.of(
                        claim.payee() == PayeeKind.TRAINEE
                                ? person(claim, adjustment)
                                : body(claim, adjustment.difference())));
    }

    /** To the account the claim was paid to. */
    private PaymentDue.Payee body(ClaimEntity claim, Money amount) {
        String sealed = Objects.requireNonNull(claim.accountSealed());
        return new PaymentDue.Payee(
                new Party(
                        Party.Kind.BODY,
                        claim.applicantId(),
                        bodies.find(claim.applicantId()).orElseThrow().name()),
                new PayeeAccount(
                        claim.accountName(),
                        claim.bankName(),
                        vault.open(Vault.Field.CLAIM_ACCOUNT, claim.getId(), sealed)),
                amount,
                Money.ZERO);
    }

    /** To the account the person has now. */
    private PaymentDue.Payee person(ClaimEntity claim, Adjustment adjustment) {
        ClaimLine line = lines.of(claim.getId()).stream()
                .filter(candidate -> candidate.id() == adjustment.lineId())
                .findFirst()
                .orElseThrow();
        PersonDirectory.Person person = people.load(line.personId());
        BankAccount account = person.account();
        if (account == null) {
            throw new RejectedException(Rejection.of("PERSON_WITHOUT_ACCOUNT", line.position(), line.name()));
        }
        return new PaymentDue.Payee(
                new Party(Party.Kind.PERSON, person.id(), person.name()),
                new PayeeAccount(person.name(), "", account.number()),
                adjustment.difference(),
                Money.ZERO);
    }

    @Override
    public Obligation.Kind kind() {
        return Obligation.Kind.TOP_UP;
    }

    private Adjustment load(long id) {
        return store.get(id, currentActor.require().scope().divisionPattern())
                .orElseThrow(() -> new RejectedException(Rejection.of("NOT_FOUND")));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(long id) {
        load(id);
        store.lock(id);
    }

    @Override
    @Transactional(readOnly = true)
    public Set<Long> deciders(long id) {
        Adjustment adjustment = load(id);
        return Stream.of(adjustment.decidedBy(), adjustment.confirmedBy())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    @Override
    @Transactional(readOnly = true)
    public void requirePayable(long id) {
        if (load(id).state() != State.CONFIRMED) {
            throw new RejectedException(Rejection.of("ADJUSTMENT_DECIDED"));
        }
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void paid(long id, String memo) {
        store.paid(id, true);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void failed(long id, Party payee, String reason) {
        store.paid(id, false);
    }
}
