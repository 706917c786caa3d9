package cn.yujiang.subsidy.application;

import cn.yujiang.audit.Vault;
import cn.yujiang.identity.Actor;
import cn.yujiang.identity.CurrentActor;
import cn.yujiang.shared.BankAccount;
import cn.yujiang.shared.Masking;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import cn.yujiang.subsidy.AccountCorrections;
import cn.yujiang.subsidy.ClaimAction;
import cn.yujiang.subsidy.Obligation;
import cn.yujiang.subsidy.Party;
import cn.yujiang.subsidy.PayeeAccount;
import cn.yujiang.subsidy.PayeeAccountChanged;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class CorrectionService implements AccountCorrections {

    private static final int MIN_REASON = 5;
    private static final int MAX_REASON = 500;
    private static final int MAX_BANK = 100;

    private final CorrectionStore corrections;
    private final PayeeAccountStore accounts;
    private final ClaimRepository claims;
    private final ClaimAccess access;
    private final ClaimWorkflow workflow;
    private final Vault vault;
    private final CurrentActor currentActor;
    private final ApplicationEventPublisher events;

    CorrectionService(
            CorrectionStore corrections,
            PayeeAccountStore accounts,
            ClaimRepository claims,
            ClaimAccess access,
            ClaimWorkflow workflow,
            Vault vault,
            CurrentActor currentActor,
            ApplicationEventPublisher events) {
        this.corrections = corrections;
        this.accounts = accounts;
        this.claims = claims;
        this.access = access;
        this.workflow = workflow;
        this.vault = vault;
        this.currentActor = currentActor;
        this.events = events;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Correction> of(long claimId) {
        return corrections.of(access.entity(claimId).getId());
    }

    @Override
    @Transactional
    public void correct(long correctionId, NewAccount raw) {
        CorrectionStore.Row row = locked(correctionId);
        ClaimEntity claim = access.entity(row.claimId());
        workflow.require(claim, ClaimAction.CORRECT_ACCOUNT);
        if (row.is(State.CONFIRMED)) {
            throw new RejectedException(Rejection.of("CORRECTION_DECIDED", row.partyName()));
        }
        NewAccount account = checked(row.party(), raw);
        corrections.proposed(correctionId, account, currentActor.require().id());
        workflow.logLine(
                claim,
                ClaimAction.CORRECT_ACCOUNT.name(),
                account.reason(),
                Map.of(
                        "payee", row.partyName(),
                        "bank", account.bank(),
                        "account", Masking.bankAccount(account.number())));
    }

    /** Money goes to the payee and nobody else. */
    private static NewAccount checked(Party payee, NewAccount raw) {
        String holder = raw.holder().strip();
        String bank = raw.bank().strip();
        if (!holder.equals(payee.name())) {
            throw new RejectedException(Rejection.onField("holder", "ACCOUNT_HOLDER", payee.name()));
        }
        boolean body = payee.kind() == Party.Kind.BODY;
        if (bank.length() > MAX_BANK || body && bank.isEmpty()) {
            throw new RejectedException(Rejection.onField("bank", "ACCOUNT_BANK", MAX_BANK));
        }
        BankAccount account = body ? BankAccount.company(raw.number()) : BankAccount.personal(raw.number());
        return new NewAccount(holder, bank, account.number(), reason(raw.reason()));
    }

    private static String reason(String raw) {
        String reason = raw.strip();
        if (reason.length() < MIN_REASON || reason.length() > MAX_REASON) {
            throw new RejectedException(Rejection.onField("reason", "REASON_REQUIRED", MIN_REASON));
        }
        return reason;
    }

    @Override
    @Transactional
    public void confirm(long correctionId) {
        CorrectionStore.Row row = locked(correctionId);
        ClaimEntity claim = deciding(row);
        PayeeAccount account = corrections.account(row);
        if (row.party().kind() == Party.Kind.PERSON) {
            accounts.correct(claim.getId(), row.party(), account);
        } else {
            claim.account(
                    account.holder(),
                    account.bank(),
                    vault.seal(Vault.Field.CLAIM_ACCOUNT, claim.getId(), account.number()));
            claims.saveAndFlush(claim);
        }
        corrections.confirmed(correctionId, currentActor.require().id());
        events.publishEvent(
                new PayeeAccountChanged(new Obligation(Obligation.Kind.CLAIM, claim.getId()), row.party(), account));
        log(claim, row, "");
    }

    @Override
    @Transactional
    public void sendBack(long correctionId, String reason) {
        CorrectionStore.Row row = locked(correctionId);
        ClaimEntity claim = deciding(row);
        corrections.sentBack(correctionId, currentActor.require().id(), reason(reason));
        workflow.logLine(claim, "ACCOUNT_SENT_BACK", reason.strip(), Map.of("payee", row.partyName()));
    }

    private ClaimEntity deciding(CorrectionStore.Row row) {
        ClaimEntity claim = access.entity(row.claimId());
        workflow.require(claim, ClaimAction.CONFIRM_ACCOUNT);
        if (!row.is(State.PROPOSED)) {
            throw new RejectedException(Rejection.of("CORRECTION_DECIDED", row.partyName()));
        }
        Actor actor = currentActor.require();
        if (Objects.equals(row.madeBy(), actor.id()) || Objects.equals(claim.submittedBy(), actor.id())) {
            throw workflow.refused("SEPARATION_OF_DUTIES", claim, ClaimAction.CONFIRM_ACCOUNT);
        }
        return claim;
    }

    private void log(ClaimEntity claim, CorrectionStore.Row row, String reason) {
        workflow.logLine(
                claim,
                ClaimAction.CONFIRM_ACCOUNT.name(),
                reason,
                Map.of("payee", row.partyName(), "bank", row.bank(), "account", row.accountMasked()));
    }

    private CorrectionStore.Row locked(long id) {
        return corrections.lock(id).orElseThrow(() -> new RejectedException(Rejection.of("NOT_FOUND")));
    }
}
