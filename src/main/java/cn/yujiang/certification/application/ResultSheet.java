package cn.yujiang.certification.application;

import cn.yujiang.certification.Employment;
import cn.yujiang.certification.EmploymentProofs;
import cn.yujiang.certification.ExamResult;
import cn.yujiang.certification.Exams;
import cn.yujiang.certification.OutcomeForms;
import cn.yujiang.registry.PersonDirectory;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.training.Cohort;
import cn.yujiang.training.CohortDirectory;
import cn.yujiang.training.CohortPapers;
import cn.yujiang.training.Enrolment;
import cn.yujiang.training.TrainingForms;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Forms F06, F11 and F22; in F06 what is not recorded stays empty for the pen. Printed papers are Chinese whatever the screen's language; who has no result yet has an empty line. */
@Service
class ResultSheet implements OutcomeForms {

    private static final ResourceBundle WORDS = ResourceBundle.getBundle("forms/certification", Locale.ROOT);

    private final CohortDirectory cohorts;
    private final OutcomeStore store;
    private final ExamStore exams;
    private final ConfirmationStore confirmations;
    private final EmploymentProofStore proofs;
    private final PersonDirectory people;
    private final CohortPapers papers;
    private final BusinessClock clock;

    ResultSheet(
            CohortDirectory cohorts,
            OutcomeStore store,
            ExamStore exams,
            ConfirmationStore confirmations,
            EmploymentProofStore proofs,
            PersonDirectory people,
            CohortPapers papers,
            BusinessClock clock) {
        this.cohorts = cohorts;
        this.store = store;
        this.exams = exams;
        this.confirmations = confirmations;
        this.proofs = proofs;
        this.people = people;
        this.papers = papers;
        this.clock = clock;
    }

    @Override
    @Transactional
    public TrainingForms.Print results(long cohortId) {
        Cohort cohort = cohorts.inScope(cohortId);
        List<Enrolment> enrolments = cohorts.enrolments(cohortId);
        Map<Long, ExamResult> results = store.results(cohortId);
        Map<Long, ExamResult> first = store.firstResults(cohortId);
        Map<Long, ExamResult> retakes = store.retakes(cohortId);
        Exams.Sitting sitting = exams.find(cohortId).sitting();
        var loaded = people.load(enrolments.stream().map(Enrolment::personId).toList());
        Map<String, Object> model = papers.heading(cohort);
        model.put("examDate", Objects.toString(sitting.date(), ""));
        model.put("examPlace", sitting.place());
        model.put("firstExaminer", sitting.firstExaminer());
        model.put("secondExaminer", sitting.secondExaminer());
        int passed = count(results, ExamResult.Conclusion.PASSED);
        model.put("passed", Integer.toString(passed));
        model.put("failed", Integer.toString(count(results, ExamResult.Conclusion.FAILED)));
        model.put("absent", Integer.toString(count(results, ExamResult.Conclusion.ABSENT)));
        model.put("passRate", enrolments.isEmpty() ? "" : percent(passed, enrolments.size()));
        model.put(
                "trainees",
                enrolments.stream()
                        .map(e -> row(
                                Objects.requireNonNull(loaded.get(e.personId())),
                                first.get(e.id()),
                                retakes.get(e.id())))
                        .toList());
        return papers.print(cohort, "F06", model);
    }

    @Override
    @Transactional
    public TrainingForms.Print confirmations(long cohortId) {
        Cohort cohort = cohorts.inScope(cohortId);
        List<Enrolment> enrolments = cohorts.enrolments(cohortId);
        var loaded = people.load(enrolments.stream().map(Enrolment::personId).toList());
        var confirmed = confirmations.last(cohortId);
        return papers.printEach(
                cohort,
                "F11",
                enrolments.stream()
                        .map(e -> FollowUpModels.confirmation(
                                cohort,
                                papers.heading(cohort),
                                Objects.requireNonNull(loaded.get(e.personId())),
                                confirmed.get(e.id())))
                        .toList());
    }

    @Override
    @Transactional
    public TrainingForms.Print employment(long cohortId) {
        Cohort cohort = cohorts.inScope(cohortId);
        List<Enrolment> enrolments = cohorts.enrolments(cohortId);
        var loaded = people.load(enrolments.stream().map(Enrolment::personId).toList());
        Map<Long, Employment> entries = store.employment(cohortId);
        Map<Long, List<EmploymentProofs.Kind>> kinds = proofs.kinds(cohortId);
        Map<String, Object> model = papers.heading(cohort);
        int atTheBeginning = enrolments.size() + cohorts.dropouts(cohortId).size();
        FollowUpModels.figures(model, atTheBeginning, entries.values(), clock.today());
        model.put(
                "trainees",
                enrolments.stream()
                        .map(e -> FollowUpModels.employment(
                                Objects.requireNonNull(loaded.get(e.personId())),
                                entries.get(e.id()),
                                kinds.getOrDefault(e.id(), List.of())))
                        .toList());
        return papers.print(cohort, "F22", model);
    }

    private static int count(Map<Long, ExamResult> results, ExamResult.Conclusion conclusion) {
        return (int) results.values().stream()
                .filter(result -> result.conclusion() == conclusion)
                .count();
    }

    private static String percent(int part, int whole) {
        return BigDecimal.valueOf(part * 100L).divide(BigDecimal.valueOf(whole), 2, RoundingMode.DOWN) + "%";
    }

    /** The overall score is left to the examiners: no rule says how the two are weighed. The retake decides, the first stays. */
    private static Map<String, Object> row(
            PersonDirectory.Person person, @Nullable ExamResult first, @Nullable ExamResult retake) {
        ExamResult decisive = retake == null ? first : retake;
        var row = new HashMap<String, Object>();
        row.put("name", person.name());
        row.put("idNo", person.residentId().number());
        row.put("theory", first == null ? "" : score(first.theory(), first));
        row.put("practice", first == null ? "" : score(first.practice(), first));
        row.put("total", "");
        row.put("result", decisive == null ? "" : conclusion(decisive));
        row.put("retake", retake == null ? "" : retake(retake));
        return row;
    }

    private static String conclusion(ExamResult result) {
        return WORDS.getString("conclusion." + result.conclusion());
    }

    private static String retake(ExamResult result) {
        return result.conclusion() == ExamResult.Conclusion.ABSENT
                ? conclusion(result)
                : score(result.theory(), result) + "／" + score(result.practice(), result);
    }

    private static String score(@Nullable BigDecimal score, ExamResult result) {
        if (score != null) {
            return score.setScale(1, RoundingMode.UNNECESSARY).toPlainString();
        }
        return result.conclusion() == ExamResult.Conclusion.ABSENT ? WORDS.getString("conclusion.ABSENT") : "";
    }
}
