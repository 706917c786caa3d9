package cn.yujiang.disbursement.application;

import cn.yujiang.audit.Vault;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.shared.Ids;
import cn.yujiang.shared.Masking;
import cn.yujiang.shared.Money;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import cn.yujiang.subsidy.Obligation;
import cn.yujiang.subsidy.Party;
import cn.yujiang.subsidy.PayeeAccountChanged;
import cn.yujiang.subsidy.PaymentDue;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Debts and their states; every change of state is one conditional statement. */
@Repository
class PayableStore {

    /** A debt as commands need it. */
    record Debt(
            long id,
            String obligationKind,
            long obligationId,
            String number,
            String divisionCode,
            String fundSource,
            String partyKind,
            long partyId,
            String partyName,
            String holder,
            String bank,
            String accountSealed,
            String accountMasked,
            long grossFen,
            long advancedFen,
            long nettedFen) {

        Obligation obligation() {
            return new Obligation(Obligation.Kind.valueOf(obligationKind), obligationId);
        }

        /** Whether the paper names where the money comes from. */
        boolean named() {
            return !fundSource.equals(PaymentDue.NO_SOURCE);
        }

        long leftFen() {
            return grossFen - advancedFen - nettedFen;
        }
    }

    private record Obstacle(
            String number, String partyName, @Nullable String batchNo) {}

    private static final int NAMED = 10;

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final Vault vault;
    private final BusinessClock clock;

    PayableStore(JdbcClient jdbc, JdbcTemplate batch, Vault vault, BusinessClock clock) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.vault = vault;
        this.clock = clock;
    }

    /** Writes the debts down; those that are there already stay as they are. */
    void add(PaymentDue due) {
        var rows = new ArrayList<Object[]>();
        var at = LocalDateTime.ofInstant(clock.now(), ZoneOffset.UTC);
        for (PaymentDue.Payee payee : due.payees()) {
            long id = Ids.next();
            rows.add(new Object[] {
                id,
                due.obligation().kind().name(),
                due.obligation().id(),
                due.number(),
                due.divisionCode(),
                due.fund(),
                payee.party().kind().name(),
                payee.party().id(),
                payee.party().name(),
                payee.account().holder(),
                payee.account().bank(),
                vault.seal(Vault.Field.PAYABLE_ACCOUNT, id, payee.account().number()),
                Masking.bankAccount(payee.account().number()),
                payee.gross().fen(),
                payee.advanced().fen(),
                at
            });
        }
        batch.batchUpdate("""
                insert into payable (id, obligation_kind, obligation_id, number, division_code, fund_source, party_kind, party_id,
                  party_name, holder, bank, account_sealed, account_masked, gross_fen, advanced_fen, netted_fen, state, created_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 'OPEN', ?)
                on duplicate key update number = number""", rows);
    }

    /** A failed debt goes to the new account and can be paid again; any other stays as it is. */
    void correct(PayeeAccountChanged change) {
        Party party = change.party();
        jdbc.sql("""
                        select id from payable where obligation_kind = :kind and obligation_id = :decision
                          and party_kind = :partyKind and party_id = :party and state = 'FAILED'""")
                .param("kind", change.obligation().kind().name())
                .param("decision", change.obligation().id())
                .param("partyKind", party.kind().name())
                .param("party", party.id())
                .query(Long.class)
                .optional()
                .ifPresent(id -> jdbc.sql("""
                        update payable set state = 'OPEN', fail_reason = null, holder = :holder, bank = :bank,
                          account_sealed = :sealed, account_masked = :masked where id = :id and state = 'FAILED'""")
                        .param("holder", change.account().holder())
                        .param("bank", change.account().bank())
                        .param(
                                "sealed",
                                vault.seal(
                                        Vault.Field.PAYABLE_ACCOUNT,
                                        id,
                                        change.account().number()))
                        .param("masked", Masking.bankAccount(change.account().number()))
                        .param("id", id)
                        .update());
    }

    /** Those in scope, in the order of their ids. */
    List<Debt> load(List<Long> ids, String divisionPattern) {
        var debts = new ArrayList<Debt>();
        for (List<Long> slice : Slices.of(ids)) {
            debts.addAll(jdbc.sql("""
                            select id, obligation_kind, obligation_id, number, division_code, fund_source, party_kind, party_id,
                              party_name, holder, bank, account_sealed, account_masked, gross_fen, advanced_fen, netted_fen
                            from payable where id in (:ids) and division_code like :division order by id""")
                    .param("ids", slice)
                    .param("division", divisionPattern)
                    .query(Debt.class)
                    .list());
        }
        return debts;
    }

    /** @throws RejectedException naming the batch that has one of them, up to ten */
    void take(List<Long> ids) {
        for (List<Long> slice : Slices.of(ids)) {
            int taken = jdbc.sql("update payable set state = 'IN_BATCH' where id in (:ids) and state = 'OPEN'")
                    .param("ids", slice)
                    .update();
            if (taken != slice.size()) {
                throw new RejectedException(obstacles(slice));
            }
        }
    }

    private List<Rejection> obstacles(List<Long> ids) {
        List<Rejection> named =
                jdbc.sql("""
                        select p.number, p.party_name, b.batch_no from payable p
                        left join payment_batch_line l on l.live_payable_id = p.id left join payment_batch b on b.id = l.batch_id
                        where p.id in (:ids) and (l.id is not null or p.state in ('PAID', 'FAILED')) order by p.id limit :limit""").param("ids", ids).param("limit", NAMED).query(Obstacle.class).list().stream()
                        .map(found -> found.batchNo == null
                                ? Rejection.of("PAYABLE_NOT_OPEN", found.number, found.partyName)
                                : Rejection.of("PAYABLE_IN_BATCH", found.number, found.partyName, found.batchNo))
                        .toList();
        return named.isEmpty() ? List.of(Rejection.of("PAYABLE_NOT_OPEN", "", "")) : named;
    }

    /** Debts whose batch gave them up can be taken by another. */
    void free(Collection<Long> ids) {
        move(ids, "IN_BATCH", "OPEN");
    }

    void paid(Collection<Long> ids) {
        move(ids, "IN_BATCH", "PAID");
    }

    private void move(Collection<Long> ids, String from, String to) {
        for (List<Long> slice : Slices.of(List.copyOf(ids))) {
            int moved = jdbc.sql("update payable set state = :to where id in (:ids) and state = :from")
                    .param("to", to)
                    .param("from", from)
                    .param("ids", slice)
                    .update();
            if (moved != slice.size()) {
                throw new IllegalStateException("debts are no longer " + from);
            }
        }
    }

    /** @param from the state it must be in: in a batch, or paid when the bank sends it back */
    void failed(long id, String from, String reason) {
        int moved = jdbc.sql(
                        "update payable set state = 'FAILED', fail_reason = :reason where id = :id and state = :from")
                .param("reason", reason)
                .param("id", id)
                .param("from", from)
                .update();
        if (moved != 1) {
            throw new IllegalStateException("debt " + id + " is no longer " + from);
        }
    }

    void netted(long id, Money amount) {
        jdbc.sql("update payable set netted_fen = netted_fen + :fen where id = :id")
                .param("fen", amount.fen())
                .param("id", id)
                .update();
    }

    /** Whether every payee of a decision has the money; the decision must be locked. */
    boolean allPaid(Obligation decision) {
        return jdbc.sql("""
                        select count(*) from payable
                        where obligation_kind = :kind and obligation_id = :id and state <> 'PAID'""")
                        .param("kind", decision.kind().name())
                        .param("id", decision.id())
                        .query(Integer.class)
                        .single()
                == 0;
    }

    String account(long id, String sealed) {
        return vault.open(Vault.Field.PAYABLE_ACCOUNT, id, sealed);
    }
}
