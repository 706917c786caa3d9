package cn.yujiang.training.domain;

import static cn.yujiang.training.domain.Plans.session;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yujiang.identity.Role;
import cn.yujiang.shared.Rejection;
import cn.yujiang.training.ChangeState;
import cn.yujiang.training.PlannedSession;
import cn.yujiang.training.domain.ChangeRules.Step;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What of an approved class may still be changed, and by whom. The class has its first session at 08:00. */
class ChangeRulesTest {

    private static final PlannedSession MORNING = session(1, 16, 8, 12);
    private static final PlannedSession AFTERNOON = session(2, 16, 14, 18);
    private static final List<PlannedSession> PLAN = List.of(MORNING, AFTERNOON);

    private static LocalDateTime at(int hour) {
        return Plans.day(16).atTime(hour, 0);
    }

    private static List<String> codes(List<PlannedSession> after, Set<Long> recorded, LocalDateTime now) {
        return ChangeRules.sessions(PLAN, after, recorded, now).stream()
                .map(Rejection::code)
                .toList();
    }

    @Test
    void aSessionIsFixedFromTheMomentItBegins() {
        List<PlannedSession> moved = List.of(session(1, 17, 8, 12), AFTERNOON);
        assertThat(codes(moved, Set.of(), at(7))).isEmpty();
        assertThat(codes(moved, Set.of(), at(8))).containsExactly("CHANGE_SESSION_HELD");
    }

    @Test
    void aSessionWithRecordsIsFixedBeforeItBegins() {
        assertThat(codes(List.of(MORNING), Set.of(2L), at(7))).containsExactly("CHANGE_SESSION_HELD");
        assertThat(codes(List.of(MORNING), Set.of(1L), at(7))).isEmpty();
    }

    @Test
    void nothingIsPlannedForThePast() {
        List<PlannedSession> added = List.of(MORNING, AFTERNOON, session(0, 16, 9, 10));
        assertThat(codes(added, Set.of(), at(8))).isEmpty();
        assertThat(codes(added, Set.of(), at(9))).containsExactly("CHANGE_IN_PAST");
    }

    @Test
    void aSessionOfAnotherClassIsNotFound() {
        assertThat(codes(List.of(MORNING, AFTERNOON, session(99, 17, 8, 12)), Set.of(), at(7)))
                .containsExactly("NOT_FOUND");
    }

    @Test
    void traineesAreReplacedBeforeTheFirstSessionOnly() {
        assertThat(ChangeRules.replaceable(PLAN, at(7))).isTrue();
        assertThat(ChangeRules.replaceable(PLAN, at(8))).isFalse();
    }

    @Test
    void theFirstReviewDecidesAndTheBodyWithdraws() {
        for (Role role : Role.values()) {
            boolean body = role == Role.INSTITUTION || role == Role.ENTERPRISE;
            assertThat(allowed(Step.APPROVE, role)).as(role + " approves").isEqualTo(role == Role.FIRST_REVIEWER);
            assertThat(allowed(Step.REFUSE, role)).as(role + " refuses").isEqualTo(role == Role.FIRST_REVIEWER);
            assertThat(allowed(Step.WITHDRAW, role)).as(role + " withdraws").isEqualTo(body);
        }
    }

    private static boolean allowed(Step step, Role role) {
        return ChangeRules.refusal(ChangeState.OPEN, step, Set.of(role), 1, 2).isEmpty();
    }

    @Test
    void nobodyDecidesOnAnOwnRequestAndNothingIsDecidedTwice() {
        Set<Role> both = Set.of(Role.INSTITUTION, Role.FIRST_REVIEWER);
        assertThat(ChangeRules.refusal(ChangeState.OPEN, Step.APPROVE, both, 7, 7))
                .map(Rejection::code)
                .contains("SEPARATION_OF_DUTIES");
        EnumSet.complementOf(EnumSet.of(ChangeState.OPEN))
                .forEach(state -> assertThat(ChangeRules.refusal(state, Step.APPROVE, both, 1, 2))
                        .map(Rejection::code)
                        .contains("CHANGE_DECIDED"));
    }

    @Test
    void whatConcernsNewFilingsOnlyDoesNotStopAChange() {
        assertThat(ChangeRules.concernsChanges("FILED_LATE")).isFalse();
        assertThat(ChangeRules.concernsChanges("A24_BODY_SUSPENDED")).isFalse();
        assertThat(ChangeRules.concernsChanges("A04_OVERLAP")).isTrue();
    }
}
