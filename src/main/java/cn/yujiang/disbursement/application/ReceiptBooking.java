package cn.yujiang.disbursement.application;

import cn.yujiang.disbursement.application.Bookings.About;
import cn.yujiang.disbursement.application.LedgerStore.Subject;
import cn.yujiang.disbursement.application.RecoveryStore.Claimed;
import cn.yujiang.disbursement.application.RecoveryStore.NewReceipt;
import cn.yujiang.disbursement.application.RecoveryStore.Share;
import cn.yujiang.disbursement.domain.FundShares;
import cn.yujiang.disbursement.domain.Posting;
import cn.yujiang.identity.Actor;
import cn.yujiang.identity.CurrentActor;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.shared.Ids;
import cn.yujiang.shared.Money;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Books money that came back: receipt, funds and ledger; then the decision hears of it. The recovery must be locked. */
@Component
class ReceiptBooking {

    /** @param nettingId null for money that came in cash */
    record Incoming(Money amount, @Nullable Long nettingId, String voucherNo, LocalDate on) {}

    private final RecoveryStore recoveries;
    private final FundStore funds;
    private final Owners owners;
    private final Bookings bookings;
    private final CurrentActor currentActor;
    private final BusinessClock clock;

    ReceiptBooking(
            RecoveryStore recoveries,
            FundStore funds,
            Owners owners,
            Bookings bookings,
            CurrentActor currentActor,
            BusinessClock clock) {
        this.recoveries = recoveries;
        this.funds = funds;
        this.owners = owners;
        this.bookings = bookings;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** @throws RejectedException {@code RECOVERY_NOT_PAID} when less was paid than comes back */
    long book(Claimed recovery, Incoming money) {
        Map<Long, Money> shares = FundShares.of(recoveries.paidBy(recovery.paid()), money.amount);
        Money covered = shares.values().stream().reduce(Money.ZERO, Money::plus);
        if (!covered.equals(money.amount)) {
            throw new RejectedException(Rejection.of("RECOVERY_NOT_PAID", recovery.number(), covered.toGroupedYuan()));
        }
        boolean netted = money.nettingId != null;
        long receipt = insert(recovery, money, netted ? "NETTING" : "CASH");
        recoveries.received(recovery.id(), money.amount, netted ? money.amount : Money.ZERO);
        shares.forEach((fund, share) -> {
            funds.giveBack(fund, share);
            long transaction = bookings.post(
                    Posting.receive(fund, share),
                    new About(Subject.RECEIPT, receipt, "receive:" + receipt + ":" + fund, money.voucherNo));
            recoveries.insert(receipt, new Share(fund, transaction, share.fen()));
        });
        owners.received(recovery.decision(), money.amount, recovery.open().minus(money.amount));
        bookings.record(
                "RECOVERY_RECEIVED",
                new Bookings.Record(recovery.divisionCode(), "recovery", recovery.id()),
                new Bookings.Change(null, netted ? "NETTING" : "CASH", money.voucherNo),
                Map.of("amount", money.amount.toPlainYuan(), "number", recovery.number()));
        return receipt;
    }

    private long insert(Claimed recovery, Incoming money, String kind) {
        Actor actor = currentActor.require();
        long id = Ids.next();
        recoveries.insert(new NewReceipt(
                id,
                recovery.id(),
                kind,
                money.amount.fen(),
                money.nettingId,
                null,
                money.voucherNo,
                money.on,
                "",
                actor.id(),
                actor.displayName(),
                Search.utc(clock.now())));
        return id;
    }

    /** The receipt was wrong, or the netting it stands for is undone: its shares leave the funds again. */
    void takeBack(Claimed recovery, RecoveryStore.Receipt wrong, String reason, String divisionPattern) {
        Actor actor = currentActor.require();
        long id = Ids.next();
        recoveries.insert(new NewReceipt(
                id,
                recovery.id(),
                "TAKEN_BACK",
                -wrong.amountFen(),
                null,
                wrong.id(),
                wrong.voucherNo(),
                clock.today(),
                reason,
                actor.id(),
                actor.displayName(),
                Search.utc(clock.now())));
        Money amount = Money.ofFen(wrong.amountFen());
        recoveries.received(recovery.id(), Money.ZERO.minus(amount), Money.ZERO);
        for (Share share : recoveries.shares(wrong.id())) {
            Money part = Money.ofFen(share.amountFen());
            funds.takeBack(
                    funds.find(share.fundId(), divisionPattern)
                            .orElseThrow(() -> new RejectedException(Rejection.of("NOT_FOUND"))),
                    part);
            long transaction = bookings.post(
                    Posting.unreceive(share.fundId(), part, share.transactionId()),
                    new About(Subject.RECEIPT, id, "unreceive:" + id + ":" + share.fundId(), wrong.voucherNo()));
            recoveries.insert(id, new Share(share.fundId(), transaction, -share.amountFen()));
        }
        owners.received(
                recovery.decision(), Money.ZERO.minus(amount), recovery.open().plus(amount));
        bookings.record(
                "RECOVERY_TAKEN_BACK",
                new Bookings.Record(recovery.divisionCode(), "recovery", recovery.id()),
                new Bookings.Change(wrong.kind(), "TAKEN_BACK", reason),
                Map.of("amount", amount.toPlainYuan(), "receipt", Long.toString(wrong.id())));
    }
}
