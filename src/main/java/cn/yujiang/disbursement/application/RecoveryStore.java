package cn.yujiang.disbursement.application;

import cn.yujiang.disbursement.domain.FundShares;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.shared.Ids;
import cn.yujiang.shared.Money;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import cn.yujiang.subsidy.Obligation;
import cn.yujiang.subsidy.RecoveryDue;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What has to come back, and what came. */
@Repository
class RecoveryStore {

    /** A recovery as commands need it. */
    record Claimed(
            long id,
            String kind,
            long ownerId,
            String number,
            String divisionCode,
            String obligationKind,
            long obligationId,
            long amountFen,
            long receivedFen,
            long reservedFen) {

        RecoveryDue.Recovery decision() {
            return new RecoveryDue.Recovery(RecoveryDue.Kind.valueOf(kind), ownerId);
        }

        Obligation paid() {
            return new Obligation(Obligation.Kind.valueOf(obligationKind), obligationId);
        }

        Money open() {
            return Money.ofFen(amountFen - receivedFen);
        }

        /** What is neither received nor promised to a draft. */
        Money free() {
            return Money.ofFen(amountFen - receivedFen - reservedFen);
        }
    }

    /** A receipt to be written. */
    record NewReceipt(
            long id,
            long recoveryId,
            String kind,
            long amountFen,
            @Nullable Long nettingId,
            @Nullable Long reverses,
            String voucherNo,
            LocalDate receivedOn,
            String reason,
            long madeBy,
            String madeName,
            LocalDateTime madeAt) {}

    /** A receipt that may be taken back. */
    record Receipt(long id, long recoveryId, String kind, long amountFen, String voucherNo) {}

    /** Which fund got how much of a receipt. */
    record Share(long fundId, long transactionId, long amountFen) {}

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    RecoveryStore(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Writes a recovery down; one that is there already stays as it is. */
    void add(RecoveryDue due) {
        if (!due.amount().isPositive()) {
            throw new IllegalArgumentException("what has to come back is positive");
        }
        jdbc.sql("""
                        insert into recovery (id, kind, owner_id, number, division_code, obligation_kind, obligation_id, party_kind,
                          party_id, party_name, amount_fen, received_fen, reserved_fen, due_on, reason, created_at)
                        values (:id, :kind, :owner, :number, :division, :paidKind, :paidId, :partyKind,
                          :partyId, :partyName, :fen, 0, 0, :due, :reason, :at)
                        on duplicate key update number = number""")
                .param("id", Ids.next())
                .param("kind", due.recovery().kind().name())
                .param("owner", due.recovery().id())
                .param("number", due.number())
                .param("division", due.divisionCode())
                .param("paidKind", due.paid().kind().name())
                .param("paidId", due.paid().id())
                .param("partyKind", due.debtor().kind().name())
                .param("partyId", due.debtor().id())
                .param("partyName", due.debtor().name())
                .param("fen", due.amount().fen())
                .param("due", due.dueOn())
                .param("reason", due.reason())
                .param("at", Search.utc(clock.now()))
                .update();
    }

    /** @throws RejectedException {@code NOT_FOUND} */
    Claimed lock(long id, String divisionPattern) {
        Optional<Claimed> found = jdbc.sql("""
                        select id, kind, owner_id, number, division_code, obligation_kind, obligation_id, amount_fen, received_fen,
                          reserved_fen from recovery where id = :id and division_code like :division for update""")
                .param("id", id)
                .param("division", divisionPattern)
                .query(Claimed.class)
                .optional();
        return found.orElseThrow(() -> new RejectedException(Rejection.of("NOT_FOUND")));
    }

    /** @param reserved part of it that was promised to a draft */
    void received(long id, Money amount, Money reserved) {
        jdbc.sql("""
                        update recovery set received_fen = received_fen + :fen, reserved_fen = reserved_fen - :reserved
                        where id = :id""")
                .param("fen", amount.fen())
                .param("reserved", reserved.fen())
                .param("id", id)
                .update();
    }

    void insert(NewReceipt receipt) {
        jdbc.sql("""
                        insert into recovery_receipt (id, recovery_id, kind, amount_fen, netting_id, reverses, voucher_no,
                          received_on, reason, made_by, made_name, made_at)
                        values (:id, :recoveryId, :kind, :amountFen, :nettingId, :reverses, :voucherNo,
                          :receivedOn, :reason, :madeBy, :madeName, :madeAt)""").paramSource(receipt).update();
    }

    void insert(long receiptId, Share share) {
        jdbc.sql("""
                        insert into recovery_booking (receipt_id, fund_id, transaction_id, amount_fen)
                        values (:receipt, :fund, :transaction, :fen)""")
                .param("receipt", receiptId)
                .param("fund", share.fundId)
                .param("transaction", share.transactionId)
                .param("fen", share.amountFen)
                .update();
    }

    Optional<Receipt> receipt(long id) {
        return jdbc.sql("select id, recovery_id, kind, amount_fen, voucher_no from recovery_receipt where id = :id")
                .param("id", id)
                .query(Receipt.class)
                .optional();
    }

    boolean takenBack(long receiptId) {
        return jdbc.sql("select count(*) from recovery_receipt where reverses = :id")
                        .param("id", receiptId)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    List<Share> shares(long receiptId) {
        return jdbc.sql(
                        "select fund_id, transaction_id, amount_fen from recovery_booking where receipt_id = :id order by fund_id")
                .param("id", receiptId)
                .query(Share.class)
                .list();
    }

    /** What each fund paid for a decision and has not got back, the fund of the latest payment first. */
    List<FundShares.Paid> paidBy(Obligation decision) {
        return jdbc.sql("""
                        select m.fund_id, m.fen - coalesce((select sum(k.amount_fen) from recovery_booking k
                          join recovery_receipt t on t.id = k.receipt_id join recovery r on r.id = t.recovery_id
                          where r.obligation_kind = :kind and r.obligation_id = :id and k.fund_id = m.fund_id), 0) as fen
                        from (select y.fund_id, sum(y.amount_fen) as fen, max(y.id) as latest from payment y
                          join payable p on p.id = y.payable_id
                          where p.obligation_kind = :kind and p.obligation_id = :id and y.state = 'RECORDED'
                          group by y.fund_id) m order by m.latest desc""")
                .param("kind", decision.kind().name())
                .param("id", decision.id())
                .query(FundShares.Paid.class)
                .list();
    }

    /** What a fund paid for a decision and has not got back; negative when more came back than stands. */
    Money leftPaid(Obligation decision, long fundId) {
        return Money.ofFen(jdbc.sql("""
                        select (select coalesce(sum(y.amount_fen), 0) from payment y join payable p on p.id = y.payable_id
                          where p.obligation_kind = :kind and p.obligation_id = :id and y.state = 'RECORDED' and y.fund_id = :fund)
                          - (select coalesce(sum(k.amount_fen), 0) from recovery_booking k
                          join recovery_receipt t on t.id = k.receipt_id join recovery r on r.id = t.recovery_id
                          where r.obligation_kind = :kind and r.obligation_id = :id and k.fund_id = :fund) as fen
                        from fund where id = :fund""")
                .param("kind", decision.kind().name())
                .param("id", decision.id())
                .param("fund", fundId)
                .query(Long.class)
                .single());
    }
}
