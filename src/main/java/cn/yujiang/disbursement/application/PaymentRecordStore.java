package cn.yujiang.disbursement.application;

import cn.yujiang.disbursement.PaymentRecords;
import cn.yujiang.subsidy.Obligation;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class PaymentRecordStore implements PaymentRecords {

    private final JdbcClient jdbc;

    PaymentRecordStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Paid> of(Obligation obligation) {
        return jdbc.sql("""
                        select b.id as batch_id, b.batch_no, f.name as fund, y.kind, y.party_name, y.account_masked, y.amount_fen,
                          y.voucher_no, y.state, y.paid_on, y.return_reason, b.made_name, b.released_name, y.transaction_id
                        from payment y join payable p on p.id = y.payable_id join payment_batch b on b.id = y.batch_id
                          join fund f on f.id = y.fund_id
                        where p.obligation_kind = ? and p.obligation_id = ? order by y.id""")
                .params(obligation.kind().name(), obligation.id())
                .query((row, number) -> paid(row))
                .list();
    }

    private Paid paid(ResultSet row) throws SQLException {
        long batch = row.getLong("batch_id");
        long transaction = row.getLong("transaction_id");
        return new Paid(
                row.getString("batch_no"),
                row.getString("fund"),
                row.getString("kind"),
                row.getString("party_name"),
                row.getString("account_masked"),
                row.getLong("amount_fen"),
                row.getString("voucher_no"),
                row.getString("state"),
                row.getObject("paid_on", LocalDate.class),
                row.getString("return_reason"),
                row.getString("made_name"),
                row.getString("released_name"),
                hashes("select sha256 from bank_file where batch_id = ? order by id", batch),
                hashes(
                        "select sha256 from bank_reply where batch_id = ? and confirmed_at is not null order by id",
                        batch),
                transaction,
                entries(transaction));
    }

    private List<String> hashes(String sql, long batch) {
        return jdbc.sql(sql).param(batch).query(String.class).list();
    }

    private List<Entry> entries(long transaction) {
        return jdbc.sql(
                        "select account, debit_fen, credit_fen from ledger_entry where transaction_id = ? order by line_no")
                .param(transaction)
                .query((row, number) -> new Entry(row.getString(1), row.getLong(2), row.getLong(3)))
                .list();
    }
}
