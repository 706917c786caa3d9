package cn.yujiang.disbursement.application;

import cn.yujiang.disbursement.BatchState;
import cn.yujiang.disbursement.application.BatchStore.Head;
import cn.yujiang.disbursement.application.Bookings.About;
import cn.yujiang.disbursement.application.LedgerStore.Subject;
import cn.yujiang.disbursement.application.LineSettling.Decided;
import cn.yujiang.disbursement.application.NettingStore.Reserved;
import cn.yujiang.disbursement.application.PaymentStore.Kind;
import cn.yujiang.disbursement.application.PaymentStore.NewPayment;
import cn.yujiang.disbursement.application.ReceiptBooking.Incoming;
import cn.yujiang.disbursement.domain.Posting;
import cn.yujiang.identity.Actor;
import cn.yujiang.identity.CurrentActor;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.shared.Ids;
import cn.yujiang.shared.Money;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The second person's yes. Decisions are asked again, what was reserved becomes owed to the bank, nettings are booked, and lines with
 * nothing left to transfer are done.
 */
@Component
class BatchRelease {

    private final BatchStore batches;
    private final BatchLineStore lines;
    private final NettingStore nettings;
    private final PayableStore payables;
    private final PaymentStore payments;
    private final RecoveryStore recoveries;
    private final ReceiptBooking receipts;
    private final LineSettling settling;
    private final FundStore funds;
    private final Owners owners;
    private final Bookings bookings;
    private final CurrentActor currentActor;
    private final BusinessClock clock;

    BatchRelease(
            BatchStore batches,
            BatchLineStore lines,
            NettingStore nettings,
            PayableStore payables,
            PaymentStore payments,
            RecoveryStore recoveries,
            ReceiptBooking receipts,
            LineSettling settling,
            FundStore funds,
            Owners owners,
            Bookings bookings,
            CurrentActor currentActor,
            BusinessClock clock) {
        this.batches = batches;
        this.lines = lines;
        this.nettings = nettings;
        this.payables = payables;
        this.payments = payments;
        this.recoveries = recoveries;
        this.receipts = receipts;
        this.settling = settling;
        this.funds = funds;
        this.owners = owners;
        this.bookings = bookings;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    void release(Head batch) {
        Actor actor = currentActor.require();
        var step = new Owners.Step("RELEASE", batch.divisionCode(), batch.id());
        if (batch.madeBy() == actor.id()) {
            throw owners.refused("RELEASE_OWN", step);
        }
        owners.requirePayable(batches.decisions(batch.id()), step);
        batches.released(batch.id(), actor.id(), actor.displayName(), Search.utc(clock.now()));
        if (batch.amount().isPositive()) {
            bookings.post(
                    Posting.release(batch.fundId(), batch.amount()),
                    new About(Subject.BATCH, batch.id(), "release:" + batch.id(), batch.batchNo()));
        }
        nettings.reserved(batch.id()).forEach(netting -> net(batch, netting));
        bookings.record(
                "BATCH_RELEASED",
                Bookings.Record.batch(batch),
                new Bookings.Change(BatchState.DRAFT.name(), BatchState.RELEASED.name(), null),
                Map.of("number", batch.batchNo(), "amount", batch.amount().toPlainYuan()));
        List<Decided> done = lines.settled(batch.id()).stream()
                .map(line -> new Decided(line, true, ""))
                .toList();
        settling.settle(batch, done, batch.batchNo());
    }

    /** The fund pays the part to itself or to the fund the debt belongs to; nothing goes through the bank. */
    private void net(Head batch, Reserved netting) {
        Money amount = netting.amount();
        long transaction = bookings.post(
                Posting.pay(batch.fundId(), amount),
                new About(Subject.NETTING, netting.id(), "netting:" + netting.id(), batch.batchNo()));
        payments.insert(List.of(new NewPayment(
                Ids.next(),
                netting.payableId(),
                batch.id(),
                netting.lineId(),
                Kind.NETTING,
                netting.divisionCode(),
                batch.fundId(),
                transaction,
                netting.partyName(),
                netting.accountMasked(),
                amount.fen(),
                batch.batchNo(),
                clock.today(),
                currentActor.require().id(),
                Search.utc(clock.now()))));
        payables.netted(netting.payableId(), amount);
        funds.settle(batch.fundId(), amount, Money.ZERO);
        var recovery = recoveries.lock(
                netting.recoveryId(), currentActor.require().scope().divisionPattern());
        receipts.book(recovery, new Incoming(amount, netting.id(), batch.batchNo(), clock.today()));
        nettings.book(netting.id());
    }
}
