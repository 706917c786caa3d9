package cn.yujiang.policy;

import cn.yujiang.shared.Citation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step of an explanation: what was computed or tested, in a Chinese and an English sentence with the numbers put in, where
 * it stands in the paper, and the steps it rests on.
 *
 * @param name the definition, parameter or condition; {@code 金额} for the amount
 */
public record TraceStep(
        String name, String zh, String en, @Nullable Citation citation, List<TraceStep> parts) {

    /** Name of the step that carries the amount. */
    public static final String AMOUNT = "金额";

    public TraceStep {
        parts = List.copyOf(parts);
    }

    public static TraceStep of(String name, String zh, String en, @Nullable Citation citation) {
        return new TraceStep(name, zh, en, citation, List.of());
    }
}
