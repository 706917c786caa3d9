package cn.yujiang.attendance.application;

import cn.yujiang.attendance.OnlineHours;
import cn.yujiang.attendance.OnlinePush;
import cn.yujiang.attendance.SignInPush;
import cn.yujiang.registry.PersonDirectory;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.shared.Ids;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import cn.yujiang.shared.ResidentId;
import cn.yujiang.training.Cohort;
import cn.yujiang.training.CohortDirectory;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Service
class OnlinePushService implements OnlinePush {

    private static final int LONGEST_KEY = 64;

    private final OnlineDeskService desk;
    private final OnlinePushStore store;
    private final SignInClientStore clients;
    private final OnlineRefusalStore refusals;
    private final CohortDirectory cohorts;
    private final PersonDirectory people;
    private final BusinessClock clock;
    private final TransactionTemplate transaction;

    OnlinePushService(
            OnlineDeskService desk,
            OnlinePushStore store,
            SignInClientStore clients,
            OnlineRefusalStore refusals,
            CohortDirectory cohorts,
            PersonDirectory people,
            BusinessClock clock,
            PlatformTransactionManager transactions) {
        this.desk = desk;
        this.store = store;
        this.clients = clients;
        this.refusals = refusals;
        this.cohorts = cohorts;
        this.people = people;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Two deliveries of one record at once: the one that comes second finds the answer of the first. */
    @Override
    public RowAnswer take(SignInPush.Client client, Row row) {
        try {
            return Objects.requireNonNull(transaction.execute(status -> once(client, row)));
        } catch (RejectedException e) {
            return new RowAnswer(row.key(), e.first(), false);
        } catch (DuplicateKeyException e) {
            return answered(client, row).orElseThrow(() -> e);
        }
    }

    private Optional<RowAnswer> answered(SignInPush.Client client, Row row) {
        return store.answered(client.id(), key(row), index(row));
    }

    /** The class belongs to what a key stands for. */
    private String index(Row row) {
        var all = new HashMap<>(row.values());
        all.put("class", Objects.requireNonNullElse(row.classId(), ""));
        return refusals.index(all);
    }

    private static String key(Row row) {
        String key = row.key() == null ? "" : row.key().strip();
        if (key.isEmpty() || key.length() > LONGEST_KEY) {
            throw new RejectedException(Rejection.onField("key", "PUSH_KEY", LONGEST_KEY));
        }
        return key;
    }

    private RowAnswer once(SignInPush.Client client, Row row) {
        Optional<RowAnswer> before = answered(client, row);
        if (before.isPresent()) {
            return before.get();
        }
        Cohort cohort = Ids.parse(Objects.requireNonNullElse(row.classId(), ""))
                .flatMap(cohorts::find)
                .filter(found -> found.bodyId() == client.bodyId())
                .orElseThrow(() -> new RejectedException(Rejection.onField("class", "PUSH_UNKNOWN")));
        var origin = new OnlineStore.Origin(clients.nameOf(client.id()), index(row), null, client.id());
        OnlineHours.RowOutcome outcome = desk.take(
                        cohort.id(),
                        desk.run(cohort, roster(cohort, row.values())),
                        origin,
                        List.of(new OnlineHours.Row(0, row.values())),
                        List.of())
                .getFirst();
        var answer = new RowAnswer(
                row.key(), outcome.taken() ? null : outcome.problems().getFirst(), outcome.again());
        store.insert(client.id(), key(row), index(row), answer, clock.now());
        return answer;
    }

    /** Only the one person: the whole roster would open everybody's numbers for each record. */
    private Map<String, Long> roster(Cohort cohort, Map<String, String> values) {
        ResidentId id;
        try {
            id = ResidentId.parse(values.getOrDefault("residentId", ""));
        } catch (RejectedException e) {
            return Map.of(); // the record is refused for it in a moment
        }
        return people.findByResidentId(id).stream()
                .flatMap(person -> cohorts.enrolmentsOf(person).stream())
                .filter(own -> own.cohortId() == cohort.id() && own.state().onRoster())
                .findFirst()
                .map(own -> Map.of(id.number(), own.id()))
                .orElse(Map.of());
    }
}
