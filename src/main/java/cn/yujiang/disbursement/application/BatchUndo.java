package cn.yujiang.disbursement.application;

import cn.yujiang.disbursement.BatchState;
import cn.yujiang.disbursement.application.BatchLineStore.Line;
import cn.yujiang.disbursement.application.BatchStore.Head;
import cn.yujiang.disbursement.application.Bookings.About;
import cn.yujiang.disbursement.application.LedgerStore.Subject;
import cn.yujiang.disbursement.domain.Posting;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.shared.Money;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Takes back what was only reserved, and what was only booked between the books. Money that moved is never undone here; the bank's word
 * that it did, or a file that left, is enough.
 */
@Component
class BatchUndo {

    private final BatchStore batches;
    private final BatchLineStore lines;
    private final NettingStore nettings;
    private final NettingUndo netting;
    private final ReplyStore replies;
    private final PayableStore payables;
    private final FundStore funds;
    private final Bookings bookings;
    private final BusinessClock clock;

    BatchUndo(
            BatchStore batches,
            BatchLineStore lines,
            NettingStore nettings,
            NettingUndo netting,
            ReplyStore replies,
            PayableStore payables,
            FundStore funds,
            Bookings bookings,
            BusinessClock clock) {
        this.batches = batches;
        this.lines = lines;
        this.nettings = nettings;
        this.netting = netting;
        this.replies = replies;
        this.payables = payables;
        this.funds = funds;
        this.bookings = bookings;
        this.clock = clock;
    }

    /** Lines leave a draft. */
    void takeOut(Head batch, List<Long> lineIds, String reason) {
        List<Line> going =
                lines.open(batch.id(), lineIds.stream().distinct().sorted().toList());
        if (going.isEmpty()) {
            throw new RejectedException(Rejection.of("LINES_DECIDED"));
        }
        if (going.size() == lines.waiting(batch.id())) {
            throw new RejectedException(Rejection.of("BATCH_EMPTY"));
        }
        Money amount = sum(going);
        free(batch, going);
        batches.reduce(
                batch.id(),
                going.size(),
                amount,
                Money.ofFen(going.stream().mapToLong(Line::nettedFen).sum()));
        give(batch, amount, Posting::uncommit, "uncommit:" + batch.id() + ":" + batch.version());
        bookings.record(
                "BATCH_LINES_OUT",
                Bookings.Record.batch(batch),
                new Bookings.Change(batch.state().name(), batch.state().name(), reason),
                Map.of(
                        "lines",
                        going.stream()
                                .map(line -> Integer.toString(line.lineNo()))
                                .toList()
                                .toString(),
                        "amount",
                        amount.toPlainYuan()));
    }

    void cancel(Head batch, String reason) {
        boolean released = batch.state() == BatchState.RELEASED;
        if (batch.state() == BatchState.EXPORTED || batches.filesSent(batch.id()) > 0) {
            throw new RejectedException(Rejection.of("BATCH_EXPORTED", batch.batchNo()));
        }
        if (replies.taken(batch.id())) {
            throw new RejectedException(Rejection.of("BATCH_REPLIED", batch.batchNo()));
        }
        if (lines.decided(batch.id()) > 0) {
            // Where nothing was left to transfer the release itself was the payment, and the decision was told so.
            boolean bySettling = lines.transferred(batch.id()) == 0;
            throw new RejectedException(Rejection.of(bySettling ? "BATCH_NETTED" : "BATCH_OUTCOMES", batch.batchNo()));
        }
        List<Line> all = lines.open(batch.id());
        List<NettingStore.Booked> booked = nettings.booked(batch.id());
        netting.unpay(batch, booked, reason);
        free(batch, all);
        batches.move(batch.id(), BatchState.CANCELLED, Search.utc(clock.now()));
        give(
                batch,
                sum(all),
                released ? Posting::unrelease : Posting::uncommit,
                (released ? "unrelease:" : "uncommit:") + batch.id());
        Money undone = netting.takeBack(booked, reason);
        bookings.record(
                "BATCH_CANCELLED",
                Bookings.Record.batch(batch),
                new Bookings.Change(batch.state().name(), BatchState.CANCELLED.name(), reason),
                Map.of(
                        "number", batch.batchNo(),
                        "amount", sum(all).toPlainYuan(),
                        "nettingsUndone", undone.toPlainYuan()));
    }

    private void free(Head batch, List<Line> going) {
        payables.free(going.stream().map(Line::payableId).sorted().toList());
        nettings.free(batch.id(), going.stream().map(Line::id).toList());
        lines.removed(going);
    }

    private interface Back {
        Posting of(long fundId, Money amount);
    }

    private void give(Head batch, Money amount, Back posting, String key) {
        if (amount.isPositive()) {
            funds.free(batch.fundId(), amount);
            bookings.post(
                    posting.of(batch.fundId(), amount), new About(Subject.BATCH, batch.id(), key, batch.batchNo()));
        }
    }

    private static Money sum(List<Line> lines) {
        return lines.stream().map(Line::amount).reduce(Money.ZERO, Money::plus);
    }
}
