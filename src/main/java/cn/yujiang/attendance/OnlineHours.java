package cn.yujiang.attendance;

import cn.yujiang.documents.ImportProgress;
import cn.yujiang.identity.Rights;
import cn.yujiang.shared.LessonHours;
import cn.yujiang.shared.Rejection;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;

/** Use cases about hours studied on a platform (form F05). */
public interface OnlineHours {

    /** Keys of the columns of a platform file. */
    List<String> COLUMNS = List.of(
            "residentId",
            "course",
            "hours",
            "score",
            "completedOn",
            "studiedOn",
            "startedAt",
            "endedAt",
            "identity",
            "idleMinutes");

    /**
     * A platform record as stored.
     *
     * @param studiedOn the day of a record by day or sitting, null for a course as a whole
     * @param startedAt begin of a sitting, null for other records
     */
    record Record(
            long id,
            long enrolmentId,
            String name,
            String platform,
            String course,
            LessonHours hours,
            String score,
            LocalDate completedOn,
            @Nullable LocalDate studiedOn,
            @Nullable LocalDateTime startedAt,
            @Nullable LocalDateTime endedAt) {}

    /** A row of a platform file; keys are those of {@link #COLUMNS}. */
    record Row(int number, Map<String, String> values) {}

    /**
     * @param problems why the row was not taken; empty for a row that was
     * @param again whether it had been taken before and nothing was stored
     */
    record RowOutcome(Row row, List<Rejection> problems, boolean again) {
        public boolean taken() {
            return problems.isEmpty();
        }
    }

    /** Where the rows come from. */
    record Source(String platform, String fileHash) {}

    /**
     * What a file holds.
     *
     * @param unreadable rows the reader of the table refused, with its reasons
     */
    record File(Source source, List<Row> rows, List<RowOutcome> unreadable) {}

    /**
     * An import of a file.
     *
     * @param finishedAt null while it runs and after it was cut off
     * @param running whether it runs now
     */
    record Import(
            String platform,
            int total,
            int done,
            int taken,
            int again,
            int refused,
            String startedBy,
            Instant startedAt,
            @Nullable Instant finishedAt,
            boolean running) {

        public boolean cutOff() {
            return finishedAt == null && !running;
        }
    }

    /** Records in the order of the roster, by course and time. */
    @PreAuthorize(Rights.COHORT_READER)
    List<Record> list(long cohortId, int offset, int limit);

    @PreAuthorize(Rights.COHORT_READER)
    int count(long cohortId);

    /** The imports of a class, newest first. */
    @PreAuthorize(Rights.COHORT_READER)
    List<Import> imports(long cohortId);

    /** Checks rows like {@link #add} without storing anything. */
    @PreAuthorize(Rights.TRAINING_BODY)
    List<RowOutcome> preview(long cohortId, List<Row> rows);

    /**
     * Takes the good rows in parts, each one transaction with its refused rows and the count of rows done. Cut off in between, what was
     * stored stays, and the same file again stores what is missing: a record is known by person, course and time. A newer figure of a
     * whole course replaces the earlier one. Every row is answered, every refused row is kept with its reasons.
     *
     * @throws cn.yujiang.shared.RejectedException {@code PLATFORM_MISSING}, {@code COHORT_NOT_RUNNING}, {@code ATTENDANCE_LOCKED},
     *     {@code ONLINE_IMPORT_RUNNING} while the same file is being imported
     */
    @PreAuthorize(Rights.TRAINING_BODY)
    List<RowOutcome> add(long cohortId, File file, ImportProgress progress);
}
