package cn.yujiang.attendance.application;

import cn.yujiang.attendance.OnlineHours;
import cn.yujiang.attendance.domain.OnlineRow;
import cn.yujiang.audit.AuditTrail;
import cn.yujiang.registry.PersonDirectory;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.shared.LessonHours;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import cn.yujiang.shared.ResidentId;
import cn.yujiang.training.Cohort;
import cn.yujiang.training.CohortDirectory;
import cn.yujiang.training.CohortState;
import cn.yujiang.training.Enrolment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class OnlineService implements OnlineHours {

    private static final int MAX_PLATFORM = 60;

    private record Checked(List<RowOutcome> outcomes, List<OnlineStore.Entry> good) {}

    private final OnlineStore store;
    private final MarkStore marks;
    private final CohortDirectory cohorts;
    private final PersonDirectory people;
    private final AuditTrail audit;
    private final BusinessClock clock;

    OnlineService(
            OnlineStore store,
            MarkStore marks,
            CohortDirectory cohorts,
            PersonDirectory people,
            AuditTrail audit,
            BusinessClock clock) {
        this.store = store;
        this.marks = marks;
        this.cohorts = cohorts;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Record> list(long cohortId) {
        cohorts.inScope(cohortId);
        return store.of(cohortId);
    }

    @Override
    @Transactional(readOnly = true)
    public List<RowOutcome> preview(long cohortId, List<Row> rows) {
        return check(open(cohortId), rows).outcomes;
    }

    @Override
    @Transactional(timeout = 120)
    public List<RowOutcome> add(long cohortId, Source source, List<Row> rows) {
        Cohort cohort = open(cohortId);
        if (source.platform().isBlank() || source.platform().length() > MAX_PLATFORM) {
            throw new RejectedException(Rejection.onField("platform", "PLATFORM_MISSING", MAX_PLATFORM));
        }
        Checked checked = check(cohort, rows);
        store.save(cohortId, source, checked.good);
        audit.record(new AuditTrail.Entry(
                "attendance:" + cohort.divisionCode(),
                "ONLINE_HOURS",
                "cohort",
                cohortId,
                null,
                null,
                null,
                Map.of("platform", source.platform(), "file", source.fileHash(), "rows", "" + checked.good.size())));
        return checked.outcomes;
    }

    /** The class while online hours may still be entered. */
    private Cohort open(long cohortId) {
        Cohort cohort = cohorts.inScope(cohortId);
        if (cohort.state() != CohortState.RUNNING) {
            throw new RejectedException(Rejection.of("COHORT_NOT_RUNNING"));
        }
        if (marks.locked(cohortId)) {
            throw new RejectedException(Rejection.of("ATTENDANCE_LOCKED"));
        }
        return cohort;
    }

    private Checked check(Cohort cohort, List<Row> rows) {
        Map<ResidentId, Long> roster = roster(cohort.id());
        LessonHours planned = cohort.totals().online();
        var outcomes = new ArrayList<RowOutcome>(rows.size());
        var good = new ArrayList<OnlineStore.Entry>();
        var seen = new HashMap<String, Integer>();
        for (Row row : rows) {
            OnlineRow.Reading reading = OnlineRow.read(row.values());
            var problems = new ArrayList<>(reading.problems());
            OnlineRow read = reading.row();
            if (read != null) {
                problems.addAll(check(read, roster, planned));
                Integer first = seen.putIfAbsent(read.residentId().number() + " " + read.course(), row.number());
                if (first != null) {
                    problems.add(Rejection.onField("course", "ONLINE_DUPLICATE", first));
                }
                if (problems.isEmpty()) {
                    good.add(entry(read, roster));
                }
            }
            outcomes.add(new RowOutcome(row, List.copyOf(problems)));
        }
        return new Checked(List.copyOf(outcomes), List.copyOf(good));
    }

    private static OnlineStore.Entry entry(OnlineRow row, Map<ResidentId, Long> roster) {
        return new OnlineStore.Entry(
                java.util.Objects.requireNonNull(roster.get(row.residentId())),
                row.course(),
                row.hours(),
                row.score(),
                row.completedOn());
    }

    private List<Rejection> check(OnlineRow row, Map<ResidentId, Long> roster, LessonHours planned) {
        var problems = new ArrayList<Rejection>();
        if (!roster.containsKey(row.residentId())) {
            problems.add(Rejection.onField("residentId", "NOT_ON_ROSTER"));
        }
        if (row.hours().compareTo(planned) > 0) {
            problems.add(Rejection.onField("hours", "HOURS_OVER_PLAN", row.hours(), planned));
        }
        if (row.completedOn().isAfter(clock.today())) {
            problems.add(Rejection.onField("completedOn", "DATE_AHEAD", row.completedOn()));
        }
        return problems;
    }

    private Map<ResidentId, Long> roster(long cohortId) {
        List<Enrolment> enrolments = cohorts.enrolments(cohortId);
        var loaded = people.load(enrolments.stream().map(Enrolment::personId).toList());
        var roster = new HashMap<ResidentId, Long>();
        enrolments.forEach(e -> {
            var person = loaded.get(e.personId());
            if (person != null) {
                roster.put(person.residentId(), e.id());
            }
        });
        return roster;
    }
}
