package cn.yujiang.subsidy.application;

import cn.yujiang.audit.Vault;
import cn.yujiang.policy.PayeeKind;
import cn.yujiang.registry.BodyDirectory;
import cn.yujiang.shared.Money;
import cn.yujiang.subsidy.AdvanceDeduction;
import cn.yujiang.subsidy.ClaimLine;
import cn.yujiang.subsidy.Obligation;
import cn.yujiang.subsidy.Party;
import cn.yujiang.subsidy.PayeeAccount;
import cn.yujiang.subsidy.PaymentDue;
import cn.yujiang.subsidy.PaymentDue.Payee;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What an approved claim owes to whom: the applicant as a body, or each trainee who is paid. */
@Component
class ClaimDebts {

    private final LineStore lines;
    private final PayeeAccountStore accounts;
    private final BodyDirectory bodies;
    private final AdvanceDeduction advances;
    private final Vault vault;

    ClaimDebts(
            LineStore lines, PayeeAccountStore accounts, BodyDirectory bodies, AdvanceDeduction advances, Vault vault) {
        this.lines = lines;
        this.accounts = accounts;
        this.bodies = bodies;
        this.advances = advances;
        this.vault = vault;
    }

    PaymentDue of(ClaimEntity claim) {
        return new PaymentDue(
                new Obligation(Obligation.Kind.CLAIM, claim.getId()),
                Objects.requireNonNull(claim.claimNo()),
                claim.divisionCode(),
                claim.fund(),
                claim.payee() == PayeeKind.TRAINEE ? trainees(claim) : List.of(body(claim)));
    }

    private Payee body(ClaimEntity claim) {
        String sealed = Objects.requireNonNull(claim.accountSealed());
        var account = new PayeeAccount(
                claim.accountName(), claim.bankName(), vault.open(Vault.Field.CLAIM_ACCOUNT, claim.getId(), sealed));
        String name = bodies.find(claim.applicantId()).orElseThrow().name();
        return new Payee(
                new Party(Party.Kind.BODY, claim.applicantId(), name), account, claim.total(), advanced(claim));
    }

    /** Nothing is paid ahead of a list. */
    private Money advanced(ClaimEntity claim) {
        Long cohort = claim.cohortId();
        return cohort == null
                ? Money.ZERO
                : advances.settle(cohort, claim.ruleId(), claim.total(), Objects.requireNonNull(claim.claimNo()));
    }

    /** Advances go to bodies, so nothing of what the trainees get was paid before. A person enrolled twice is one payee. */
    private List<Payee> trainees(ClaimEntity claim) {
        Map<Long, PayeeAccount> frozen = accounts.of(claim.getId());
        Map<Long, List<ClaimLine>> byPerson = lines.of(claim.getId()).stream()
                .filter(line -> line.payable().isPositive())
                .collect(Collectors.groupingBy(ClaimLine::personId, java.util.LinkedHashMap::new, Collectors.toList()));
        return byPerson.entrySet().stream()
                .map(entry -> new Payee(
                        new Party(
                                Party.Kind.PERSON,
                                entry.getKey(),
                                entry.getValue().getFirst().name()),
                        Objects.requireNonNull(frozen.get(entry.getKey())),
                        entry.getValue().stream().map(ClaimLine::payable).reduce(Money.ZERO, Money::plus),
                        Money.ZERO))
                .toList();
    }
}
