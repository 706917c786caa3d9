package cn.yujiang.certification;

import cn.yujiang.identity.Rights;
import cn.yujiang.training.TrainingForms;
import org.springframework.security.access.prepost.PreAuthorize;

/** Printing the results of a class. Each printing is recorded. */
public interface OutcomeForms {

    /** F06: 结业考核成绩汇总表. */
    @PreAuthorize(Rights.COHORT_READER)
    TrainingForms.Print results(long cohortId);

    /** F11: 培训过程确认书, one for each trainee, to be signed by the trainees. */
    @PreAuthorize(Rights.COHORT_READER)
    TrainingForms.Print confirmations(long cohortId);

    /** F22: 培训后就业情况核查表. */
    @PreAuthorize(Rights.COHORT_READER)
    TrainingForms.Print employment(long cohortId);
}
