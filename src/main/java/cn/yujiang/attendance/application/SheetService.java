package cn.yujiang.attendance.application;

import cn.yujiang.attendance.AttendanceForms;
import cn.yujiang.policy.HouseRules;
import cn.yujiang.registry.PersonDirectory;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import cn.yujiang.training.Cohort;
import cn.yujiang.training.CohortDirectory;
import cn.yujiang.training.CohortPapers;
import cn.yujiang.training.Enrolment;
import cn.yujiang.training.PlannedSession;
import cn.yujiang.training.TrainingForms;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class SheetService implements AttendanceForms {

    private final CohortDirectory cohorts;
    private final MarkStore marks;
    private final OnlineStore online;
    private final CreditCalculator calculator;
    private final PersonDirectory people;
    private final HouseRules rules;
    private final CohortPapers papers;

    SheetService(
            CohortDirectory cohorts,
            MarkStore marks,
            OnlineStore online,
            CreditCalculator calculator,
            PersonDirectory people,
            HouseRules rules,
            CohortPapers papers) {
        this.cohorts = cohorts;
        this.marks = marks;
        this.online = online;
        this.calculator = calculator;
        this.people = people;
        this.rules = rules;
        this.papers = papers;
    }

    @Override
    @Transactional
    public TrainingForms.Print signInSheet(long cohortId, long sessionId) {
        return signIn(cohortId, session -> session.id() == sessionId);
    }

    @Override
    @Transactional
    public TrainingForms.Print daySheet(long cohortId, LocalDate day) {
        return signIn(cohortId, session -> session.date().equals(day));
    }

    private TrainingForms.Print signIn(long cohortId, Predicate<PlannedSession> wanted) {
        Cohort cohort = cohorts.inScope(cohortId);
        List<PlannedSession> sessions = cohort.sessions().stream()
                .filter(session -> session.kind().offline())
                .filter(wanted)
                .toList();
        if (sessions.isEmpty()) {
            throw new RejectedException(Rejection.of("NOT_FOUND"));
        }
        var model = papers.heading(cohort);
        model.putAll(SheetModels.signIn(sessions, cohorts.enrolments(cohortId), marks.of(cohortId)));
        return papers.print(cohort, "F04", model);
    }

    @Override
    @Transactional
    public TrainingForms.Print onlineHours(long cohortId) {
        Cohort cohort = cohorts.inScope(cohortId);
        List<Enrolment> enrolments = cohorts.enrolments(cohortId);
        var sums = new SheetModels.Online(
                cohort.plannedHours(),
                cohort.totals().online(),
                rules.ratio(HouseRules.ONLINE_CAP_RATIO, cohort.divisionCode()),
                calculator.credits(cohortId),
                online.byCourse(cohortId));
        var model = papers.heading(cohort);
        model.putAll(SheetModels.online(
                sums,
                enrolments,
                people.load(enrolments.stream().map(Enrolment::personId).toList())));
        return papers.print(cohort, "F05", model);
    }
}
