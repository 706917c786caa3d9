package cn.yujiang.certification;

import cn.yujiang.identity.Rights;
import cn.yujiang.training.TrainingForms;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.security.access.prepost.PreAuthorize;

/** Jobs the body recommended to the trainees of a class, and what became of it; form F23 学员岗位推荐统计表. One trainee may have several. */
public interface JobRecommendations {

    /** What became of a recommendation. */
    enum Result {
        OPEN,
        HIRED,
        NOT_HIRED,
        DECLINED,
        /** Entered by mistake: stays in the record, is neither counted nor printed. */
        WITHDRAWN
    }

    /** The same job for one or more trainees. */
    record NewRecommendation(Set<Long> enrolmentIds, String employer, String post, LocalDate day) {
        public NewRecommendation {
            enrolmentIds = Set.copyOf(enrolmentIds);
        }
    }

    /** One trainee and one job. */
    record Recommendation(
            long id, long enrolmentId, String name, String employer, String post, LocalDate day, Result result) {}

    /** Of a class the user may see, in the order of the roster, then of the days. */
    @PreAuthorize(Rights.COHORT_READER)
    List<Recommendation> of(long cohortId);

    /**
     * @throws cn.yujiang.shared.RejectedException {@code RECOMMENDATION_…} for what is missing or a day outside the class and today,
     *     {@code RECOMMENDATION_CLASS} before the class runs and after it is settled, {@code NOT_FOUND} for somebody not on the roster
     */
    @PreAuthorize(Rights.TRAINING_BODY)
    void add(long cohortId, NewRecommendation recommendation);

    /** @throws cn.yujiang.shared.RejectedException {@code RECOMMENDATION_WITHDRAWN}: what was withdrawn stays so */
    @PreAuthorize(Rights.TRAINING_BODY)
    void answer(long cohortId, long id, Result result);

    /** F23; printing is recorded. @throws cn.yujiang.shared.RejectedException {@code FORM_VALUE_MISSING} while there is none */
    @PreAuthorize(Rights.COHORT_READER)
    TrainingForms.Print print(long cohortId);
}
