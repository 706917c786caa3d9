package cn.yujiang.disbursement.application;

import cn.yujiang.disbursement.application.BatchStore.Head;
import cn.yujiang.disbursement.application.Bookings.About;
import cn.yujiang.disbursement.application.LedgerStore.Subject;
import cn.yujiang.disbursement.application.NettingStore.Booked;
import cn.yujiang.disbursement.domain.Posting;
import cn.yujiang.identity.CurrentActor;
import cn.yujiang.shared.Money;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Undoes the nettings of a released batch that is cancelled, by bookings that name what they reverse. First what was paid is owed
 * again; once the batch has given its money back, the recoveries are owed again by exactly what they had received.
 */
@Component
class NettingUndo {

    /** What the release gave a fund is taken from it again, whichever desk looks after that fund. */
    private static final String ANY_DIVISION = "%";

    private final NettingStore nettings;
    private final PayableStore payables;
    private final PaymentStore payments;
    private final RecoveryStore recoveries;
    private final ReceiptBooking receipts;
    private final FundStore funds;
    private final Bookings bookings;
    private final CurrentActor currentActor;

    NettingUndo(
            NettingStore nettings,
            PayableStore payables,
            PaymentStore payments,
            RecoveryStore recoveries,
            ReceiptBooking receipts,
            FundStore funds,
            Bookings bookings,
            CurrentActor currentActor) {
        this.nettings = nettings;
        this.payables = payables;
        this.payments = payments;
        this.recoveries = recoveries;
        this.receipts = receipts;
        this.funds = funds;
        this.bookings = bookings;
        this.currentActor = currentActor;
    }

    /** The batch must be locked; its fund has the netted part reserved again afterwards. */
    void unpay(Head batch, List<Booked> booked, String reason) {
        String pattern = currentActor.require().scope().divisionPattern();
        booked.forEach(
                netting -> recoveries.lock(netting.recoveryId(), pattern)); // before the fund, as everybody locks
        for (Booked netting : booked) {
            payments.markUndone(netting.paymentId(), reason);
            payables.netted(netting.payableId(), Money.ZERO.minus(netting.amount()));
            funds.unpay(batch.fundId(), netting.amount());
            bookings.post(
                    Posting.unpay(batch.fundId(), netting.amount(), netting.transactionId()),
                    new About(Subject.PAYMENT, netting.paymentId(), "unnet:" + netting.id(), batch.batchNo()));
        }
    }

    /**
     * @return what the recoveries are owed again
     * @throws cn.yujiang.shared.RejectedException {@code FUND_INSUFFICIENT} when a fund has given away meanwhile what it had got back
     */
    Money takeBack(List<Booked> booked, String reason) {
        String pattern = currentActor.require().scope().divisionPattern();
        for (Booked netting : booked) {
            var recovery =
                    recoveries.lock(netting.recoveryId(), pattern); // read anew: two nettings may be of one recovery
            receipts.takeBack(recovery, recoveries.receipt(netting.receiptId()).orElseThrow(), reason, ANY_DIVISION);
            nettings.undo(netting.id());
        }
        return booked.stream().map(Booked::amount).reduce(Money.ZERO, Money::plus);
    }
}
