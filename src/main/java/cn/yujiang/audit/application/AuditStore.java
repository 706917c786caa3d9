package cn.yujiang.audit.application;

import cn.yujiang.audit.AuditCheck;
import cn.yujiang.audit.AuditTrail;
import cn.yujiang.audit.domain.ChainedEvent;
import cn.yujiang.identity.Actor;
import cn.yujiang.identity.CurrentActor;
import cn.yujiang.identity.LoginCodeAsked;
import cn.yujiang.identity.SignIn;
import cn.yujiang.shared.BusinessClock;
import java.sql.Types;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Appends to the chains. The head row of a stream is locked until the business transaction ends: the order in the chain is the
 * order of the commits.
 */
@Service
class AuditStore implements AuditTrail {

    private static final Actor SYSTEM = new Actor(0, "system", "system", java.util.Set.of(), "", null, null);

    private record Head(long seq, String hash) {}

    private final JdbcClient jdbc;
    private final CurrentActor currentActor;
    private final BusinessClock clock;
    private final JsonMapper json;
    private final AuditCheck check;
    private final ApplicationEventPublisher events;

    AuditStore(
            JdbcClient jdbc,
            CurrentActor currentActor,
            BusinessClock clock,
            JsonMapper json,
            DataSource database,
            AuditRoots roots,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.currentActor = currentActor;
        this.clock = clock;
        this.json = json;
        this.events = events;
        this.check = new AuditCheck(database, roots.file());
    }

    @Override
    @Transactional
    public void record(Entry entry) {
        events.publishEvent(new Recorded(append(entry), entry));
    }

    /** @return the key of the event */
    private String append(Entry entry) {
        Actor actor = actor();
        Head head = lockHead(entry.stream());
        var event = new ChainedEvent(
                entry.stream(),
                head.seq + 1,
                micros(clock.now()),
                actor.id(),
                actor.displayName(),
                entry.action(),
                entry.objectType(),
                entry.objectId(),
                entry.from(),
                entry.to(),
                entry.reason(),
                json.writeValueAsString(new java.util.TreeMap<>(entry.facts())),
                head.hash);
        insert(event);
        jdbc.sql("update audit_stream set seq = :seq, hash = :hash where stream = :stream")
                .param("seq", event.seq())
                .param("hash", event.hash())
                .param("stream", event.stream())
                .update();
        return event.stream() + "#" + event.seq();
    }

    @Override
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void refused(Entry entry) {
        append(entry);
    }

    /**
     * A new stream gets its head by an upsert: a plain insert that meets a duplicate would keep a shared lock, and two such
     * writers wait for each other when both then lock the row.
     */
    private Head lockHead(String stream) {
        return readHead(stream).orElseGet(() -> {
            jdbc.sql("""
                            insert into audit_stream (stream, seq, hash) values (:stream, 0, :hash)
                            on duplicate key update seq = seq""")
                    .param("stream", stream)
                    .param("hash", ChainedEvent.GENESIS)
                    .update();
            return readHead(stream).orElseThrow();
        });
    }

    private java.util.Optional<Head> readHead(String stream) {
        return jdbc.sql("select seq, hash from audit_stream where stream = :stream for update")
                .param("stream", stream)
                .query(Head.class)
                .optional();
    }

    private void insert(ChainedEvent event) {
        jdbc.sql("""
                        insert into audit_event (stream, seq, at_micros, actor_id, actor_name, action, object_type, object_id,
                          from_state, to_state, reason, facts, previous_hash, hash)
                        values (:stream, :seq, :atMicros, :actorId, :actorName, :action, :objectType, :objectId,
                          :fromState, :toState, :reason, :facts, :previousHash, :hash)""")
                .param("stream", event.stream())
                .param("seq", event.seq())
                .param("atMicros", event.atMicros())
                .param("actorId", event.actorId())
                .param("actorName", event.actorName())
                .param("action", event.action())
                .param("objectType", event.objectType())
                .param("objectId", event.objectId())
                .param("fromState", event.fromState(), Types.VARCHAR)
                .param("toState", event.toState(), Types.VARCHAR)
                .param("reason", event.reason(), Types.VARCHAR)
                .param("facts", event.facts())
                .param("previousHash", event.previousHash())
                .param("hash", event.hash())
                .update();
    }

    private Actor actor() {
        try {
            return currentActor.require();
        } catch (AccessDeniedException e) {
            return SYSTEM;
        }
    }

    private static long micros(Instant at) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Event> history(String objectType, long objectId) {
        return jdbc.sql("""
                        select at_micros, actor_name, action, from_state, to_state, reason, facts from audit_event
                        where object_type = :type and object_id = :id order by at_micros, seq""")
                .param("type", objectType)
                .param("id", objectId)
                .query((row, n) -> new Event(
                        Instant.EPOCH.plus(row.getLong(1), ChronoUnit.MICROS),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7)))
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public Verification verify() {
        return check.run();
    }

    @EventListener
    @Transactional
    void on(LoginCodeAsked asked) {
        record(new Entry(
                "identity",
                "SIGN_IN_CODE",
                "account",
                0,
                null,
                null,
                asked.outcome().name(),
                Map.of("userName", asked.shown())));
    }

    @EventListener
    @Transactional
    void on(SignIn signIn) {
        record(new Entry(
                "identity",
                signIn.successful() ? "SIGN_IN" : "SIGN_IN_FAILED",
                "account",
                0,
                null,
                null,
                signIn.reason(),
                Map.of("userName", signIn.userName())));
    }
}
