package cn.yujiang.advance.application;

import cn.yujiang.advance.Advance;
import cn.yujiang.advance.AdvanceAction;
import cn.yujiang.advance.AdvanceState;
import cn.yujiang.advance.domain.AdvanceSteps;
import cn.yujiang.advance.domain.AdvanceSteps.Step;
import cn.yujiang.audit.AuditTrail;
import cn.yujiang.identity.Actor;
import cn.yujiang.identity.CurrentActor;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** Moves an advance: the table decides, the trail records, in one transaction. */
@Component
class AdvanceFlow {

    private static final int MIN_REASON = 5;

    private final AdvanceStore store;
    private final AuditTrail audit;
    private final CurrentActor currentActor;

    AdvanceFlow(AdvanceStore store, AuditTrail audit, CurrentActor currentActor) {
        this.store = store;
        this.audit = audit;
        this.currentActor = currentActor;
    }

    Advance load(long id) {
        return store.find(id, currentActor.require().scope())
                .orElseThrow(() -> new RejectedException(Rejection.of("NOT_FOUND")));
    }

    /** The advance for a step: in scope, locked, and unchanged since the form was loaded. */
    Advance forChange(long id, int version) {
        load(id);
        store.lock(id);
        Advance advance = load(id);
        if (advance.version() != version) {
            throw new OptimisticLockingFailureException("advance changed");
        }
        return advance;
    }

    static String reason(String typed) {
        if (typed.strip().length() < MIN_REASON) {
            throw new RejectedException(Rejection.onField("reason", "REASON_REQUIRED", MIN_REASON));
        }
        return typed.strip();
    }

    /** A step somebody takes. */
    void step(Advance advance, AdvanceAction action, @Nullable String reason) {
        Step step = AdvanceSteps.find(advance.state(), action)
                .orElseThrow(() -> refused(advance, action, "ILLEGAL_TRANSITION"));
        Actor actor = currentActor.require();
        if (actor.roles().stream().noneMatch(step.roles()::contains)) {
            throw refused(advance, action, "FORBIDDEN");
        }
        boolean own = store.requestedBy(advance.id()) == actor.id() && actor.isBureau();
        boolean reviewed = Long.valueOf(actor.id()).equals(advance.reviewerId());
        if (own || action == AdvanceAction.APPROVE && reviewed) {
            throw refused(advance, action, "SEPARATION_OF_DUTIES");
        }
        write(advance, action, step.to(), reason);
    }

    /** A step that follows from money or from a claim. */
    void follow(Advance advance, AdvanceAction action, AdvanceState to, @Nullable String reason) {
        if (AdvanceSteps.find(advance.state(), action).isEmpty()) {
            throw refused(advance, action, "ILLEGAL_TRANSITION");
        }
        write(advance, action, to, reason);
    }

    private void write(Advance advance, AdvanceAction action, AdvanceState to, @Nullable String reason) {
        if (!store.move(advance, to, reason)) {
            throw new OptimisticLockingFailureException("advance changed");
        }
        record(advance, action.name(), to, reason);
    }

    void record(Advance advance, String action, AdvanceState to, @Nullable String reason) {
        audit.record(new AuditTrail.Entry(
                "advance:" + advance.divisionCode(),
                action,
                "advance",
                advance.id(),
                advance.state().name(),
                to.name(),
                reason,
                Map.of(
                        "number", advance.advanceNo(),
                        "rule", advance.ruleId(),
                        "granted", advance.granted().toPlainYuan())));
    }

    private RejectedException refused(Advance advance, AdvanceAction action, String code) {
        audit.refused(new AuditTrail.Entry(
                "refusal:" + advance.divisionCode(),
                "REFUSED_" + action,
                "advance",
                advance.id(),
                advance.state().name(),
                null,
                code,
                Map.of()));
        return new RejectedException(Rejection.of(code, advance.state(), action));
    }
}
