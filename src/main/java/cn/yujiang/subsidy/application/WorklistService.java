package cn.yujiang.subsidy.application;

import cn.yujiang.audit.AuditTrail;
import cn.yujiang.controls.Subject;
import cn.yujiang.identity.AccountDirectory;
import cn.yujiang.identity.Actor;
import cn.yujiang.identity.CurrentActor;
import cn.yujiang.identity.Role;
import cn.yujiang.policy.HouseRules;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.shared.Ids;
import cn.yujiang.shared.Money;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import cn.yujiang.shared.WorkdayCalendar;
import cn.yujiang.subsidy.ClaimState;
import cn.yujiang.subsidy.HearingState;
import cn.yujiang.subsidy.Worklists;
import cn.yujiang.subsidy.domain.NextStep;
import cn.yujiang.training.CohortDirectory;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class WorklistService implements Worklists {

    private static final int MIN_REASON = 5;
    private static final List<Role> REVIEWERS = List.of(Role.FIRST_REVIEWER, Role.SECOND_REVIEWER);

    private final WorkStore store;
    private final ClaimAccess access;
    private final CohortDirectory cohorts;
    private final AccountDirectory accounts;
    private final HouseRules rules;
    private final WorkdayCalendar calendar;
    private final AuditTrail audit;
    private final CurrentActor currentActor;
    private final BusinessClock clock;

    WorklistService(
            WorkStore store,
            ClaimAccess access,
            CohortDirectory cohorts,
            AccountDirectory accounts,
            HouseRules rules,
            WorkdayCalendar calendar,
            AuditTrail audit,
            CurrentActor currentActor,
            BusinessClock clock) {
        this.store = store;
        this.access = access;
        this.cohorts = cohorts;
        this.accounts = accounts;
        this.rules = rules;
        this.calendar = calendar;
        this.audit = audit;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Task> tasks(Filter filter) {
        Actor actor = currentActor.require();
        Map<String, WorkStore.Item> items = store.items();
        return Stream.concat(
                        Stream.concat(store.filings(actor.scope()).stream(), store.changes(actor.scope()).stream())
                                .map(filing -> filing(filing, actor, items)),
                        store.claims(actor.scope()).stream().map(claim -> claim(claim, actor, items)))
                .filter(task -> matches(task, filter, actor.id()))
                .sorted(Comparator.comparing(Task::due, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    private static boolean matches(Task task, Filter filter, long actor) {
        boolean mine = task.mine() || Objects.equals(task.assignee(), actor);
        String search = filter.search().strip();
        return (filter.kind() == null || task.kind() == filter.kind())
                && (!filter.overdueOnly() || task.overdue())
                && (!filter.mineOnly() || mine)
                && (search.isEmpty() || (task.title() + " " + task.detail()).contains(search));
    }

    private Task filing(WorkStore.Filing filing, Actor actor, Map<String, WorkStore.Item> items) {
        Instant filed = filing.filedAt();
        LocalDate due = filed == null
                ? null
                : calendar.plus(
                        filed.atZone(BusinessClock.ZONE).toLocalDate(),
                        rules.integer(HouseRules.REVIEW_WORKDAYS, filing.divisionCode()));
        return task(
                filing.kind(),
                new Subject(Subject.Kind.COHORT, filing.id(), filing.divisionCode()),
                filing.name(),
                filing.bodyName(),
                due,
                actor.is(Role.FIRST_REVIEWER),
                items);
    }

    private Task claim(WorkStore.ClaimRow row, Actor actor, Map<String, WorkStore.Item> items) {
        LocalDate until = row.answerUntil();
        boolean heard = until != null && (row.answered() || clock.today().isAfter(until));
        var hearing = new HearingState(until != null, heard, false);
        boolean mine = NextStep.of(new NextStep.Case(row.state(), row.dueOn(), row.approvableFrom(), hearing, until))
                .filter(step -> step.concerns(actor.roles()))
                .isPresent();
        return task(
                kind(row),
                new Subject(Subject.Kind.CLAIM, row.id(), row.divisionCode()),
                row.ruleTitle() + " · " + row.cohort(),
                row.claimNo() + " · " + row.applicant() + " · "
                        + Money.ofFen(row.totalFen()).toPlainYuan(),
                row.state() == ClaimState.PUBLIC_NOTICE ? row.approvableFrom() : row.dueOn(),
                mine || row.objections() > 0 && (actor.is(Role.SUPERVISOR) || actor.is(Role.SECOND_REVIEWER)),
                items);
    }

    private static Kind kind(WorkStore.ClaimRow row) {
        if (row.answerUntil() != null) {
            return Kind.HEARING;
        }
        return switch (row.state()) {
            case SUBMITTED, FIRST_REVIEW -> Kind.FIRST_REVIEW;
            case SECOND_REVIEW -> Kind.SECOND_REVIEW;
            case PUBLIC_NOTICE_PENDING -> Kind.NOTICE;
            case PUBLIC_NOTICE -> row.objections() > 0 ? Kind.OBJECTION : Kind.APPROVAL;
            default -> Kind.RETURNED;
        };
    }

    private Task task(
            Kind kind,
            Subject subject,
            String title,
            String detail,
            @Nullable LocalDate due,
            boolean mine,
            Map<String, WorkStore.Item> items) {
        var item = items.getOrDefault(subject.kind().name() + subject.id(), WorkStore.Item.NONE);
        String page = subject.kind() == Subject.Kind.COHORT ? "cohorts/" : "claims/";
        String part = kind == Kind.COHORT_CHANGE ? "/changes" : "";
        boolean overdue = due != null && kind != Kind.APPROVAL && clock.today().isAfter(due);
        return new Task(
                kind,
                subject.kind(),
                subject.id(),
                page + Ids.toText(subject.id()) + part,
                title,
                detail,
                due,
                overdue,
                mine,
                item.assignee(),
                item.assigneeName(),
                item.hold());
    }

    @Override
    @Transactional
    public void hold(Subject.Kind subject, long id, String reason, LocalDate until) {
        if (reason.strip().length() < MIN_REASON) {
            throw new RejectedException(Rejection.onField("reason", "REASON_REQUIRED", MIN_REASON));
        }
        if (until.isBefore(clock.today())) {
            throw new RejectedException(Rejection.onField("until", "HOLD_UNTIL", clock.today()));
        }
        var hold = new Hold(reason.strip(), until, currentActor.require().displayName());
        change(
                subject,
                id,
                "HOLD",
                reason.strip(),
                old -> new WorkStore.Item(old.assignee(), old.assigneeName(), hold));
    }

    @Override
    @Transactional
    public void release(Subject.Kind subject, long id) {
        change(subject, id, "RELEASE", null, old -> new WorkStore.Item(old.assignee(), old.assigneeName(), null));
    }

    @Override
    @Transactional
    public void take(Subject.Kind subject, long id) {
        Actor actor = currentActor.require();
        change(subject, id, "TAKE", null, old -> new WorkStore.Item(actor.id(), actor.displayName(), old.hold()));
    }

    @Override
    @Transactional
    public void assign(Subject.Kind subject, long id, long accountId) {
        Colleague colleague = colleagues().stream()
                .filter(each -> each.id() == accountId)
                .findFirst()
                .orElseThrow(() -> new RejectedException(Rejection.of("NOT_FOUND")));
        change(
                subject,
                id,
                "ASSIGN",
                colleague.name(),
                old -> new WorkStore.Item(colleague.id(), colleague.name(), old.hold()));
    }

    private void change(
            Subject.Kind subject,
            long id,
            String action,
            @Nullable String reason,
            java.util.function.UnaryOperator<WorkStore.Item> change) {
        String division = subject == Subject.Kind.COHORT
                ? cohorts.inScope(id).divisionCode()
                : access.entity(id).divisionCode();
        var old = store.items().getOrDefault(subject.name() + id, WorkStore.Item.NONE);
        store.save(subject, id, change.apply(old));
        audit.record(new AuditTrail.Entry(
                "subsidy:" + division,
                action,
                subject == Subject.Kind.COHORT ? "cohort" : "claim",
                id,
                null,
                null,
                reason,
                Map.of()));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Colleague> colleagues() {
        return accounts.colleagues(REVIEWERS, currentActor.require().scope().divisionPrefix()).stream()
                .map(each -> new Colleague(each.id(), each.name()))
                .toList();
    }
}
