package cn.yujiang.supervision.domain;

import static cn.yujiang.supervision.InspectionState.CLOSED;
import static cn.yujiang.supervision.InspectionState.DONE;
import static cn.yujiang.supervision.InspectionState.PLANNED;
import static cn.yujiang.supervision.InspectionState.RECTIFYING;

import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import cn.yujiang.supervision.InspectionAction;
import cn.yujiang.supervision.InspectionState;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Which step leads from where to where; what is not here is refused. */
public final class InspectionTransitions {

    private static final Map<InspectionState, Map<InspectionAction, InspectionState>> TABLE = Map.of(
            PLANNED, Map.of(InspectionAction.RECORD, DONE, InspectionAction.DROP, CLOSED),
            DONE, Map.of(InspectionAction.DEMAND, RECTIFYING, InspectionAction.CLOSE, CLOSED),
            RECTIFYING,
                    Map.of(
                            InspectionAction.ANSWER, RECTIFYING,
                            InspectionAction.DEMAND_AGAIN, RECTIFYING,
                            InspectionAction.CLOSE, CLOSED),
            CLOSED, Map.of());

    private InspectionTransitions() {}

    /** @throws RejectedException {@code ILLEGAL_TRANSITION} */
    public static InspectionState next(InspectionState from, InspectionAction action) {
        InspectionState to = TABLE.getOrDefault(from, Map.of()).get(action);
        if (to == null) {
            throw new RejectedException(Rejection.of("ILLEGAL_TRANSITION", from, action));
        }
        return to;
    }

    /** What can be done now. */
    public static Set<InspectionAction> from(InspectionState state) {
        Set<InspectionAction> known = TABLE.getOrDefault(state, Map.of()).keySet();
        return known.isEmpty() ? EnumSet.noneOf(InspectionAction.class) : EnumSet.copyOf(known);
    }
}
