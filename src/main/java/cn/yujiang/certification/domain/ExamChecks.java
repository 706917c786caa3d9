package cn.yujiang.certification.domain;

import cn.yujiang.certification.ExamResult;
import cn.yujiang.certification.Exams;
import cn.yujiang.shared.Rejection;
import cn.yujiang.training.Finding;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Rules of an examination: two examiners who did not teach the class, one retake for those who did not pass. */
public final class ExamChecks {

    private ExamChecks() {}

    /** What must be known before the scores are closed. */
    public static List<Rejection> closing(Exams.Sitting sitting) {
        var problems = new ArrayList<Rejection>();
        if (sitting.date() == null) {
            problems.add(Rejection.onField("date", "EXAM_DATE_MISSING"));
        }
        if (sitting.firstExaminer().isBlank()
                || sitting.secondExaminer().isBlank()
                || sitting.firstExaminer()
                        .strip()
                        .equals(sitting.secondExaminer().strip())) {
            problems.add(Rejection.onField("examiner", "EXAMINERS_TWO"));
        }
        return problems;
    }

    /** 考培分离: an examiner who taught the class is shown to both sides; names are all that is known of examiners. */
    public static List<Finding> separation(Exams.Sitting sitting, Collection<String> teachers) {
        List<String> known = teachers.stream().map(String::strip).toList();
        return Stream.of(sitting.firstExaminer(), sitting.secondExaminer())
                .map(String::strip)
                .filter(name -> !name.isEmpty() && known.contains(name))
                .distinct()
                .map(name -> Finding.warn("EXAM_TEACHER", name))
                .toList();
    }

    /** A retake is for those whose first result is not a pass. */
    public static List<Rejection> retake(String name, @Nullable ExamResult first) {
        return first == null || first.conclusion() == ExamResult.Conclusion.PASSED
                ? List.of(Rejection.onField("retake", "RETAKE_NOT_DUE", name))
                : List.of();
    }
}
