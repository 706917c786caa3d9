package cn.yujiang.certification.application;

import cn.yujiang.audit.AuditTrail;
import cn.yujiang.certification.JobRecommendations;
import cn.yujiang.certification.domain.RecommendationChecks;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.shared.Ids;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import cn.yujiang.training.Cohort;
import cn.yujiang.training.CohortDirectory;
import cn.yujiang.training.CohortPapers;
import cn.yujiang.training.CohortState;
import cn.yujiang.training.Enrolment;
import cn.yujiang.training.TrainingForms;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class RecommendationService implements JobRecommendations {

    private static final ResourceBundle WORDS = ResourceBundle.getBundle("forms/certification", Locale.ROOT);
    private static final Set<CohortState> OPEN = EnumSet.of(CohortState.RUNNING, CohortState.COMPLETED);

    private final RecommendationStore store;
    private final CohortDirectory cohorts;
    private final CohortPapers papers;
    private final AuditTrail audit;
    private final BusinessClock clock;

    RecommendationService(
            RecommendationStore store,
            CohortDirectory cohorts,
            CohortPapers papers,
            AuditTrail audit,
            BusinessClock clock) {
        this.store = store;
        this.cohorts = cohorts;
        this.papers = papers;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Recommendation> of(long cohortId) {
        cohorts.inScope(cohortId);
        Map<Long, Enrolment> roster = roster(cohortId);
        return store.of(cohortId).stream()
                .flatMap(row -> Stream.ofNullable(roster.get(row.enrolmentId())).map(one -> new Line(one, row)))
                .sorted(Comparator.comparing(line -> line.trainee.position()))
                .map(Line::shown)
                .toList();
    }

    private record Line(Enrolment trainee, RecommendationStore.Row row) {

        Recommendation shown() {
            return new Recommendation(
                    row.id(), trainee.id(), trainee.name(), row.employer(), row.post(), row.day(), row.result());
        }
    }

    /** Who dropped out keeps the job that was recommended. */
    private Map<Long, Enrolment> roster(long cohortId) {
        var everybody = new ArrayList<>(cohorts.enrolments(cohortId));
        everybody.addAll(cohorts.dropouts(cohortId));
        return everybody.stream().collect(Collectors.toMap(Enrolment::id, Function.identity()));
    }

    @Override
    @Transactional
    public void add(long cohortId, NewRecommendation recommendation) {
        Cohort cohort = open(cohortId);
        List<Rejection> problems =
                RecommendationChecks.of(recommendation, cohort.plan().start(), clock.today());
        if (!problems.isEmpty()) {
            throw new RejectedException(problems);
        }
        if (!roster(cohortId).keySet().containsAll(recommendation.enrolmentIds())) {
            throw new RejectedException(Rejection.of("NOT_FOUND"));
        }
        store.insert(cohortId, recommendation);
        log(
                cohort,
                "RECOMMEND_JOB",
                Map.of("count", Integer.toString(recommendation.enrolmentIds().size())));
    }

    @Override
    @Transactional
    public void answer(long cohortId, long id, Result result) {
        Cohort cohort = open(cohortId);
        if (!store.answer(cohortId, id, result)) {
            throw new RejectedException(Rejection.of("RECOMMENDATION_WITHDRAWN"));
        }
        log(cohort, "RECOMMENDED_JOB", Map.of("recommendation", Ids.toText(id), "result", result.name()));
    }

    private Cohort open(long cohortId) {
        Cohort cohort = cohorts.inScope(cohortId);
        if (!OPEN.contains(cohort.state())) {
            throw new RejectedException(Rejection.of("RECOMMENDATION_CLASS"));
        }
        return cohort;
    }

    private void log(Cohort cohort, String action, Map<String, String> facts) {
        audit.record(new AuditTrail.Entry(
                "certification:" + cohort.divisionCode(), action, "cohort", cohort.id(), null, null, null, facts));
    }

    @Override
    @Transactional
    public TrainingForms.Print print(long cohortId) {
        List<Recommendation> printed = of(cohortId).stream()
                .filter(entry -> entry.result() != Result.WITHDRAWN)
                .toList();
        Cohort cohort = cohorts.inScope(cohortId);
        Map<String, Object> model = papers.heading(cohort);
        model.put("date", clock.today().toString());
        model.put("recommended", people(printed));
        model.put(
                "hired",
                people(printed.stream()
                        .filter(entry -> entry.result() == Result.HIRED)
                        .toList()));
        model.put("trainees", printed.stream().map(RecommendationService::row).toList());
        return papers.print(cohort, "F23", model);
    }

    /** People, not lines: one may have several. */
    private static String people(List<Recommendation> entries) {
        return Long.toString(
                entries.stream().map(Recommendation::enrolmentId).distinct().count());
    }

    private static Map<String, Object> row(Recommendation entry) {
        return Map.of(
                "name", entry.name(),
                "employer", entry.employer(),
                "post", entry.post(),
                "date", entry.day().toString(),
                "result", WORDS.getString("recommendation." + entry.result()));
    }
}
