package cn.yujiang.audit.application;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yujiang.audit.AuditTrail;
import cn.yujiang.identity.Actor;
import cn.yujiang.identity.Role;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.testing.Engine;
import cn.yujiang.testing.Parallel;
import cn.yujiang.testing.ServiceContext;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The chain of events: whole after parallel writing, and every kind of tampering found and named (F9). */
class AuditChainTest {

    private static final int THREADS = 8;
    private static final int EVENTS_EACH = 25;
    private static final Actor ANYBODY = ServiceContext.actor(50, "140900", Role.SUPERVISOR);

    private final String stream = "test:" + UUID.randomUUID();

    @TempDir
    Path folder;

    private static AuditTrail.Entry entry(String stream, int number) {
        return new AuditTrail.Entry(
                stream, "STEP", "thing", number, number == 1 ? null : "A", "B", "理由 " + number, Map.of("name", "䶮"));
    }

    private void append(ServiceContext services, int events) {
        var audit = services.bean(AuditTrail.class);
        for (int i = 1; i <= events; i++) {
            int number = i;
            ServiceContext.as(ANYBODY, () -> {
                audit.record(entry(stream, number));
                return true;
            });
        }
    }

    private List<String> faults(AuditTrail audit) {
        return ServiceContext.as(ANYBODY, audit::verify).faults().stream()
                .filter(fault -> fault.startsWith(stream))
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void eightThreadsWriteOneUnbrokenChain(Engine engine) {
        var services = ServiceContext.on(engine);
        Parallel.run(THREADS, thread -> () -> {
            append(services, EVENTS_EACH);
            return true;
        });
        assertThat(services.jdbc()
                        .sql("select max(seq) from audit_event where stream = :stream")
                        .param("stream", stream)
                        .query(Long.class)
                        .single())
                .isEqualTo(THREADS * EVENTS_EACH);
        assertThat(faults(services.bean(AuditTrail.class))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aChangedEventIsNamed(Engine engine) {
        for (String column : List.of("reason", "actor_name", "facts", "to_state", "from_state", "action")) {
            assertThat(faultsAfter(engine, "update audit_event set " + column + " = 'x' where stream = :s and seq = 3"))
                    .as(column)
                    .containsExactly(stream + " #3: content was changed");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aDeletedEventIsNamed(Engine engine) {
        assertThat(faultsAfter(engine, "delete from audit_event where stream = :s and seq = 3"))
                .containsExactly(stream + " #4: events missing after #2");
    }

    @ParameterizedTest
    @EnumSource
    void reorderedEventsAreNamed(Engine engine) {
        assertThat(faultsAfter(
                        engine,
                        "update audit_event set seq = 100 where stream = :s and seq = 2",
                        "update audit_event set seq = 2 where stream = :s and seq = 3",
                        "update audit_event set seq = 3 where stream = :s and seq = 100"))
                .contains(stream + " #2: content was changed", stream + " #3: content was changed");
    }

    @ParameterizedTest
    @EnumSource
    void aCutTailIsNamed(Engine engine) {
        assertThat(faultsAfter(engine, "delete from audit_event where stream = :s and seq > 4"))
                .containsExactly(stream + ": ends at #4 but its head says #6");
    }

    @ParameterizedTest
    @EnumSource
    void aWholeStreamThatIsGoneIsNamed(Engine engine) {
        assertThat(faultsAfter(engine, "delete from audit_event where stream = :s"))
                .containsExactly(stream + ": ends at #0 but its head says #6");
    }

    private List<String> faultsAfter(Engine engine, String... forgeries) {
        var services = ServiceContext.on(engine);
        if (services.jdbc()
                        .sql("select count(*) from audit_stream where stream = :s")
                        .param("s", stream)
                        .query(Integer.class)
                        .single()
                == 0) {
            append(services, 6);
        }
        var transactions = new TransactionTemplate(services.bean(PlatformTransactionManager.class));
        return transactions.execute(status -> {
            status.setRollbackOnly();
            for (String forgery : forgeries) {
                assertThat(services.jdbc().sql(forgery).param("s", stream).update())
                        .as(forgery)
                        .isPositive();
            }
            return faults(services.bean(AuditTrail.class));
        });
    }

    /** Whoever can write everything in the database can make a chain that fits; the root carried away does not fit it. */
    @ParameterizedTest
    @EnumSource
    void aRewrittenTailIsCaughtByTheRootOutsideTheDatabase(Engine engine) {
        var services = ServiceContext.on(engine);
        BusinessClock clock = services.bean(BusinessClock.class);
        var roots = new AuditRoots(services.jdbc(), clock, folder.resolve("roots.tsv"));
        var audit = new AuditStore(
                services.jdbc(),
                () -> ANYBODY,
                clock,
                services.bean(JsonMapper.class),
                services.bean(javax.sql.DataSource.class),
                roots,
                event -> {});
        append(services, 6);
        roots.seal();
        assertThat(faults(audit)).isEmpty();
        services.jdbc()
                .sql("delete from audit_event where stream = :s")
                .param("s", stream)
                .update();
        services.jdbc()
                .sql("delete from audit_stream where stream = :s")
                .param("s", stream)
                .update();
        var transactions = new TransactionTemplate(services.bean(PlatformTransactionManager.class));
        transactions.executeWithoutResult(status -> {
            for (int i = 1; i <= 6; i++) {
                audit.record(entry(stream, i + 10));
            }
        });
        assertThat(faults(services.bean(AuditTrail.class))).as("fits in itself").isEmpty();
        assertThat(faults(audit)).containsExactly(stream + " #6: differs from the root kept outside the database");
    }
}
