package cn.yujiang.certification.application;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What belongs to certificates issued here: serial, hours, copies, the certificate they replace. */
@Repository
class IssueStore {

    record Issue(
            long certificateId,
            String prefix,
            int serial,
            String hours,
            int copies,
            @Nullable Long replaces) {}

    /** Who issued it, when. */
    record By(long cohortId, long accountId, Instant at) {}

    private final JdbcClient jdbc;

    IssueStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<Long, Issue> ofCohort(long cohortId) {
        return jdbc.sql("""
                        select certificate_id, prefix, serial, hours, copies, replaces from certificate_issue
                        where cohort_id = :id""").param("id", cohortId).query(Issue.class).list().stream()
                .collect(Collectors.toMap(Issue::certificateId, Function.identity()));
    }

    int lastSerial(String prefix) {
        return Optional.ofNullable(jdbc.sql("select max(serial) from certificate_issue where prefix = :prefix")
                        .param("prefix", prefix)
                        .query(Integer.class)
                        .optional()
                        .orElse(null))
                .orElse(0);
    }

    void insert(Issue issue, By by) {
        jdbc.sql("""
                        insert into certificate_issue (certificate_id, cohort_id, prefix, serial, hours, copies, replaces,
                          issued_by, issued_at)
                        values (:id, :cohort, :prefix, :serial, :hours, :copies, :replaces, :by, :at)""")
                .param("id", issue.certificateId)
                .param("cohort", by.cohortId)
                .param("prefix", issue.prefix)
                .param("serial", issue.serial)
                .param("hours", issue.hours)
                .param("copies", issue.copies)
                .param("replaces", issue.replaces, java.sql.Types.BIGINT)
                .param("by", by.accountId)
                .param("at", Timestamp.from(by.at))
                .update();
    }

    void countCopy(List<Long> certificateIds) {
        jdbc.sql("update certificate_issue set copies = copies + 1 where certificate_id in (:ids)")
                .param("ids", certificateIds)
                .update();
    }
}
