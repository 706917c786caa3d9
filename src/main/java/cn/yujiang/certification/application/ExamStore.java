package cn.yujiang.certification.application;

import cn.yujiang.certification.Exams.Frozen;
import cn.yujiang.certification.Exams.Sitting;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Day, place, examiners and the freeze of an examination, one row a class. */
@Repository
class ExamStore {

    /** A class without a row has an empty sitting. */
    record Stored(Sitting sitting, @Nullable Frozen frozen) {
        static final Stored NONE = new Stored(new Sitting(null, "", "", ""), null);
    }

    private final JdbcClient jdbc;

    ExamStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Stored find(long cohortId) {
        return jdbc.sql("""
                        select exam_date, place, first_examiner, second_examiner, frozen_at, frozen_by, frozen_by_name
                        from exam_sitting where cohort_id = :id""")
                .param("id", cohortId)
                .query((row, number) -> {
                    Date day = row.getDate(1);
                    Timestamp at = row.getTimestamp(5);
                    return new Stored(
                            new Sitting(
                                    day == null ? null : day.toLocalDate(),
                                    row.getString(2),
                                    row.getString(3),
                                    row.getString(4)),
                            at == null ? null : new Frozen(at.toInstant(), row.getLong(6), row.getString(7)));
                })
                .optional()
                .orElse(Stored.NONE);
    }

    boolean isFrozen(long cohortId) {
        return find(cohortId).frozen() != null;
    }

    void save(long cohortId, Sitting sitting) {
        LocalDate day = sitting.date();
        if (write("""
                update exam_sitting set exam_date = :day, place = :place, first_examiner = :first, second_examiner = :second
                where cohort_id = :id""", cohortId, sitting, day) == 0) {
            write("""
                    insert into exam_sitting (cohort_id, exam_date, place, first_examiner, second_examiner)
                    values (:id, :day, :place, :first, :second)""", cohortId, sitting, day);
        }
    }

    private int write(String sql, long cohortId, Sitting sitting, @Nullable LocalDate day) {
        return jdbc.sql(sql)
                .param("id", cohortId)
                .param("day", day == null ? null : Date.valueOf(day), java.sql.Types.DATE)
                .param("place", sitting.place().strip())
                .param("first", sitting.firstExaminer().strip())
                .param("second", sitting.secondExaminer().strip())
                .update();
    }

    /** Closes the scores unless they are closed. */
    void freeze(long cohortId, Frozen frozen) {
        Optional.of(find(cohortId))
                .filter(stored -> stored == Stored.NONE)
                .ifPresent(none -> save(cohortId, none.sitting()));
        jdbc.sql("""
                        update exam_sitting set frozen_at = :at, frozen_by = :by, frozen_by_name = :name
                        where cohort_id = :id and frozen_at is null""")
                .param("at", Timestamp.from(frozen.at()))
                .param("by", frozen.byId())
                .param("name", frozen.byName())
                .param("id", cohortId)
                .update();
    }
}
