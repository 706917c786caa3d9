package cn.yujiang.certification;

import cn.yujiang.identity.Rights;
import cn.yujiang.shared.Rejection;
import cn.yujiang.training.Enrolment;
import cn.yujiang.training.Finding;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;

/**
 * The examination that ends a class: who sits it, who examines, the retake of those who did not pass, the freeze of the scores and
 * corrections after it. First results are entered through {@link Outcomes#saveResults}.
 */
public interface Exams {

    /** When, where and by whom; empty text and null while unknown. */
    record Sitting(@Nullable LocalDate date, String place, String firstExaminer, String secondExaminer) {}

    /** Who closed the scores, and when. */
    record Frozen(Instant at, long byId, String byName) {}

    /**
     * A trainee of the class.
     *
     * @param hoursReached whether the credited hours suffice for completion
     * @param first first result; stays as it is when there is a retake
     * @param retake second result, which then decides
     */
    record Candidate(
            Enrolment trainee,
            boolean hoursReached,
            @Nullable ExamResult first,
            @Nullable ExamResult retake) {

        /** The result that counts; null while there is none. */
        public @Nullable ExamResult decisive() {
            return retake == null ? first : retake;
        }
    }

    /** @param findings warnings such as an examiner who taught the class */
    record Sheet(Sitting sitting, @Nullable Frozen frozen, List<Candidate> candidates, List<Finding> findings) {}

    /** A row of a score file with values by column: residentId, theory, practice, retake. */
    record Row(int number, Map<String, String> values) {}

    /** @param problems why the row was not taken; empty for a row that was or would be */
    record RowOutcome(int number, List<Rejection> problems) {}

    @PreAuthorize(Rights.COHORT_READER)
    Sheet sheet(long cohortId);

    /** @throws cn.yujiang.shared.RejectedException {@code COHORT_NOT_RUNNING}, {@code EXAM_FROZEN}, {@code DATE_AHEAD} */
    @PreAuthorize(Rights.EVALUATION)
    void saveSitting(long cohortId, Sitting sitting);

    /** @throws cn.yujiang.shared.RejectedException as {@link Outcomes#saveResults}, {@code RETAKE_NOT_DUE}, {@code EXAM_FROZEN} */
    @PreAuthorize(Rights.EVALUATION)
    void saveRetakes(long cohortId, List<ExamResult> retakes);

    /**
     * Closes the scores; completing the class closes them too.
     *
     * @throws cn.yujiang.shared.RejectedException {@code EXAM_DATE_MISSING}, {@code EXAMINERS_TWO}, {@code RESULTS_MISSING},
     *     {@code EXAM_FROZEN}
     */
    @PreAuthorize(Rights.EVALUATION)
    void freeze(long cohortId);

    /**
     * Changes the result that counts after the freeze; before and after stay in the history.
     *
     * @throws cn.yujiang.shared.RejectedException {@code EXAM_NOT_FROZEN}, {@code SEPARATION_OF_DUTIES} for the person who closed the
     *     scores, {@code EXAM_REASON}, those of a result
     */
    @PreAuthorize(Rights.EVALUATION)
    void correct(long cohortId, ExamResult result, String reason);

    /** Checks rows like {@link #importScores} without storing anything. */
    @PreAuthorize(Rights.EVALUATION)
    List<RowOutcome> preview(long cohortId, List<Row> rows);

    /** Takes the good rows; every row is answered. 缺考 in a score means absent, never zero. */
    @PreAuthorize(Rights.EVALUATION)
    List<RowOutcome> importScores(long cohortId, String fileHash, List<Row> rows);
}
