package cn.yujiang.disbursement;

import java.util.List;

/** What must not exist in recoveries, receipts and nettings. */
final class RecoveryCheck {

    static final List<String> ALL = List.of("""
            select concat('recovery ', r.id, ': received ', r.received_fen, ' of ', r.amount_fen, ', receipts ',
              coalesce(sum(t.amount_fen), 0))
            from recovery r left join recovery_receipt t on t.recovery_id = r.id group by r.id, r.received_fen, r.amount_fen
            having coalesce(sum(t.amount_fen), 0) <> r.received_fen or r.received_fen > r.amount_fen order by r.id""", """
            select concat('recovery ', r.id, ': promised ', r.reserved_fen, ', drafts ', coalesce(sum(n.amount_fen), 0))
            from recovery r left join netting n on n.recovery_id = r.id and n.state = 'RESERVED' group by r.id, r.reserved_fen
            having coalesce(sum(n.amount_fen), 0) <> r.reserved_fen order by r.id""", """
            select concat('receipt ', t.id, ': amount ', t.amount_fen, ', funds got ', coalesce(sum(k.amount_fen), 0))
            from recovery_receipt t left join recovery_booking k on k.receipt_id = t.id group by t.id, t.amount_fen
            having coalesce(sum(k.amount_fen), 0) <> t.amount_fen order by t.id""", """
            select concat('receipt ', t.id, ': does not take back exactly what receipt ', w.id, ' said')
            from recovery_receipt t join recovery_receipt w on w.id = t.reverses
            where t.amount_fen <> -w.amount_fen or t.recovery_id <> w.recovery_id order by t.id""", """
            select concat('transaction ', k.transaction_id, ': receipt ', k.receipt_id, ' says ', k.amount_fen, ', ledger ',
              coalesce(sum(e.credit_fen - e.debit_fen), 0))
            from recovery_booking k left join ledger_entry e on e.transaction_id = k.transaction_id and e.account = 'PAID'
              and e.fund_id = k.fund_id
            group by k.transaction_id, k.receipt_id, k.amount_fen
            having coalesce(sum(e.credit_fen - e.debit_fen), 0) <> k.amount_fen order by k.transaction_id""", """
            select concat('transaction ', t.id, ': receives, but there is no receipt') from ledger_transaction t
            left join recovery_booking k on k.transaction_id = t.id
            where t.kind in ('RECEIVE', 'UNRECEIVE') and k.receipt_id is null order by t.id""", """
            select concat('netting ', n.id, ': is ', n.state, ' over ', n.amount_fen, ', receipt ', coalesce(t.amount_fen, 0),
              ', payment ', coalesce(p.amount_fen, 0))
            from netting n left join recovery_receipt t on t.netting_id = n.id
            left join ledger_transaction x on x.subject = 'NETTING' and x.subject_id = n.id
            left join payment p on p.transaction_id = x.id
            where coalesce(t.amount_fen, 0) <> case when n.state in ('BOOKED', 'UNDONE') then n.amount_fen else 0 end
              or coalesce(p.amount_fen, 0) <> case when n.state in ('BOOKED', 'UNDONE') then n.amount_fen else 0 end order by n.id""", """
            select concat('netting ', n.id, ': is ', n.state, ' but its receipt or its payment says otherwise')
            from netting n join recovery_receipt t on t.netting_id = n.id left join recovery_receipt w on w.reverses = t.id
            left join ledger_transaction x on x.subject = 'NETTING' and x.subject_id = n.id
            left join payment p on p.transaction_id = x.id
            where (n.state = 'UNDONE' and (w.id is null or p.state <> 'UNDONE'))
              or (n.state <> 'UNDONE' and (w.id is not null or p.state = 'UNDONE')) order by n.id""", """
            select concat('line ', l.id, ': nets ', l.netted_fen, ', nettings ', coalesce(sum(n.amount_fen), 0))
            from payment_batch_line l left join netting n on n.line_id = l.id group by l.id, l.netted_fen
            having coalesce(sum(n.amount_fen), 0) <> l.netted_fen order by l.id""", """
            select concat('fund ', b.fund_id, ': more came back for ', b.obligation_kind, ' ', b.obligation_id, ' than it paid: ', b.fen)
            from (select k.fund_id, r.obligation_kind, r.obligation_id, sum(k.amount_fen) as fen from recovery_booking k
              join recovery_receipt t on t.id = k.receipt_id join recovery r on r.id = t.recovery_id
              group by k.fund_id, r.obligation_kind, r.obligation_id) b
            where b.fen > (select coalesce(sum(p.amount_fen), 0) from payment p join payable d on d.id = p.payable_id
              where d.obligation_kind = b.obligation_kind and d.obligation_id = b.obligation_id and p.state = 'RECORDED'
                and p.fund_id = b.fund_id)""");

    private RecoveryCheck() {}
}
