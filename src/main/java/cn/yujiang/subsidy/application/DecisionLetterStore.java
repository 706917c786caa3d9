package cn.yujiang.subsidy.application;

import cn.yujiang.shared.Ids;
import cn.yujiang.shared.Money;
import cn.yujiang.subsidy.DecisionLetters.Kind;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Letters about decisions, only ever added to. */
@Repository
class DecisionLetterStore {

    /** A letter as it was written. @param answerBy last day to hand the claim in again; null for a refusal */
    record Row(
            long id,
            Kind kind,
            String number,
            int submission,
            String facts,
            String basis,
            Money amount,
            @Nullable LocalDate answerBy,
            LocalDate issuedOn) {}

    private final JdbcClient jdbc;

    DecisionLetterStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(long claimId, Row row) {
        LocalDate until = row.answerBy;
        jdbc.sql("""
                        insert into decision_letter (id, claim_id, kind, letter_no, submission, facts, basis, amount_fen,
                          answer_by, issued_on)
                        values (:id, :claim, :kind, :number, :submission, :facts, :basis, :amount, :until, :on)""")
                .param("id", Ids.next())
                .param("claim", claimId)
                .param("kind", row.kind.name())
                .param("number", row.number)
                .param("submission", row.submission)
                .param("facts", row.facts)
                .param("basis", row.basis)
                .param("amount", row.amount.fen())
                .param("until", until == null ? null : Date.valueOf(until), Types.DATE)
                .param("on", Date.valueOf(row.issuedOn))
                .update();
    }

    List<Row> of(long claimId) {
        return jdbc.sql("""
                        select id, kind, letter_no, submission, facts, basis, amount_fen, answer_by, issued_on from decision_letter
                        where claim_id = :claim order by id""")
                .param("claim", claimId)
                .query((row, n) -> read(row))
                .list();
    }

    private static Row read(ResultSet row) throws SQLException {
        Date until = row.getDate(8);
        return new Row(
                row.getLong(1),
                Kind.valueOf(row.getString(2)),
                row.getString(3),
                row.getInt(4),
                row.getString(5),
                row.getString(6),
                Money.ofFen(row.getLong(7)),
                until == null ? null : until.toLocalDate(),
                row.getDate(9).toLocalDate());
    }
}
