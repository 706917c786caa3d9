package cn.yujiang.certification.application;

import cn.yujiang.certification.Employment;
import cn.yujiang.certification.ExamResult;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Results and employment by enrolment. */
@Repository
class OutcomeStore {

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    OutcomeStore(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    /** The result that counts: the retake where there is one. */
    Map<Long, ExamResult> results(long cohortId) {
        var results = firstResults(cohortId);
        results.putAll(retakes(cohortId));
        return results;
    }

    Map<Long, ExamResult> firstResults(long cohortId) {
        return read(
                "select enrolment_id, theory, practice, conclusion from exam_result where cohort_id = :id", cohortId);
    }

    Map<Long, ExamResult> retakes(long cohortId) {
        return read(
                "select enrolment_id, theory, practice, conclusion from exam_retake where cohort_id = :id", cohortId);
    }

    private Map<Long, ExamResult> read(String sql, long cohortId) {
        var results = new HashMap<Long, ExamResult>();
        jdbc.sql(sql).param("id", cohortId).query(row -> {
            results.put(
                    row.getLong(1),
                    new ExamResult(
                            row.getLong(1),
                            row.getBigDecimal(2),
                            row.getBigDecimal(3),
                            ExamResult.Conclusion.valueOf(row.getString(4))));
        });
        return results;
    }

    void saveResults(long cohortId, List<ExamResult> results) {
        replace(
                "delete from exam_result where enrolment_id = ?",
                "insert into exam_result (enrolment_id, cohort_id, theory, practice, conclusion) values (?, ?, ?, ?, ?)",
                cohortId,
                results);
    }

    void saveRetakes(long cohortId, List<ExamResult> results) {
        replace(
                "delete from exam_retake where enrolment_id = ?",
                "insert into exam_retake (enrolment_id, cohort_id, theory, practice, conclusion) values (?, ?, ?, ?, ?)",
                cohortId,
                results);
    }

    private void replace(String delete, String insert, long cohortId, List<ExamResult> results) {
        batch.batchUpdate(
                delete,
                results.stream().map(r -> new Object[] {r.enrolmentId()}).toList());
        var rows = new ArrayList<@Nullable Object[]>();
        results.forEach(r -> rows.add(new @Nullable Object[] {
            r.enrolmentId(), cohortId, r.theory(), r.practice(), r.conclusion().name()
        }));
        batch.batchUpdate(insert, rows);
    }

    Map<Long, Employment> employment(long cohortId) {
        var entries = new HashMap<Long, Employment>();
        jdbc.sql("""
                        select enrolment_id, employed, employer, since, contract_months, verified, employer_code, job, method from employment
                        where cohort_id = :id""").param("id", cohortId).query(row -> {
            Date since = row.getDate(4);
            entries.put(
                    row.getLong(1),
                    new Employment(
                            row.getLong(1),
                            row.getBoolean(2),
                            row.getString(3),
                            since == null ? null : since.toLocalDate(),
                            row.getInt(5),
                            row.getBoolean(6),
                            new Employment.Details(row.getString(7), row.getString(8), row.getString(9))));
        });
        return entries;
    }

    void saveEmployment(long cohortId, List<Employment> entries) {
        batch.batchUpdate(
                "delete from employment where enrolment_id = ?",
                entries.stream().map(e -> new Object[] {e.enrolmentId()}).toList());
        var rows = new ArrayList<@Nullable Object[]>();
        for (Employment entry : entries) {
            LocalDate since = entry.since();
            rows.add(new @Nullable Object[] {
                entry.enrolmentId(),
                cohortId,
                entry.employed(),
                entry.employer().strip(),
                since == null ? null : Date.valueOf(since),
                entry.contractMonths(),
                false,
                entry.details().employerCode(),
                entry.details().job().strip()
            });
        }
        batch.batchUpdate("""
                insert into employment (enrolment_id, cohort_id, employed, employer, since, contract_months, verified, employer_code, job)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""", rows);
    }

    int verifyEmployment(long cohortId, String method) {
        return jdbc.sql(
                        "update employment set verified = true, method = :method where cohort_id = :id and verified = false")
                .param("method", method)
                .param("id", cohortId)
                .update();
    }
}
