package cn.yujiang.attendance.application;

import cn.yujiang.attendance.Credit;
import cn.yujiang.attendance.OnlineAnomalies;
import cn.yujiang.shared.LessonHours;
import cn.yujiang.training.Cohort;
import cn.yujiang.training.CohortDirectory;
import cn.yujiang.training.Enrolment;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class OnlineAnomalyService implements OnlineAnomalies {

    private final OnlineRefusalStore refusals;
    private final CreditCalculator calculator;
    private final CohortDirectory cohorts;

    OnlineAnomalyService(OnlineRefusalStore refusals, CreditCalculator calculator, CohortDirectory cohorts) {
        this.refusals = refusals;
        this.calculator = calculator;
        this.cohorts = cohorts;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Surplus> surplus(long cohortId) {
        Cohort cohort = cohorts.inScope(cohortId);
        Map<Long, Enrolment> roster =
                cohorts.enrolments(cohortId).stream().collect(Collectors.toMap(Enrolment::id, Function.identity()));
        LessonHours planned = cohort.totals().online();
        return calculator.credits(cohortId).stream()
                .filter(credit -> !credit.surplus().equals(LessonHours.ZERO))
                .map(credit -> surplus(Objects.requireNonNull(roster.get(credit.enrolmentId())), credit, planned))
                .toList();
    }

    private static Surplus surplus(Enrolment trainee, Credit credit, LessonHours planned) {
        return new Surplus(
                trainee.position(),
                trainee.name(),
                credit.online(),
                credit.onlineCap(),
                credit.surplus(),
                credit.onlineCap().equals(planned));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Reason> reasons(long cohortId) {
        cohorts.inScope(cohortId);
        return refusals.reasons(cohortId);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Refused> refused(long cohortId, Filter filter, int offset, int limit) {
        cohorts.inScope(cohortId);
        return refusals.list(cohortId, filter, offset, limit);
    }

    @Override
    @Transactional(readOnly = true)
    public int countRefused(long cohortId, Filter filter) {
        cohorts.inScope(cohortId);
        return refusals.count(cohortId, filter);
    }
}
