package cn.yujiang.certification.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yujiang.certification.ExamResult;
import cn.yujiang.certification.ExamResult.Conclusion;
import cn.yujiang.certification.Exams;
import cn.yujiang.shared.Rejection;
import cn.yujiang.training.Finding;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who examines, who may sit again, and what a score cell says. */
class ExamChecksTest {

    private static final BigDecimal PASS = BigDecimal.valueOf(60);

    private static Exams.Sitting sitting(String first, String second) {
        return new Exams.Sitting(LocalDate.of(2026, 2, 6), "305", first, second);
    }

    private static List<String> codes(List<Rejection> problems) {
        return problems.stream().map(Rejection::code).toList();
    }

    @Test
    void twoDifferentExaminersAndADateAreNeeded() {
        assertThat(ExamChecks.closing(sitting("王考评", "李考评"))).isEmpty();
        assertThat(codes(ExamChecks.closing(sitting("王考评", " 王考评 ")))).containsExactly("EXAMINERS_TWO");
        assertThat(codes(ExamChecks.closing(new Exams.Sitting(null, "", "王考评", ""))))
                .containsExactly("EXAM_DATE_MISSING", "EXAMINERS_TWO");
    }

    @Test
    void anExaminerWhoTaughtTheClassIsAWarning() {
        var found = ExamChecks.separation(sitting("王老师", "李考评"), List.of("王老师", "赵老师"));
        assertThat(found).containsExactly(Finding.warn("EXAM_TEACHER", "王老师"));
        assertThat(found.getFirst().blocks()).isFalse();
        assertThat(ExamChecks.separation(sitting("", ""), List.of("", "赵老师"))).isEmpty();
    }

    @Test
    void onlyWhoDidNotPassSitsAgain() {
        var failed = new ExamResult(1, new BigDecimal("59.9"), PASS, Conclusion.FAILED);
        var absent = new ExamResult(1, null, null, Conclusion.ABSENT);
        var passed = new ExamResult(1, PASS, PASS, Conclusion.PASSED);
        assertThat(ExamChecks.retake("A", failed)).isEmpty();
        assertThat(ExamChecks.retake("A", absent)).isEmpty();
        assertThat(codes(ExamChecks.retake("A", passed))).containsExactly("RETAKE_NOT_DUE");
        assertThat(codes(ExamChecks.retake("A", null))).containsExactly("RETAKE_NOT_DUE");
    }

    private static ScoreCells read(String theory, String practice) {
        return ScoreCells.read(7, "A", List.of(theory, practice), PASS);
    }

    @Test
    void absentIsNotZeroAndZeroIsNotAbsent() {
        assertThat(read("缺考", "").result()).isEqualTo(new ExamResult(7, null, null, Conclusion.ABSENT));
        assertThat(read("0", "0").result())
                .isEqualTo(new ExamResult(7, BigDecimal.ZERO, BigDecimal.ZERO, Conclusion.FAILED));
        assertThat(codes(read("缺考", "80").problems())).containsExactly("RESULT_ABSENT_WITH_SCORE");
        assertThat(codes(read("", "").problems())).containsExactly("RESULT_SCORES");
    }

    @Test
    void scoresHaveOneDecimalAndThePassMarkDecides() {
        assertThat(read("５９．９", "80").result())
                .isEqualTo(new ExamResult(7, new BigDecimal("59.9"), new BigDecimal("80"), Conclusion.FAILED));
        assertThat(read("60", "60.0").problems()).isEmpty();
        assertThat(codes(read("60.55", "60").problems())).containsExactly("SCORE_RANGE");
        assertThat(codes(read("101", "良好").problems())).containsExactly("SCORE_RANGE");
        assertThat(ScoreCells.isRetake("是")).isTrue();
        assertThat(ScoreCells.isRetake("否")).isFalse();
    }
}
