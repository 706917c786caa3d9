package cn.yujiang.training.application;

import cn.yujiang.shared.LessonHours;
import cn.yujiang.training.Carried;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What trainees brought along from a class that was merged into theirs; written once and never changed. */
@Repository
class CarriedStore {

    private static final String INSERT = """
            insert into enrolment_carried (enrolment_id, cohort_id, from_enrolment_id, offline_hundredths, online_hundredths,
              last_day, online_completed_on, decided_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)""";

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    CarriedStore(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    /** Rows of one person: the one in the receiving class and the one that was left. */
    record Move(long enrolmentId, long cohortId, long fromEnrolmentId) {}

    void insert(Move move, Carried carried, Instant at) {
        batch.update(
                INSERT,
                move.enrolmentId,
                move.cohortId,
                move.fromEnrolmentId,
                carried.offline().hundredths(),
                carried.online().hundredths(),
                date(carried.lastDay()),
                date(carried.onlineCompletedOn()),
                Timestamp.from(at));
        batch.batchUpdate(
                "insert into enrolment_carried_day (enrolment_id, attended_on) values (?, ?)",
                carried.days().stream()
                        .map(day -> new Object[] {move.enrolmentId, Date.valueOf(day)})
                        .toList());
    }

    private static @Nullable Date date(@Nullable LocalDate day) {
        return day == null ? null : Date.valueOf(day);
    }

    private static @Nullable LocalDate day(@Nullable Date date) {
        return date == null ? null : date.toLocalDate();
    }

    /** By enrolment of the class, in one statement: it is read wherever hours are computed. */
    Map<Long, Carried> of(long cohortId) {
        var read = new HashMap<Long, Carried>();
        jdbc.sql("""
                        select c.enrolment_id, a.name, c.offline_hundredths, c.online_hundredths, c.last_day, c.online_completed_on,
                          d.attended_on
                        from enrolment_carried c
                        join enrolment f on f.id = c.from_enrolment_id join cohort a on a.id = f.cohort_id
                        left join enrolment_carried_day d on d.enrolment_id = c.enrolment_id
                        where c.cohort_id = :cohort""").param("cohort", cohortId).query(row -> {
            var one = new Carried(
                    row.getString(2),
                    new LessonHours(row.getLong(3)),
                    new LessonHours(row.getLong(4)),
                    Stream.ofNullable(day(row.getDate(7))).collect(Collectors.toSet()),
                    day(row.getDate(5)),
                    day(row.getDate(6)));
            read.merge(row.getLong(1), one, CarriedStore::together);
        });
        return read;
    }

    private static Carried together(Carried a, Carried b) {
        var days = new HashSet<>(a.days());
        days.addAll(b.days());
        return new Carried(a.from(), a.offline(), a.online(), days, a.lastDay(), a.onlineCompletedOn());
    }

    /** Where people who left a class went: name of the class by the row they left. */
    Map<Long, String> gone(long cohortId) {
        var names = new HashMap<Long, String>();
        jdbc.sql("""
                        select f.id, b.name from enrolment f join enrolment_carried c on c.from_enrolment_id = f.id
                        join cohort b on b.id = c.cohort_id where f.cohort_id = :cohort""").param("cohort", cohortId).query(row -> {
            names.put(row.getLong(1), Objects.requireNonNull(row.getString(2)));
        });
        return names;
    }
}
