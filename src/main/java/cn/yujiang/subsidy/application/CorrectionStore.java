package cn.yujiang.subsidy.application;

import cn.yujiang.audit.Vault;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.shared.Ids;
import cn.yujiang.shared.Masking;
import cn.yujiang.subsidy.AccountCorrections.Correction;
import cn.yujiang.subsidy.AccountCorrections.NewAccount;
import cn.yujiang.subsidy.AccountCorrections.State;
import cn.yujiang.subsidy.Party;
import cn.yujiang.subsidy.PayeeAccount;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Payees whose transfer failed, with the account proposed instead. */
@Repository
class CorrectionStore {

    /** A correction as commands need it. */
    record Row(
            long id,
            long claimId,
            String partyKind,
            long partyId,
            String partyName,
            String failReason,
            String holder,
            String bank,
            @Nullable String accountSealed,
            String accountMasked,
            String reason,
            String state,
            @Nullable Long madeBy,
            @Nullable LocalDateTime madeAt,
            String note) {

        Party party() {
            return new Party(Party.Kind.valueOf(partyKind), partyId, partyName);
        }

        boolean is(State wanted) {
            return state.equals(wanted.name());
        }
    }

    private static final String SELECT = """
            select id, claim_id, party_kind, party_id, party_name, fail_reason, holder, bank, account_sealed, account_masked, reason,
              state, made_by, made_at, note from account_correction
            """;

    private final JdbcClient jdbc;
    private final Vault vault;
    private final BusinessClock clock;

    CorrectionStore(JdbcClient jdbc, Vault vault, BusinessClock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.clock = clock;
    }

    /** Opens a correction; one that is open already stays as it is. */
    void failed(long claimId, Party payee, String reason) {
        jdbc.sql("""
                        insert into account_correction (id, claim_id, party_kind, party_id, party_name, live_key, fail_reason,
                          failed_at, holder, bank, account_masked, reason, state, note)
                        values (:id, :claim, :kind, :party, :name, :live, :why, :at, '', '', '', '', 'NEEDED', '')
                        on duplicate key update claim_id = claim_id""")
                .param("id", Ids.next())
                .param("claim", claimId)
                .param("kind", payee.kind().name())
                .param("party", payee.id())
                .param("name", payee.name())
                .param("live", claimId + ":" + payee.kind() + ":" + payee.id())
                .param("why", reason)
                .param("at", now())
                .update();
    }

    List<Correction> of(long claimId) {
        return jdbc
                .sql(SELECT + "where claim_id = :claim order by id")
                .param("claim", claimId)
                .query(Row.class)
                .list()
                .stream()
                .map(CorrectionStore::view)
                .toList();
    }

    Optional<Row> lock(long id) {
        return jdbc.sql(SELECT + "where id = :id for update")
                .param("id", id)
                .query(Row.class)
                .optional();
    }

    void proposed(long id, NewAccount account, long by) {
        jdbc.sql("""
                        update account_correction set state = 'PROPOSED', holder = :holder, bank = :bank, account_sealed = :sealed,
                          account_masked = :masked, reason = :reason, made_by = :by, made_at = :at, note = '' where id = :id""")
                .param("holder", account.holder())
                .param("bank", account.bank())
                .param("sealed", vault.seal(Vault.Field.ACCOUNT_CORRECTION, id, account.number()))
                .param("masked", Masking.bankAccount(account.number()))
                .param("reason", account.reason())
                .param("by", by)
                .param("at", now())
                .param("id", id)
                .update();
    }

    void confirmed(long id, long by) {
        decide(id, State.CONFIRMED, by, "");
        jdbc.sql("update account_correction set live_key = null where id = :id")
                .param("id", id)
                .update();
    }

    void sentBack(long id, long by, String note) {
        decide(id, State.NEEDED, by, note);
    }

    private void decide(long id, State state, long by, String note) {
        jdbc.sql("""
                        update account_correction set state = :state, decided_by = :by, decided_at = :at, note = :note
                        where id = :id and state = 'PROPOSED'""")
                .param("state", state.name())
                .param("by", by)
                .param("at", now())
                .param("note", note)
                .param("id", id)
                .update();
    }

    PayeeAccount account(Row row) {
        return new PayeeAccount(
                row.holder,
                row.bank,
                vault.open(Vault.Field.ACCOUNT_CORRECTION, row.id, Objects.requireNonNull(row.accountSealed)));
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.now(), ZoneOffset.UTC);
    }

    private static Correction view(Row row) {
        LocalDateTime made = row.madeAt;
        return new Correction(
                row.id,
                row.claimId,
                Party.Kind.valueOf(row.partyKind),
                row.partyName,
                row.failReason,
                row.holder,
                row.bank,
                row.accountMasked,
                row.reason,
                State.valueOf(row.state),
                made == null
                        ? null
                        : made.atOffset(ZoneOffset.UTC)
                                .atZoneSameInstant(BusinessClock.ZONE)
                                .toLocalDateTime(),
                row.note);
    }
}
