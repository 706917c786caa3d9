package cn.yujiang.attendance.application;

import cn.yujiang.attendance.OnlineHours;
import cn.yujiang.shared.Ids;
import cn.yujiang.shared.LessonHours;
import java.sql.Date;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Platform records. */
@Repository
class OnlineStore {

    /** A checked row. */
    record Entry(long enrolmentId, String course, LessonHours hours, String score, LocalDate completedOn) {}

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    OnlineStore(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    List<OnlineHours.Record> of(long cohortId) {
        return jdbc.sql("""
                        select o.id, o.enrolment_id, p.name, o.platform, o.course, o.hundredths, o.score, o.completed_on
                        from online_record o join enrolment e on e.id = o.enrolment_id join person p on p.id = e.person_id
                        where o.cohort_id = :cohort order by e.position_no, o.course""")
                .param("cohort", cohortId)
                .query((row, n) -> new OnlineHours.Record(
                        row.getLong(1),
                        row.getLong(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        new LessonHours(row.getLong(6)),
                        row.getString(7),
                        row.getDate(8).toLocalDate()))
                .list();
    }

    void save(long cohortId, OnlineHours.Source source, List<Entry> entries) {
        batch.batchUpdate(
                "delete from online_record where enrolment_id = ? and course = ?",
                entries.stream()
                        .map(entry -> new Object[] {entry.enrolmentId, entry.course})
                        .toList());
        batch.batchUpdate(
                """
                insert into online_record (id, cohort_id, enrolment_id, platform, course, hundredths, score, completed_on, file_hash)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                entries.stream()
                        .map(entry -> new Object[] {
                            Ids.next(),
                            cohortId,
                            entry.enrolmentId,
                            source.platform(),
                            entry.course,
                            entry.hours.hundredths(),
                            entry.score,
                            Date.valueOf(entry.completedOn),
                            source.fileHash()
                        })
                        .toList());
    }

    Map<Long, LessonHours> totals(long cohortId) {
        var totals = new HashMap<Long, LessonHours>();
        of(cohortId).forEach(record -> totals.merge(record.enrolmentId(), record.hours(), LessonHours::plus));
        return totals;
    }
}
