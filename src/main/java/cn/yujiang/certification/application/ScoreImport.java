package cn.yujiang.certification.application;

import cn.yujiang.certification.ExamResult;
import cn.yujiang.certification.Exams.Row;
import cn.yujiang.certification.Exams.RowOutcome;
import cn.yujiang.certification.domain.ExamChecks;
import cn.yujiang.certification.domain.ScoreCells;
import cn.yujiang.registry.PersonDirectory;
import cn.yujiang.shared.FullWidth;
import cn.yujiang.shared.Rejection;
import cn.yujiang.training.Enrolment;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Reads the rows of a score file against the roster. Nothing is stored here; every row gets an answer. */
@Component
class ScoreImport {

    /** What is stored already. @param retaken trainees whose first result is fixed because there is a retake */
    record Known(Map<Long, Enrolment> roster, Map<Long, ExamResult> first, Set<Long> retaken, BigDecimal passMark) {}

    /** @param outcomes one for each row, in order */
    record Read(List<ExamResult> first, List<ExamResult> retakes, List<RowOutcome> outcomes) {}

    private final PersonDirectory people;

    ScoreImport(PersonDirectory people) {
        this.people = people;
    }

    Read read(Known known, List<Row> rows) {
        Map<String, Enrolment> byNumber = byNumber(known.roster);
        var first = new ArrayList<ExamResult>();
        var retakes = new ArrayList<ExamResult>();
        var outcomes = new ArrayList<RowOutcome>();
        Set<Long> seen = new HashSet<>();
        for (Row row : rows) {
            String number = FullWidth.compact(row.values().getOrDefault("residentId", ""))
                    .toUpperCase(Locale.ROOT);
            Enrolment trainee = byNumber.get(number);
            if (trainee == null) {
                outcomes.add(refused(row, Rejection.onField("residentId", "NOT_ON_ROSTER")));
                continue;
            }
            if (!seen.add(trainee.id())) {
                outcomes.add(refused(row, Rejection.onField("residentId", "SCORE_ROW_TWICE", trainee.name())));
                continue;
            }
            outcomes.add(new RowOutcome(row.number(), take(row, trainee, known, new Read(first, retakes, outcomes))));
        }
        return new Read(first, retakes, outcomes);
    }

    private static List<Rejection> take(Row row, Enrolment trainee, Known known, Read into) {
        ScoreCells cells = ScoreCells.read(
                trainee.id(),
                trainee.name(),
                List.of(row.values().getOrDefault("theory", ""), row.values().getOrDefault("practice", "")),
                known.passMark);
        var problems = new ArrayList<>(cells.problems());
        boolean retake = ScoreCells.isRetake(row.values().getOrDefault("retake", ""));
        if (retake) {
            problems.addAll(ExamChecks.retake(trainee.name(), known.first.get(trainee.id())));
        } else if (known.retaken.contains(trainee.id())) {
            problems.add(Rejection.onField("retake", "EXAM_FIRST_FIXED", trainee.name()));
        }
        if (problems.isEmpty()) {
            (retake ? into.retakes : into.first).add(Objects.requireNonNull(cells.result()));
        }
        return problems;
    }

    private static RowOutcome refused(Row row, Rejection reason) {
        return new RowOutcome(row.number(), List.of(reason));
    }

    private Map<String, Enrolment> byNumber(Map<Long, Enrolment> roster) {
        var loaded =
                people.load(roster.values().stream().map(Enrolment::personId).toList());
        var byNumber = new HashMap<String, Enrolment>();
        roster.values()
                .forEach(e -> byNumber.put(
                        Objects.requireNonNull(loaded.get(e.personId()))
                                .residentId()
                                .number(),
                        e));
        return byNumber;
    }
}
