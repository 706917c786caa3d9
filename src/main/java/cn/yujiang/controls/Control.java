package cn.yujiang.controls;

import java.util.Set;

/**
 * A control of the catalogue. Its texts are {@code control.<code>} (what it looks at) and {@code control.<code>.basis} (why).
 *
 * @param code number of the domain analysis, with a suffix where a part of a control is checked separately
 * @param severity the most a finding of it can mean
 * @param stages when it runs
 * @param collected whether the facts it needs are kept at all; otherwise it answers {@link Outcome#NOT_CHECKED} with the reason {@code
 *     control.<code>.unchecked}
 */
public record Control(String code, Severity severity, Set<Stage> stages, boolean collected) {

    public Control {
        stages = Set.copyOf(stages);
    }
}
