package cn.yujiang.attendance;

import cn.yujiang.identity.Rights;
import cn.yujiang.shared.LessonHours;
import cn.yujiang.shared.Rejection;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;

/** Use cases about hours studied on a platform (form F05). */
public interface OnlineHours {

    /** Keys of the columns of a platform file. */
    List<String> COLUMNS = List.of("residentId", "course", "hours", "score", "completedOn");

    /** A platform record as stored. */
    record Record(
            long id,
            long enrolmentId,
            String name,
            String platform,
            String course,
            LessonHours hours,
            String score,
            LocalDate completedOn) {}

    /** A row of a platform file; keys are those of {@link #COLUMNS}. */
    record Row(int number, Map<String, String> values) {}

    /** @param problems why the row was not taken; empty for a row that was */
    record RowOutcome(Row row, List<Rejection> problems) {
        public boolean taken() {
            return problems.isEmpty();
        }
    }

    /** Where the rows come from. */
    record Source(String platform, String fileHash) {}

    @PreAuthorize(Rights.COHORT_READER)
    List<Record> list(long cohortId);

    /** Checks rows like {@link #add} without storing anything. */
    @PreAuthorize(Rights.TRAINING_BODY)
    List<RowOutcome> preview(long cohortId, List<Row> rows);

    /** Takes the good rows; the same person and course again replaces the earlier figure. Every row is answered. */
    @PreAuthorize(Rights.TRAINING_BODY)
    List<RowOutcome> add(long cohortId, Source source, List<Row> rows);
}
