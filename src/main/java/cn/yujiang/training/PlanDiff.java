package cn.yujiang.training;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a request changes, field by field: what stood there and what is to stand there. */
public record PlanDiff(
        List<Field> head, List<SessionChange> sessions, List<RosterChange> roster, List<Joining> joining) {

    /** The same with people who come from other classes. */
    public PlanDiff with(List<Joining> others) {
        return new PlanDiff(head, sessions, roster, List.copyOf(others));
    }

    /**
     * One changed field.
     *
     * @param name {@code date}, {@code time}, {@code hours}, {@code kind}, {@code content}, {@code teacher}, {@code place} of a session;
     *     {@code start}, {@code end}, {@code total}, {@code online} of the class
     * @param before the value as text; of {@code kind} the name of the {@link SessionKind}
     */
    public record Field(String name, String before, String after) {}

    /**
     * One session that changes.
     *
     * @param before null for a session that is added
     * @param after null for one that is taken out
     */
    public record SessionChange(
            @Nullable PlannedSession before, @Nullable PlannedSession after, List<Field> fields) {}

    public boolean isEmpty() {
        return sessions.isEmpty() && roster.isEmpty() && joining.isEmpty();
    }
}
