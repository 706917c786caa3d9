package cn.yujiang.disbursement.application;

import cn.yujiang.audit.AuditTrail;
import cn.yujiang.identity.Actor;
import cn.yujiang.identity.CurrentActor;
import cn.yujiang.shared.Money;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import cn.yujiang.subsidy.Obligation;
import cn.yujiang.subsidy.ObligationOwner;
import cn.yujiang.subsidy.Party;
import cn.yujiang.subsidy.RecoveryDue;
import cn.yujiang.subsidy.RecoveryOwner;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Speaks with those who decided: decisions are always taken in the same order, so that two commands cannot wait in a circle. */
@Component
class Owners {

    static final Comparator<Obligation> ORDER =
            Comparator.comparing(Obligation::kind).thenComparing(Obligation::id);

    private final ObjectProvider<ObligationOwner> obligations;
    private final ObjectProvider<RecoveryOwner> recoveries;
    private final AuditTrail audit;
    private final CurrentActor currentActor;

    Owners(
            ObjectProvider<ObligationOwner> obligations,
            ObjectProvider<RecoveryOwner> recoveries,
            AuditTrail audit,
            CurrentActor currentActor) {
        this.obligations = obligations;
        this.recoveries = recoveries;
        this.audit = audit;
        this.currentActor = currentActor;
    }

    private ObligationOwner owner(Obligation.Kind kind) {
        return obligations.stream()
                .filter(owner -> owner.kind() == kind)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody decides a " + kind));
    }

    void lock(Collection<Obligation> decisions) {
        sorted(decisions).forEach(decision -> owner(decision.kind()).lock(decision.id()));
    }

    /** Locks the decisions; refuses their deciders and whatever stands against paying them. */
    void requirePayable(Collection<Obligation> decisions, Step step) {
        lock(decisions);
        refuseDeciders(decisions, step);
        sorted(decisions).forEach(decision -> owner(decision.kind()).requirePayable(decision.id()));
    }

    /** Nobody moves money he decided about (A22). The attempt stays in the trail. */
    void refuseDeciders(Collection<Obligation> decisions, Step step) {
        Actor actor = currentActor.require();
        for (Obligation decision : sorted(decisions)) {
            if (owner(decision.kind()).deciders(decision.id()).contains(actor.id())) {
                throw refused("SEPARATION_OF_DUTIES", step);
            }
        }
    }

    /** @param id of the batch, 0 while there is none */
    record Step(String action, String divisionCode, long id) {}

    RejectedException refused(String code, Step step) {
        audit.refused(new AuditTrail.Entry(
                "refusal:" + step.divisionCode,
                "REFUSED_" + step.action,
                "payment-batch",
                step.id,
                null,
                null,
                code,
                Map.of()));
        return new RejectedException(Rejection.of(code));
    }

    void paid(Obligation decision, String memo) {
        owner(decision.kind()).paid(decision.id(), memo);
    }

    void failed(Obligation decision, Party payee, String reason) {
        owner(decision.kind()).failed(decision.id(), payee, reason);
    }

    void received(RecoveryDue.Recovery recovery, Money received, Money open) {
        recoveries.stream()
                .filter(owner -> owner.kind() == recovery.kind())
                .forEach(owner -> owner.received(recovery.id(), received, open));
    }

    private static List<Obligation> sorted(Collection<Obligation> decisions) {
        return decisions.stream().distinct().sorted(ORDER).toList();
    }
}
