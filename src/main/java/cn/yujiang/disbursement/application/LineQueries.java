package cn.yujiang.disbursement.application;

import cn.yujiang.audit.Vault;
import cn.yujiang.disbursement.BatchLineView;
import cn.yujiang.disbursement.BatchView;
import cn.yujiang.disbursement.LineState;
import cn.yujiang.registry.BodyDirectory;
import cn.yujiang.registry.PersonDirectory;
import cn.yujiang.shared.BankAccount;
import cn.yujiang.shared.Money;
import cn.yujiang.subsidy.PaymentDue;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lines of a batch for screens, a page at a time: accounts of the page are compared with those the registries have by now. */
@Repository
class LineQueries {

    private record Row(
            long id,
            int lineNo,
            long payableId,
            String number,
            String partyKind,
            long partyId,
            String partyName,
            String holder,
            String bank,
            String accountMasked,
            String accountSealed,
            String fundSource,
            long amountFen,
            long nettedFen,
            String state,
            @Nullable String reason) {
        boolean open() {
            return state.equals("OPEN");
        }

        boolean person() {
            return partyKind.equals("PERSON");
        }
    }

    private final JdbcClient jdbc;
    private final Vault vault;
    private final BodyDirectory bodies;
    private final PersonDirectory people;

    LineQueries(JdbcClient jdbc, Vault vault, BodyDirectory bodies, PersonDirectory people) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.bodies = bodies;
        this.people = people;
    }

    List<BatchLineView> page(BatchView batch, int offset, int limit) {
        List<Row> rows = jdbc.sql("""
                        select l.id, l.line_no, l.payable_id, p.number, p.party_kind, p.party_id, p.party_name, l.holder, l.bank,
                          l.account_masked, p.account_sealed, p.fund_source, l.amount_fen, l.netted_fen, l.state, l.reason
                        from payment_batch_line l join payable p on p.id = l.payable_id
                        where l.batch_id = :id order by l.line_no limit :limit offset :offset""")
                .param("id", batch.id())
                .param("limit", limit)
                .param("offset", offset)
                .query(Row.class)
                .list();
        var persons = people.load(rows.stream()
                .filter(row -> row.open() && row.person())
                .map(Row::partyId)
                .distinct()
                .toList());
        return rows.stream().map(row -> view(batch, row, persons)).toList();
    }

    int count(long batchId) {
        return jdbc.sql("select count(*) from payment_batch_line where batch_id = :id")
                .param("id", batchId)
                .query(Integer.class)
                .single();
    }

    private BatchLineView view(BatchView batch, Row row, Map<Long, PersonDirectory.Person> persons) {
        return new BatchLineView(
                row.id,
                row.lineNo,
                BatchLineView.reference(batch.batchNo(), row.lineNo),
                row.payableId,
                row.number,
                row.partyName,
                row.holder,
                row.bank,
                row.accountMasked,
                row.fundSource,
                Money.ofFen(row.amountFen),
                Money.ofFen(row.nettedFen),
                LineState.valueOf(row.state),
                row.reason,
                row.open() && changed(row, persons),
                !row.fundSource.equals(PaymentDue.NO_SOURCE) && !row.fundSource.equals(batch.fundSource()));
    }

    /** Whether the registry has another account than the frozen one. */
    private boolean changed(Row row, Map<Long, PersonDirectory.Person> persons) {
        String frozen = vault.open(Vault.Field.PAYABLE_ACCOUNT, row.payableId, row.accountSealed);
        if (!row.person()) {
            return !bodies.account(row.partyId).accountNumber().equals(frozen);
        }
        PersonDirectory.Person person = persons.get(row.partyId);
        BankAccount known = person == null ? null : person.account();
        return known == null || !known.number().equals(frozen);
    }
}
