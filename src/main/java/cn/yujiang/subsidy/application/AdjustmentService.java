package cn.yujiang.subsidy.application;

import cn.yujiang.audit.AuditTrail;
import cn.yujiang.identity.Actor;
import cn.yujiang.identity.CurrentActor;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import cn.yujiang.subsidy.Adjustments;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class AdjustmentService implements Adjustments {

    private static final int SHORTEST_REASON = 5;

    private final AdjustmentStore store;
    private final CurrentActor currentActor;
    private final BusinessClock clock;
    private final AuditTrail audit;

    AdjustmentService(AdjustmentStore store, CurrentActor currentActor, BusinessClock clock, AuditTrail audit) {
        this.store = store;
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
        decide(id, State.ACCEPTED, reason);
    }

    @Override
    @Transactional
    public void dismiss(long id, String reason) {
        decide(id, State.DISMISSED, reason);
    }

    private void decide(long id, State state, String reason) {
        if (reason.strip().length() < SHORTEST_REASON) {
            throw new RejectedException(Rejection.of("ADJUSTMENT_REASON"));
        }
        Actor actor = currentActor.require();
        Adjustment open = store.get(id, actor.scope().divisionPattern())
                .orElseThrow(() -> new RejectedException(Rejection.of("NOT_FOUND")));
        if (!store.decide(id, state, actor.id(), clock.now(), reason.strip())) {
            throw new RejectedException(Rejection.of("ADJUSTMENT_DECIDED"));
        }
        audit.record(new AuditTrail.Entry(
                "subsidy:" + actor.divisionCode(),
                "ADJUSTMENT_" + state,
                "claim",
                open.claimId(),
                State.PROPOSED.name(),
                state.name(),
                reason.strip(),
                Map.of(
                        "decided", open.decided().toPlainYuan(),
                        "computed", String.valueOf(open.computed()),
                        "pack", open.packId())));
    }
}
