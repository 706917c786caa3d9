package cn.yujiang.disbursement.application;

import cn.yujiang.disbursement.BankReplies.Progress;
import cn.yujiang.disbursement.BatchState;
import cn.yujiang.disbursement.application.BatchLineStore.Line;
import cn.yujiang.disbursement.application.BatchStore.Head;
import cn.yujiang.disbursement.application.LineSettling.Decided;
import cn.yujiang.disbursement.application.ReplyStore.Reply;
import cn.yujiang.disbursement.application.ReplyStore.Said;
import cn.yujiang.identity.Actor;
import cn.yujiang.identity.CurrentActor;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Books a confirmed reply in chunks, each a transaction of its own under the lock of the batch. A chunk takes the next lines that
 * still wait, so whoever comes later, a second confirmation or the same one after a crash, goes on where the books stand.
 */
@Component
class ReplyBooking {

    private static final int CHUNK = 500;

    private final BatchStore batches;
    private final BatchLineStore lines;
    private final ReplyStore replies;
    private final LineSettling settling;
    private final Owners owners;
    private final Bookings bookings;
    private final CurrentActor currentActor;
    private final BusinessClock clock;
    private final TransactionTemplate transactions;

    ReplyBooking(
            BatchStore batches,
            BatchLineStore lines,
            ReplyStore replies,
            LineSettling settling,
            Owners owners,
            Bookings bookings,
            CurrentActor currentActor,
            BusinessClock clock,
            PlatformTransactionManager transactions) {
        this.batches = batches;
        this.lines = lines;
        this.replies = replies;
        this.settling = settling;
        this.owners = owners;
        this.bookings = bookings;
        this.currentActor = currentActor;
        this.clock = clock;
        this.transactions = new TransactionTemplate(transactions);
    }

    /** @return lines booked by this call */
    int confirm(Reply reply, String voucher, Progress progress) {
        transactions.executeWithoutResult(status -> begin(reply, voucher));
        int booked = 0;
        for (int chunk = chunk(reply, voucher); chunk > 0; chunk = chunk(reply, voucher)) {
            booked += chunk;
            progress.at(reply.lineCount() - replies.left(reply.id()), reply.lineCount());
        }
        transactions.executeWithoutResult(status -> replies.done(reply.id()));
        return booked;
    }

    private void begin(Reply reply, String voucher) {
        Actor actor = currentActor.require();
        Head batch = batches.lock(reply.batchId(), actor.scope().divisionPattern());
        if (batch.state() == BatchState.CANCELLED) {
            throw new RejectedException(Rejection.of("BATCH_STATE", batch.batchNo()));
        }
        owners.refuseDeciders(
                batches.decisions(batch.id()), new Owners.Step("CONFIRM", batch.divisionCode(), batch.id()));
        if (replies.confirmed(reply.id(), voucher, actor.id(), Search.utc(clock.now()))) {
            bookings.record(
                    "REPLY_CONFIRMED",
                    Bookings.Record.batch(batch),
                    new Bookings.Change(batch.state().name(), batch.state().name(), voucher),
                    Map.of("lines", Integer.toString(reply.lineCount()), "reply", Long.toString(reply.id())));
        }
    }

    private int chunk(Reply reply, String voucher) {
        return Objects.requireNonNull(transactions.execute(status -> {
            Head batch =
                    batches.lock(reply.batchId(), currentActor.require().scope().divisionPattern());
            List<Said> said = replies.next(reply.id(), CHUNK);
            if (said.isEmpty()) {
                return 0;
            }
            Map<Long, Line> open = lines
                    .open(batch.id(), said.stream().map(Said::lineId).toList())
                    .stream()
                    .collect(Collectors.toMap(Line::id, Function.identity()));
            settling.settle(
                    batch,
                    said.stream()
                            .map(line -> new Decided(
                                    Objects.requireNonNull(open.get(line.lineId())), line.success(), line.reason()))
                            .toList(),
                    voucher);
            return said.size();
        }));
    }
}
