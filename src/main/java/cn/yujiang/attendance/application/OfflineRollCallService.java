package cn.yujiang.attendance.application;

import cn.yujiang.attendance.AttendanceMark;
import cn.yujiang.attendance.OfflineRollCall;
import cn.yujiang.attendance.RollCall;
import cn.yujiang.attendance.SignInChannel;
import cn.yujiang.attendance.domain.OfflineEntry;
import cn.yujiang.audit.Vault;
import cn.yujiang.identity.CurrentActor;
import cn.yujiang.policy.HouseRules;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import cn.yujiang.training.Cohort;
import cn.yujiang.training.CohortDirectory;
import cn.yujiang.training.Enrolment;
import cn.yujiang.training.PlannedSession;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Service
class OfflineRollCallService implements OfflineRollCall {

    private static final Duration TOLERANCE = Duration.ofMinutes(5);
    private static final String CONFLICT = "OFFLINE_CONFLICT";

    private final OfflineMarkStore store;
    private final RollCallService rollCalls;
    private final MarkStore marks;
    private final MarkEventStore events;
    private final CohortDirectory cohorts;
    private final HouseRules rules;
    private final Vault vault;
    private final CurrentActor currentActor;
    private final BusinessClock clock;
    private final TransactionTemplate transaction;

    OfflineRollCallService(
            OfflineMarkStore store,
            RollCallService rollCalls,
            MarkStore marks,
            MarkEventStore events,
            CohortDirectory cohorts,
            HouseRules rules,
            Vault vault,
            CurrentActor currentActor,
            BusinessClock clock,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.rollCalls = rollCalls;
        this.marks = marks;
        this.events = events;
        this.cohorts = cohorts;
        this.rules = rules;
        this.vault = vault;
        this.currentActor = currentActor;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    private long account() {
        return currentActor.require().id();
    }

    private String key(long cohortId) {
        return vault.blindIndex(Vault.Field.SIGN_IN_CODE, "roll-call:" + cohortId + ":" + account());
    }

    @Override
    public Page page(long cohortId) {
        return Objects.requireNonNull(transaction.execute(status -> {
            Cohort cohort = rollCalls.open(cohortId);
            List<Person> people = cohorts.enrolments(cohortId).stream()
                    .filter(each -> SignInService.active(each.state()))
                    .map(each -> new Person(each.id(), each.position(), each.name()))
                    .toList();
            return new Page(
                    cohort.plan().name(), sessions(cohort), people, marks.of(cohortId), key(cohortId), clock.now());
        }));
    }

    private List<PlannedSession> sessions(Cohort cohort) {
        LocalDateTime now = SignInStore.local(clock.now());
        int hours = rules.integer(HouseRules.ATTENDANCE_GRACE_HOURS, cohort.divisionCode());
        return cohort.sessions().stream()
                .filter(session -> session.kind().offline())
                .filter(session -> !session.date().isAfter(now.toLocalDate()))
                .filter(session ->
                        !now.isAfter(session.date().atTime(session.end()).plusHours(hours)))
                .sorted(Comparator.comparing(PlannedSession::date)
                        .thenComparing(PlannedSession::start)
                        .reversed())
                .toList();
    }

    /** Two deliveries of one entry at once: the one that comes second finds the answer of the first. */
    @Override
    public Answer take(long cohortId, Entry sent) {
        String key = sent.key() == null ? "" : sent.key();
        String content = sent.signature() == null ? "" : sent.signature();
        try {
            OfflineEntry entry = OfflineEntry.read(cohortId, sent, key(cohortId));
            try {
                return once(cohortId, entry, content);
            } catch (DuplicateKeyException e) {
                return store.answered(account(), key, content).orElseThrow(() -> e);
            }
        } catch (RejectedException e) {
            return new Answer(key, Status.REFUSED, null, e.first());
        }
    }

    private Answer once(long cohortId, OfflineEntry entry, String content) {
        Optional<Answer> before = store.answered(account(), entry.key(), content);
        if (before.isPresent()) {
            return before.get();
        }
        try {
            return Objects.requireNonNull(transaction.execute(status -> judge(cohortId, entry, content)));
        } catch (RejectedException e) {
            return Objects.requireNonNull(transaction.execute(status -> refuse(cohortId, entry, content, e.first())));
        }
    }

    private Answer judge(long cohortId, OfflineEntry entry, String content) {
        requirePlace(cohortId, entry);
        if (entry.at().isAfter(clock.now().plus(TOLERANCE))) {
            throw new RejectedException(Rejection.of("OFFLINE_TIME"));
        }
        AttendanceMark current =
                marks.find(entry.sessionId(), entry.enrolmentId()).orElse(null);
        if (current != null && current != entry.base() && current != entry.mark()) {
            return keep(cohortId, entry, content, Status.CONFLICT, Rejection.of(CONFLICT));
        }
        rollCalls.record(cohortId, entry.sessionId(), rollCall(entry), source(entry, content, null));
        var answer = new Answer(entry.key(), Status.STORED, entry.mark(), null);
        store.insert(account(), cohortId, entry, content, answer, clock.now());
        return answer;
    }

    private void requirePlace(long cohortId, OfflineEntry entry) {
        Cohort cohort = cohorts.inScope(cohortId);
        boolean known = SignInService.session(cohort, entry.sessionId()).isPresent()
                && cohorts.enrolments(cohortId).stream().map(Enrolment::id).anyMatch(id -> id == entry.enrolmentId());
        if (!known) {
            throw new RejectedException(Rejection.of("NOT_FOUND"));
        }
    }

    /** A refusal about a place that does not exist is answered only; any other is an event too. */
    private Answer refuse(long cohortId, OfflineEntry entry, String content, Rejection problem) {
        requirePlace(cohortId, entry);
        return keep(cohortId, entry, content, Status.REFUSED, problem);
    }

    private Answer keep(long cohortId, OfflineEntry entry, String content, Status status, Rejection problem) {
        Instant now = clock.now();
        events.append(cohortId, entry.sessionId(), rollCall(entry), source(entry, content, problem.code()), now);
        AttendanceMark current =
                marks.find(entry.sessionId(), entry.enrolmentId()).orElse(null);
        var answer = new Answer(entry.key(), status, current, problem);
        store.insert(account(), cohortId, entry, content, answer, now);
        return answer;
    }

    private static RollCall rollCall(OfflineEntry entry) {
        return new RollCall(Map.of(entry.enrolmentId(), entry.mark()), Map.of(), "");
    }

    private MarkDeskService.Source source(OfflineEntry entry, String content, @Nullable String refusal) {
        return new MarkDeskService.Source(SignInChannel.OFFLINE, account(), entry.at(), entry.key(), content, refusal);
    }
}
