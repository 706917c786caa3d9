package cn.yujiang.training.domain;

import static cn.yujiang.training.CohortAction.*;
import static cn.yujiang.training.CohortState.*;

import cn.yujiang.identity.Role;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import cn.yujiang.training.CohortAction;
import cn.yujiang.training.CohortState;
import java.util.List;
import java.util.Set;

/** The legal transitions of a class (domain chapter 13.1) as one table. What is not listed is refused. */
public final class CohortTransitions {

    /** One line of the table. */
    public record Transition(CohortState from, CohortAction action, Set<Role> roles, CohortState to) {}

    private static final Set<Role> BODY = Set.of(Role.INSTITUTION, Role.ENTERPRISE);
    private static final Set<Role> FIRST = Set.of(Role.FIRST_REVIEWER);
    private static final Set<Role> WATCH = Set.of(Role.FIRST_REVIEWER, Role.SUPERVISOR);
    private static final Set<Role> SECOND = Set.of(Role.SECOND_REVIEWER);

    public static final List<Transition> TABLE = List.of(
            new Transition(DRAFT, EDIT, BODY, DRAFT),
            new Transition(RETURNED, EDIT, BODY, RETURNED),
            new Transition(DRAFT, FILE, BODY, FILED),
            new Transition(RETURNED, FILE, BODY, FILED),
            new Transition(FILED, APPROVE, FIRST, APPROVED),
            new Transition(FILED, RETURN, FIRST, RETURNED),
            new Transition(FILED, REJECT, FIRST, REJECTED),
            new Transition(APPROVED, START, BODY, RUNNING),
            new Transition(RUNNING, SUSPEND, WATCH, SUSPENDED),
            new Transition(SUSPENDED, RESUME, WATCH, RUNNING),
            new Transition(RUNNING, COMPLETE, BODY, COMPLETED),
            new Transition(RUNNING, DISQUALIFY, SECOND, DISQUALIFIED),
            new Transition(COMPLETED, DISQUALIFY, SECOND, DISQUALIFIED),
            new Transition(DRAFT, CANCEL, BODY, CANCELLED),
            new Transition(FILED, CANCEL, BODY, CANCELLED),
            new Transition(APPROVED, CANCEL, BODY, CANCELLED),
            new Transition(COMPLETED, SETTLE, Set.of(), SETTLED));

    private CohortTransitions() {}

    /**
     * @return the state after the action
     * @throws RejectedException {@code ILLEGAL_TRANSITION} when the action is not listed for the state, {@code FORBIDDEN} when it
     *     is, but not for any of the roles. A line without roles belongs to the system
     */
    public static CohortState decide(CohortState from, CohortAction action, Set<Role> roles) {
        Transition line = TABLE.stream()
                .filter(t -> t.from == from && t.action == action)
                .findFirst()
                .orElseThrow(() -> new RejectedException(Rejection.of("ILLEGAL_TRANSITION", from, action)));
        if (line.roles.stream().noneMatch(roles::contains)) {
            throw new RejectedException(Rejection.of("FORBIDDEN", action));
        }
        return line.to;
    }

    /** Whether a user with these roles could take the action now; for showing or hiding buttons, never as protection. */
    public static boolean possible(CohortState from, CohortAction action, Set<Role> roles) {
        return TABLE.stream()
                .anyMatch(t ->
                        t.from == from && t.action == action && t.roles.stream().anyMatch(roles::contains));
    }
}
