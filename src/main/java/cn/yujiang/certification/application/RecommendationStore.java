package cn.yujiang.certification.application;

import cn.yujiang.certification.JobRecommendations.NewRecommendation;
import cn.yujiang.certification.JobRecommendations.Result;
import cn.yujiang.shared.Ids;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Recommended jobs by class. */
@Repository
class RecommendationStore {

    /** A recommendation without the name of the trainee. */
    record Row(long id, long enrolmentId, String employer, String post, LocalDate day, Result result) {}

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    RecommendationStore(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    List<Row> of(long cohortId) {
        return jdbc.sql("""
                        select id, enrolment_id, employer, post, recommended_on, result from job_recommendation
                        where cohort_id = :cohort order by recommended_on, id""")
                .param("cohort", cohortId)
                .query((row, n) -> new Row(
                        row.getLong(1),
                        row.getLong(2),
                        row.getString(3),
                        row.getString(4),
                        row.getDate(5).toLocalDate(),
                        Result.valueOf(row.getString(6))))
                .list();
    }

    void insert(long cohortId, NewRecommendation entry) {
        batch.batchUpdate(
                """
                insert into job_recommendation (id, cohort_id, enrolment_id, employer, post, recommended_on, result)
                values (?, ?, ?, ?, ?, ?, ?)""",
                entry.enrolmentIds().stream()
                        .sorted()
                        .map(enrolment -> new Object[] {
                            Ids.next(),
                            cohortId,
                            enrolment,
                            entry.employer().strip(),
                            entry.post().strip(),
                            Date.valueOf(entry.day()),
                            Result.OPEN.name()
                        })
                        .toList());
    }

    /** @return false when it was withdrawn meanwhile or is of another class */
    boolean answer(long cohortId, long id, Result result) {
        return jdbc.sql("""
                        update job_recommendation set result = :result
                        where id = :id and cohort_id = :cohort and result <> 'WITHDRAWN'""")
                        .param("result", result.name())
                        .param("id", id)
                        .param("cohort", cohortId)
                        .update()
                == 1;
    }
}
