package cn.yujiang.supervision.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yujiang.shared.RejectedException;
import cn.yujiang.supervision.InspectionAction;
import cn.yujiang.supervision.InspectionState;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The whole matrix: every step from every state leads where it says or is refused. */
class InspectionTransitionsTest {

    private static String target(InspectionState from, InspectionAction action) {
        return switch (from + " " + action) {
            case "PLANNED RECORD" -> "DONE";
            case "PLANNED DROP", "DONE CLOSE", "RECTIFYING CLOSE" -> "CLOSED";
            case "DONE DEMAND", "RECTIFYING ANSWER", "RECTIFYING DEMAND_AGAIN" -> "RECTIFYING";
            default -> "";
        };
    }

    @ParameterizedTest
    @EnumSource(InspectionState.class)
    void everyStepLeadsWhereItSaysOrIsRefused(InspectionState from) {
        for (InspectionAction action : InspectionAction.values()) {
            String target = target(from, action);
            assertThat(InspectionTransitions.from(from).contains(action)).isEqualTo(!target.isEmpty());
            if (target.isEmpty()) {
                assertThatThrownBy(() -> InspectionTransitions.next(from, action))
                        .isInstanceOf(RejectedException.class)
                        .hasMessageContaining("ILLEGAL_TRANSITION");
            } else {
                assertThat(InspectionTransitions.next(from, action).name()).isEqualTo(target);
            }
        }
    }
}
