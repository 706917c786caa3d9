package cn.yujiang.training.application;

import cn.yujiang.registry.BodyDirectory;
import cn.yujiang.registry.CodeLists;
import cn.yujiang.registry.PersonDirectory;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.training.Cohort;
import cn.yujiang.training.CohortPapers;
import cn.yujiang.training.TrainingForms;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class FormService implements TrainingForms {

    private final CohortAccess access;
    private final EnrolmentStore enrolments;
    private final PersonDirectory people;
    private final FormModels models;
    private final CohortPapers papers;
    private final BusinessClock clock;

    FormService(
            CohortAccess access,
            EnrolmentStore enrolments,
            PersonDirectory people,
            BodyDirectory bodies,
            CodeLists codes,
            CohortPapers papers,
            BusinessClock clock) {
        this.access = access;
        this.enrolments = enrolments;
        this.people = people;
        this.models = new FormModels(bodies, codes);
        this.papers = papers;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Print print(long cohortId, Paper paper) {
        Cohort cohort = access.inScope(cohortId);
        Map<String, Object> model =
                switch (paper) {
                    case F01 ->
                        models.application(cohort, enrolments.of(cohortId).size(), clock.today());
                    case F02 -> models.roster(cohort, enrolments.of(cohortId), people);
                    case F03 -> models.timetable(cohort, clock.today());
                };
        return papers.print(cohort, paper.name(), model);
    }
}
