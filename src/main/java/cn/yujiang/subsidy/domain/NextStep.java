package cn.yujiang.subsidy.domain;

import cn.yujiang.identity.Role;
import cn.yujiang.subsidy.ClaimAction;
import cn.yujiang.subsidy.ClaimState;
import cn.yujiang.subsidy.ClaimTransitions;
import cn.yujiang.subsidy.HearingState;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What happens next with a claim, read off the transition table: who, what, by when. There is none where the table leads no further.
 *
 * @param due last day; null where no time runs
 * @param from first day, for a step that has to wait; null otherwise
 */
public record NextStep(
        Set<Role> who,
        ClaimAction action,
        @Nullable LocalDate due,
        @Nullable LocalDate from) {

    /** Steps that bring a claim on; the others send it back, end it or leave it where it is. */
    private static final List<ClaimAction> FORWARD = List.of(
            ClaimAction.SUBMIT,
            ClaimAction.ACCEPT,
            ClaimAction.PASS,
            ClaimAction.PUBLISH,
            ClaimAction.APPROVE,
            ClaimAction.PAY,
            ClaimAction.RECEIVE);

    /**
     * What of a claim decides on the next step.
     *
     * @param due by when the claim is due
     * @param approvableFrom first day after the public notice; null while there is none
     * @param hearing a refusal that stands proposed
     * @param answerUntil last day to answer to it
     */
    public record Case(
            ClaimState state,
            @Nullable LocalDate due,
            @Nullable LocalDate approvableFrom,
            HearingState hearing,
            @Nullable LocalDate answerUntil) {

        public static Case of(ClaimState state, @Nullable LocalDate due) {
            return new Case(state, due, null, HearingState.NONE, null);
        }
    }

    public NextStep {
        who = Set.copyOf(who);
    }

    public static Optional<NextStep> of(Case claim) {
        if (claim.hearing.proposed()) {
            return claim.hearing.done()
                    ? step(claim, ClaimAction.REJECT, null, null)
                    : step(claim, ClaimAction.ANSWER_REFUSAL, claim.answerUntil, null);
        }
        return FORWARD.stream()
                .flatMap(action ->
                        step(claim, action, claim.due, action == ClaimAction.APPROVE ? claim.approvableFrom : null)
                                .stream())
                .findFirst();
    }

    private static Optional<NextStep> step(
            Case claim, ClaimAction action, @Nullable LocalDate due, @Nullable LocalDate from) {
        return ClaimTransitions.table().stream()
                .filter(edge -> edge.from() == claim.state && edge.action() == action)
                .findFirst()
                .map(edge -> new NextStep(edge.roles(), action, due, from));
    }

    /** Whether somebody with these roles has to do it. */
    public boolean concerns(Set<Role> roles) {
        return who.stream().anyMatch(roles::contains);
    }
}
