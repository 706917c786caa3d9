package cn.yujiang.training.domain;

import cn.yujiang.registry.ListingScope;
import cn.yujiang.training.Enrolment;
import cn.yujiang.training.Finding;
import cn.yujiang.training.PlannedSession;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What other classes hold against the people of a roster: controls A01–A04. In the order of the roster. */
public final class RosterConflicts {

    private static final List<String> LEVELS = ListingScope.LEVELS;

    /** When a person is in another class. */
    public record Busy(long personId, TimeSlot slot) {}

    /** A class of the same occupation a person is or was in. */
    public record Earlier(long personId, String occupation, String level, boolean finished) {}

    /** How many other classes of the year a person is in. */
    public record Count(long personId, int classes) {}

    private final List<Enrolment> roster;

    public RosterConflicts(List<Enrolment> roster) {
        this.roster = List.copyOf(roster);
    }

    /** A04: the first session of another class at the same time; touching ends do not overlap. */
    public List<Finding> overlaps(List<PlannedSession> sessions, List<Busy> busy) {
        Map<LocalDate, List<TimeSlot>> own =
                sessions.stream().map(TimeSlot::of).collect(Collectors.groupingBy(TimeSlot::date));
        Map<Long, TimeSlot> first = busy.stream()
                .filter(other ->
                        own.getOrDefault(other.slot.date(), List.of()).stream().anyMatch(other.slot::overlaps))
                .collect(Collectors.toMap(Busy::personId, Busy::slot, RosterConflicts::earlier));
        return each(
                first,
                (person, slot) ->
                        Finding.block("A04_OVERLAP", person.position(), person.name(), slot.date(), slot.start()));
    }

    private static TimeSlot earlier(TimeSlot a, TimeSlot b) {
        return Comparator.comparing(TimeSlot::date)
                                .thenComparing(TimeSlot::start)
                                .compare(a, b)
                        <= 0
                ? a
                : b;
    }

    /** A01: the same occupation and level in another class; finished ones block, open ones warn. */
    public List<Finding> repeats(String level, List<Earlier> classes) {
        Map<Long, Earlier> same = classes.stream()
                .filter(other -> other.level.equals(level))
                .collect(Collectors.toMap(Earlier::personId, Function.identity(), (a, b) -> a.finished ? a : b));
        return each(
                same,
                (person, other) -> other.finished
                        ? Finding.block("A01_REPEATED", person.position(), person.name(), other.occupation, other.level)
                        : Finding.warn("A01_PENDING", person.position(), person.name(), other.occupation, other.level));
    }

    /** A02: a class of the same occupation finished at a higher level. */
    public List<Finding> lower(String level, List<Earlier> classes) {
        int own = LEVELS.indexOf(level);
        if (own < 0) {
            return List.of();
        }
        Map<Long, Earlier> higher = classes.stream()
                .filter(other -> other.finished && LEVELS.indexOf(other.level) > own)
                .collect(Collectors.toMap(
                        Earlier::personId,
                        Function.identity(),
                        (a, b) -> LEVELS.indexOf(a.level) >= LEVELS.indexOf(b.level) ? a : b));
        return each(
                higher,
                (person, other) -> Finding.block(
                        "A02_COMPLETED", person.position(), person.name(), other.occupation, other.level));
    }

    /** A03: classes that end in the year of this one, this one included. */
    public List<Finding> tooOften(List<Count> counts, int most) {
        Map<Long, Integer> classes = counts.stream()
                .map(count -> new Count(count.personId, count.classes + 1))
                .filter(count -> count.classes > most)
                .collect(Collectors.toMap(Count::personId, Count::classes));
        return each(
                classes, (person, count) -> Finding.warn("A03_CLASSES", person.position(), person.name(), count, most));
    }

    private <T> List<Finding> each(
            Map<Long, T> byPerson, java.util.function.BiFunction<Enrolment, T, Finding> finding) {
        var findings = new ArrayList<Finding>();
        for (Enrolment person : roster) {
            Optional.ofNullable(byPerson.get(person.personId()))
                    .map(fact -> Objects.requireNonNull(finding.apply(person, fact)))
                    .ifPresent(findings::add);
        }
        return List.copyOf(findings);
    }
}
