package cn.yujiang.subsidy.application;

import cn.yujiang.audit.Vault;
import cn.yujiang.policy.PayeeKind;
import cn.yujiang.registry.BodyDirectory;
import cn.yujiang.registry.PersonDirectory;
import cn.yujiang.shared.BankAccount;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import cn.yujiang.subsidy.ClaimLine;
import cn.yujiang.subsidy.PayeeAccount;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Freezes where the money of a claim goes when it is handed in: what the registries say later touches it no more. */
@Component
class AccountFreezing {

    private static final int NAMED = 10;

    private final BodyDirectory bodies;
    private final PersonDirectory people;
    private final PayeeAccountStore accounts;
    private final Vault vault;

    AccountFreezing(BodyDirectory bodies, PersonDirectory people, PayeeAccountStore accounts, Vault vault) {
        this.bodies = bodies;
        this.people = people;
        this.accounts = accounts;
        this.vault = vault;
    }

    /**
     * The applicant's account, and for a rule that pays the trainees the account of each who is paid.
     *
     * @throws RejectedException {@code ACCOUNT_NAME_DIFFERS}, {@code LINE_ACCOUNT_MISSING} naming up to ten lines
     */
    void freeze(ClaimEntity claim, List<ClaimLine> lines) {
        BodyDirectory.Account account = bodies.account(claim.applicantId());
        String bodyName = bodies.find(claim.applicantId()).orElseThrow().name();
        if (!account.accountName().equals(bodyName)) {
            throw new RejectedException(Rejection.of("ACCOUNT_NAME_DIFFERS", account.accountName(), bodyName));
        }
        claim.account(
                account.accountName(),
                account.bankName(),
                vault.seal(Vault.Field.CLAIM_ACCOUNT, claim.getId(), account.accountNumber()));
        if (claim.payee() == PayeeKind.TRAINEE) {
            accounts.replace(claim.getId(), personal(lines));
        }
    }

    /** The accounts as they were frozen, for lines that go on in another claim. */
    void copy(ClaimEntity from, ClaimEntity to, List<ClaimLine> lines) {
        String sealed = Objects.requireNonNull(from.accountSealed());
        String number = vault.open(Vault.Field.CLAIM_ACCOUNT, from.getId(), sealed);
        to.account(from.accountName(), from.bankName(), vault.seal(Vault.Field.CLAIM_ACCOUNT, to.getId(), number));
        Map<Long, PayeeAccount> frozen = accounts.of(from.getId());
        var own = new LinkedHashMap<Long, PayeeAccount>();
        for (ClaimLine line : lines) {
            PayeeAccount account = frozen.get(line.personId());
            if (account != null) {
                own.put(line.personId(), account);
            }
        }
        accounts.replace(to.getId(), own);
    }

    private Map<Long, PayeeAccount> personal(List<ClaimLine> lines) {
        List<ClaimLine> paid =
                lines.stream().filter(line -> line.payable().isPositive()).toList();
        var persons = people.load(paid.stream().map(ClaimLine::personId).toList());
        var byPerson = new LinkedHashMap<Long, PayeeAccount>();
        var missing = new ArrayList<Rejection>();
        for (ClaimLine line : paid) {
            PersonDirectory.Person person = persons.get(line.personId());
            BankAccount account = person == null ? null : person.account();
            if (account == null) {
                missing.add(Rejection.of("LINE_ACCOUNT_MISSING", line.position(), line.name()));
            } else {
                byPerson.put(line.personId(), new PayeeAccount(line.name(), "", account.number()));
            }
        }
        if (!missing.isEmpty()) {
            throw new RejectedException(missing.subList(0, Math.min(NAMED, missing.size())));
        }
        return byPerson;
    }
}
