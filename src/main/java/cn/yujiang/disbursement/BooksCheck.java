package cn.yujiang.disbursement;

import java.util.List;

/** What must not exist in the ledger, the funds and the payments. */
final class BooksCheck {

    private static final String ENTRIES_OF_FUND = """
            (select f.id,
               coalesce(sum(case when e.account = 'BUDGET' then e.credit_fen - e.debit_fen end), 0) as budget,
               coalesce(sum(case when e.account = 'AVAILABLE' then e.debit_fen - e.credit_fen end), 0) as available,
               coalesce(sum(case when e.account in ('COMMITTED', 'PAYABLE') then e.debit_fen - e.credit_fen end), 0) as committed,
               coalesce(sum(case when e.account = 'PAID' then e.debit_fen - e.credit_fen end), 0) as paid,
               coalesce(sum(case when e.account = 'RETURNED' then e.debit_fen - e.credit_fen end), 0) as returned
             from fund f left join ledger_entry e on e.fund_id = f.id group by f.id)""";

    static final List<String> ALL = List.of(
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
            group by t.id, r.id having min(t.fund_id) <> min(r.fund_id)
              or sum(case when e.account = 'PAID' then e.debit_fen - e.credit_fen else 0 end) <> 0 order by t.id""",
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
            // payments against the ledger
            """
            select concat('payment ', p.id, ': amount ', p.amount_fen, ', ledger ', coalesce(sum(e.debit_fen), 0))
            from payment p left join ledger_entry e on e.transaction_id = p.transaction_id and e.account = 'PAID'
            group by p.id, p.amount_fen having max(p.amount_fen) <> coalesce(sum(e.debit_fen), 0) order by p.id""",
            """
            select concat('payment ', p.id, ': its ledger transaction is of another line, fund or kind')
            from payment p join ledger_transaction t on t.id = p.transaction_id
            left join netting n on t.subject = 'NETTING' and n.id = t.subject_id
            where t.kind <> 'PAY' or t.fund_id <> p.fund_id
              or (p.kind = 'TRANSFER' and (t.subject <> 'LINE' or t.subject_id <> p.line_id))
              or (p.kind <> 'TRANSFER' and (n.id is null or n.line_id <> p.line_id)) order by p.id""",
            """
            select concat('payment ', p.id, ': is ', p.state, ' but its reversal says otherwise')
            from payment p left join ledger_transaction r on r.reverses = p.transaction_id
            where (p.state <> 'RECORDED' and r.id is null) or (p.state = 'RECORDED' and r.id is not null)
              or (p.state = 'RETURNED' and r.kind <> 'BANK_RETURN') or (p.state = 'UNDONE' and r.kind <> 'UNPAY') order by p.id""",
            """
            select concat('payment ', id, ': state ', state, ' and live key do not agree') from payment
            where (state = 'RECORDED' and kind = 'TRANSFER' and (live_payable_id is null or live_payable_id <> payable_id))
              or ((state <> 'RECORDED' or kind <> 'TRANSFER') and live_payable_id is not null) order by id""",
            """
            select concat('transaction ', t.id, ': pays, but there is no payment') from ledger_transaction t
            left join payment p on p.transaction_id = t.id where t.kind = 'PAY' and p.id is null order by t.id""",
            // debts against payments and decisions
            """
            select concat('payable ', d.id, ': is ', d.state, ', due ', d.gross_fen - d.advanced_fen, ', netted ', d.netted_fen,
              ', paid ', coalesce(sum(p.amount_fen), 0))
            from payable d left join payment p on p.payable_id = d.id and p.state = 'RECORDED'
            group by d.id, d.state, d.gross_fen, d.advanced_fen, d.netted_fen
            having coalesce(sum(p.amount_fen), 0) > d.gross_fen - d.advanced_fen
              or coalesce(sum(case when p.kind = 'NETTING' then p.amount_fen end), 0) <> d.netted_fen
              or coalesce(sum(p.amount_fen), 0)
                <> case when d.state = 'PAID' then d.gross_fen - d.advanced_fen else d.netted_fen end order by d.id""",
            """
            select concat('claim ', c.id, ': total ', c.total_fen, ', owed ', coalesce(sum(d.gross_fen), 0))
            from claim c left join payable d on d.obligation_kind = 'CLAIM' and d.obligation_id = c.id
            where c.state in ('APPROVED', 'PAID', 'PAYMENT_FAILED')
            group by c.id, c.total_fen having coalesce(sum(d.gross_fen), 0) <> c.total_fen order by c.id""",
            """
            select concat('claim ', c.id, ': is ', c.state, ' with ', sum(case when d.state = 'PAID' then 0 else 1 end),
              ' debts not paid')
            from claim c join payable d on d.obligation_kind = 'CLAIM' and d.obligation_id = c.id
            group by c.id, c.state
            having (c.state = 'PAID' and sum(case when d.state = 'PAID' then 0 else 1 end) > 0)
              or (c.state in ('APPROVED', 'PAYMENT_FAILED') and sum(case when d.state = 'PAID' then 0 else 1 end) = 0)
            order by c.id""");

    private BooksCheck() {}
}
