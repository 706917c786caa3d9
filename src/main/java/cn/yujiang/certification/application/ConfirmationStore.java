package cn.yujiang.certification.application;

import cn.yujiang.shared.Ids;
import cn.yujiang.shared.Sha256;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Confirmations of trainees in the words they have read; only ever added to. */
@Repository
class ConfirmationStore {

    /** @param sha256 of the statement */
    record Confirmation(long id, long enrolmentId, String statement, String sha256, Instant at) {}

    private final JdbcClient jdbc;

    ConfirmationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The same words twice are refused by the table, from two phones at one moment too. */
    void add(long cohortId, long enrolmentId, String statement, long account, Instant at) {
        jdbc.sql("""
                        insert into training_confirmation (id, cohort_id, enrolment_id, statement, sha256, confirmed_by, confirmed_at)
                        values (:id, :cohort, :enrolment, :statement, :sha, :by, :at)""")
                .param("id", Ids.next())
                .param("cohort", cohortId)
                .param("enrolment", enrolmentId)
                .param("statement", statement)
                .param("sha", Sha256.hex(statement))
                .param("by", account)
                .param("at", Timestamp.from(at))
                .update();
    }

    Optional<Confirmation> last(long cohortId, long enrolmentId) {
        return Optional.ofNullable(last(cohortId).get(enrolmentId));
    }

    /** The last of each trainee, by enrolment. */
    Map<Long, Confirmation> last(long cohortId) {
        var last = new HashMap<Long, Confirmation>();
        jdbc.sql("""
                        select id, enrolment_id, statement, sha256, confirmed_at from training_confirmation
                        where cohort_id = :cohort order by confirmed_at, id""").param("cohort", cohortId).query(row -> {
            last.put(
                    row.getLong(2),
                    new Confirmation(
                            row.getLong(1),
                            row.getLong(2),
                            row.getString(3),
                            row.getString(4),
                            row.getTimestamp(5).toInstant()));
        });
        return last;
    }
}
