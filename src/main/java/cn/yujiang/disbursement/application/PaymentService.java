package cn.yujiang.disbursement.application;

import cn.yujiang.audit.Idempotency;
import cn.yujiang.disbursement.PaymentState;
import cn.yujiang.disbursement.PaymentView;
import cn.yujiang.disbursement.Payments;
import cn.yujiang.disbursement.application.BatchLineStore.Line;
import cn.yujiang.disbursement.application.BatchStore.Head;
import cn.yujiang.disbursement.application.Bookings.About;
import cn.yujiang.disbursement.application.LedgerStore.Subject;
import cn.yujiang.disbursement.domain.Posting;
import cn.yujiang.disbursement.domain.VoucherNumber;
import cn.yujiang.identity.CurrentActor;
import cn.yujiang.shared.Ids;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Outcomes entered by hand and bank returns. The receipt of the key opens the transaction everything belongs to. */
@Service
class PaymentService implements Payments {

    private static final int MIN_REASON = 5;
    private static final int MAX_REASON = 500;
    private static final int MOST_BY_HAND = 2_000;

    private final BatchStore batches;
    private final BatchLineStore lines;
    private final LineSettling settling;
    private final PayableStore payables;
    private final PaymentStore payments;
    private final RecoveryStore recoveries;
    private final FundStore funds;
    private final Owners owners;
    private final Bookings bookings;
    private final Idempotency idempotency;
    private final CurrentActor currentActor;

    PaymentService(
            BatchStore batches,
            BatchLineStore lines,
            LineSettling settling,
            PayableStore payables,
            PaymentStore payments,
            RecoveryStore recoveries,
            FundStore funds,
            Owners owners,
            Bookings bookings,
            Idempotency idempotency,
            CurrentActor currentActor) {
        this.batches = batches;
        this.lines = lines;
        this.settling = settling;
        this.payables = payables;
        this.payments = payments;
        this.recoveries = recoveries;
        this.funds = funds;
        this.owners = owners;
        this.bookings = bookings;
        this.idempotency = idempotency;
        this.currentActor = currentActor;
    }

    @Override
    public void record(Outcome outcome) {
        String voucher =
                outcome.success() ? VoucherNumber.parse(outcome.voucherNo()).text() : "";
        String reason = outcome.success() ? "" : reason(outcome.reason());
        idempotency.once(outcome.key(), "OUTCOME:" + outcome.batchId() + ":" + outcome.success(), () -> {
            recordOnce(outcome, voucher, reason);
            return Ids.toText(outcome.batchId());
        });
    }

    private void recordOnce(Outcome outcome, String voucher, String reason) {
        Head batch = batches.lock(outcome.batchId(), scope());
        if (!batch.state().awaitsOutcome()) {
            throw new RejectedException(Rejection.of("BATCH_STATE", batch.batchNo()));
        }
        owners.refuseDeciders(
                batches.decisions(batch.id()), new Owners.Step("OUTCOME", batch.divisionCode(), batch.id()));
        List<Line> waiting = outcome.lineIds().isEmpty()
                ? lines.open(batch.id())
                : lines.open(
                        batch.id(),
                        outcome.lineIds().stream().distinct().sorted().toList());
        if (waiting.isEmpty()) {
            throw new RejectedException(Rejection.of("LINES_DECIDED"));
        }
        if (waiting.size() > MOST_BY_HAND) {
            throw new RejectedException(Rejection.of("TOO_MANY_BY_HAND", MOST_BY_HAND));
        }
        settling.settle(
                batch,
                waiting.stream()
                        .map(line -> new LineSettling.Decided(line, outcome.success(), reason))
                        .toList(),
                voucher);
    }

    @Override
    @Transactional(readOnly = true)
    public List<PaymentView> payments(int offset, int limit) {
        return payments.list(scope(), offset, limit);
    }

    @Override
    @Transactional(readOnly = true)
    public int count() {
        return payments.count(scope());
    }

    @Override
    public void bankReturn(long paymentId, String reason, String key) {
        String why = reason(reason);
        idempotency.once(key, "BANK_RETURN:" + paymentId, () -> returnOnce(paymentId, why));
    }

    private String returnOnce(long paymentId, String reason) {
        PaymentStore.Made payment =
                payments.find(paymentId, scope()).orElseThrow(() -> new RejectedException(Rejection.of("NOT_FOUND")));
        if (payment.kind().equals(PaymentStore.Kind.NETTING.name())) {
            throw new RejectedException(Rejection.of("PAYMENT_NETTED", payment.voucherNo()));
        }
        owners.lock(List.of(payment.obligation()));
        if (!payments.markReturned(paymentId, reason)) {
            throw new RejectedException(Rejection.of("PAYMENT_RETURNED", payment.voucherNo()));
        }
        refuseRecovered(payment);
        payables.failed(payment.payableId(), "PAID", reason);
        owners.failed(payment.obligation(), payment.party(), reason);
        funds.giveBack(payment.fundId(), payment.amount());
        bookings.post(
                Posting.bankReturn(payment.fundId(), payment.amount(), payment.transactionId()),
                new About(Subject.PAYMENT, payment.id(), "return:" + payment.id(), payment.voucherNo()));
        bookings.record(
                "BANK_RETURN",
                new Bookings.Record(payment.divisionCode(), "payable", payment.payableId()),
                new Bookings.Change(PaymentState.RECORDED.name(), PaymentState.RETURNED.name(), reason),
                Map.of("amount", payment.amount().toPlainYuan(), "payment", Long.toString(payment.id())));
        return Ids.toText(paymentId);
    }

    /** What the payee paid back already cannot come back through the bank too; the payment counts no longer here. */
    private void refuseRecovered(PaymentStore.Made payment) {
        if (recoveries.leftPaid(payment.obligation(), payment.fundId()).isNegative()) {
            throw new RejectedException(Rejection.of("PAYMENT_RECOVERED", payment.voucherNo()));
        }
    }

    private static String reason(String raw) {
        String reason = raw.strip();
        if (reason.length() < MIN_REASON || reason.length() > MAX_REASON) {
            throw new RejectedException(Rejection.onField("reason", "REASON_REQUIRED", MIN_REASON));
        }
        return reason;
    }

    private String scope() {
        return currentActor.require().scope().divisionPattern();
    }
}
