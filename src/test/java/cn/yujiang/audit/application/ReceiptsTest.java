package cn.yujiang.audit.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yujiang.audit.Idempotency;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import cn.yujiang.testing.Engine;
import cn.yujiang.testing.Parallel;
import cn.yujiang.testing.ServiceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One key, one effect, however often and however much at once (C3). */
class ReceiptsTest {

    private static final int THREADS = 16;
    private static final int KEYS = 20;

    /** More clicks than a hand makes while the first call still runs. */
    private static final int CLICKS = 5;

    /** The effect is a row of its own in the same transaction, so the count is what the database holds, not what was called. */
    private static String effect(ServiceContext services, String serial) {
        String answer = UUID.randomUUID().toString();
        services.jdbc()
                .sql(
                        "insert into serial_number (series, division_code, serial_year, last_no) values (:s, '140900', :n, 1)")
                .param("s", serial)
                .param("n", answer.hashCode())
                .update();
        return answer;
    }

    private static int effects(ServiceContext services, String serial) {
        return services.jdbc()
                .sql("select count(*) from serial_number where series = :s")
                .param("s", serial)
                .query(Integer.class)
                .single();
    }

    private static String serial() {
        return UUID.randomUUID().toString().substring(0, 18);
    }

    @ParameterizedTest
    @EnumSource
    void sixteenThreadsWithTwentyKeysHaveTwentyEffects(Engine engine) {
        var services = ServiceContext.on(engine);
        var idempotency = services.bean(Idempotency.class);
        String serial = serial();
        List<List<String>> answers = Parallel.run(THREADS, thread -> () -> {
            var mine = new ArrayList<String>();
            for (int key = 0; key < KEYS; key++) {
                mine.add(idempotency.once(serial + key, "TEST", () -> effect(services, serial)));
            }
            return mine;
        });
        assertThat(effects(services, serial)).isEqualTo(KEYS);
        assertThat(answers).containsOnly(answers.getFirst());
        assertThat(answers.getFirst()).doesNotHaveDuplicates().hasSize(KEYS);
    }

    /** A refused call leaves no receipt: whoever waited tries, each is refused, and a later call succeeds. */
    @ParameterizedTest
    @EnumSource
    void aRefusedCommandUsesNoKeyUp(Engine engine) {
        var services = ServiceContext.on(engine);
        var idempotency = services.bean(Idempotency.class);
        String serial = serial();
        var refusals = new AtomicInteger();
        Parallel.run(CLICKS, thread -> () -> {
            assertThatThrownBy(() -> idempotency.once(serial, "TEST", () -> {
                        effect(services, serial);
                        throw new RejectedException(Rejection.of("NOT_FOUND"));
                    }))
                    .isInstanceOf(RejectedException.class);
            return refusals.incrementAndGet();
        });
        assertThat(refusals).hasValue(CLICKS);
        assertThat(effects(services, serial)).isZero();
        String answer = idempotency.once(serial, "TEST", () -> effect(services, serial));
        assertThat(idempotency.once(serial, "TEST", () -> "other")).isEqualTo(answer);
        assertThat(effects(services, serial)).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void aKeyBelongsToItsCommand(Engine engine) {
        var idempotency = ServiceContext.on(engine).bean(Idempotency.class);
        String key = serial();
        idempotency.once(key, "PAY:1", () -> "a");
        assertThatThrownBy(() -> idempotency.once(key, "PAY:2", () -> "b"))
                .isInstanceOfSatisfying(
                        RejectedException.class,
                        e -> assertThat(e.first().code()).isEqualTo("KEY_REUSED"));
    }
}
