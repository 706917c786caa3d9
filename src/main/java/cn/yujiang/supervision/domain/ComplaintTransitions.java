package cn.yujiang.supervision.domain;

import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import cn.yujiang.supervision.ComplaintAction;
import cn.yujiang.supervision.ComplaintState;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which step leads from where to where; what is not here is refused. */
public final class ComplaintTransitions {

    private static final Map<ComplaintState, Map<ComplaintAction, ComplaintState>> TABLE = Map.of(
            ComplaintState.RECEIVED, Map.of(ComplaintAction.INVESTIGATE, ComplaintState.INVESTIGATING),
            ComplaintState.INVESTIGATING,
                    Map.of(
                            ComplaintAction.FIND_FOUNDED, ComplaintState.FOUNDED,
                            ComplaintAction.FIND_UNFOUNDED, ComplaintState.UNFOUNDED),
            ComplaintState.FOUNDED, Map.of(ComplaintAction.CLOSE, ComplaintState.CLOSED),
            ComplaintState.UNFOUNDED, Map.of(ComplaintAction.CLOSE, ComplaintState.CLOSED),
            ComplaintState.CLOSED, Map.of());

    private ComplaintTransitions() {}

    /** @throws RejectedException {@code ILLEGAL_TRANSITION} */
    public static ComplaintState next(ComplaintState from, ComplaintAction action) {
        return Optional.ofNullable(TABLE.getOrDefault(from, Map.of()).get(action))
                .orElseThrow(() -> new RejectedException(Rejection.of("ILLEGAL_TRANSITION", from, action)));
    }

    /** What can be done now. */
    public static Set<ComplaintAction> from(ComplaintState state) {
        Set<ComplaintAction> known = TABLE.getOrDefault(state, Map.of()).keySet();
        return known.isEmpty() ? EnumSet.noneOf(ComplaintAction.class) : EnumSet.copyOf(known);
    }
}
