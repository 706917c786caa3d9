package cn.yujiang.disbursement.application;

import cn.yujiang.disbursement.BatchState;
import cn.yujiang.disbursement.application.BatchLineStore.Line;
import cn.yujiang.disbursement.application.BatchStore.Head;
import cn.yujiang.disbursement.application.Bookings.About;
import cn.yujiang.disbursement.application.LedgerStore.Booking;
import cn.yujiang.disbursement.application.LedgerStore.Subject;
import cn.yujiang.disbursement.application.PaymentStore.Kind;
import cn.yujiang.disbursement.application.PaymentStore.NewPayment;
import cn.yujiang.disbursement.domain.Posting;
import cn.yujiang.identity.CurrentActor;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.shared.Ids;
import cn.yujiang.shared.Money;
import cn.yujiang.subsidy.Obligation;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Books what became of lines, inside the caller's transaction and under the lock of the batch. The ledger's key of a line is the line:
 * a second booking of the same line cannot exist.
 */
@Component
class LineSettling {

    /** The outcome of an open line. @param reason the bank's, for a failure */
    record Decided(Line line, boolean success, String reason) {}

    private final BatchStore batches;
    private final BatchLineStore lines;
    private final PayableStore payables;
    private final PaymentStore payments;
    private final LedgerStore ledger;
    private final FundStore funds;
    private final Owners owners;
    private final Bookings bookings;
    private final CurrentActor currentActor;
    private final BusinessClock clock;

    LineSettling(
            BatchStore batches,
            BatchLineStore lines,
            PayableStore payables,
            PaymentStore payments,
            LedgerStore ledger,
            FundStore funds,
            Owners owners,
            Bookings bookings,
            CurrentActor currentActor,
            BusinessClock clock) {
        this.batches = batches;
        this.lines = lines;
        this.payables = payables;
        this.payments = payments;
        this.ledger = ledger;
        this.funds = funds;
        this.owners = owners;
        this.bookings = bookings;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    void settle(Head batch, List<Decided> outcomes, String voucher) {
        if (outcomes.isEmpty()) {
            return;
        }
        List<Line> good = lines(outcomes, true);
        List<Line> bad = lines(outcomes, false);
        owners.lock(decisions(Stream.concat(good.stream(), bad.stream())));
        LocalDateTime at = Search.utc(clock.now());
        book(batch, good, bad, voucher, at);
        lines.paid(good, at);
        payables.paid(good.stream().map(Line::payableId).toList());
        List<Decided> failures =
                outcomes.stream().filter(outcome -> !outcome.success).toList();
        failures.forEach(outcome -> fail(outcome, at));
        decisions(good.stream()).stream().filter(payables::allPaid).forEach(decision -> owners.paid(decision, voucher));
        funds.settle(batch.fundId(), sum(good), sum(bad));
        failures.forEach(outcome -> recordFailure(batch, outcome));
        bookings.record(
                "PAYMENTS_BOOKED",
                Bookings.Record.batch(batch),
                new Bookings.Change(batch.state().name(), batch.state().name(), voucher),
                Map.of(
                        "paid", Integer.toString(good.size()),
                        "paidAmount", sum(good).toPlainYuan(),
                        "failed", Integer.toString(bad.size()),
                        "failedAmount", sum(bad).toPlainYuan(),
                        "firstLine", Integer.toString(outcomes.getFirst().line.lineNo()),
                        "lastLine", Integer.toString(outcomes.getLast().line.lineNo())));
        closeWhenDone(batch);
    }

    private void book(Head batch, List<Line> good, List<Line> bad, String voucher, LocalDateTime at) {
        var entries = new ArrayList<Booking>();
        var made = new ArrayList<NewPayment>();
        for (Line line : good) {
            if (line.transfer().isPositive()) {
                Booking booking = bookings.booking(Posting.pay(batch.fundId(), line.transfer()), about(line, voucher));
                entries.add(booking);
                made.add(payment(batch, line, booking.id(), voucher, at));
            }
        }
        for (Line line : bad) {
            entries.add(bookings.booking(Posting.fail(batch.fundId(), line.transfer()), about(line, batch.batchNo())));
        }
        if (!entries.isEmpty()) {
            ledger.appendAll(entries);
            payments.insert(made);
        }
    }

    private static About about(Line line, String memo) {
        return new About(Subject.LINE, line.id(), "line:" + line.id(), memo);
    }

    private NewPayment payment(Head batch, Line line, long transaction, String voucher, LocalDateTime at) {
        return new NewPayment(
                Ids.next(),
                line.payableId(),
                batch.id(),
                line.id(),
                Kind.TRANSFER,
                line.divisionCode(),
                batch.fundId(),
                transaction,
                line.partyName(),
                line.accountMasked(),
                line.transfer().fen(),
                voucher,
                clock.today(),
                currentActor.require().id(),
                at);
    }

    private void fail(Decided outcome, LocalDateTime at) {
        Line line = outcome.line;
        lines.failed(line.id(), outcome.reason, at);
        payables.failed(line.payableId(), "IN_BATCH", outcome.reason);
        owners.failed(line.obligation(), line.party(), outcome.reason);
    }

    private void recordFailure(Head batch, Decided outcome) {
        Line line = outcome.line;
        bookings.record(
                "PAYMENT_FAILED",
                new Bookings.Record(batch.divisionCode(), "payable", line.payableId()),
                new Bookings.Change("IN_BATCH", "FAILED", outcome.reason),
                Map.of(
                        "batch", batch.batchNo(),
                        "line", Integer.toString(line.lineNo()),
                        "amount", line.transfer().toPlainYuan()));
    }

    private void closeWhenDone(Head batch) {
        if (lines.waiting(batch.id()) == 0) {
            batches.move(batch.id(), BatchState.CLOSED, Search.utc(clock.now()));
            bookings.record(
                    "BATCH_CLOSED",
                    Bookings.Record.batch(batch),
                    new Bookings.Change(batch.state().name(), BatchState.CLOSED.name(), null),
                    Map.of("number", batch.batchNo()));
        }
    }

    private static List<Line> lines(List<Decided> outcomes, boolean success) {
        return outcomes.stream()
                .filter(outcome -> outcome.success == success)
                .map(Decided::line)
                .toList();
    }

    private static List<Obligation> decisions(Stream<Line> lines) {
        return lines.map(Line::obligation).distinct().sorted(Owners.ORDER).toList();
    }

    private static Money sum(List<Line> lines) {
        return lines.stream().map(Line::transfer).reduce(Money.ZERO, Money::plus);
    }
}
