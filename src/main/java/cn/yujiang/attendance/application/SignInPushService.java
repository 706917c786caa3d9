package cn.yujiang.attendance.application;

import cn.yujiang.attendance.SignInChannel;
import cn.yujiang.attendance.SignInPlace;
import cn.yujiang.attendance.SignInPush;
import cn.yujiang.attendance.domain.SignInChecks;
import cn.yujiang.registry.PersonDirectory;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.shared.Ids;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import cn.yujiang.shared.Sha256;
import cn.yujiang.training.Cohort;
import cn.yujiang.training.CohortDirectory;
import cn.yujiang.training.Enrolment;
import cn.yujiang.training.PlannedSession;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Service
class SignInPushService implements SignInPush {

    private final SignInDeskService desk;
    private final SignInStore store;
    private final SignInClientStore clients;
    private final CohortDirectory cohorts;
    private final PersonDirectory people;
    private final BusinessClock clock;
    private final TransactionTemplate transaction;

    SignInPushService(
            SignInDeskService desk,
            SignInStore store,
            SignInClientStore clients,
            CohortDirectory cohorts,
            PersonDirectory people,
            BusinessClock clock,
            PlatformTransactionManager transactions) {
        this.desk = desk;
        this.store = store;
        this.clients = clients;
        this.cohorts = cohorts;
        this.people = people;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public Optional<Client> authenticate(String credential) {
        int dot = credential.indexOf('.');
        return dot < 0
                ? Optional.empty()
                : Ids.parse(credential.substring(0, dot))
                        .flatMap(id -> clients.find(id, Sha256.hex(credential.substring(dot + 1))));
    }

    /** Two deliveries of one event at once: the one that comes second finds the event of the first. */
    @Override
    public RowAnswer take(Client client, Row row) {
        try {
            PushedEvent event = PushedEvent.read(row);
            return Objects.requireNonNull(transaction.execute(status -> once(client, event)));
        } catch (RejectedException e) {
            return new RowAnswer(row.key(), e.first(), null, false);
        } catch (DuplicateKeyException e) {
            return store.pushed(client.id(), PushedEvent.read(row)).orElseThrow(() -> e);
        }
    }

    private RowAnswer once(Client client, PushedEvent event) {
        Optional<RowAnswer> before = store.pushed(client.id(), event);
        if (before.isPresent()) {
            return before.get();
        }
        Cohort cohort = cohorts.find(event.cohortId())
                .filter(found -> found.bodyId() == client.bodyId())
                .orElseThrow(() -> new RejectedException(Rejection.onField("class", "PUSH_UNKNOWN")));
        PlannedSession session = SignInService.session(cohort, event.sessionId())
                .orElseThrow(() -> new RejectedException(Rejection.onField("session", "PUSH_UNKNOWN")));
        Instant now = clock.now();
        SignInChecks.Verdict verdict = desk.register(attempt(client, event, cohort, session, now));
        return new RowAnswer(event.key(), verdict.refusal(), verdict.mark(), event.clockOff(now));
    }

    private SignInAttempt attempt(
            Client client, PushedEvent event, Cohort cohort, PlannedSession session, Instant now) {
        return new SignInAttempt(
                cohort,
                session,
                enrolment(event, cohort.id()),
                event.kind(),
                event.at(),
                event.sentAt(),
                null,
                event.clockOff(now),
                null,
                SignInPlace.NOT_CHECKED, // a gate does not move
                new SignInAttempt.Origin(SignInChannel.PUSH, null, client.id(), event.key(), event.contentHash()));
    }

    private @Nullable Long enrolment(PushedEvent event, long cohortId) {
        return people.findByResidentId(event.person()).stream()
                .flatMap(person -> cohorts.enrolmentsOf(person).stream())
                .filter(own -> own.cohortId() == cohortId && SignInService.active(own.state()))
                .map(Enrolment::id)
                .findFirst()
                .orElse(null);
    }
}
