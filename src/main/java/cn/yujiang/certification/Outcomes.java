package cn.yujiang.certification;

import cn.yujiang.identity.Rights;
import java.util.List;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;

/** Use cases about examination results and employment of a class. */
public interface Outcomes {

    @PreAuthorize(Rights.COHORT_READER)
    Map<Long, ExamResult> results(long cohortId);

    /** @throws cn.yujiang.shared.RejectedException {@code SCORE_RANGE}, {@code RESULT_SCORES}, {@code COHORT_NOT_RUNNING} */
    @PreAuthorize(Rights.EVALUATION)
    void saveResults(long cohortId, List<ExamResult> results);

    @PreAuthorize(Rights.COHORT_READER)
    Map<Long, Employment> employment(long cohortId);

    /** @throws cn.yujiang.shared.RejectedException {@code EMPLOYER_MISSING}, {@code COHORT_NOT_COMPLETED} */
    @PreAuthorize(Rights.TRAINING_BODY)
    void saveEmployment(long cohortId, List<Employment> entries);

    /** Marks all entries of the class as checked. */
    @PreAuthorize(Rights.FIRST_REVIEW)
    void verifyEmployment(long cohortId, String method);
}
