package cn.yujiang.disbursement.application;

import cn.yujiang.audit.AuditTrail;
import cn.yujiang.disbursement.FundView;
import cn.yujiang.disbursement.Funds.NewFund;
import cn.yujiang.disbursement.PaymentState;
import cn.yujiang.disbursement.domain.Posting;
import cn.yujiang.disbursement.domain.VoucherNumber;
import cn.yujiang.identity.CurrentActor;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.shared.Ids;
import cn.yujiang.shared.Masking;
import cn.yujiang.subsidy.ClaimPayments.Payable;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes down what happened to money: ledger, payment and trail, inside the transaction of the command. */
@Component
class Bookings {

    private final LedgerStore ledger;
    private final PaymentStore payments;
    private final AuditTrail audit;
    private final CurrentActor currentActor;
    private final BusinessClock clock;

    Bookings(
            LedgerStore ledger,
            PaymentStore payments,
            AuditTrail audit,
            CurrentActor currentActor,
            BusinessClock clock) {
        this.ledger = ledger;
        this.payments = payments;
        this.audit = audit;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    void opened(long fundId, NewFund fund) {
        post(Posting.open(fundId, fund.budget()), "open:" + fundId, null, fund.source());
        record(
                "FUND_OPENED",
                fund.divisionCode(),
                "fund",
                fundId,
                new Change(null, "OPEN", fund.name()),
                Map.of("budget", fund.budget().toPlainYuan(), "source", fund.source()));
    }

    /** @return the payment's id as text */
    String paid(Payable claim, FundView fund, VoucherNumber voucher, String key) {
        long transaction = post(Posting.pay(fund.id(), claim.amount()), key, claim.claimId(), voucher.text());
        long id = Ids.next();
        payments.insert(new PaymentStore.NewPayment(
                id,
                claim.claimId(),
                claim.claimNo(),
                claim.divisionCode(),
                fund.id(),
                transaction,
                claim.payeeName(),
                Masking.bankAccount(claim.accountNumber()),
                claim.amount().fen(),
                voucher.text(),
                clock.today(),
                currentActor.require().id(),
                LocalDateTime.ofInstant(clock.now(), ZoneOffset.UTC)));
        record(
                "PAY",
                claim.divisionCode(),
                "payment",
                id,
                new Change(null, PaymentState.RECORDED.name(), voucher.text()),
                Map.of(
                        "claim", claim.claimNo(),
                        "fund", fund.name(),
                        "amount", claim.amount().toPlainYuan(),
                        "sourceAsNamed", Boolean.toString(fund.source().equals(claim.fund()))));
        return Ids.toText(id);
    }

    /** @return the payment's id as text */
    String returned(PaymentStore.Made payment, String reason, String key) {
        post(
                Posting.bankReturn(payment.fundId(), payment.amount(), payment.transactionId()),
                key,
                payment.claimId(),
                payment.voucherNo());
        record(
                "BANK_RETURN",
                payment.divisionCode(),
                "payment",
                payment.id(),
                new Change(PaymentState.RECORDED.name(), PaymentState.RETURNED.name(), reason),
                Map.of("amount", payment.amount().toPlainYuan()));
        return Ids.toText(payment.id());
    }

    private long post(Posting posting, String key, @Nullable Long claimId, String memo) {
        return ledger.append(
                posting,
                new LedgerStore.Command(key, claimId, currentActor.require().id(), clock.now(), memo));
    }

    private record Change(@Nullable String from, String to, String reason) {}

    private void record(
            String action, String division, String type, long id, Change change, Map<String, String> facts) {
        audit.record(new AuditTrail.Entry(
                "disbursement:" + division, action, type, id, change.from, change.to, change.reason, facts));
    }
}
