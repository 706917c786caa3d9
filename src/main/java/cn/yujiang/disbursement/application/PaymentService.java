package cn.yujiang.disbursement.application;

import cn.yujiang.audit.Idempotency;
import cn.yujiang.disbursement.FundView;
import cn.yujiang.disbursement.PayCommand;
import cn.yujiang.disbursement.PayableView;
import cn.yujiang.disbursement.PaymentView;
import cn.yujiang.disbursement.Payments;
import cn.yujiang.disbursement.domain.VoucherNumber;
import cn.yujiang.identity.CurrentActor;
import cn.yujiang.shared.Masking;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import cn.yujiang.subsidy.ClaimAction;
import cn.yujiang.subsidy.ClaimPayments;
import cn.yujiang.subsidy.ClaimPayments.Payable;
import cn.yujiang.subsidy.ClaimState;
import java.util.List;
import org.springframework.stereotype.Service;

/**
 * Payment and bank return. Both lock in the same order, claim, its chain, fund, the money's chain, so they cannot wait for each
 * other in a circle. Not transactional themselves: the receipt of the key opens the transaction everything belongs to.
 */
@Service
class PaymentService implements Payments {

    private static final int MIN_REASON = 5;

    private final ClaimPayments claims;
    private final FundStore funds;
    private final PaymentStore payments;
    private final Bookings bookings;
    private final Idempotency idempotency;
    private final CurrentActor currentActor;

    PaymentService(
            ClaimPayments claims,
            FundStore funds,
            PaymentStore payments,
            Bookings bookings,
            Idempotency idempotency,
            CurrentActor currentActor) {
        this.claims = claims;
        this.funds = funds;
        this.payments = payments;
        this.bookings = bookings;
        this.idempotency = idempotency;
        this.currentActor = currentActor;
    }

    @Override
    public List<FundView> funds() {
        return funds.find(scope());
    }

    @Override
    public List<PayableView> payable() {
        return claims.payable(scope()).stream().map(PaymentService::view).toList();
    }

    @Override
    public List<PaymentView> payments(int offset, int limit) {
        return payments.list(scope(), offset, limit);
    }

    @Override
    public int count() {
        return payments.count(scope());
    }

    @Override
    public String pay(PayCommand command) {
        VoucherNumber voucher = VoucherNumber.parse(command.voucherNo());
        return idempotency.once(
                command.idempotencyKey(),
                "PAY:" + command.claimId() + ":" + command.fundId(),
                () -> payOnce(command, voucher));
    }

    private String payOnce(PayCommand command, VoucherNumber voucher) {
        Payable claim = claims.lock(command.claimId());
        FundView fund = funds.find(command.fundId(), scope()).orElseThrow(PaymentService::notFound);
        if (!fund.covers(claim.divisionCode())) {
            throw new RejectedException(Rejection.onField("fundId", "FUND_DIVISION", fund.name()));
        }
        if (!claim.amount().isPositive()) {
            throw new RejectedException(Rejection.of("NOTHING_TO_PAY", claim.claimNo()));
        }
        // The claim moves first: its refusals (state, separation of duties) come before any word about money.
        claims.move(claim.claimId(), ClaimAction.PAY, voucher.text());
        funds.take(fund, claim.amount());
        return bookings.paid(claim, fund, voucher, command.idempotencyKey());
    }

    @Override
    public void bankReturn(long paymentId, String reason, String key) {
        if (reason.strip().length() < MIN_REASON) {
            throw new RejectedException(Rejection.onField("reason", "REASON_REQUIRED", MIN_REASON));
        }
        idempotency.once(key, "BANK_RETURN:" + paymentId, () -> returnOnce(paymentId, reason.strip(), key));
    }

    private String returnOnce(long paymentId, String reason, String key) {
        PaymentStore.Made payment = payments.find(paymentId, scope()).orElseThrow(PaymentService::notFound);
        claims.lock(payment.claimId());
        if (!payments.markReturned(paymentId, reason)) {
            throw new RejectedException(Rejection.of("PAYMENT_RETURNED", payment.voucherNo()));
        }
        claims.move(payment.claimId(), ClaimAction.BANK_RETURN, reason);
        funds.giveBack(payment.fundId(), payment.amount());
        return bookings.returned(payment, reason, key);
    }

    private String scope() {
        return currentActor.require().scope().divisionPattern();
    }

    private static RejectedException notFound() {
        return new RejectedException(Rejection.of("NOT_FOUND"));
    }

    private static PayableView view(Payable claim) {
        return new PayableView(
                claim.claimId(),
                claim.claimNo(),
                claim.divisionCode(),
                claim.state() == ClaimState.PAYMENT_FAILED,
                claim.fund(),
                claim.payeeName(),
                claim.accountName(),
                claim.bankName(),
                Masking.bankAccount(claim.accountNumber()),
                claim.amount());
    }
}
