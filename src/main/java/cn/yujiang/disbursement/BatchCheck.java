package cn.yujiang.disbursement;

import java.util.List;

/** What must not exist in batches, their lines and what they reserve. */
final class BatchCheck {

    static final List<String> ALL = List.of("""
            select concat('batch ', b.id, ': ', b.line_count, ' lines of ', b.amount_fen, ' netting ', b.netted_fen, ', its lines say ',
              count(l.id), ' of ', coalesce(sum(l.amount_fen), 0), ' netting ', coalesce(sum(l.netted_fen), 0))
            from payment_batch b left join payment_batch_line l on l.batch_id = b.id and l.state <> 'REMOVED'
            where b.state <> 'CANCELLED' group by b.id, b.line_count, b.amount_fen, b.netted_fen
            having count(l.id) <> b.line_count or coalesce(sum(l.amount_fen), 0) <> b.amount_fen
              or coalesce(sum(l.netted_fen), 0) <> b.netted_fen order by b.id""", """
            select concat('batch ', b.id, ': is ', b.state, ' with ', sum(case when l.state = 'OPEN' then 1 else 0 end), ' open and ',
              sum(case when l.state = 'REMOVED' then 0 else 1 end), ' standing lines')
            from payment_batch b join payment_batch_line l on l.batch_id = b.id group by b.id, b.state
            having (b.state in ('RELEASED', 'EXPORTED') and sum(case when l.state = 'OPEN' then 1 else 0 end) = 0)
              or (b.state = 'CLOSED' and sum(case when l.state = 'OPEN' then 1 else 0 end) > 0)
              or (b.state = 'CANCELLED' and sum(case when l.state = 'REMOVED' then 0 else 1 end) > 0) order by b.id""", """
            select concat('batch ', b.id, ': is ', b.state, ' over ', b.amount_fen, ', ledger reserved ',
              coalesce(sum(case when e.account = 'COMMITTED' then e.debit_fen - e.credit_fen end), 0), ', released ',
              coalesce(sum(case when e.account = 'PAYABLE' then e.debit_fen - e.credit_fen end), 0))
            from payment_batch b left join ledger_transaction t on t.subject = 'BATCH' and t.subject_id = b.id
            left join ledger_entry e on e.transaction_id = t.id group by b.id, b.state, b.amount_fen
            having coalesce(sum(case when e.account = 'COMMITTED' then e.debit_fen - e.credit_fen end), 0)
                <> case when b.state = 'DRAFT' then b.amount_fen else 0 end
              or coalesce(sum(case when e.account = 'PAYABLE' then e.debit_fen - e.credit_fen end), 0)
                <> case when b.state in ('RELEASED', 'EXPORTED', 'CLOSED') then b.amount_fen else 0 end order by b.id""", """
            select concat('fund ', f.id, ': committed ', f.committed_fen, ', open batches ', coalesce(sum(
              case when b.state = 'DRAFT' then l.amount_fen else l.amount_fen - l.netted_fen end), 0))
            from fund f left join payment_batch b on b.fund_id = f.id and b.state in ('DRAFT', 'RELEASED', 'EXPORTED')
            left join payment_batch_line l on l.batch_id = b.id and l.state = 'OPEN'
            group by f.id, f.committed_fen having f.committed_fen <> coalesce(sum(
              case when b.state = 'DRAFT' then l.amount_fen else l.amount_fen - l.netted_fen end), 0) order by f.id""", """
            select concat('line ', l.id, ': is ', l.state, ', transfer ', l.amount_fen - l.netted_fen, ', payments ',
              coalesce(sum(p.amount_fen), 0))
            from payment_batch_line l left join payment p on p.line_id = l.id and p.kind = 'TRANSFER'
            group by l.id, l.state, l.amount_fen, l.netted_fen having coalesce(sum(p.amount_fen), 0)
              <> case when l.state = 'PAID' then l.amount_fen - l.netted_fen else 0 end order by l.id""", """
            select concat('line ', l.id, ': is ', l.state, ', transfer ', l.amount_fen - l.netted_fen, ', ledger refused ',
              coalesce(sum(e.credit_fen), 0))
            from payment_batch_line l
            left join ledger_transaction t on t.subject = 'LINE' and t.subject_id = l.id and t.kind = 'FAIL'
            left join ledger_entry e on e.transaction_id = t.id and e.account = 'PAYABLE'
            group by l.id, l.state, l.amount_fen, l.netted_fen having coalesce(sum(e.credit_fen), 0)
              <> case when l.state = 'FAILED' then l.amount_fen - l.netted_fen else 0 end order by l.id""", """
            select concat('line ', id, ': state ', state, ' and live key do not agree') from payment_batch_line
            where (state = 'OPEN' and (live_payable_id is null or live_payable_id <> payable_id))
              or (state <> 'OPEN' and live_payable_id is not null) order by id""", """
            select concat('payable ', d.id, ': is ', d.state, ', lines that have it ', count(l.id))
            from payable d left join payment_batch_line l on l.live_payable_id = d.id
            group by d.id, d.state having count(l.id) <> case when d.state = 'IN_BATCH' then 1 else 0 end order by d.id""");

    private BatchCheck() {}
}
