package cn.yujiang.disbursement.application;

import cn.yujiang.audit.Idempotency;
import cn.yujiang.disbursement.Recoveries;
import cn.yujiang.disbursement.application.RecoveryStore.Claimed;
import cn.yujiang.disbursement.domain.VoucherNumber;
import cn.yujiang.identity.CurrentActor;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.shared.Ids;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Money that comes back, entered by the finance office. The receipt of the key opens the transaction everything belongs to. */
@Service
class RecoveryService implements Recoveries {

    private static final int MIN_REASON = 5;

    private final RecoveryQueries queries;
    private final RecoveryStore recoveries;
    private final ReceiptBooking booking;
    private final Idempotency idempotency;
    private final CurrentActor currentActor;
    private final BusinessClock clock;

    RecoveryService(
            RecoveryQueries queries,
            RecoveryStore recoveries,
            ReceiptBooking booking,
            Idempotency idempotency,
            CurrentActor currentActor,
            BusinessClock clock) {
        this.queries = queries;
        this.recoveries = recoveries;
        this.booking = booking;
        this.idempotency = idempotency;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<RecoveryView> find(Filter filter, int offset, int limit) {
        return queries.find(filter, scope(), offset, limit);
    }

    @Override
    @Transactional(readOnly = true)
    public Total total(Filter filter) {
        return queries.total(filter, scope());
    }

    @Override
    @Transactional(readOnly = true)
    public List<ReceiptView> receipts(long recoveryId) {
        return queries.receipts(recoveryId, scope());
    }

    @Override
    public void receive(Receipt receipt) {
        String voucher = VoucherNumber.parse(receipt.voucherNo()).text();
        if (!receipt.amount().isPositive()) {
            throw new RejectedException(Rejection.onField("amount", "RECEIPT_AMOUNT"));
        }
        if (receipt.on().isAfter(clock.today())) {
            throw new RejectedException(Rejection.onField("on", "RECEIPT_DATE"));
        }
        idempotency.once(
                receipt.key(),
                "RECEIVE:" + receipt.recoveryId() + ":" + receipt.amount().fen(),
                () -> receiveOnce(receipt, voucher));
    }

    private String receiveOnce(Receipt receipt, String voucher) {
        Claimed recovery = recoveries.lock(receipt.recoveryId(), scope());
        if (receipt.amount().compareTo(recovery.free()) > 0) {
            throw new RejectedException(Rejection.onField(
                    "amount", "RECEIPT_TOO_MUCH", recovery.free().toGroupedYuan()));
        }
        long id = booking.book(recovery, new ReceiptBooking.Incoming(receipt.amount(), null, voucher, receipt.on()));
        return Ids.toText(id);
    }

    @Override
    public void takeBack(long receiptId, String reason, String key) {
        if (reason.strip().length() < MIN_REASON) {
            throw new RejectedException(Rejection.onField("reason", "REASON_REQUIRED", MIN_REASON));
        }
        idempotency.once(key, "TAKE_BACK:" + receiptId, () -> takeBackOnce(receiptId, reason.strip()));
    }

    private String takeBackOnce(long receiptId, String reason) {
        RecoveryStore.Receipt wrong =
                recoveries.receipt(receiptId).orElseThrow(() -> new RejectedException(Rejection.of("NOT_FOUND")));
        Claimed recovery = recoveries.lock(wrong.recoveryId(), scope());
        if (!wrong.kind().equals("CASH")) {
            throw new RejectedException(Rejection.of("RECEIPT_NETTED", wrong.voucherNo()));
        }
        if (recoveries.takenBack(receiptId)) {
            throw new RejectedException(Rejection.of("RECEIPT_TAKEN_BACK", wrong.voucherNo()));
        }
        booking.takeBack(recovery, wrong, reason, scope());
        return Ids.toText(receiptId);
    }

    private String scope() {
        return currentActor.require().scope().divisionPattern();
    }
}
