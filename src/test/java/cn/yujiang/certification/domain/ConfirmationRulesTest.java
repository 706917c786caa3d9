package cn.yujiang.certification.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yujiang.certification.TrainingConfirmations.Standing;
import cn.yujiang.shared.Rejection;
import cn.yujiang.training.CohortState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ConfirmationRulesTest {

    @ParameterizedTest
    @EnumSource(
            value = CohortState.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"COMPLETED", "SETTLED"})
    void nothingIsConfirmedBeforeTheEnd(CohortState state) {
        assertThat(ConfirmationRules.standing(state, false, "a", "a")).isEqualTo(Standing.NOT_YET);
    }

    @ParameterizedTest
    @CsvSource({
        "false, , OPEN",
        "true, , OBJECTION_OPEN",
        "false, a, CONFIRMED",
        "true, a, CONFIRMED",
        "false, b, CHANGED",
        "true, b, CHANGED"
    })
    void afterTheEnd(boolean objectionOpen, String confirmed, Standing standing) {
        assertThat(ConfirmationRules.standing(CohortState.COMPLETED, objectionOpen, "a", confirmed))
                .isEqualTo(standing);
    }

    @ParameterizedTest
    @CsvSource({
        "NOT_YET, CONFIRMATION_NOT_YET",
        "OBJECTION_OPEN, CONFIRMATION_OBJECTION",
        "CONFIRMED, CONFIRMATION_TWICE"
    })
    void refused(Standing standing, String code) {
        assertThat(ConfirmationRules.refusal(standing, "a", "a"))
                .map(Rejection::code)
                .contains(code);
    }

    @Test
    void onlyTheWordsOfThisMomentAreConfirmed() {
        assertThat(ConfirmationRules.refusal(Standing.OPEN, "a", "a")).isEmpty();
        assertThat(ConfirmationRules.refusal(Standing.CHANGED, "a", "a")).isEmpty();
        assertThat(ConfirmationRules.refusal(Standing.OPEN, "a", "b"))
                .map(Rejection::code)
                .contains("CONFIRMATION_CHANGED");
    }
}
