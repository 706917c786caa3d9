package cn.yujiang.registry.application;

import cn.yujiang.audit.AuditTrail;
import cn.yujiang.audit.Vault;
import cn.yujiang.identity.Actor;
import cn.yujiang.identity.CurrentActor;
import cn.yujiang.registry.BodyAccountChanges;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.shared.Ids;
import cn.yujiang.shared.Masking;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** New accounts of bodies: a later proposal replaces an open one, a confirmed one is written to the body. */
@Service
class AccountChangeService implements BodyAccountChanges {

    private static final int MIN_REASON = 5;
    private static final String SELECT = """
            select c.id, c.body_id, c.bank_name, c.account_sealed, c.state, c.proposed_by, c.proposed_by_name, c.proposed_at,
              coalesce(c.decided_by_name, '') as decided_by_name, c.decided_at, coalesce(c.decision_note, '') as decision_note, c.version,
              b.division_code from body_account_change c join body b on b.id = c.body_id""";

    private record Row(
            long id,
            long bodyId,
            String bankName,
            String accountSealed,
            String state,
            long proposedBy,
            String proposedByName,
            Timestamp proposedAt,
            String decidedByName,
            @Nullable Timestamp decidedAt,
            String decisionNote,
            int version,
            String divisionCode) {}

    private final JdbcClient jdbc;
    private final Vault vault;
    private final AuditTrail audit;
    private final CurrentActor currentActor;
    private final BusinessClock clock;

    AccountChangeService(
            JdbcClient jdbc, Vault vault, AuditTrail audit, CurrentActor currentActor, BusinessClock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.audit = audit;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** Called when the body's data are saved; the caller has checked the number and whose body it is. */
    @Transactional(propagation = Propagation.MANDATORY)
    void propose(long bodyId, String bank, String number) {
        Actor actor = currentActor.require();
        jdbc.sql("delete from body_account_change where live_body_id = :body")
                .param("body", bodyId)
                .update();
        long id = Ids.next();
        jdbc.sql("""
                        insert into body_account_change (id, body_id, live_body_id, bank_name, account_sealed, state, proposed_by,
                          proposed_by_name, proposed_at, version) values (:id, :body, :body, :bank, :account, 'PENDING', :by, :name, :at, 0)""")
                .param("id", id)
                .param("body", bodyId)
                .param("bank", bank)
                .param("account", vault.seal(Vault.Field.BODY_ACCOUNT_CHANGE, id, number))
                .param("by", actor.id())
                .param("name", actor.displayName())
                .param("at", Timestamp.from(clock.now()))
                .update();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Change> of(long bodyId) {
        var scope = currentActor.require().scope();
        return jdbc
                .sql(SELECT + " where c.body_id = :body order by c.id desc")
                .param("body", bodyId)
                .query(Row.class)
                .list()
                .stream()
                .filter(row -> scope.includes(row.divisionCode, row.bodyId))
                .map(row -> new Change(
                        row.id,
                        row.bankName,
                        Masking.bankAccount(number(row)),
                        State.valueOf(row.state),
                        row.proposedByName,
                        row.proposedAt.toInstant(),
                        row.decidedByName,
                        row.decidedAt == null ? null : row.decidedAt.toInstant(),
                        row.decisionNote,
                        row.version))
                .toList();
    }

    private String number(Row row) {
        return vault.open(Vault.Field.BODY_ACCOUNT_CHANGE, row.id, row.accountSealed);
    }

    @Override
    @Transactional
    public void confirm(long changeId, int version) {
        Row row = pending(changeId, version);
        decide(row, State.CONFIRMED, "");
        jdbc.sql("update body set bank_name = :bank, account_sealed = :account, version = version + 1 where id = :id")
                .param("bank", row.bankName)
                .param("account", vault.seal(Vault.Field.BODY_ACCOUNT, row.bodyId, number(row)))
                .param("id", row.bodyId)
                .update();
        log(row, "BODY_ACCOUNT_CONFIRMED", null);
    }

    @Override
    @Transactional
    public void refuse(long changeId, String reason, int version) {
        Row row = pending(changeId, version);
        if (reason.strip().length() < MIN_REASON) {
            throw new RejectedException(Rejection.onField("reason", "REASON_REQUIRED", MIN_REASON));
        }
        decide(row, State.REFUSED, reason.strip());
        log(row, "BODY_ACCOUNT_REFUSED", reason.strip());
    }

    private Row pending(long changeId, int version) {
        Actor actor = currentActor.require();
        Row row = jdbc.sql(SELECT + " where c.id = :id")
                .param("id", changeId)
                .query(Row.class)
                .optional()
                .filter(found -> actor.scope().includes(found.divisionCode, found.bodyId))
                .orElseThrow(() -> new RejectedException(Rejection.of("NOT_FOUND")));
        if (!row.state.equals(State.PENDING.name())) {
            throw new RejectedException(Rejection.of("CORRECTION_DECIDED"));
        }
        if (row.proposedBy == actor.id()) {
            throw new RejectedException(Rejection.of("SEPARATION_OF_DUTIES"));
        }
        if (row.version != version) {
            throw new OptimisticLockingFailureException("account change changed");
        }
        return row;
    }

    private void decide(Row row, State state, String note) {
        int changed = jdbc.sql("""
                        update body_account_change set state = :state, live_body_id = null, decided_by_name = :name, decided_at = :at,
                          decision_note = :note, version = version + 1 where id = :id and version = :version""")
                .param("state", state.name())
                .param("name", currentActor.require().displayName())
                .param("at", Timestamp.from(clock.now()))
                .param("note", note)
                .param("id", row.id)
                .param("version", row.version)
                .update();
        if (changed == 0) {
            throw new OptimisticLockingFailureException("account change changed");
        }
    }

    private void log(Row row, String action, @Nullable String reason) {
        audit.record(new AuditTrail.Entry(
                "registry:" + row.divisionCode,
                action,
                "body",
                row.bodyId,
                null,
                null,
                reason,
                Map.of("account", Masking.bankAccount(number(row)))));
    }
}
