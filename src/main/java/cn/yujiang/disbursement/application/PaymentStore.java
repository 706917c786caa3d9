package cn.yujiang.disbursement.application;

import cn.yujiang.disbursement.PaymentState;
import cn.yujiang.disbursement.PaymentView;
import cn.yujiang.shared.Money;
import cn.yujiang.subsidy.Obligation;
import cn.yujiang.subsidy.Party;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Payments and their returns; the unique live key allows one standing transfer a debt. */
@Repository
class PaymentStore {

    /** Whether money went through the bank. */
    enum Kind {
        TRANSFER,
        NETTING
    }

    /** A payment to be recorded. The account is masked already, the moment is UTC. */
    record NewPayment(
            long id,
            long payableId,
            long batchId,
            long lineId,
            Kind kind,
            String divisionCode,
            long fundId,
            long transactionId,
            String partyName,
            String accountMasked,
            long amountFen,
            String voucherNo,
            LocalDate paidOn,
            long createdBy,
            LocalDateTime createdAt) {}

    /** What a return has to know. */
    record Made(
            long id,
            long payableId,
            String kind,
            String obligationKind,
            long obligationId,
            String partyKind,
            long partyId,
            String partyName,
            String divisionCode,
            long fundId,
            long transactionId,
            long amountFen,
            String voucherNo) {
        Money amount() {
            return Money.ofFen(amountFen);
        }

        Party party() {
            return new Party(Party.Kind.valueOf(partyKind), partyId, partyName);
        }

        Obligation obligation() {
            return new Obligation(Obligation.Kind.valueOf(obligationKind), obligationId);
        }
    }

    private record Row(
            long id,
            String number,
            String batchNo,
            String partyName,
            String accountMasked,
            String fundName,
            long amountFen,
            String kind,
            String voucherNo,
            String state,
            LocalDate paidOn,
            @Nullable String returnReason) {}

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    PaymentStore(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    void insert(List<NewPayment> payments) {
        batch.batchUpdate("""
                insert into payment (id, payable_id, live_payable_id, batch_id, line_id, kind, division_code, fund_id,
                  transaction_id, party_name, account_masked, amount_fen, voucher_no, state, paid_on, created_by, created_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'RECORDED', ?, ?, ?)""", payments.stream().map(PaymentStore::row).toList());
    }

    private static @Nullable Object[] row(NewPayment payment) {
        return new @Nullable Object[] {
            payment.id,
            payment.payableId,
            payment.kind == Kind.TRANSFER ? payment.payableId : null,
            payment.batchId,
            payment.lineId,
            payment.kind.name(),
            payment.divisionCode,
            payment.fundId,
            payment.transactionId,
            payment.partyName,
            payment.accountMasked,
            payment.amountFen,
            payment.voucherNo,
            payment.paidOn,
            payment.createdBy,
            payment.createdAt
        };
    }

    Optional<Made> find(long paymentId, String divisionPattern) {
        return jdbc.sql("""
                        select y.id, y.payable_id, y.kind, p.obligation_kind, p.obligation_id, p.party_kind, p.party_id,
                          p.party_name, y.division_code, y.fund_id, y.transaction_id, y.amount_fen, y.voucher_no
                        from payment y join payable p on p.id = y.payable_id
                        where y.id = :id and y.division_code like :division""")
                .param("id", paymentId)
                .param("division", divisionPattern)
                .query(Made.class)
                .optional();
    }

    /** @return false when it had come back before */
    boolean markReturned(long paymentId, String reason) {
        return jdbc.sql("""
                        update payment set state = 'RETURNED', live_payable_id = null, return_reason = :reason
                        where id = :id and state = 'RECORDED'""").param("reason", reason).param("id", paymentId).update() == 1;
    }

    /** A netting counts no longer; the batch is locked and it stood until now. */
    void markUndone(long paymentId, String reason) {
        int changed =
                jdbc.sql("""
                        update payment set state = 'UNDONE', return_reason = :reason
                        where id = :id and state = 'RECORDED' and kind = 'NETTING'""").param("reason", reason).param("id", paymentId).update();
        if (changed != 1) {
            throw new IllegalStateException("payment " + paymentId + " is no netting that stands");
        }
    }

    List<PaymentView> list(String divisionPattern, int offset, int limit) {
        return jdbc
                .sql("""
                        select y.id, p.number, b.batch_no, y.party_name, y.account_masked, f.name as fund_name, y.amount_fen,
                          y.kind, y.voucher_no, y.state, y.paid_on, y.return_reason
                        from payment y join fund f on f.id = y.fund_id join payable p on p.id = y.payable_id
                        join payment_batch b on b.id = y.batch_id
                        where y.division_code like :division order by y.id desc limit :limit offset :offset""")
                .param("division", divisionPattern)
                .param("limit", limit)
                .param("offset", offset)
                .query(Row.class)
                .list()
                .stream()
                .map(PaymentStore::view)
                .toList();
    }

    int count(String divisionPattern) {
        return jdbc.sql("select count(*) from payment where division_code like :division")
                .param("division", divisionPattern)
                .query(Integer.class)
                .single();
    }

    private static PaymentView view(Row row) {
        return new PaymentView(
                row.id,
                row.number,
                row.batchNo,
                row.partyName,
                row.accountMasked,
                row.fundName,
                Money.ofFen(row.amountFen),
                row.kind.equals(Kind.NETTING.name()),
                row.voucherNo,
                PaymentState.valueOf(row.state),
                row.paidOn,
                row.returnReason);
    }
}
