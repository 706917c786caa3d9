package cn.yujiang.clawback.application;

import cn.yujiang.shared.Ids;
import cn.yujiang.shared.Money;
import cn.yujiang.subsidy.Obligation;
import cn.yujiang.subsidy.Party;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who owes what of a decided claw-back. */
@Repository
class DebtStore {

    private final JdbcClient jdbc;

    DebtStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long insert(long clawbackId, Party party, Obligation paid, Money amount) {
        long id = Ids.next();
        jdbc.sql("""
                        insert into clawback_debt (id, clawback_id, party_kind, party_id, obligation_kind, obligation_id, amount_fen,
                          received_fen) values (?, ?, ?, ?, ?, ?, ?, 0)""")
                .params(
                        id,
                        clawbackId,
                        party.kind().name(),
                        party.id(),
                        paid.kind().name(),
                        paid.id(),
                        amount.fen())
                .update();
        return id;
    }

    long clawbackOf(long debtId) {
        return jdbc.sql("select clawback_id from clawback_debt where id = ?")
                .param(debtId)
                .query(Long.class)
                .single();
    }

    /** What was demanded of a party before for what it had been paid. */
    Money demanded(Party party, Obligation paid) {
        return Money.ofFen(jdbc.sql("""
                        select coalesce(sum(amount_fen), 0) from clawback_debt
                        where party_kind = ? and party_id = ? and obligation_kind = ? and obligation_id = ?""")
                .params(party.kind().name(), party.id(), paid.kind().name(), paid.id())
                .query(Long.class)
                .single());
    }

    void received(long debtId, Money open) {
        jdbc.sql("update clawback_debt set received_fen = amount_fen - ? where id = ?")
                .params(open.fen(), debtId)
                .update();
    }

    /** What is still owed of a claw-back by all its debtors. */
    Money open(long clawbackId) {
        return Money.ofFen(
                jdbc.sql("select coalesce(sum(amount_fen - received_fen), 0) from clawback_debt where clawback_id = ?")
                        .param(clawbackId)
                        .query(Long.class)
                        .single());
    }
}
