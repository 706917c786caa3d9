package cn.yujiang.attendance.application;

import cn.yujiang.attendance.OnlineHours;
import cn.yujiang.attendance.domain.OnlineRow;
import cn.yujiang.attendance.domain.StudyLedger;
import cn.yujiang.attendance.domain.StudyTime;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.shared.Ids;
import cn.yujiang.shared.LessonHours;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Platform records. */
@Repository
class OnlineStore {

    private static final String COLUMNS = """
            select o.id, o.enrolment_id, p.name, o.platform, o.course, o.hundredths, o.score, o.completed_on, o.studied_on,
              o.started_at, o.ended_at
            from online_study o join enrolment e on e.id = o.enrolment_id join person p on p.id = e.person_id
            """;

    /** Where records come from. */
    record Origin(
            String platform,
            String fileHash,
            @Nullable Long importId,
            @Nullable Long clientId) {}

    /** A checked row. @param replaces whether the earlier figure of the course goes */
    record Entry(long enrolmentId, OnlineRow row, boolean replaces) {}

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    OnlineStore(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    /**
     * Whoever writes the online hours of a class comes here first and is alone until the commit.
     *
     * @return how often they were written before
     */
    long open(long cohortId) {
        List<Long> version = version(cohortId);
        if (version.isEmpty()) {
            try {
                jdbc.sql("insert into online_book (cohort_id, version) values (:cohort, 0)")
                        .param("cohort", cohortId)
                        .update();
            } catch (DuplicateKeyException e) {
                // Somebody else opened it first; now it is there to be locked.
            }
            version = version(cohortId);
        }
        return version.getFirst();
    }

    private List<Long> version(long cohortId) {
        return jdbc.sql("select version from online_book where cohort_id = :cohort for update")
                .param("cohort", cohortId)
                .query(Long.class)
                .list();
    }

    void written(long cohortId) {
        jdbc.sql("update online_book set version = version + 1 where cohort_id = :cohort")
                .param("cohort", cohortId)
                .update();
    }

    List<OnlineHours.Record> of(long cohortId, int offset, int limit) {
        return jdbc.sql(COLUMNS + """
                        where o.cohort_id = :cohort order by e.position_no, o.course, o.occurrence limit :limit offset :offset""")
                .param("cohort", cohortId)
                .param("limit", limit)
                .param("offset", offset)
                .query(OnlineStore::record)
                .list();
    }

    int count(long cohortId) {
        return jdbc.sql("select count(*) from online_study where cohort_id = :cohort")
                .param("cohort", cohortId)
                .query(Integer.class)
                .single();
    }

    private static OnlineHours.Record record(ResultSet row, int n) throws SQLException {
        return new OnlineHours.Record(
                row.getLong(1),
                row.getLong(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                new LessonHours(row.getLong(6)),
                row.getString(7),
                Objects.requireNonNull(day(row, 8)),
                day(row, 9),
                moment(row.getTimestamp(10)),
                moment(row.getTimestamp(11)));
    }

    private static @Nullable LocalDateTime moment(@Nullable Timestamp at) {
        return at == null ? null : SignInStore.local(at.toInstant());
    }

    private static @Nullable Timestamp timestamp(@Nullable LocalDateTime at) {
        return at == null ? null : Timestamp.from(at.atZone(BusinessClock.ZONE).toInstant());
    }

    private static @Nullable LocalDate day(ResultSet row, int column) throws SQLException {
        Date day = row.getDate(column);
        return day == null ? null : day.toLocalDate();
    }

    /** One line a person and course, for form F05: hours added up, the best score, the last day. */
    List<OnlineHours.Record> byCourse(long cohortId) {
        return jdbc.sql("""
                        select min(o.id), o.enrolment_id, p.name, min(o.platform), o.course, sum(o.hundredths), max(o.score),
                          max(o.completed_on), null, null, null
                        from online_study o join enrolment e on e.id = o.enrolment_id join person p on p.id = e.person_id
                        where o.cohort_id = :cohort
                        group by o.enrolment_id, p.name, e.position_no, o.course order by e.position_no, o.course""")
                .param("cohort", cohortId)
                .query((row, n) -> new OnlineHours.Record(
                        row.getLong(1),
                        row.getLong(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        new LessonHours(row.getLong(6)),
                        row.getString(7),
                        row.getDate(8).toLocalDate(),
                        null,
                        null,
                        null))
                .list();
    }

    /** What was taken of these people; the others have none. */
    Map<Long, StudyLedger> ledgers(Collection<Long> enrolmentIds) {
        var ledgers = new HashMap<Long, StudyLedger>();
        if (enrolmentIds.isEmpty()) {
            return ledgers;
        }
        jdbc.sql(COLUMNS + "where o.enrolment_id in (:ids)")
                .param("ids", enrolmentIds)
                .query(row -> {
                    OnlineHours.Record record = record(row, 0);
                    ledgers.computeIfAbsent(record.enrolmentId(), id -> new StudyLedger())
                            .add(new StudyLedger.Taken(
                                    record.course(),
                                    record.hours(),
                                    record.score(),
                                    record.completedOn(),
                                    new StudyTime(record.studiedOn(), record.startedAt(), record.endedAt())));
                });
        return ledgers;
    }

    void save(long cohortId, Origin origin, List<Entry> entries) {
        batch.batchUpdate(
                "delete from online_study where enrolment_id = ? and course = ? and occurrence = ?",
                entries.stream()
                        .filter(Entry::replaces)
                        .map(entry -> new Object[] {
                            entry.enrolmentId,
                            entry.row.course(),
                            entry.row.time().occurrence()
                        })
                        .toList());
        batch.batchUpdate(
                """
                insert into online_study (id, cohort_id, enrolment_id, platform, course, hundredths, score, completed_on, file_hash,
                  occurrence, studied_on, started_at, ended_at, identity_check, import_id, client_id)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                entries.stream().map(entry -> columns(cohortId, origin, entry)).toList());
    }

    private static @Nullable Object[] columns(long cohortId, Origin origin, Entry entry) {
        OnlineRow row = entry.row;
        StudyTime time = row.time();
        LocalDate day = time.day();
        return new @Nullable Object[] {
            Ids.next(),
            cohortId,
            entry.enrolmentId,
            origin.platform,
            row.course(),
            row.hours().hundredths(),
            row.score(),
            Date.valueOf(row.completedOn()),
            origin.fileHash,
            time.occurrence(),
            day == null ? null : Date.valueOf(day),
            timestamp(time.start()),
            timestamp(time.end()),
            row.identity().name(),
            origin.importId,
            origin.clientId
        };
    }

    /**
     * What a trainee has studied on platforms.
     *
     * @param completedOn the day of the last record
     */
    record Studied(LessonHours hours, @Nullable LocalDate completedOn) {
        static final Studied NOTHING = new Studied(LessonHours.ZERO, null);
    }

    /** By enrolment; absent for those without a record. */
    Map<Long, Studied> studied(long cohortId) {
        var studied = new HashMap<Long, Studied>();
        jdbc.sql("""
                        select enrolment_id, sum(hundredths), max(completed_on) from online_study where cohort_id = :cohort
                        group by enrolment_id""").param("cohort", cohortId).query(row -> {
            studied.put(
                    row.getLong(1),
                    new Studied(new LessonHours(row.getLong(2)), row.getDate(3).toLocalDate()));
        });
        return studied;
    }
}
