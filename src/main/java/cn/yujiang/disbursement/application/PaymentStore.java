package cn.yujiang.disbursement.application;

import cn.yujiang.disbursement.PaymentState;
import cn.yujiang.disbursement.PaymentView;
import cn.yujiang.shared.Money;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Payments and their returns; the unique live key allows one standing payment a claim. */
@Repository
class PaymentStore {

    /** A payment to be recorded. The account is masked already, the moment is UTC. */
    record NewPayment(
            long id,
            long claimId,
            String claimNo,
            String divisionCode,
            long fundId,
            long transactionId,
            String payeeName,
            String accountMasked,
            long amountFen,
            String voucherNo,
            LocalDate paidOn,
            long createdBy,
            LocalDateTime createdAt) {}

    /** What a return has to know. */
    record Made(
            long id,
            long claimId,
            String divisionCode,
            long fundId,
            long transactionId,
            long amountFen,
            String voucherNo) {
        Money amount() {
            return Money.ofFen(amountFen);
        }
    }

    private record Row(
            long id,
            String claimNo,
            String payeeName,
            String accountMasked,
            String fundName,
            long amountFen,
            String voucherNo,
            String state,
            LocalDate paidOn,
            @Nullable String returnReason) {}

    private final JdbcClient jdbc;

    PaymentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(NewPayment payment) {
        jdbc.sql("""
                        insert into payment (id, claim_id, live_claim_id, claim_no, division_code, fund_id, transaction_id,
                          payee_name, account_masked, amount_fen, voucher_no, state, paid_on, created_by, created_at)
                        values (:id, :claimId, :claimId, :claimNo, :divisionCode, :fundId, :transactionId,
                          :payeeName, :accountMasked, :amountFen, :voucherNo, 'RECORDED', :paidOn, :createdBy, :createdAt)""").paramSource(payment).update();
    }

    Optional<Made> find(long paymentId, String divisionPattern) {
        return jdbc.sql("""
                        select id, claim_id, division_code, fund_id, transaction_id, amount_fen, voucher_no from payment
                        where id = :id and division_code like :division""")
                .param("id", paymentId)
                .param("division", divisionPattern)
                .query(Made.class)
                .optional();
    }

    /** @return false when it had come back before */
    boolean markReturned(long paymentId, String reason) {
        return jdbc.sql("""
                        update payment set state = 'RETURNED', live_claim_id = null, return_reason = :reason
                        where id = :id and state = 'RECORDED'""").param("reason", reason).param("id", paymentId).update() == 1;
    }

    List<PaymentView> list(String divisionPattern, int offset, int limit) {
        return jdbc
                .sql("""
                        select p.id, p.claim_no, p.payee_name, p.account_masked, f.name as fund_name, p.amount_fen,
                          p.voucher_no, p.state, p.paid_on, p.return_reason
                        from payment p join fund f on f.id = p.fund_id
                        where p.division_code like :division order by p.id desc limit :limit offset :offset""")
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
                row.claimNo,
                row.payeeName,
                row.accountMasked,
                row.fundName,
                Money.ofFen(row.amountFen),
                row.voucherNo,
                PaymentState.valueOf(row.state),
                row.paidOn,
                row.returnReason);
    }
}
