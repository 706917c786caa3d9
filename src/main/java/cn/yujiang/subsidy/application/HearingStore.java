package cn.yujiang.subsidy.application;

import cn.yujiang.identity.Actor;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.shared.Ids;
import cn.yujiang.subsidy.ClaimHearings.Outcome;
import cn.yujiang.subsidy.ClaimHearings.Proposal;
import cn.yujiang.subsidy.DecisionCode;
import cn.yujiang.subsidy.HearingState;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Proposed refusals and the answers to them; at most one stands for a claim. */
@Repository
class HearingStore {

    /** A proposal as stored. */
    record Row(
            long id,
            DecisionCode code,
            String reason,
            String basis,
            long proposedBy,
            String proposedByName,
            Instant proposedAt,
            LocalDate answerUntil,
            @Nullable String answer,
            @Nullable String answeredByName,
            @Nullable Instant answeredAt,
            @Nullable Outcome outcome) {

        /** Answered, or the last day to answer has passed. */
        boolean done(LocalDate today) {
            return answer != null || today.isAfter(answerUntil);
        }
    }

    private static final String SELECT = """
            select id, code, reason, basis, proposed_by, proposed_by_name, proposed_at, answer_until, answer, answered_by_name,
              answered_at, outcome from claim_refusal\s""";

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    HearingStore(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<Row> of(long claimId) {
        return jdbc.sql(SELECT + "where claim_id = :claim order by id")
                .param("claim", claimId)
                .query(HearingStore::read)
                .list();
    }

    Optional<Row> standing(long claimId) {
        return jdbc.sql(SELECT + "where live_claim_id = :claim")
                .param("claim", claimId)
                .query(HearingStore::read)
                .optional();
    }

    /** What the transition table needs to know. */
    HearingState context(long claimId, long actor) {
        return standing(claimId)
                .map(row -> new HearingState(true, row.done(clock.today()), row.proposedBy == actor))
                .orElse(HearingState.NONE);
    }

    private static Row read(ResultSet row, int number) throws SQLException {
        Timestamp answered = row.getTimestamp(11);
        String outcome = row.getString(12);
        return new Row(
                row.getLong(1),
                DecisionCode.valueOf(row.getString(2)),
                row.getString(3),
                row.getString(4),
                row.getLong(5),
                row.getString(6),
                row.getTimestamp(7).toInstant(),
                row.getDate(8).toLocalDate(),
                row.getString(9),
                row.getString(10),
                answered == null ? null : answered.toInstant(),
                outcome == null ? null : Outcome.valueOf(outcome));
    }

    void insert(long claimId, Proposal proposal, LocalDate until, Actor by) {
        jdbc.sql("""
                        insert into claim_refusal (id, claim_id, live_claim_id, code, reason, basis, proposed_by, proposed_by_name,
                          proposed_at, answer_until)
                        values (:id, :claim, :claim, :code, :reason, :basis, :by, :name, :at, :until)""")
                .param("id", Ids.next())
                .param("claim", claimId)
                .param("code", proposal.code().name())
                .param("reason", proposal.reason())
                .param("basis", proposal.basis())
                .param("by", by.id())
                .param("name", by.displayName())
                .param("at", Timestamp.from(clock.now()))
                .param("until", Date.valueOf(until))
                .update();
    }

    void answer(long id, String text, String by) {
        jdbc.sql("update claim_refusal set answer = :answer, answered_by_name = :by, answered_at = :at where id = :id")
                .param("answer", text)
                .param("by", by)
                .param("at", Timestamp.from(clock.now()))
                .param("id", id)
                .update();
    }

    void end(long id, Outcome outcome) {
        jdbc.sql("update claim_refusal set outcome = :outcome, live_claim_id = null where id = :id")
                .param("outcome", outcome.name())
                .param("id", id)
                .update();
    }
}
