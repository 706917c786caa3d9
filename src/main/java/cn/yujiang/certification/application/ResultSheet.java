package cn.yujiang.certification.application;

import cn.yujiang.certification.ExamResult;
import cn.yujiang.certification.OutcomeForms;
import cn.yujiang.registry.PersonDirectory;
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

/** Form F06; day and place of the examination are not recorded here and stay empty for the pen. Printed papers are Chinese whatever the screen's language; who has no result yet has an empty line. */
@Service
class ResultSheet implements OutcomeForms {

    private static final ResourceBundle WORDS = ResourceBundle.getBundle("forms/certification", Locale.ROOT);

    private final CohortDirectory cohorts;
    private final OutcomeStore store;
    private final PersonDirectory people;
    private final CohortPapers papers;

    ResultSheet(CohortDirectory cohorts, OutcomeStore store, PersonDirectory people, CohortPapers papers) {
        this.cohorts = cohorts;
        this.store = store;
        this.people = people;
        this.papers = papers;
    }

    @Override
    @Transactional
    public TrainingForms.Print results(long cohortId) {
        Cohort cohort = cohorts.inScope(cohortId);
        List<Enrolment> enrolments = cohorts.enrolments(cohortId);
        Map<Long, ExamResult> results = store.results(cohortId);
        var loaded = people.load(enrolments.stream().map(Enrolment::personId).toList());
        Map<String, Object> model = papers.heading(cohort);
        model.put("examDate", "");
        model.put("examPlace", "");
        int passed = count(results, ExamResult.Conclusion.PASSED);
        model.put("passed", Integer.toString(passed));
        model.put("failed", Integer.toString(count(results, ExamResult.Conclusion.FAILED)));
        model.put("absent", Integer.toString(count(results, ExamResult.Conclusion.ABSENT)));
        model.put("passRate", enrolments.isEmpty() ? "" : percent(passed, enrolments.size()));
        model.put(
                "trainees",
                enrolments.stream()
                        .map(e -> row(Objects.requireNonNull(loaded.get(e.personId())), results.get(e.id())))
                        .toList());
        return papers.print(cohort, "F06", model);
    }

    private static int count(Map<Long, ExamResult> results, ExamResult.Conclusion conclusion) {
        return (int) results.values().stream()
                .filter(result -> result.conclusion() == conclusion)
                .count();
    }

    private static String percent(int part, int whole) {
        return BigDecimal.valueOf(part * 100L).divide(BigDecimal.valueOf(whole), 2, RoundingMode.DOWN) + "%";
    }

    /** The overall score is left to the examiners: no rule says how the two are weighed. */
    private static Map<String, Object> row(PersonDirectory.Person person, @Nullable ExamResult result) {
        var row = new HashMap<String, Object>();
        row.put("name", person.name());
        row.put("idNo", person.residentId().number());
        row.put("theory", result == null ? "" : score(result.theory(), result));
        row.put("practice", result == null ? "" : score(result.practice(), result));
        row.put("total", "");
        row.put("result", result == null ? "" : WORDS.getString("conclusion." + result.conclusion()));
        row.put("retake", "");
        return row;
    }

    private static String score(@Nullable BigDecimal score, ExamResult result) {
        if (score != null) {
            return score.setScale(1, RoundingMode.UNNECESSARY).toPlainString();
        }
        return result.conclusion() == ExamResult.Conclusion.ABSENT ? WORDS.getString("conclusion.ABSENT") : "";
    }
}
