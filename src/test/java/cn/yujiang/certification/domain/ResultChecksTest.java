package cn.yujiang.certification.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yujiang.certification.Employment;
import cn.yujiang.certification.ExamResult;
import cn.yujiang.certification.ExamResult.Conclusion;
import cn.yujiang.shared.Rejection;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** U07, U30: scores, conclusions and employment as they may be entered. */
class ResultChecksTest {

    private static final BigDecimal PASS = BigDecimal.valueOf(60);

    private static @Nullable BigDecimal score(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }

    @ParameterizedTest
    @CsvSource({
        "60, 60, PASSED,",
        "100, , PASSED,",
        "59.9, 80, PASSED, RESULT_BELOW_PASS",
        "59.9, 80, FAILED,",
        "60.05, 80, PASSED, SCORE_RANGE",
        "100.1, 80, FAILED, SCORE_RANGE",
        "-1, 80, FAILED, SCORE_RANGE",
        ", , PASSED, RESULT_SCORES",
        ", , FAILED, RESULT_SCORES",
        ", , ABSENT,",
        "0, , ABSENT, RESULT_ABSENT_WITH_SCORE"
    })
    void aResultIsCheckedAsAWhole(
            @Nullable String theory, @Nullable String practice, Conclusion conclusion, @Nullable String refused) {
        var problems = ResultChecks.result("A", new ExamResult(1, score(theory), score(practice), conclusion), PASS);

        if (refused == null) {
            assertThat(problems).isEmpty();
        } else {
            assertThat(problems).extracting(Rejection::code).containsExactly(refused);
        }
    }

    @ParameterizedTest
    @CsvSource({"60, 60, PASSED", "59.9, 90, FAILED", "90, 59.9, FAILED", "60, , PASSED", ", 10, FAILED"})
    void scoresSuggestAConclusionThatWouldBeTaken(
            @Nullable String theory, @Nullable String practice, Conclusion suggested) {
        assertThat(ResultChecks.suggestion(score(theory), score(practice), PASS))
                .isEqualTo(suggested);
    }

    @Test
    void withoutScoresNothingIsSuggested() {
        assertThat(ResultChecks.suggestion(null, null, PASS)).isNull();
    }

    @Test
    void whoIsEmployedHasAnEmployerAndADate() {
        assertThat(ResultChecks.employment("A", new Employment(1, true, " ", null, -1, false)))
                .extracting(Rejection::code)
                .containsExactly("EMPLOYER_MISSING", "EMPLOYED_SINCE_MISSING", "CONTRACT_MONTHS");
        assertThat(ResultChecks.employment("A", new Employment(1, true, "B", LocalDate.of(2026, 3, 2), 12, false)))
                .isEmpty();
        assertThat(ResultChecks.employment("A", new Employment(1, false, "", null, 0, false)))
                .isEmpty();
    }
}
