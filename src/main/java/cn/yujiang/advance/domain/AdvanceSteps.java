package cn.yujiang.advance.domain;

import cn.yujiang.advance.AdvanceAction;
import cn.yujiang.advance.AdvanceState;
import cn.yujiang.identity.Role;
import cn.yujiang.shared.Money;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Every legal step of an advance as data; what is not listed is illegal. */
public final class AdvanceSteps {

    /** @param roles whose step it is; empty for steps that follow from money or from a claim */
    public record Step(AdvanceState from, AdvanceAction action, Set<Role> roles, AdvanceState to) {}

    private static final Set<Role> APPLICANT = Set.of(Role.INSTITUTION, Role.ENTERPRISE);
    private static final Set<Role> FIRST = Set.of(Role.FIRST_REVIEWER);
    private static final Set<Role> SECOND = Set.of(Role.SECOND_REVIEWER);
    private static final Set<Role> EITHER = Set.of(Role.FIRST_REVIEWER, Role.SECOND_REVIEWER);
    private static final Set<Role> FOLLOWS = Set.of();

    private static final List<Step> TABLE = List.of(
            new Step(AdvanceState.REQUESTED, AdvanceAction.WITHDRAW, APPLICANT, AdvanceState.WITHDRAWN),
            new Step(AdvanceState.REQUESTED, AdvanceAction.REVIEW, FIRST, AdvanceState.REVIEWED),
            new Step(AdvanceState.REQUESTED, AdvanceAction.REJECT, EITHER, AdvanceState.REJECTED),
            new Step(AdvanceState.REVIEWED, AdvanceAction.APPROVE, SECOND, AdvanceState.APPROVED),
            new Step(AdvanceState.REVIEWED, AdvanceAction.REJECT, EITHER, AdvanceState.REJECTED),
            new Step(AdvanceState.APPROVED, AdvanceAction.PAY, FOLLOWS, AdvanceState.PAID),
            new Step(AdvanceState.APPROVED, AdvanceAction.PAYMENT_FAIL, FOLLOWS, AdvanceState.PAYMENT_FAILED),
            new Step(AdvanceState.PAID, AdvanceAction.PAYMENT_FAIL, FOLLOWS, AdvanceState.PAYMENT_FAILED),
            new Step(AdvanceState.PAYMENT_FAILED, AdvanceAction.PAY, FOLLOWS, AdvanceState.PAID),
            new Step(AdvanceState.PAID, AdvanceAction.SETTLE, FOLLOWS, AdvanceState.SETTLED),
            new Step(AdvanceState.RECOVERING, AdvanceAction.RECEIVE, FOLLOWS, AdvanceState.RECOVERED),
            new Step(AdvanceState.RECOVERED, AdvanceAction.TAKE_BACK, FOLLOWS, AdvanceState.RECOVERING));

    private AdvanceSteps() {}

    public static List<Step> table() {
        return TABLE;
    }

    public static Optional<Step> find(AdvanceState from, AdvanceAction action) {
        return TABLE.stream()
                .filter(step -> step.from() == from && step.action() == action)
                .findFirst();
    }

    /** What a role could do in a state. For buttons. */
    public static List<AdvanceAction> actions(AdvanceState state, Role role) {
        return TABLE.stream()
                .filter(step -> step.from() == state && step.roles().contains(role))
                .map(Step::action)
                .toList();
    }

    /** The share of those who failed, rounded down to a fen so that nobody pays back more than his part. */
    public static Money share(Money advanced, int failed, int roster) {
        if (failed < 0 || roster <= 0 || failed > roster) {
            throw new IllegalArgumentException(failed + " of " + roster);
        }
        return Money.ofFen(BigInteger.valueOf(advanced.fen())
                .multiply(BigInteger.valueOf(failed))
                .divide(BigInteger.valueOf(roster))
                .longValueExact());
    }
}
