package cn.yujiang.training.application;

import cn.yujiang.identity.CurrentActor;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import cn.yujiang.training.CancellationGuard;
import cn.yujiang.training.Carried;
import cn.yujiang.training.ChangeGuard;
import cn.yujiang.training.Cohort;
import cn.yujiang.training.CohortChanges.Joiner;
import cn.yujiang.training.CohortMerging;
import cn.yujiang.training.EarnedHours;
import cn.yujiang.training.Enrolment;
import cn.yujiang.training.Joining;
import cn.yujiang.training.RosterChange.Newcomer;
import cn.yujiang.training.TransferGuard;
import cn.yujiang.training.domain.ChangeRules;
import cn.yujiang.training.domain.MergeRules;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who may finish in another class, with what, and what stands against it; asked for in the form, at the request and again at the decision. */
@Service
class MergeService implements CohortMerging, CancellationGuard {

    private final CohortAccess access;
    private final CohortQueries queries;
    private final ChangeStore changes;
    private final EnrolmentStore enrolments;
    private final CarriedStore carried;
    private final ObjectProvider<ChangeGuard> locks;
    private final ObjectProvider<TransferGuard> guards;
    private final ObjectProvider<EarnedHours> hours;
    private final CurrentActor currentActor;

    MergeService(
            CohortAccess access,
            CohortQueries queries,
            ChangeStore changes,
            EnrolmentStore enrolments,
            CarriedStore carried,
            ObjectProvider<ChangeGuard> locks,
            ObjectProvider<TransferGuard> guards,
            ObjectProvider<EarnedHours> hours,
            CurrentActor currentActor) {
        this.access = access;
        this.queries = queries;
        this.changes = changes;
        this.enrolments = enrolments;
        this.carried = carried;
        this.locks = locks;
        this.guards = guards;
        this.hours = hours;
        this.currentActor = currentActor;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Source> sources(long cohortId) {
        Cohort into = access.inScope(cohortId);
        boolean own = Objects.equals(currentActor.require().bodyId(), into.bodyId());
        if (!own || !ChangeRules.changeable(into.state()) || locked(into.id())) {
            return List.of();
        }
        return queries.mergeable(into).stream()
                .map(id -> access.find(id).orElseThrow())
                .filter(from -> classProblems(from, into).isEmpty())
                .map(from -> source(from, into))
                .filter(source -> !source.people().isEmpty())
                .toList();
    }

    private Source source(Cohort from, Cohort into) {
        List<Enrolment> roster = enrolments.of(from.id());
        Map<Long, List<Rejection>> problems = personProblems(from, roster, into);
        Map<Long, Carried> earned = earned(from, roster);
        List<Candidate> candidates = roster.stream()
                .map(person -> new Candidate(
                        joining(from, person, earned.getOrDefault(person.id(), Carried.NONE)),
                        problems.getOrDefault(person.id(), List.of())))
                .toList();
        return new Source(from.id(), from.plan().name(), candidates);
    }

    private static Joining joining(Cohort from, Enrolment person, Carried earned) {
        var newcomer = new Newcomer(
                person.personId(),
                person.name(),
                person.maskedId(),
                person.male(),
                person.category(),
                person.education(),
                person.employer(),
                person.hireDate());
        return new Joining(
                from.id(),
                from.plan().name(),
                person.id(),
                person.position(),
                newcomer,
                earned.offline(),
                earned.online());
    }

    /** @throws RejectedException {@code NOT_FOUND} for a class or person that is not the body's own */
    List<Joining> joinings(Cohort into, List<Joiner> wished) {
        Map<Long, Set<Long>> rows = wished.stream()
                .collect(Collectors.groupingBy(
                        Joiner::cohortId,
                        LinkedHashMap::new,
                        Collectors.mapping(Joiner::enrolmentId, Collectors.toSet())));
        var joinings = new ArrayList<Joining>();
        rows.forEach((cohortId, ids) -> {
            Cohort from = access.inScope(cohortId);
            List<Enrolment> chosen = chosen(from, ids);
            if (from.bodyId() != into.bodyId() || chosen.size() != ids.size()) {
                throw new RejectedException(Rejection.of("NOT_FOUND"));
            }
            Map<Long, Carried> earned = earned(from, chosen);
            chosen.forEach(
                    person -> joinings.add(joining(from, person, earned.getOrDefault(person.id(), Carried.NONE))));
        });
        return joinings;
    }

    private List<Enrolment> chosen(Cohort from, Set<Long> ids) {
        return enrolments.all(from.id()).stream()
                .filter(person -> ids.contains(person.id()))
                .toList();
    }

    /** Everything that stands against these people coming now. */
    List<Rejection> problems(Cohort into, List<Joining> joinings) {
        var problems = new ArrayList<Rejection>();
        rowsByClass(joinings).forEach((cohortId, ids) -> {
            Cohort from = access.find(cohortId).orElseThrow();
            problems.addAll(classProblems(from, into));
            personProblems(from, chosen(from, ids), into).values().forEach(problems::addAll);
        });
        return problems;
    }

    /** Somebody who would be on the roster twice, coming from two classes or also as a newcomer. */
    static List<Rejection> twice(List<Enrolment> roster) {
        Set<Long> seen = new HashSet<>();
        return roster.stream()
                .filter(person -> !seen.add(person.personId()))
                .map(person -> Rejection.of("MERGE_IN_BOTH", person.name()))
                .toList();
    }

    static Map<Long, Set<Long>> rowsByClass(List<Joining> joinings) {
        return joinings.stream()
                .collect(Collectors.groupingBy(
                        Joining::fromCohortId,
                        LinkedHashMap::new,
                        Collectors.mapping(Joining::enrolmentId, Collectors.toSet())));
    }

    private List<Rejection> classProblems(Cohort from, Cohort into) {
        return MergeRules.classes(new MergeRules.Source(from, locked(from.id()), changes.open(from.id())), into);
    }

    private boolean locked(long cohortId) {
        return locks.stream().anyMatch(guard -> !guard.objections(cohortId).isEmpty());
    }

    private Map<Long, List<Rejection>> personProblems(Cohort from, List<Enrolment> chosen, Cohort into) {
        Set<Long> members =
                enrolments.all(into.id()).stream().map(Enrolment::personId).collect(Collectors.toSet());
        var problems = new HashMap<Long, List<Rejection>>();
        chosen.forEach(person -> MergeRules.person(person, members)
                .ifPresent(reason -> problems.computeIfAbsent(person.id(), id -> new ArrayList<>())
                        .add(reason)));
        guards.orderedStream()
                .flatMap(guard -> guard.objections(from, chosen).stream())
                .forEach(objection -> problems.computeIfAbsent(objection.enrolmentId(), id -> new ArrayList<>())
                        .add(objection.reason()));
        return problems;
    }

    /** People who came from another class have nowhere to go back to. */
    @Override
    public List<Rejection> objections(Cohort cohort) {
        return carried.of(cohort.id()).isEmpty() ? List.of() : List.of(Rejection.of("MERGE_NO_CANCEL"));
    }

    /** What these people have earned up to now. */
    Map<Long, Carried> earned(Cohort from, Collection<Enrolment> chosen) {
        EarnedHours attendance = hours.getIfAvailable();
        return attendance == null
                ? Map.of()
                : attendance.earned(from, chosen.stream().map(Enrolment::id).toList());
    }
}
