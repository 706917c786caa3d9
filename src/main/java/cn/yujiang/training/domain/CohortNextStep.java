package cn.yujiang.training.domain;

import cn.yujiang.identity.Role;
import cn.yujiang.training.CohortAction;
import cn.yujiang.training.CohortState;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What happens next with a class, read off the transition table; nothing where the table leads no further. */
public record CohortNextStep(Set<Role> who, CohortAction action) {

    /** Steps that bring a class on. */
    private static final List<CohortAction> FORWARD = List.of(
            CohortAction.FILE,
            CohortAction.APPROVE,
            CohortAction.START,
            CohortAction.RESUME,
            CohortAction.COMPLETE,
            CohortAction.SETTLE);

    public CohortNextStep {
        who = Set.copyOf(who);
    }

    public static Optional<CohortNextStep> of(CohortState state) {
        return FORWARD.stream()
                .flatMap(action -> CohortTransitions.TABLE.stream()
                        .filter(line -> line.from() == state && line.action() == action))
                .findFirst()
                .map(line -> new CohortNextStep(line.roles(), line.action()));
    }
}
