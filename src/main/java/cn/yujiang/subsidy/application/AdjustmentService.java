package cn.yujiang.subsidy.application;

import cn.yujiang.audit.AuditTrail;
import cn.yujiang.identity.CurrentActor;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.shared.Money;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import cn.yujiang.subsidy.Adjustments;
import cn.yujiang.subsidy.ClaimState;
import cn.yujiang.subsidy.RecoveryProposed;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class AdjustmentService implements Adjustments {

    private static final int SHORTEST_REASON = 5;

    /** What is not paid yet is corrected in the review; there is nothing to top up or to recover. */
    private static final Set<ClaimState> PAID =
            EnumSet.of(ClaimState.PAID, ClaimState.CLAWBACK_PENDING, ClaimState.CLAWED_BACK);

    private final AdjustmentStore store;
    private final CurrentActor currentActor;
    private final BusinessClock clock;
    private final AuditTrail audit;
    private final ClaimAccess access;
    private final TopUps topUps;
    private final ApplicationEventPublisher events;

    AdjustmentService(
            AdjustmentStore store,
            CurrentActor currentActor,
            BusinessClock clock,
            AuditTrail audit,
            ClaimAccess access,
            TopUps topUps,
            ApplicationEventPublisher events) {
        this.store = store;
        this.access = access;
        this.topUps = topUps;
        this.events = events;
        this.currentActor = currentActor;
        this.clock = clock;
        this.audit = audit;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Adjustment> find(State state, int limit) {
        return store.find(state, currentActor.require().scope().divisionPattern(), limit);
    }

    @Override
    @Transactional
    public void accept(long id, String reason) {
        Adjustment open = decide(id, State.ACCEPTED, reason);
        if (open.kind() == Adjustments.Kind.LOOK) {
            throw new RejectedException(Rejection.of("ADJUSTMENT_LOOK"));
        }
        if (!PAID.contains(access.entity(open.claimId()).state())) {
            throw new RejectedException(Rejection.of("ADJUSTMENT_UNPAID"));
        }
        if (open.kind() == Adjustments.Kind.RECOVERY) {
            events.publishEvent(new RecoveryProposed(
                    open.claimId(), open.lineId(), Money.ZERO.minus(open.difference()), reason.strip()));
        }
    }

    @Override
    @Transactional
    public void dismiss(long id, String reason) {
        decide(id, State.DISMISSED, reason);
    }

    private Adjustment decide(long id, State state, String reason) {
        if (reason.strip().length() < SHORTEST_REASON) {
            throw new RejectedException(Rejection.of("ADJUSTMENT_REASON"));
        }
        Adjustment open = load(id);
        if (!store.decide(id, state, currentActor.require().id(), clock.now(), reason.strip())) {
            throw new RejectedException(Rejection.of("ADJUSTMENT_DECIDED"));
        }
        record(open, state, reason.strip());
        return open;
    }

    @Override
    @Transactional
    public void confirm(long id, String comment) {
        Adjustment accepted = load(id);
        long actor = currentActor.require().id();
        if (accepted.state() != State.ACCEPTED || accepted.kind() != Adjustments.Kind.TOP_UP) {
            throw new RejectedException(Rejection.of("ADJUSTMENT_DECIDED"));
        }
        if (Long.valueOf(actor).equals(accepted.decidedBy())) {
            throw new RejectedException(Rejection.of("SEPARATION_OF_DUTIES", accepted.state(), "CONFIRM"));
        }
        if (!store.confirm(id, actor)) {
            throw new RejectedException(Rejection.of("ADJUSTMENT_DECIDED"));
        }
        record(accepted, State.CONFIRMED, comment.strip());
        events.publishEvent(topUps.due(accepted));
    }

    private Adjustment load(long id) {
        return store.get(id, currentActor.require().scope().divisionPattern())
                .orElseThrow(() -> new RejectedException(Rejection.of("NOT_FOUND")));
    }

    private void record(Adjustment before, State state, String reason) {
        audit.record(new AuditTrail.Entry(
                "subsidy:" + access.entity(before.claimId()).divisionCode(),
                "ADJUSTMENT_" + state,
                "claim",
                before.claimId(),
                before.state().name(),
                state.name(),
                reason,
                Map.of(
                        "decided", before.decided().toPlainYuan(),
                        "computed", String.valueOf(before.computed()),
                        "pack", before.packId())));
    }
}
