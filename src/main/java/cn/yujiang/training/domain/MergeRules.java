package cn.yujiang.training.domain;

import cn.yujiang.shared.Rejection;
import cn.yujiang.training.Cohort;
import cn.yujiang.training.CohortState;
import cn.yujiang.training.Enrolment;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * When people of one class may finish in another (并班结业): only where both lead to the same certificate, so that hours of the one are worth as
 * much in the other. Whether the receiving class is full is answered by the filing check A14.
 */
public final class MergeRules {

    /**
     * The class people come from.
     *
     * @param locked whether its attendance is locked
     * @param changeOpen whether a change of it waits for its decision
     */
    public record Source(Cohort cohort, boolean locked, boolean changeOpen) {}

    private MergeRules() {}

    /** Why nobody of the one class may go on in the other; state and lock of the receiving class are those of every change. */
    public static List<Rejection> classes(Source from, Cohort into) {
        Cohort source = from.cohort;
        String name = source.plan().name();
        var problems = new ArrayList<Rejection>();
        if (source.id() == into.id()) {
            problems.add(Rejection.of("MERGE_SAME_CLASS"));
        }
        if (source.bodyId() != into.bodyId() || !source.divisionCode().equals(into.divisionCode())) {
            problems.add(Rejection.of("MERGE_OTHER_BODY", name));
        }
        if (differs(source, into, cohort -> cohort.plan().trainingKind())) {
            problems.add(Rejection.of("MERGE_OTHER_KIND", name));
        }
        if (differs(source, into, cohort -> cohort.plan().occupation())
                || differs(source, into, cohort -> cohort.plan().level())) {
            problems.add(Rejection.of("MERGE_OTHER_OCCUPATION", name));
        }
        if (differs(source, into, cohort -> cohort.plan().certificateKind())) {
            problems.add(Rejection.of("MERGE_OTHER_CERTIFICATE", name));
        }
        if (source.state() != CohortState.RUNNING && source.state() != CohortState.SUSPENDED) {
            problems.add(Rejection.of("MERGE_FROM_STATE", name));
        }
        if (from.locked) {
            problems.add(Rejection.of("MERGE_FROM_LOCKED", name));
        }
        if (from.changeOpen) {
            problems.add(Rejection.of("MERGE_FROM_CHANGE_OPEN", name));
        }
        return List.copyOf(problems);
    }

    private static boolean differs(Cohort a, Cohort b, Function<Cohort, String> part) {
        return !Objects.equals(part.apply(a), part.apply(b));
    }

    /** @param members people who are or were in the receiving class: it keeps one row a person */
    public static Optional<Rejection> person(Enrolment person, Set<Long> members) {
        if (!person.state().onRoster()) {
            return Optional.of(Rejection.of("MERGE_NOT_ON_ROSTER", person.name()));
        }
        return members.contains(person.personId())
                ? Optional.of(Rejection.of("MERGE_IN_BOTH", person.name()))
                : Optional.empty();
    }
}
