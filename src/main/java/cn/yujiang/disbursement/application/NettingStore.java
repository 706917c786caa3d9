package cn.yujiang.disbursement.application;

import cn.yujiang.disbursement.PaymentBatches.Netting;
import cn.yujiang.disbursement.PaymentBatches.Offer;
import cn.yujiang.shared.Ids;
import cn.yujiang.shared.Money;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What drafts will net, reserved at the recovery so that no other draft promises it too. */
@Repository
class NettingStore {

    /** A netting about to be booked. */
    record Reserved(
            long id,
            long lineId,
            long payableId,
            long recoveryId,
            String divisionCode,
            String partyName,
            String accountMasked,
            long amountFen) {
        Money amount() {
            return Money.ofFen(amountFen);
        }
    }

    /** A netting that the release booked: the payment it is, its transaction, and the receipt of the recovery. */
    record Booked(
            long id,
            long payableId,
            long recoveryId,
            long paymentId,
            long transactionId,
            long receiptId,
            long amountFen) {
        Money amount() {
            return Money.ofFen(amountFen);
        }
    }

    private record OfferRow(
            long recoveryId,
            String number,
            long payableId,
            String partyName,
            long openFen,
            LocalDate dueOn,
            long leftFen) {}

    private final JdbcClient jdbc;

    NettingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Open recoveries of the parties of these debts that no draft has promised yet, the oldest first. */
    List<Offer> offers(List<Long> payables, String divisionPattern) {
        var offers = new ArrayList<Offer>();
        for (List<Long> slice : Slices.of(payables)) {
            jdbc.sql("""
                            select r.id as recovery_id, r.number, p.id as payable_id, p.party_name,
                              r.amount_fen - r.received_fen - r.reserved_fen as open_fen, r.due_on,
                              p.gross_fen - p.advanced_fen - p.netted_fen as left_fen
                            from payable p join recovery r on r.party_kind = p.party_kind and r.party_id = p.party_id
                            where p.id in (:ids) and p.division_code like :division and r.division_code like :division
                              and r.amount_fen > r.received_fen + r.reserved_fen order by r.due_on, r.id, p.id""")
                    .param("ids", slice)
                    .param("division", divisionPattern)
                    .query(OfferRow.class)
                    .list()
                    .forEach(row -> offers.add(offer(row)));
        }
        return offers;
    }

    private static Offer offer(OfferRow row) {
        return new Offer(
                row.recoveryId,
                row.number,
                row.payableId,
                row.partyName,
                Money.ofFen(row.openFen),
                row.dueOn,
                Money.ofFen(Math.min(row.openFen, row.leftFen)));
    }

    /** @throws RejectedException {@code NETTING_TOO_MUCH} or {@code NETTING_PARTY} */
    void reserve(long batchId, List<Netting> nettings, Map<Long, Long> lineOfPayable, String divisionPattern) {
        for (Netting netting : nettings) {
            int reserved = jdbc.sql("""
                            update recovery set reserved_fen = reserved_fen + :fen
                            where id = :id and division_code like :division
                              and amount_fen - received_fen - reserved_fen >= :fen and exists (select 1 from payable p
                              where p.id = :payable and p.party_kind = recovery.party_kind and p.party_id = recovery.party_id)""")
                    .param("fen", netting.amount().fen())
                    .param("id", netting.recoveryId())
                    .param("division", divisionPattern)
                    .param("payable", netting.payableId())
                    .update();
            if (reserved != 1) {
                throw new RejectedException(
                        Rejection.of("NETTING_TOO_MUCH", netting.amount().toGroupedYuan()));
            }
            jdbc.sql("""
                            insert into netting (id, batch_id, line_id, recovery_id, amount_fen, state)
                            values (:id, :batch, :line, :recovery, :fen, 'RESERVED')""")
                    .param("id", Ids.next())
                    .param("batch", batchId)
                    .param("line", java.util.Objects.requireNonNull(lineOfPayable.get(netting.payableId())))
                    .param("recovery", netting.recoveryId())
                    .param("fen", netting.amount().fen())
                    .update();
        }
    }

    List<Reserved> reserved(long batchId) {
        return jdbc.sql("""
                        select n.id, n.line_id, l.payable_id, n.recovery_id, p.division_code, p.party_name, l.account_masked,
                          n.amount_fen
                        from netting n join payment_batch_line l on l.id = n.line_id join payable p on p.id = l.payable_id
                        where n.batch_id = :id and n.state = 'RESERVED' order by n.recovery_id, n.id""").param("id", batchId).query(Reserved.class).list();
    }

    /** Lines left the draft: what they would have netted is free again. */
    void free(long batchId, List<Long> lineIds) {
        for (Reserved netting : reserved(batchId)) {
            if (lineIds.contains(netting.lineId)) {
                move(netting.id, "RESERVED", "FREED");
                jdbc.sql("update recovery set reserved_fen = reserved_fen - :fen where id = :id")
                        .param("fen", netting.amountFen)
                        .param("id", netting.recoveryId)
                        .update();
            }
        }
    }

    /** In the order in which recoveries are locked. */
    List<Booked> booked(long batchId) {
        return jdbc.sql("""
                        select n.id, l.payable_id, n.recovery_id, y.id as payment_id, y.transaction_id, t.id as receipt_id, n.amount_fen
                        from netting n join payment_batch_line l on l.id = n.line_id
                        join ledger_transaction x on x.subject = 'NETTING' and x.subject_id = n.id
                        join payment y on y.transaction_id = x.id join recovery_receipt t on t.netting_id = n.id
                        where n.batch_id = :id and n.state = 'BOOKED' order by n.recovery_id, n.id""").param("id", batchId).query(Booked.class).list();
    }

    void book(long id) {
        move(id, "RESERVED", "BOOKED");
    }

    void undo(long id) {
        move(id, "BOOKED", "UNDONE");
    }

    private void move(long id, String from, String to) {
        int moved = jdbc.sql("update netting set state = :to where id = :id and state = :from")
                .param("to", to)
                .param("from", from)
                .param("id", id)
                .update();
        if (moved != 1) {
            throw new IllegalStateException("netting " + id + " is no longer " + from);
        }
    }
}
