package cn.yujiang.training.application;

import cn.yujiang.registry.CodeLists;
import cn.yujiang.registry.PersonDirectory;
import cn.yujiang.shared.Rejection;
import cn.yujiang.shared.ResidentId;
import cn.yujiang.training.CohortAction;
import cn.yujiang.training.Enrolment;
import cn.yujiang.training.Rosters;
import cn.yujiang.training.domain.RosterRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class RosterService implements Rosters {

    private record Checked(List<RowOutcome> outcomes, List<RosterRow> good) {}

    private final CohortAccess access;
    private final CohortWorkflow workflow;
    private final EnrolmentStore enrolments;
    private final PersonDirectory people;
    private final CodeLists codes;

    RosterService(
            CohortAccess access,
            CohortWorkflow workflow,
            EnrolmentStore enrolments,
            PersonDirectory people,
            CodeLists codes) {
        this.access = access;
        this.workflow = workflow;
        this.enrolments = enrolments;
        this.people = people;
        this.codes = codes;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Enrolment> list(long cohortId) {
        access.entity(cohortId);
        return enrolments.of(cohortId);
    }

    @Override
    @Transactional(readOnly = true)
    public List<RowOutcome> preview(long cohortId, List<Row> rows) {
        forChange(cohortId);
        return check(cohortId, rows).outcomes;
    }

    @Override
    @Transactional(timeout = 120)
    public List<RowOutcome> add(long cohortId, List<Row> rows) {
        CohortEntity cohort = forChange(cohortId);
        Checked checked = check(cohortId, rows);
        List<Long> personIds = people.findOrCreate(checked.good.stream()
                .map(row -> new PersonDirectory.NewPerson(
                        row.name(), row.residentId(), row.phone(), row.account(), cohort.divisionCode()))
                .toList());
        int before = enrolments.of(cohortId).size();
        enrolments.append(cohortId, checked.good, personIds, before + 1);
        cohort.countTrainees(before + checked.good.size());
        return checked.outcomes;
    }

    @Override
    @Transactional
    public void remove(long cohortId, long enrolmentId) {
        CohortEntity cohort = forChange(cohortId);
        enrolments.remove(cohortId, enrolmentId);
        cohort.countTrainees(enrolments.of(cohortId).size());
    }

    private CohortEntity forChange(long cohortId) {
        return workflow.forChange(
                cohortId, CohortAction.EDIT, access.entity(cohortId).version());
    }

    private Checked check(long cohortId, List<Row> rows) {
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

    private Set<ResidentId> present(long cohortId) {
        List<Long> personIds =
                enrolments.of(cohortId).stream().map(Enrolment::personId).toList();
        return people.load(personIds).values().stream()
                .map(PersonDirectory.Person::residentId)
                .collect(Collectors.toCollection(HashSet::new));
    }
}
