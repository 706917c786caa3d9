package cn.yujiang.certification.application;

import cn.yujiang.audit.AuditTrail;
import cn.yujiang.certification.Employment;
import cn.yujiang.certification.ExamResult;
import cn.yujiang.certification.Exams;
import cn.yujiang.certification.Outcomes;
import cn.yujiang.certification.domain.ResultChecks;
import cn.yujiang.identity.Actor;
import cn.yujiang.identity.CurrentActor;
import cn.yujiang.policy.HouseRules;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import cn.yujiang.training.Cohort;
import cn.yujiang.training.CohortDirectory;
import cn.yujiang.training.CohortState;
import cn.yujiang.training.CompletionGuard;
import cn.yujiang.training.Enrolment;
import cn.yujiang.training.EnrolmentState;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class OutcomeService implements Outcomes, CompletionGuard {

    private static final Set<CohortState> EMPLOYMENT_OPEN = EnumSet.of(CohortState.COMPLETED);

    private final OutcomeStore store;
    private final ExamStore exams;
    private final CohortDirectory cohorts;
    private final HouseRules rules;
    private final AuditTrail audit;
    private final CurrentActor currentActor;
    private final BusinessClock clock;

    OutcomeService(
            OutcomeStore store,
            ExamStore exams,
            CohortDirectory cohorts,
            HouseRules rules,
            AuditTrail audit,
            CurrentActor currentActor,
            BusinessClock clock) {
        this.exams = exams;
        this.currentActor = currentActor;
        this.clock = clock;
        this.store = store;
        this.cohorts = cohorts;
        this.rules = rules;
        this.audit = audit;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<Long, ExamResult> results(long cohortId) {
        cohorts.inScope(cohortId);
        return store.results(cohortId);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<Long, Employment> employment(long cohortId) {
        cohorts.inScope(cohortId);
        return store.employment(cohortId);
    }

    @Override
    @Transactional
    public void saveResults(long cohortId, List<ExamResult> results) {
        Cohort cohort = cohorts.inScope(cohortId);
        if (cohort.state() != CohortState.RUNNING) {
            throw new RejectedException(Rejection.of("COHORT_NOT_RUNNING"));
        }
        if (exams.isFrozen(cohortId)) {
            throw new RejectedException(Rejection.of("EXAM_FROZEN"));
        }
        Map<Long, Enrolment> roster = roster(cohortId);
        Set<Long> retaken = store.retakes(cohortId).keySet();
        refuse(results.stream()
                .filter(r -> retaken.contains(r.enrolmentId()))
                .map(r -> Rejection.of(
                        "EXAM_FIRST_FIXED", member(roster, r.enrolmentId()).name()))
                .toList());
        BigDecimal passMark = BigDecimal.valueOf(rules.integer("passMark", cohort.divisionCode()));
        refuse(results.stream()
                .flatMap(
                        r -> ResultChecks.result(member(roster, r.enrolmentId()).name(), r, passMark).stream())
                .toList());
        store.saveResults(cohortId, results);
        log(cohort, "RESULTS", null, results.size());
    }

    @Override
    @Transactional
    public void saveEmployment(long cohortId, List<Employment> entries) {
        Cohort cohort = cohorts.inScope(cohortId);
        if (!EMPLOYMENT_OPEN.contains(cohort.state())) {
            throw new RejectedException(Rejection.of("COHORT_NOT_COMPLETED"));
        }
        Map<Long, Enrolment> roster = roster(cohortId);
        refuse(entries.stream()
                .flatMap(e ->
                        ResultChecks.employment(member(roster, e.enrolmentId()).name(), e).stream())
                .toList());
        store.saveEmployment(cohortId, entries);
        log(cohort, "EMPLOYMENT", null, entries.size());
    }

    @Override
    @Transactional
    public void verifyEmployment(long cohortId, String method) {
        Cohort cohort = cohorts.inScope(cohortId);
        int missing = roster(cohortId).size() - store.employment(cohortId).size();
        if (missing > 0) {
            throw new RejectedException(Rejection.of("SURVEY_INCOMPLETE", missing));
        }
        log(cohort, "EMPLOYMENT_VERIFIED", method, store.verifyEmployment(cohortId, method.strip()));
    }

    private Map<Long, Enrolment> roster(long cohortId) {
        return cohorts.enrolments(cohortId).stream().collect(Collectors.toMap(Enrolment::id, Function.identity()));
    }

    private static Enrolment member(Map<Long, Enrolment> roster, long enrolmentId) {
        Enrolment enrolment = roster.get(enrolmentId);
        if (enrolment == null) {
            throw new RejectedException(Rejection.of("NOT_FOUND"));
        }
        return enrolment;
    }

    private static void refuse(List<Rejection> problems) {
        if (!problems.isEmpty()) {
            throw new RejectedException(problems);
        }
    }

    private void log(Cohort cohort, String action, @org.jspecify.annotations.Nullable String reason, int count) {
        audit.record(new AuditTrail.Entry(
                "certification:" + cohort.divisionCode(),
                action,
                "cohort",
                cohort.id(),
                null,
                null,
                reason,
                Map.of("count", Integer.toString(count))));
    }

    @Override
    public List<Rejection> objections(Cohort cohort) {
        var missing = new ArrayList<>(roster(cohort.id()).keySet());
        missing.removeAll(store.results(cohort.id()).keySet());
        return missing.isEmpty() ? List.of() : List.of(Rejection.of("RESULTS_MISSING", missing.size()));
    }

    @Override
    public void onCompleted(Cohort cohort) {
        Actor actor = currentActor.require();
        exams.freeze(cohort.id(), new Exams.Frozen(clock.now(), actor.id(), actor.displayName()));
        store.results(cohort.id())
                .values()
                .forEach(result -> cohorts.recordOutcome(
                        result.enrolmentId(),
                        result.conclusion() == ExamResult.Conclusion.PASSED
                                ? EnrolmentState.COMPLETED
                                : EnrolmentState.FAILED));
    }
}
