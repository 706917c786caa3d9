package cn.yujiang.training.application;

import cn.yujiang.registry.CodeLists;
import cn.yujiang.registry.PersonDirectory;
import cn.yujiang.shared.Rejection;
import cn.yujiang.shared.ResidentId;
import cn.yujiang.training.Enrolment;
import cn.yujiang.training.Rosters.Row;
import cn.yujiang.training.Rosters.RowOutcome;
import cn.yujiang.training.domain.RosterRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Checks rows before they become people on a roster: form, known names, nobody twice. */
@Component
class RosterChecks {

    /** @param good the rows that may be taken, in their order */
    record Checked(List<RowOutcome> outcomes, List<RosterRow> good) {}

    private final EnrolmentStore enrolments;
    private final PersonDirectory people;
    private final CodeLists codes;

    RosterChecks(EnrolmentStore enrolments, PersonDirectory people, CodeLists codes) {
        this.enrolments = enrolments;
        this.people = people;
        this.codes = codes;
    }

    Checked check(long cohortId, List<Row> rows) {
        Set<String> categories = codes.entries(CodeLists.Kind.CATEGORIES).stream()
                .map(CodeLists.Entry::code)
                .collect(Collectors.toSet());
        List<RosterRow.Reading> readings = rows.stream()
                .map(row -> RosterRow.read(row.values(), categories::contains))
                .toList();
        Map<ResidentId, String> known = people.knownNames(readings.stream()
                .map(RosterRow.Reading::row)
                .filter(Objects::nonNull)
                .map(RosterRow::residentId)
                .collect(Collectors.toSet()));
        Set<ResidentId> present = present(cohortId);
        Map<ResidentId, Integer> seen = new HashMap<>();
        var outcomes = new ArrayList<RowOutcome>(rows.size());
        var good = new ArrayList<RosterRow>();
        for (int i = 0; i < rows.size(); i++) {
            var problems = new ArrayList<>(readings.get(i).problems());
            RosterRow read = readings.get(i).row();
            if (read != null) {
                duplicate(read.residentId(), rows.get(i).number(), present, seen, problems);
                if (!known.getOrDefault(read.residentId(), read.name()).equals(read.name())) {
                    problems.add(Rejection.onField("name", "NAME_DIFFERS"));
                }
                if (problems.isEmpty()) {
                    good.add(read);
                }
            }
            outcomes.add(new RowOutcome(rows.get(i), List.copyOf(problems)));
        }
        return new Checked(List.copyOf(outcomes), List.copyOf(good));
    }

    private static void duplicate(
            ResidentId id,
            int number,
            Set<ResidentId> present,
            Map<ResidentId, Integer> seen,
            List<Rejection> problems) {
        if (present.contains(id)) {
            problems.add(Rejection.onField("residentId", "ALREADY_ON_ROSTER"));
        }
        Integer first = seen.putIfAbsent(id, number);
        if (first != null) {
            problems.add(Rejection.onField("residentId", "DUPLICATE_IN_FILE", first));
        }
    }

    /** Who left counts too: nobody is twice in one class. */
    private Set<ResidentId> present(long cohortId) {
        List<Long> personIds =
                enrolments.all(cohortId).stream().map(Enrolment::personId).toList();
        return people.load(personIds).values().stream()
                .map(PersonDirectory.Person::residentId)
                .collect(Collectors.toCollection(HashSet::new));
    }
}
