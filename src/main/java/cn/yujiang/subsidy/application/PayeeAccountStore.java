package cn.yujiang.subsidy.application;

import cn.yujiang.audit.Vault;
import cn.yujiang.shared.Ids;
import cn.yujiang.subsidy.Party;
import cn.yujiang.subsidy.PayeeAccount;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Accounts of the people a claim pays, frozen and sealed. */
@Repository
class PayeeAccountStore {

    private record Row(long id, long personId, String holder, String bank, String accountSealed) {}

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final Vault vault;

    PayeeAccountStore(JdbcClient jdbc, JdbcTemplate batch, Vault vault) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.vault = vault;
    }

    /** Freezes the accounts of this submission; those of an earlier one are replaced. */
    void replace(long claimId, Map<Long, PayeeAccount> byPerson) {
        jdbc.sql("delete from claim_payee_account where claim_id = :id")
                .param("id", claimId)
                .update();
        List<Object[]> rows = byPerson.entrySet().stream()
                .map(entry -> row(claimId, entry.getKey(), entry.getValue()))
                .toList();
        batch.batchUpdate("""
                insert into claim_payee_account (id, claim_id, person_id, holder, bank, account_sealed)
                values (?, ?, ?, ?, ?, ?)""", rows);
    }

    private Object[] row(long claimId, long person, PayeeAccount account) {
        long id = Ids.next();
        return new Object[] {id, claimId, person, account.holder(), account.bank(), seal(id, account.number())};
    }

    private String seal(long id, String number) {
        return vault.seal(Vault.Field.CLAIM_PAYEE_ACCOUNT, id, number);
    }

    /** By person. */
    Map<Long, PayeeAccount> of(long claimId) {
        var accounts = new LinkedHashMap<Long, PayeeAccount>();
        jdbc.sql("""
                        select id, person_id, holder, bank, account_sealed from claim_payee_account
                        where claim_id = :id order by id""")
                .param("id", claimId)
                .query(Row.class)
                .list()
                .forEach(row -> accounts.put(
                        row.personId,
                        new PayeeAccount(
                                row.holder,
                                row.bank,
                                vault.open(Vault.Field.CLAIM_PAYEE_ACCOUNT, row.id, row.accountSealed))));
        return accounts;
    }

    /** A confirmed correction. */
    void correct(long claimId, Party person, PayeeAccount account) {
        long id = jdbc.sql("select id from claim_payee_account where claim_id = :claim and person_id = :person")
                .param("claim", claimId)
                .param("person", person.id())
                .query(Long.class)
                .single();
        jdbc.sql(
                        "update claim_payee_account set holder = :holder, bank = :bank, account_sealed = :sealed where id = :id")
                .param("holder", account.holder())
                .param("bank", account.bank())
                .param("sealed", seal(id, account.number()))
                .param("id", id)
                .update();
    }
}
