package cn.yujiang.training.application;

import cn.yujiang.training.CohortClosing;
import cn.yujiang.training.CohortState;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class ClosingService implements CohortClosing {

    private final CohortRepository cohorts;
    private final CohortQueries queries;
    private final CohortWorkflow workflow;

    ClosingService(CohortRepository cohorts, CohortQueries queries, CohortWorkflow workflow) {
        this.cohorts = cohorts;
        this.queries = queries;
        this.workflow = workflow;
    }

    @Override
    @Transactional
    public void settle(long cohortId) {
        cohorts.findById(cohortId)
                .filter(cohort -> cohort.state() == CohortState.COMPLETED)
                .ifPresent(workflow::settle);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Long> completedBefore(LocalDate day) {
        return queries.completedBefore(day);
    }
}
