package cn.yujiang.registry.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yujiang.identity.Role;
import cn.yujiang.registry.Listing.State;
import cn.yujiang.registry.ListingScope;
import cn.yujiang.registry.domain.ListingRules.Case;
import cn.yujiang.registry.domain.ListingRules.Step;
import cn.yujiang.shared.Rejection;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Two people list a body: account 1 applies, 2 checks, 3 lists. */
class ListingRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final ListingScope WELDER = new ListingScope("焊工", "四级", TODAY.plusDays(1));

    private static Optional<String> refusal(Step step, State state, Role role, long actor) {
        return ListingRules.refusal(step, new Case(state, Set.of(role), actor, 1, state == State.APPLIED ? 0 : 2))
                .map(Rejection::code);
    }

    @Test
    void theFirstReviewerChecksAndAnotherSecondReviewerLists() {
        assertThat(refusal(Step.CHECK, State.APPLIED, Role.FIRST_REVIEWER, 2)).isEmpty();
        assertThat(refusal(Step.LIST, State.CHECKED, Role.SECOND_REVIEWER, 3)).isEmpty();
        assertThat(refusal(Step.LIST, State.CHECKED, Role.SECOND_REVIEWER, 2)).contains("SEPARATION_OF_DUTIES");
        assertThat(refusal(Step.CHECK, State.APPLIED, Role.FIRST_REVIEWER, 1)).contains("SEPARATION_OF_DUTIES");
    }

    @Test
    void noStepIsSkippedOrTakenTwice() {
        assertThat(refusal(Step.LIST, State.APPLIED, Role.SECOND_REVIEWER, 3)).contains("LISTING_NOT_CHECKED");
        assertThat(refusal(Step.CHECK, State.CHECKED, Role.FIRST_REVIEWER, 4)).contains("LISTING_DECIDED");
        assertThat(refusal(Step.LIST, State.LISTED, Role.SECOND_REVIEWER, 3)).contains("LISTING_DECIDED");
        assertThat(refusal(Step.SEND_BACK, State.RETURNED, Role.SECOND_REVIEWER, 3))
                .contains("LISTING_DECIDED");
    }

    @Test
    void whoHasToActSendsBack() {
        assertThat(refusal(Step.SEND_BACK, State.APPLIED, Role.FIRST_REVIEWER, 2))
                .isEmpty();
        assertThat(refusal(Step.SEND_BACK, State.CHECKED, Role.FIRST_REVIEWER, 4))
                .contains("FORBIDDEN");
        assertThat(refusal(Step.SEND_BACK, State.CHECKED, Role.SECOND_REVIEWER, 3))
                .isEmpty();
    }

    @Test
    void aScopeNamesEachOccupationOnceAndEndsInTheFuture() {
        assertThat(ListingRules.problems(List.of(WELDER), TODAY)).isEmpty();
        assertThat(ListingRules.problems(List.of(WELDER), TODAY.plusDays(1)))
                .extracting(Rejection::code)
                .containsExactly("LISTING_SCOPE_PAST");
        assertThat(ListingRules.problems(List.of(WELDER, WELDER), TODAY))
                .extracting(Rejection::code)
                .containsExactly("LISTING_SCOPE_TWICE");
        assertThat(ListingRules.problems(List.of(), TODAY))
                .extracting(Rejection::code)
                .containsExactly("LISTING_SCOPE_EMPTY");
    }

    @Test
    void aRowCoversItsLevelAndLowerOnesUntilItsLastDay() {
        assertThat(WELDER.covers("焊工", "四级")).isTrue();
        assertThat(WELDER.covers("焊工", "五级")).isTrue();
        assertThat(WELDER.covers("焊工", "无等级")).isTrue();
        assertThat(WELDER.covers("焊工", "三级")).isFalse();
        assertThat(WELDER.covers("电工", "五级")).isFalse();
        assertThat(WELDER.expiredOn(TODAY.plusDays(1))).isFalse();
        assertThat(WELDER.expiredOn(TODAY.plusDays(2))).isTrue();
    }
}
