package cn.yujiang.subsidy.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yujiang.identity.Role;
import cn.yujiang.subsidy.ClaimAction;
import cn.yujiang.subsidy.ClaimState;
import cn.yujiang.subsidy.ClaimTransitions;
import cn.yujiang.subsidy.HearingState;
import cn.yujiang.subsidy.domain.NextStep.Case;
import cn.yujiang.training.CohortAction;
import cn.yujiang.training.CohortState;
import cn.yujiang.training.domain.CohortNextStep;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every state of a claim and of a class says who does what next, or that nobody has to. */
class NextStepTest {

    private static final LocalDate DUE = LocalDate.of(2026, 3, 20);
    private static final Set<ClaimState> ENDED =
            EnumSet.of(ClaimState.PAID, ClaimState.REJECTED, ClaimState.WITHDRAWN, ClaimState.CLAWED_BACK);
    private static final Map<ClaimState, ClaimAction> EXPECTED = new EnumMap<>(Map.of(
            ClaimState.DRAFT, ClaimAction.SUBMIT,
            ClaimState.RETURNED, ClaimAction.SUBMIT,
            ClaimState.SUBMITTED, ClaimAction.ACCEPT,
            ClaimState.FIRST_REVIEW, ClaimAction.PASS,
            ClaimState.SECOND_REVIEW, ClaimAction.PASS,
            ClaimState.PUBLIC_NOTICE_PENDING, ClaimAction.PUBLISH,
            ClaimState.PUBLIC_NOTICE, ClaimAction.APPROVE,
            ClaimState.APPROVED, ClaimAction.PAY,
            ClaimState.PAYMENT_FAILED, ClaimAction.PAY,
            ClaimState.CLAWBACK_PENDING, ClaimAction.RECEIVE));

    @ParameterizedTest
    @EnumSource(ClaimState.class)
    void everyStateOfAClaim(ClaimState state) {
        var step = NextStep.of(Case.of(state, DUE));
        assertThat(step.isEmpty()).isEqualTo(ENDED.contains(state));
        step.ifPresent(next -> {
            assertThat(next.action()).isEqualTo(EXPECTED.get(state));
            assertThat(next.due()).isEqualTo(DUE);
            assertThat(next.who()).isNotEmpty().allMatch(role -> ClaimTransitions.actions(state, role)
                    .contains(next.action()));
        });
    }

    @Test
    void theSecondReviewConcernsTheSecondReviewerOnly() {
        NextStep next = NextStep.of(Case.of(ClaimState.SECOND_REVIEW, null)).orElseThrow();
        assertThat(next.concerns(Set.of(Role.SECOND_REVIEWER))).isTrue();
        assertThat(next.concerns(Set.of(Role.FIRST_REVIEWER, Role.FINANCE))).isFalse();
    }

    @Test
    void anApprovalSaysFromWhenItIsPossible() {
        var notice = new Case(ClaimState.PUBLIC_NOTICE, null, DUE, HearingState.NONE, null);
        assertThat(NextStep.of(notice).orElseThrow().from()).isEqualTo(DUE);
    }

    @Test
    void aProposedRefusalIsAnsweredFirstAndDecidedThen() {
        for (ClaimState state : new ClaimState[] {ClaimState.FIRST_REVIEW, ClaimState.SECOND_REVIEW}) {
            NextStep answer = NextStep.of(new Case(state, null, null, new HearingState(true, false, false), DUE))
                    .orElseThrow();
            assertThat(answer.action()).isEqualTo(ClaimAction.ANSWER_REFUSAL);
            assertThat(answer.due()).isEqualTo(DUE);
            assertThat(answer.concerns(Set.of(Role.INSTITUTION))).isTrue();
            NextStep decide = NextStep.of(new Case(state, null, null, new HearingState(true, true, false), DUE))
                    .orElseThrow();
            assertThat(decide.action()).isEqualTo(ClaimAction.REJECT);
            assertThat(decide.who()).containsExactly(Role.SECOND_REVIEWER);
        }
    }

    @Test
    void everyStateOfAClass() {
        Map<CohortState, CohortAction> next = new EnumMap<>(CohortState.class);
        Arrays.stream(CohortState.values())
                .forEach(state -> CohortNextStep.of(state).ifPresent(step -> next.put(state, step.action())));
        assertThat(next)
                .isEqualTo(Map.of(
                        CohortState.DRAFT, CohortAction.FILE,
                        CohortState.RETURNED, CohortAction.FILE,
                        CohortState.FILED, CohortAction.APPROVE,
                        CohortState.APPROVED, CohortAction.START,
                        CohortState.RUNNING, CohortAction.COMPLETE,
                        CohortState.SUSPENDED, CohortAction.RESUME,
                        CohortState.COMPLETED, CohortAction.SETTLE));
        assertThat(CohortNextStep.of(CohortState.COMPLETED).orElseThrow().who())
                .as("the system settles")
                .isEmpty();
    }
}
