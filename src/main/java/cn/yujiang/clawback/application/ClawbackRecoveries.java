package cn.yujiang.clawback.application;

import cn.yujiang.audit.AuditTrail;
import cn.yujiang.clawback.Clawback;
import cn.yujiang.clawback.ClawbackState;
import cn.yujiang.identity.CurrentActor;
import cn.yujiang.shared.Money;
import cn.yujiang.subsidy.ClaimState;
import cn.yujiang.subsidy.PaidClaims;
import cn.yujiang.subsidy.RecoveryDue;
import cn.yujiang.subsidy.RecoveryOwner;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Hears what comes back; with the last fen of the last debtor the claim is clawed back. */
@Component
class ClawbackRecoveries implements RecoveryOwner {

    private final ClawbackStore store;
    private final DebtStore debts;
    private final PaidClaims claims;
    private final AuditTrail audit;
    private final CurrentActor currentActor;

    ClawbackRecoveries(
            ClawbackStore store, DebtStore debts, PaidClaims claims, AuditTrail audit, CurrentActor currentActor) {
        this.store = store;
        this.debts = debts;
        this.claims = claims;
        this.audit = audit;
        this.currentActor = currentActor;
    }

    @Override
    public RecoveryDue.Kind kind() {
        return RecoveryDue.Kind.CLAWBACK;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void received(long id, Money received, Money open) {
        long clawbackId = debts.clawbackOf(id);
        Clawback clawback =
                store.find(clawbackId, currentActor.require().scope()).orElseThrow();
        claims.lock(clawback.claimId());
        debts.received(id, open);
        boolean all = !debts.open(clawbackId).isPositive();
        audit.record(new AuditTrail.Entry(
                "clawback:" + clawback.divisionCode(),
                "RECEIVE",
                "clawback",
                clawbackId,
                clawback.state().name(),
                (all ? ClawbackState.RECOVERED : ClawbackState.DECIDED).name(),
                received.toPlainYuan(),
                Map.of("open", debts.open(clawbackId).toPlainYuan())));
        if (!all && clawback.state() == ClawbackState.RECOVERED) {
            store.owedAgain(clawbackId);
            if (claims.lock(clawback.claimId()).state() == ClaimState.CLAWED_BACK) {
                claims.owedAgain(clawback.claimId(), Objects.requireNonNullElse(clawback.number(), ""));
            }
        }
        if (all && clawback.state() == ClawbackState.DECIDED) {
            store.recovered(clawbackId);
            if (!store.anyOpen(clawback.claimId())) {
                claims.recovered(clawback.claimId(), Objects.requireNonNullElse(clawback.number(), ""));
            }
        }
    }
}
