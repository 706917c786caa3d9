package cn.yujiang.attendance.application;

import cn.yujiang.attendance.OnlineHours.Row;
import cn.yujiang.attendance.OnlineHours.RowOutcome;
import cn.yujiang.attendance.domain.OnlineChecks;
import cn.yujiang.policy.HouseRules;
import cn.yujiang.registry.PersonDirectory;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.shared.LessonHours;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import cn.yujiang.training.Cohort;
import cn.yujiang.training.CohortDirectory;
import cn.yujiang.training.CohortState;
import cn.yujiang.training.Enrolment;
import cn.yujiang.training.PlannedSession;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where all records of online study arrive, from files and from platforms: judged, stored, and kept with their reasons when refused. */
@Service
class OnlineDeskService {

    private final OnlineStore store;
    private final OnlineRefusalStore refusals;
    private final OnlineImportStore imports;
    private final MarkStore marks;
    private final CohortDirectory cohorts;
    private final PersonDirectory people;
    private final HouseRules rules;
    private final BusinessClock clock;

    OnlineDeskService(
            OnlineStore store,
            OnlineRefusalStore refusals,
            OnlineImportStore imports,
            MarkStore marks,
            CohortDirectory cohorts,
            PersonDirectory people,
            HouseRules rules,
            BusinessClock clock) {
        this.store = store;
        this.refusals = refusals;
        this.imports = imports;
        this.marks = marks;
        this.cohorts = cohorts;
        this.people = people;
        this.rules = rules;
        this.clock = clock;
    }

    /** @throws RejectedException when online hours of the class may not be entered now */
    void requireOpen(long cohortId) {
        if (cohorts.state(cohortId) != CohortState.RUNNING) {
            throw new RejectedException(Rejection.of("COHORT_NOT_RUNNING"));
        }
        if (marks.locked(cohortId)) {
            throw new RejectedException(Rejection.of("ATTENDANCE_LOCKED"));
        }
    }

    /** Everybody of the class. */
    OnlineRun run(Cohort cohort) {
        List<Enrolment> enrolments = cohorts.enrolments(cohort.id());
        var loaded = people.load(enrolments.stream().map(Enrolment::personId).toList());
        var roster = new HashMap<String, Long>();
        enrolments.forEach(e -> {
            var person = loaded.get(e.personId());
            if (person != null) {
                roster.put(person.residentId().number(), e.id());
            }
        });
        return new OnlineRun(roster, limits(cohort));
    }

    OnlineRun run(Cohort cohort, Map<String, Long> roster) {
        return new OnlineRun(roster, limits(cohort));
    }

    private OnlineChecks.Limits limits(Cohort cohort) {
        String division = cohort.divisionCode();
        return new OnlineChecks.Limits(
                cohort.totals().online(),
                LessonHours.of(BigDecimal.valueOf(rules.integer(HouseRules.ONLINE_HOURS_PER_DAY, division))),
                rules.integer(HouseRules.ONLINE_IDLE_MINUTES, division),
                cohort.sessions().stream()
                        .map(PlannedSession::date)
                        .min(LocalDate::compareTo)
                        .orElse(null),
                clock.today());
    }

    /** Judges without storing; the run learns what it has judged, so that rows of one file are judged against each other. */
    List<RowOutcome> preview(OnlineRun run, List<Row> rows) {
        if (!run.knows(0)) {
            run.learn(0, store.ledgers(run.everybody()));
        }
        return run.judge(rows).outcomes();
    }

    /** Judges and stores rows in one transaction, alone in this class. Rows refused already are kept with the others. */
    @Transactional
    public List<RowOutcome> take(
            long cohortId, OnlineRun run, OnlineStore.Origin origin, List<Row> rows, List<RowOutcome> unreadable) {
        requireOpen(cohortId);
        long version = store.open(cohortId);
        if (!run.knows(version)) {
            run.learn(version, store.ledgers(run.everybody()));
        }
        OnlineRun.Judged judged = run.judge(rows);
        store.save(cohortId, origin, judged.entries());
        store.written(cohortId);
        run.wrote();
        keep(cohortId, run, origin, judged.outcomes(), unreadable);
        Long importId = origin.importId();
        if (importId != null) {
            int again =
                    (int) judged.outcomes().stream().filter(RowOutcome::again).count();
            imports.advance(
                    importId, rows.size() + unreadable.size(), judged.entries().size(), again);
        }
        return judged.outcomes();
    }

    private void keep(
            long cohortId,
            OnlineRun run,
            OnlineStore.Origin origin,
            Collection<RowOutcome> judged,
            List<RowOutcome> unreadable) {
        var refused = new ArrayList<OnlineRefusalStore.Refusal>();
        var taken = new ArrayList<String>();
        for (RowOutcome outcome : judged) {
            String index = refusals.index(outcome.row().values());
            if (outcome.taken()) {
                taken.add(index);
            } else {
                refused.add(new OnlineRefusalStore.Refusal(outcome, index, run.enrolment(outcome.row())));
            }
        }
        unreadable.forEach(outcome -> refused.add(new OnlineRefusalStore.Refusal(
                outcome, refusals.index(outcome.row().values()), run.enrolment(outcome.row()))));
        refusals.takenLater(cohortId, taken);
        refusals.save(cohortId, origin, refused, clock.now());
    }
}
