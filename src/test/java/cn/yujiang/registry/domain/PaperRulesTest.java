package cn.yujiang.registry.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yujiang.registry.BodyPaperKind;
import cn.yujiang.registry.BodyPapers.Standing;
import cn.yujiang.registry.domain.PaperRules.Held;
import cn.yujiang.shared.Rejection;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which papers count on a day and what an application lacks. */
class PaperRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private static Held licence(@Nullable LocalDate until) {
        return new Held(BodyPaperKind.SCHOOL_LICENCE, until);
    }

    @ParameterizedTest
    @CsvSource({"2026-03-01, EXPIRED", "2026-03-02, EXPIRING", "2026-04-01, EXPIRING", "2026-04-02, VALID", ", VALID"})
    void theLastDayIsADayOnWhichItCounts(@Nullable LocalDate until, Standing standing) {
        assertThat(PaperRules.standing(until, TODAY)).isEqualTo(standing);
    }

    @Test
    void aKindStandsAsItsPaperThatEndsFirst() {
        var held = List.of(new Held(BodyPaperKind.OTHER, null), new Held(BodyPaperKind.OTHER, TODAY.minusDays(1)));
        assertThat(PaperRules.standing(false, held, TODAY)).isEqualTo(Standing.EXPIRED);
        assertThat(PaperRules.standing(true, List.of(), TODAY)).isEqualTo(Standing.MISSING);
        assertThat(PaperRules.standing(false, List.of(), TODAY)).isEqualTo(Standing.ABSENT);
    }

    @Test
    void onlyTheSchoolLicenceNeedsALastDay() {
        assertThat(PaperRules.refusal(licence(null), TODAY))
                .map(Rejection::code)
                .contains("BODY_PAPER_LAST_DAY");
        assertThat(PaperRules.refusal(licence(TODAY), TODAY)).isEmpty();
        assertThat(PaperRules.refusal(new Held(BodyPaperKind.FIRE_SAFETY, null), TODAY))
                .isEmpty();
        assertThat(PaperRules.refusal(new Held(BodyPaperKind.FIRE_SAFETY, TODAY.minusDays(1)), TODAY))
                .map(Rejection::code)
                .contains("BODY_PAPER_PAST");
    }

    @Test
    void everyPaperThatIsMissingOrEndedIsNamed() {
        var held = List.of(
                licence(TODAY.minusDays(1)),
                new Held(BodyPaperKind.OTHER, TODAY.minusDays(1)),
                new Held(BodyPaperKind.PREMISES, TODAY));
        assertThat(PaperRules.problems(
                        Set.of(BodyPaperKind.AGREEMENT, BodyPaperKind.SCHOOL_LICENCE, BodyPaperKind.PREMISES),
                        held,
                        TODAY))
                .containsExactly(
                        Rejection.of("LISTING_PAPER_MISSING", "bodyPaper.kind.AGREEMENT"),
                        Rejection.of("LISTING_PAPER_EXPIRED", "bodyPaper.kind.SCHOOL_LICENCE", "2026-03-01"));
        assertThat(PaperRules.problems(Set.of(), List.of(), TODAY)).isEmpty();
    }
}
