package cn.yujiang.disbursement;

import cn.yujiang.disbursement.LedgerVerification.Report;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The proof of the books over nothing but a database, for the command line and for a copy restored from a backup. It trusts no
 * running total: everything is added up anew from the entries. Each check is one statement that selects what must not exist.
 */
public final class LedgerCheck {

    private static final String ENTRIES_OF_FUND = """
            (select f.id,
               coalesce(sum(case when e.account = 'BUDGET' then e.credit_fen - e.debit_fen end), 0) as budget,
               coalesce(sum(case when e.account = 'AVAILABLE' then e.debit_fen - e.credit_fen end), 0) as available,
               coalesce(sum(case when e.account in ('COMMITTED', 'PAYABLE') then e.debit_fen - e.credit_fen end), 0) as committed,
               coalesce(sum(case when e.account = 'PAID' then e.debit_fen - e.credit_fen end), 0) as paid,
               coalesce(sum(case when e.account = 'RETURNED' then e.debit_fen - e.credit_fen end), 0) as returned
             from fund f left join ledger_entry e on e.fund_id = f.id group by f.id)""";

    private static final List<String> CHECKS = List.of(
            // transactions
            """
            select concat('transaction ', t.id, ': debit ', coalesce(sum(e.debit_fen), 0), ', credit ', coalesce(sum(e.credit_fen), 0))
            from ledger_transaction t left join ledger_entry e on e.transaction_id = t.id
            group by t.id having count(e.line_no) = 0 or sum(e.debit_fen) <> sum(e.credit_fen) order by t.id""",
            """
            select concat('transaction ', t.id, ': entries are missing or numbered with gaps')
            from ledger_transaction t join ledger_entry e on e.transaction_id = t.id
            group by t.id having max(e.line_no) <> count(*) or min(e.line_no) <> 1 order by t.id""",
            """
            select concat('transaction ', e.transaction_id, ' line ', e.line_no, ': not exactly one positive side')
            from ledger_entry e where e.debit_fen < 0 or e.credit_fen < 0
              or (e.debit_fen = 0 and e.credit_fen = 0) or (e.debit_fen > 0 and e.credit_fen > 0)
            order by e.transaction_id, e.line_no""",
            """
            select concat('transaction ', e.transaction_id, ' line ', e.line_no, ': fund or transaction differs from its head')
            from ledger_entry e left join ledger_transaction t on t.id = e.transaction_id
            where t.id is null or t.fund_id <> e.fund_id order by e.transaction_id, e.line_no""",
            // reversals
            """
            select concat('transaction ', t.id, ': does not take back exactly what transaction ', r.id, ' booked')
            from ledger_transaction t join ledger_transaction r on r.id = t.reverses
            join ledger_entry e on e.transaction_id in (t.id, r.id)
            group by t.id, r.id
            having min(t.fund_id) <> min(r.fund_id) or coalesce(min(t.claim_id), 0) <> coalesce(min(r.claim_id), 0)
              or sum(case when e.account = 'PAID' then e.debit_fen - e.credit_fen else 0 end) <> 0
              or sum(case when e.account = 'AVAILABLE' then e.debit_fen - e.credit_fen else 0 end) <> 0
            order by t.id""",
            // funds against the ledger
            "select concat('fund ', f.id, ': budget ', f.budget_fen, ', ledger ', l.budget) from fund f join "
                    + ENTRIES_OF_FUND + " l on l.id = f.id where l.budget <> f.budget_fen order by f.id",
            "select concat('fund ', f.id, ': paid ', f.paid_fen, ', ledger ', l.paid) from fund f join "
                    + ENTRIES_OF_FUND + " l on l.id = f.id where l.paid <> f.paid_fen order by f.id",
            "select concat('fund ', f.id, ': committed ', f.committed_fen, ', ledger ', l.committed) from fund f join "
                    + ENTRIES_OF_FUND + " l on l.id = f.id where l.committed <> f.committed_fen order by f.id",
            "select concat('fund ', f.id, ': available in the ledger ', l.available, ', returned not released ', l.returned)"
                    + " from fund f join " + ENTRIES_OF_FUND
                    + " l on l.id = f.id where l.available < 0 or l.returned <> 0 order by f.id",
            "select concat('fund ', id, ': paid and committed exceed the budget by ', paid_fen + committed_fen - budget_fen)"
                    + " from fund where paid_fen + committed_fen > budget_fen order by id",
            // payments against ledger and claims
            """
            select concat('payment ', p.id, ': amount ', p.amount_fen, ', ledger ', coalesce(sum(e.debit_fen), 0))
            from payment p left join ledger_entry e on e.transaction_id = p.transaction_id and e.account = 'PAID'
            group by p.id, p.amount_fen having max(p.amount_fen) <> coalesce(sum(e.debit_fen), 0) order by p.id""",
            """
            select concat('payment ', p.id, ': its ledger transaction is of another claim, fund or kind')
            from payment p join ledger_transaction t on t.id = p.transaction_id
            where t.kind <> 'PAY' or t.fund_id <> p.fund_id or t.claim_id is null or t.claim_id <> p.claim_id order by p.id""",
            """
            select concat('payment ', p.id, ': is ', p.state, ' but its reversal says otherwise')
            from payment p left join ledger_transaction r on r.reverses = p.transaction_id
            where (p.state = 'RETURNED' and r.id is null) or (p.state <> 'RETURNED' and r.id is not null) order by p.id""",
            """
            select concat('payment ', id, ': state ', state, ' and live key do not agree') from payment
            where (state = 'RECORDED' and (live_claim_id is null or live_claim_id <> claim_id))
              or (state <> 'RECORDED' and live_claim_id is not null) order by id""",
            """
            select concat('transaction ', t.id, ': pays, but there is no payment') from ledger_transaction t
            left join payment p on p.transaction_id = t.id where t.kind = 'PAY' and p.id is null order by t.id""",
            """
            select concat('claim ', p.claim_id, ': paid ', sum(p.amount_fen), ', total ', coalesce(max(c.total_fen), 0))
            from payment p left join claim c on c.id = p.claim_id where p.state = 'RECORDED'
            group by p.claim_id having sum(p.amount_fen) > coalesce(max(c.total_fen), 0) order by p.claim_id""");

    private final JdbcClient jdbc;

    public LedgerCheck(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    /** Reads everything, changes nothing. Amounts in the faults are fen. */
    public Report run() {
        var faults = new ArrayList<String>();
        CHECKS.forEach(
                check -> faults.addAll(jdbc.sql(check).query(String.class).list()));
        return new Report(
                count("select count(*) from ledger_transaction"),
                count("select count(*) from payment"),
                List.copyOf(faults));
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
