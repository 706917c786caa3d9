package cn.yujiang.subsidy.application;

import cn.yujiang.shared.BusinessClock;
import cn.yujiang.subsidy.ClaimChecks.Answer;
import cn.yujiang.subsidy.ClaimLine;
import cn.yujiang.subsidy.SampleAnswer;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What trainees said on the phone; kept by enrolment, because lines are made anew when a claim is computed again. */
@Repository
class SampleStore {

    /** The claim with what was divided from it or what it was divided from: they were reviewed, and asked about, as one. */
    private static final String TOGETHER = """
            (select c.id from claim c where c.id = :claim or c.divided_from = :claim
              or c.id = (select d.divided_from from claim d where d.id = :claim))""";

    /** One answer. */
    record Row(long enrolmentId, SampleAnswer answer, String note, String askedBy) {
        boolean counts() {
            return answer != SampleAnswer.UNREACHED;
        }
    }

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    SampleStore(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Map<Long, Row> of(long claimId) {
        List<Row> rows = jdbc.sql(
                        "select enrolment_id, answer, note, asked_by from claim_sample where claim_id in " + TOGETHER)
                .param("claim", claimId)
                .query((row, n) -> new Row(
                        row.getLong(1), SampleAnswer.valueOf(row.getString(2)), row.getString(3), row.getString(4)))
                .list();
        return rows.stream().collect(Collectors.toMap(Row::enrolmentId, Function.identity()));
    }

    /** How many of those who are paid gave an answer that counts. */
    int answered(long claimId) {
        return jdbc.sql("select count(distinct s.enrolment_id) from claim_sample s join claim_line l on"
                        + " l.enrolment_id = s.enrolment_id and l.strike_code is null and l.amount_fen > 0"
                        + " where s.answer <> 'UNREACHED' and s.claim_id in " + TOGETHER + " and l.claim_id in "
                        + TOGETHER)
                .param("claim", claimId)
                .query(Integer.class)
                .single();
    }

    void save(long claimId, ClaimLine line, Answer answer, String by) {
        jdbc.sql("delete from claim_sample where claim_id = :claim and enrolment_id = :enrolment")
                .param("claim", claimId)
                .param("enrolment", line.enrolmentId())
                .update();
        jdbc.sql("""
                        insert into claim_sample (claim_id, line_id, enrolment_id, answer, note, asked_by, asked_at)
                        values (:claim, :line, :enrolment, :answer, :note, :by, :at)""")
                .param("claim", claimId)
                .param("line", line.id())
                .param("enrolment", line.enrolmentId())
                .param("answer", answer.answer().name())
                .param("note", answer.note().strip())
                .param("by", by)
                .param("at", Timestamp.from(clock.now()))
                .update();
    }
}
