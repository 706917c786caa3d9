package cn.yujiang.certification.application;

import cn.yujiang.attendance.AttendanceDirectory;
import cn.yujiang.attendance.Credit;
import cn.yujiang.audit.AuditTrail;
import cn.yujiang.certification.ExamResult;
import cn.yujiang.certification.Exams;
import cn.yujiang.certification.domain.ExamChecks;
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
import cn.yujiang.training.Enrolment;
import cn.yujiang.training.EnrolmentState;
import cn.yujiang.training.Finding;
import cn.yujiang.training.PlannedSession;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class ExamService implements Exams {

    private static final int MIN_REASON = 5;

    private final ExamStore exams;
    private final OutcomeStore store;
    private final ScoreImport scores;
    private final CohortDirectory cohorts;
    private final AttendanceDirectory attendance;
    private final HouseRules rules;
    private final AuditTrail audit;
    private final CurrentActor currentActor;
    private final BusinessClock clock;

    ExamService(
            ExamStore exams,
            OutcomeStore store,
            ScoreImport scores,
            CohortDirectory cohorts,
            AttendanceDirectory attendance,
            HouseRules rules,
            AuditTrail audit,
            CurrentActor currentActor,
            BusinessClock clock) {
        this.exams = exams;
        this.store = store;
        this.scores = scores;
        this.cohorts = cohorts;
        this.attendance = attendance;
        this.rules = rules;
        this.audit = audit;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Sheet sheet(long cohortId) {
        Cohort cohort = cohorts.inScope(cohortId);
        Map<Long, ExamResult> first = store.firstResults(cohortId);
        Map<Long, ExamResult> retakes = store.retakes(cohortId);
        Set<Long> reached = attendance.credits(cohortId).stream()
                .filter(Credit::passed)
                .map(Credit::enrolmentId)
                .collect(Collectors.toSet());
        ExamStore.Stored stored = exams.find(cohortId);
        List<Candidate> candidates = cohorts.enrolments(cohortId).stream()
                .map(e -> new Candidate(e, reached.contains(e.id()), first.get(e.id()), retakes.get(e.id())))
                .toList();
        return new Sheet(stored.sitting(), stored.frozen(), candidates, findings(cohort, stored.sitting()));
    }

    private static List<Finding> findings(Cohort cohort, Sitting sitting) {
        List<String> teachers = Stream.concat(
                        cohort.sessions().stream().map(PlannedSession::teacher),
                        Stream.of(cohort.plan().headTeacher()))
                .distinct()
                .toList();
        return ExamChecks.separation(sitting, teachers);
    }

    @Override
    @Transactional
    public void saveSitting(long cohortId, Sitting sitting) {
        Cohort cohort = open(cohortId);
        if (sitting.date() != null && sitting.date().isAfter(clock.today())) {
            throw new RejectedException(Rejection.onField("date", "DATE_AHEAD", sitting.date()));
        }
        exams.save(cohortId, sitting);
        log(
                cohort,
                "EXAM_SITTING",
                null,
                Map.of("examiners", sitting.firstExaminer() + " " + sitting.secondExaminer()));
    }

    @Override
    @Transactional
    public void saveRetakes(long cohortId, List<ExamResult> retakes) {
        Cohort cohort = open(cohortId);
        Map<Long, Enrolment> roster = roster(cohortId);
        Map<Long, ExamResult> first = store.firstResults(cohortId);
        refuse(retakes.stream()
                .flatMap(retake -> {
                    String name = member(roster, retake).name();
                    return Stream.concat(
                            ExamChecks.retake(name, first.get(retake.enrolmentId())).stream(),
                            ResultChecks.result(name, retake, passMark(cohort)).stream());
                })
                .toList());
        store.saveRetakes(cohortId, retakes);
        log(cohort, "RETAKES", null, Map.of("count", Integer.toString(retakes.size())));
    }

    @Override
    @Transactional
    public void freeze(long cohortId) {
        Cohort cohort = open(cohortId);
        refuse(ExamChecks.closing(exams.find(cohortId).sitting()));
        int missing = roster(cohortId).size() - store.results(cohortId).size();
        if (missing > 0) {
            throw new RejectedException(Rejection.of("RESULTS_MISSING", missing));
        }
        Actor actor = currentActor.require();
        exams.freeze(cohortId, new Frozen(clock.now(), actor.id(), actor.displayName()));
        log(cohort, "RESULTS_FROZEN", null, Map.of());
    }

    @Override
    @Transactional
    public void correct(long cohortId, ExamResult result, String reason) {
        Cohort cohort = cohorts.inScope(cohortId);
        Frozen frozen = exams.find(cohortId).frozen();
        if (frozen == null) {
            throw new RejectedException(Rejection.of("EXAM_NOT_FROZEN"));
        }
        if (frozen.byId() == currentActor.require().id()) {
            throw new RejectedException(Rejection.of("SEPARATION_OF_DUTIES"));
        }
        if (reason.strip().length() < MIN_REASON) {
            throw new RejectedException(Rejection.onField("reason", "EXAM_REASON", MIN_REASON));
        }
        String name = member(roster(cohortId), result).name();
        refuse(ResultChecks.result(name, result, passMark(cohort)));
        ExamResult before = store.results(cohortId).get(result.enrolmentId());
        if (store.retakes(cohortId).containsKey(result.enrolmentId())) {
            store.saveRetakes(cohortId, List.of(result));
        } else {
            store.saveResults(cohortId, List.of(result));
        }
        if (cohort.state() == CohortState.COMPLETED) {
            cohorts.recordOutcome(
                    result.enrolmentId(),
                    result.conclusion() == ExamResult.Conclusion.PASSED
                            ? EnrolmentState.COMPLETED
                            : EnrolmentState.FAILED);
        }
        log(cohort, "RESULT_CORRECTED", reason, Map.of("name", name, "before", text(before), "after", text(result)));
    }

    private static String text(@Nullable ExamResult result) {
        return result == null ? "" : result.theory() + " " + result.practice() + " " + result.conclusion();
    }

    @Override
    @Transactional(readOnly = true)
    public List<RowOutcome> preview(long cohortId, List<Row> rows) {
        Cohort cohort = open(cohortId);
        return scores.read(known(cohort), rows).outcomes();
    }

    @Override
    @Transactional
    public List<RowOutcome> importScores(long cohortId, String fileHash, List<Row> rows) {
        Cohort cohort = open(cohortId);
        ScoreImport.Read read = scores.read(known(cohort), rows);
        store.saveResults(cohortId, read.first());
        store.saveRetakes(cohortId, read.retakes());
        int count = read.first().size() + read.retakes().size();
        log(cohort, "RESULTS_IMPORTED", null, Map.of("count", Integer.toString(count), "sha256", fileHash));
        return read.outcomes();
    }

    private ScoreImport.Known known(Cohort cohort) {
        long id = cohort.id();
        return new ScoreImport.Known(
                roster(id), store.firstResults(id), store.retakes(id).keySet(), passMark(cohort));
    }

    private Cohort open(long cohortId) {
        Cohort cohort = cohorts.inScope(cohortId);
        if (cohort.state() != CohortState.RUNNING) {
            throw new RejectedException(Rejection.of("COHORT_NOT_RUNNING"));
        }
        if (exams.isFrozen(cohortId)) {
            throw new RejectedException(Rejection.of("EXAM_FROZEN"));
        }
        return cohort;
    }

    private BigDecimal passMark(Cohort cohort) {
        return BigDecimal.valueOf(rules.integer(HouseRules.PASS_MARK, cohort.divisionCode()));
    }

    private Map<Long, Enrolment> roster(long cohortId) {
        return cohorts.enrolments(cohortId).stream().collect(Collectors.toMap(Enrolment::id, Function.identity()));
    }

    private static Enrolment member(Map<Long, Enrolment> roster, ExamResult result) {
        Enrolment enrolment = roster.get(result.enrolmentId());
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

    private void log(Cohort cohort, String action, @Nullable String reason, Map<String, String> facts) {
        audit.record(new AuditTrail.Entry(
                "certification:" + cohort.divisionCode(), action, "cohort", cohort.id(), null, null, reason, facts));
    }
}
