package cn.yujiang.shell.cli;

import cn.yujiang.identity.Role;
import cn.yujiang.subsidy.ClaimAction;
import cn.yujiang.subsidy.ClaimState;
import cn.yujiang.subsidy.ClaimTransitions;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The claim's state machine. */
final class ClaimRule {

    private ClaimRule() {}

    static Map<String, @Nullable Object> decide(Inputs in) {
        ClaimTransitions.Context context = new ClaimTransitions.Context(
                in.flag("actor_is_first_reviewer"), in.flag("notice_finished"), in.flag("open_objection"), true, true);
        ClaimTransitions.Decision decision = ClaimTransitions.decide(
                constant(in, "state", ClaimState.class),
                constant(in, "action", ClaimAction.class),
                constant(in, "role", Role.class),
                context);
        return decision.state() == null
                ? Map.of("error", String.valueOf(decision.refusal()))
                : Map.of("state", decision.state().name());
    }

    private static <E extends Enum<E>> E constant(Inputs in, String key, Class<E> type) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(in.text(key))) {
                return constant;
            }
        }
        throw new Inputs.Unanswerable("INVALID_INPUT", key);
    }
}
