package cn.yujiang.training;

import cn.yujiang.identity.Rights;
import cn.yujiang.shared.Rejection;
import java.util.List;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;

/** Use cases about the roster (form F02) of a class that is still a draft or was returned. */
public interface Rosters {

    /** Keys of the columns a roster row may have. */
    List<String> COLUMNS =
            List.of("name", "residentId", "category", "education", "phone", "account", "employer", "hireDate");

    /** A row as read from a form or a spreadsheet; keys are those of {@link #COLUMNS}. */
    record Row(int number, Map<String, String> values) {}

    /** @param problems why the row was not taken; empty for a row that was */
    record RowOutcome(Row row, List<Rejection> problems) {
        public boolean taken() {
            return problems.isEmpty();
        }
    }

    /** Those on the roster. */
    @PreAuthorize(Rights.COHORT_READER)
    List<Enrolment> list(long cohortId);

    /** Those who left after the approval or were replaced. */
    @PreAuthorize(Rights.COHORT_READER)
    List<Enrolment> former(long cohortId);

    /** Which class people of this one finish in, by the row they left here; absent for those who left otherwise. */
    @PreAuthorize(Rights.COHORT_READER)
    Map<Long, String> takenOver(long cohortId);

    /** What people brought along from another class, by enrolment. */
    @PreAuthorize(Rights.COHORT_READER)
    Map<Long, Carried> carried(long cohortId);

    /**
     * Takes the good rows in the order given and answers every row with its outcome; nothing is dropped silently. The rows are
     * stored in one transaction, so an interrupted import leaves the roster as it was.
     */
    @PreAuthorize(Rights.TRAINING_BODY)
    List<RowOutcome> add(long cohortId, List<Row> rows);

    /** Checks rows like {@link #add} without storing anything. */
    @PreAuthorize(Rights.TRAINING_BODY)
    List<RowOutcome> preview(long cohortId, List<Row> rows);

    @PreAuthorize(Rights.TRAINING_BODY)
    void remove(long cohortId, long enrolmentId);
}
