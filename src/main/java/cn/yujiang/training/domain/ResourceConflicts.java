package cn.yujiang.training.domain;

import cn.yujiang.training.Finding;
import cn.yujiang.training.PlannedSession;
import cn.yujiang.training.SessionKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Teachers and places of a plan against what the body has and what other classes use. A teacher or place of the own list who is taken at that
 * time blocks; an equal name in another body, or one that is on no list, only warns, because two people may have one name.
 */
public final class ResourceConflicts {

    /** What a body has to teach with. @param capacities how many people each place holds */
    public record Known(Set<String> teachers, Map<String, Integer> capacities) {}

    /** A session of another class. @param own whether that class belongs to the same body */
    public record Taken(boolean own, String className, String teacher, String place, boolean online, TimeSlot slot) {}

    private final List<PlannedSession> sessions;
    private final Known known;

    public ResourceConflicts(List<PlannedSession> sessions, Known known) {
        this.sessions = List.copyOf(sessions);
        this.known = known;
    }

    public List<Finding> find(List<Taken> taken, int trainees) {
        return Stream.of(
                        clashes("TEACHER", sessions, taken, PlannedSession::teacher, Taken::teacher, known.teachers),
                        clashes(
                                "PLACE",
                                offline(),
                                taken.stream().filter(other -> !other.online).toList(),
                                PlannedSession::place,
                                Taken::place,
                                known.capacities.keySet()),
                        unknown("TEACHER_UNKNOWN", sessions, PlannedSession::teacher, known.teachers),
                        unknown("PLACE_UNKNOWN", offline(), PlannedSession::place, known.capacities.keySet()),
                        small(trainees))
                .flatMap(List::stream)
                .toList();
    }

    /** Nobody needs a room to learn online. */
    private List<PlannedSession> offline() {
        return sessions.stream()
                .filter(session -> session.kind() != SessionKind.ONLINE)
                .toList();
    }

    /** The first clash of each name, the hard ones before the soft ones. */
    private static List<Finding> clashes(
            String what,
            List<PlannedSession> sessions,
            List<Taken> taken,
            Function<PlannedSession, String> own,
            Function<Taken, String> other,
            Set<String> listed) {
        Map<String, List<Taken>> byName = taken.stream().collect(Collectors.groupingBy(other));
        Map<String, Finding> hard = new TreeMap<>();
        Map<String, Finding> soft = new TreeMap<>();
        for (PlannedSession session : sessions) {
            String name = own.apply(session);
            TimeSlot slot = TimeSlot.of(session);
            for (Taken clash : byName.getOrDefault(name, List.of())) {
                if (name.isBlank() || !clash.slot.overlaps(slot)) {
                    continue;
                }
                if (clash.own && listed.contains(name)) {
                    hard.putIfAbsent(
                            name, Finding.block(what + "_TAKEN", name, slot.date(), slot.start(), clash.className));
                } else {
                    soft.putIfAbsent(name, Finding.warn(what + "_NAME_TAKEN", name, slot.date(), slot.start()));
                }
            }
        }
        return Stream.concat(hard.values().stream(), soft.values().stream()).toList();
    }

    private static List<Finding> unknown(
            String code, List<PlannedSession> sessions, Function<PlannedSession, String> name, Set<String> listed) {
        var names = new LinkedHashSet<String>();
        sessions.stream()
                .map(name)
                .filter(each -> !each.isBlank() && !listed.contains(each))
                .forEach(names::add);
        return names.isEmpty() ? List.of() : List.of(Finding.warn(code, String.join("、", names)));
    }

    private List<Finding> small(int trainees) {
        var findings = new ArrayList<Finding>();
        offline().stream()
                .map(PlannedSession::place)
                .distinct()
                .sorted(Comparator.naturalOrder())
                .forEach(place -> Optional.ofNullable(known.capacities.get(place))
                        .filter(capacity -> capacity < trainees)
                        .ifPresent(capacity -> findings.add(Finding.warn("PLACE_SMALL", place, capacity, trainees))));
        return findings;
    }
}
