package cn.yujiang.training.application;

import cn.yujiang.registry.PersonDirectory;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import cn.yujiang.training.ChangeGuard;
import cn.yujiang.training.Cohort;
import cn.yujiang.training.CohortChanges.Departure;
import cn.yujiang.training.CohortChanges.Replacement;
import cn.yujiang.training.CohortChanges.Wish;
import cn.yujiang.training.Enrolment;
import cn.yujiang.training.Finding;
import cn.yujiang.training.Joining;
import cn.yujiang.training.PlannedSession;
import cn.yujiang.training.RosterChange;
import cn.yujiang.training.RosterChange.Newcomer;
import cn.yujiang.training.Rosters;
import cn.yujiang.training.domain.ChangeRules;
import cn.yujiang.training.domain.PlanDiffs;
import cn.yujiang.training.domain.RosterRow;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Turns a wish into the plan and roster as they would be, names what stands against it, and runs the filing checks on the outcome. */
@Component
class ChangePlanner {

    private static final int MIN_REASON = 5;

    private final EnrolmentStore enrolments;
    private final RosterChecks checks;
    private final PersonDirectory people;
    private final FilingFacts facts;
    private final MergeService merging;
    private final ObjectProvider<ChangeGuard> guards;
    private final BusinessClock clock;

    ChangePlanner(
            EnrolmentStore enrolments,
            RosterChecks checks,
            PersonDirectory people,
            FilingFacts facts,
            MergeService merging,
            ObjectProvider<ChangeGuard> guards,
            BusinessClock clock) {
        this.enrolments = enrolments;
        this.checks = checks;
        this.people = people;
        this.facts = facts;
        this.merging = merging;
        this.guards = guards;
        this.clock = clock;
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.now(), BusinessClock.ZONE);
    }

    private Set<Long> recorded(long cohortId) {
        return guards.stream()
                .flatMap(guard -> guard.recordedSessions(cohortId).stream())
                .collect(Collectors.toSet());
    }

    List<Rejection> objections(long cohortId) {
        return guards.stream()
                .flatMap(guard -> guard.objections(cohortId).stream())
                .toList();
    }

    Set<Long> fixed(Cohort cohort) {
        Set<Long> recorded = recorded(cohort.id());
        return cohort.sessions().stream()
                .filter(session -> ChangeRules.fixed(session, recorded, now()))
                .map(PlannedSession::id)
                .collect(Collectors.toSet());
    }

    boolean replaceable(Cohort cohort) {
        return ChangeRules.replaceable(cohort.sessions(), now());
    }

    Rosters.RowOutcome newcomer(long cohortId, Map<String, String> values) {
        return checks.check(cohortId, List.of(new Rosters.Row(1, values)))
                .outcomes()
                .getFirst();
    }

    ChangeStore.Content content(Cohort cohort, Wish wish) {
        Map<Long, Enrolment> roster =
                enrolments.of(cohort.id()).stream().collect(Collectors.toMap(Enrolment::id, Function.identity()));
        var changes = new ArrayList<RosterChange>();
        changes.addAll(replaced(cohort, wish.replacements(), roster));
        changes.addAll(departed(wish.departures(), roster));
        changes.sort(Comparator.comparingInt(RosterChange::position));
        return new ChangeStore.Content(
                cohort.plan(),
                cohort.sessions(),
                List.copyOf(wish.sessions()),
                changes,
                merging.joinings(cohort, wish.joiners()));
    }

    private List<RosterChange> replaced(Cohort cohort, List<Replacement> wished, Map<Long, Enrolment> roster) {
        var rows = new ArrayList<Rosters.Row>();
        wished.forEach(each -> rows.add(new Rosters.Row(rows.size() + 1, each.newcomer())));
        RosterChecks.Checked checked = checks.check(cohort.id(), rows);
        refuse(checked.outcomes().stream()
                .flatMap(outcome -> outcome.problems().stream())
                .toList());
        List<Long> ids = people.findOrCreate(checked.good().stream()
                .map(row -> new PersonDirectory.NewPerson(
                        row.name(), row.residentId(), row.phone(), row.account(), cohort.divisionCode()))
                .toList());
        var changes = new ArrayList<RosterChange>();
        for (int i = 0; i < wished.size(); i++) {
            Enrolment leaving = leaving(roster, wished.get(i).enrolmentId());
            Newcomer newcomer = newcomer(checked.good().get(i), ids.get(i));
            changes.add(new RosterChange(leaving.id(), leaving.position(), leaving.name(), newcomer, ""));
        }
        return changes;
    }

    private static Newcomer newcomer(RosterRow row, long personId) {
        return new Newcomer(
                personId,
                row.name(),
                row.residentId().masked(),
                row.residentId().isMale(),
                row.category(),
                row.education(),
                row.employer(),
                row.hireDate());
    }

    private static List<RosterChange> departed(List<Departure> wished, Map<Long, Enrolment> roster) {
        return wished.stream()
                .map(each -> {
                    if (each.reason().strip().length() < MIN_REASON) {
                        throw new RejectedException(Rejection.onField("reason", "REASON_REQUIRED", MIN_REASON));
                    }
                    Enrolment leaving = leaving(roster, each.enrolmentId());
                    return new RosterChange(
                            leaving.id(),
                            leaving.position(),
                            leaving.name(),
                            null,
                            each.reason().strip());
                })
                .toList();
    }

    /** Takes the person out of the map, so that nobody leaves twice. */
    private static Enrolment leaving(Map<Long, Enrolment> roster, long enrolmentId) {
        Enrolment leaving = roster.remove(enrolmentId);
        if (leaving == null) {
            throw new RejectedException(Rejection.of("NOT_FOUND"));
        }
        return leaving;
    }

    /** @throws RejectedException everything that stands against the change now, whatever was true when it was asked for */
    void requirePossible(Cohort cohort, ChangeStore.Content content) {
        var problems = new ArrayList<>(objections(cohort.id()));
        problems.addAll(ChangeRules.sessions(cohort.sessions(), content.after(), recorded(cohort.id()), now()));
        if (content.roster().stream().anyMatch(change -> change.newcomer() != null) && !replaceable(cohort)) {
            problems.add(Rejection.of("CHANGE_REPLACE_LATE"));
        }
        problems.addAll(merging.problems(cohort, content.joining()));
        problems.addAll(MergeService.twice(roster(cohort, content)));
        if (content.diff().isEmpty()) {
            problems.add(Rejection.of("CHANGE_NOTHING"));
        }
        refuse(problems);
        PlanInput.checked(changed(cohort, content).plan(), content.after());
    }

    Cohort changed(Cohort cohort, ChangeStore.Content content) {
        return cohort.with(PlanDiffs.following(cohort.plan(), content.before(), content.after()), content.after());
    }

    /** What the filing checks find on plan and roster as they would be; what concerns new filings only is left out. */
    List<Finding> findings(Cohort cohort, ChangeStore.Content content) {
        return facts.check(changed(cohort, content), roster(cohort, content)).stream()
                .filter(finding -> ChangeRules.concernsChanges(finding.code()))
                .toList();
    }

    /** Who would be on the roster; somebody from another class by the row there, which the checks then leave out. */
    List<Enrolment> roster(Cohort cohort, ChangeStore.Content content) {
        List<RosterChange> changes = content.roster();
        Set<Long> leaving = new HashSet<>();
        changes.forEach(change -> leaving.add(change.enrolmentId()));
        var roster = new ArrayList<>(enrolments.of(cohort.id()).stream()
                .filter(e -> !leaving.contains(e.id()))
                .toList());
        changes.stream()
                .filter(change -> change.newcomer() != null)
                .map(change -> enrolment(0, cohort.id(), change.position(), Objects.requireNonNull(change.newcomer())))
                .forEach(roster::add);
        roster.sort(Comparator.comparingInt(Enrolment::position));
        for (Joining joining : content.joining()) {
            int last = roster.isEmpty() ? 0 : roster.getLast().position();
            roster.add(enrolment(joining.enrolmentId(), cohort.id(), last + 1, joining.person()));
        }
        return roster;
    }

    private static Enrolment enrolment(long id, long cohortId, int position, Newcomer newcomer) {
        return new Enrolment(
                id,
                cohortId,
                newcomer.personId(),
                position,
                newcomer.name(),
                newcomer.maskedId(),
                newcomer.male(),
                "",
                "",
                newcomer.category(),
                newcomer.education(),
                newcomer.employer(),
                newcomer.hireDate(),
                cn.yujiang.training.EnrolmentState.CONFIRMED);
    }

    private static void refuse(List<Rejection> problems) {
        if (!problems.isEmpty()) {
            throw new RejectedException(problems);
        }
    }
}
