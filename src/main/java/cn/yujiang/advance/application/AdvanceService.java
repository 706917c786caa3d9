package cn.yujiang.advance.application;

import cn.yujiang.advance.Advance;
import cn.yujiang.advance.AdvanceAction;
import cn.yujiang.advance.Advances;
import cn.yujiang.audit.Idempotency;
import cn.yujiang.audit.Vault;
import cn.yujiang.identity.CurrentActor;
import cn.yujiang.policy.RuleInfo;
import cn.yujiang.shared.Ids;
import cn.yujiang.shared.Money;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import cn.yujiang.subsidy.Obligation;
import cn.yujiang.subsidy.Party;
import cn.yujiang.subsidy.PayeeAccount;
import cn.yujiang.subsidy.PayeeAccountChanged;
import cn.yujiang.subsidy.PaymentDue;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class AdvanceService implements Advances {

    private final AdvanceStore store;
    private final CeilingStore ceilings;
    private final AdvanceFlow flow;
    private final AdvanceRequests requests;
    private final AdvanceSettling settling;
    private final Vault vault;
    private final Idempotency idempotency;
    private final CurrentActor currentActor;
    private final ApplicationEventPublisher events;

    AdvanceService(
            AdvanceStore store,
            CeilingStore ceilings,
            AdvanceFlow flow,
            AdvanceRequests requests,
            AdvanceSettling settling,
            Vault vault,
            Idempotency idempotency,
            CurrentActor currentActor,
            ApplicationEventPublisher events) {
        this.store = store;
        this.ceilings = ceilings;
        this.flow = flow;
        this.requests = requests;
        this.settling = settling;
        this.vault = vault;
        this.idempotency = idempotency;
        this.currentActor = currentActor;
        this.events = events;
    }

    @Override
    @Transactional(readOnly = true)
    public List<RuleInfo> rules(long cohortId) {
        return requests.rules(cohortId);
    }

    @Override
    @Transactional(readOnly = true)
    public Offer offer(long cohortId, String ruleId) {
        return requests.estimate(cohortId, ruleId, ceilings.granted(cohortId, ruleId))
                .offer();
    }

    @Override
    @Transactional
    public Advance request(Request request) {
        String id = idempotency.once(
                request.idempotencyKey(), "ADVANCE:" + request.cohortId() + ":" + request.ruleId(), () -> {
                    long made = requests.request(request);
                    Advance advance = flow.load(made);
                    flow.record(advance, "REQUEST", advance.state(), null);
                    return Ids.toText(made);
                });
        return flow.load(Ids.parse(id).orElseThrow());
    }

    @Override
    @Transactional
    public void withdraw(long id, String reason, int version) {
        Advance advance = flow.forChange(id, version);
        flow.step(advance, AdvanceAction.WITHDRAW, AdvanceFlow.reason(reason));
        ceilings.giveBack(advance);
    }

    @Override
    @Transactional
    public void review(long id, String comment, int version) {
        flow.step(flow.forChange(id, version), AdvanceAction.REVIEW, comment.isBlank() ? null : comment.strip());
        store.reviewedBy(id, currentActor.require().id());
    }

    @Override
    @Transactional
    public void approve(long id, String comment, int version) {
        Advance advance = flow.forChange(id, version);
        flow.step(advance, AdvanceAction.APPROVE, comment.isBlank() ? null : comment.strip());
        refuseShrunkEstimate(advance);
        store.approvedBy(id, currentActor.require().id());
        events.publishEvent(new PaymentDue(
                new Obligation(Obligation.Kind.ADVANCE, id),
                advance.advanceNo(),
                advance.divisionCode(),
                advance.fund(),
                List.of(new PaymentDue.Payee(party(advance), account(id), advance.granted(), Money.ZERO))));
    }

    /** Trainees may have left since the request: what was granted in all must still fit. */
    private void refuseShrunkEstimate(Advance advance) {
        Money granted = ceilings.lockGranted(advance.cohortId(), advance.ruleId());
        Offer now = requests.estimate(advance.cohortId(), advance.ruleId(), Money.ZERO)
                .offer();
        if (!now.problems().isEmpty()) {
            throw new RejectedException(now.problems());
        }
        if (granted.compareTo(now.ceiling()) > 0) {
            throw new RejectedException(
                    Rejection.of("ADVANCE_CEILING", now.ceiling().toGroupedYuan(), granted.toGroupedYuan()));
        }
    }

    private static Party party(Advance advance) {
        return new Party(Party.Kind.BODY, advance.bodyId(), advance.bodyName());
    }

    private PayeeAccount account(long id) {
        Advance advance = flow.load(id);
        return new PayeeAccount(
                advance.accountName(),
                advance.bankName(),
                vault.open(Vault.Field.ADVANCE_ACCOUNT, id, store.sealedAccount(id)));
    }

    @Override
    @Transactional
    public void reject(long id, String reason, int version) {
        Advance advance = flow.forChange(id, version);
        flow.step(advance, AdvanceAction.REJECT, AdvanceFlow.reason(reason));
        ceilings.giveBack(advance);
    }

    @Override
    @Transactional
    public void confirmAccount(long id, int version) {
        Advance advance = flow.forChange(id, version);
        if (advance.state() != cn.yujiang.advance.AdvanceState.PAYMENT_FAILED) {
            throw new RejectedException(Rejection.of("ILLEGAL_TRANSITION", advance.state(), "CONFIRM_ACCOUNT"));
        }
        var account = requests.account(advance.bodyId(), advance.bodyName());
        store.account(
                id,
                account.accountName(),
                account.bankName(),
                vault.seal(Vault.Field.ADVANCE_ACCOUNT, id, account.accountNumber()));
        flow.record(advance, "CONFIRM_ACCOUNT", advance.state(), null);
        events.publishEvent(
                new PayeeAccountChanged(new Obligation(Obligation.Kind.ADVANCE, id), party(advance), account(id)));
    }

    @Override
    @Transactional
    public void settleWithoutClaim(long id, String reason, int version) {
        settling.withoutClaim(flow.forChange(id, version), AdvanceFlow.reason(reason));
    }

    @Override
    @Transactional
    public Money demandShareOfFailed(long id, String reason, int version) {
        return settling.demandShare(flow.forChange(id, version), AdvanceFlow.reason(reason));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Advance> find(Filter filter, int offset, int limit) {
        return store.find(filter, currentActor.require().scope(), offset, limit);
    }

    @Override
    @Transactional(readOnly = true)
    public int count(Filter filter) {
        return store.count(filter, currentActor.require().scope());
    }

    @Override
    @Transactional(readOnly = true)
    public Advance get(long id) {
        return flow.load(id);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Advance> ofCohort(long cohortId) {
        return store.ofCohort(cohortId, currentActor.require().scope());
    }

    @Override
    @Transactional(readOnly = true)
    public List<Advance> outstanding() {
        return store.outstanding(currentActor.require().scope());
    }
}
