package cn.yujiang.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/** On the embedded database writers take turns, and readers need not wait for them. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class OneWriterTransactionManagerTest {

    private static Product product;
    private static OneWriterTransactionManager manager;

    @BeforeAll
    static void start() {
        product = Product.start("one-writer");
        manager = product.bean(OneWriterTransactionManager.class);
    }

    @AfterAll
    static void stop() {
        product.close();
    }

    @Test
    void aSecondWriterWaitsForTheFirst() throws Exception {
        List<String> order = new CopyOnWriteArrayList<>();
        Thread[] second = new Thread[1];
        write().executeWithoutResult(status -> {
            second[0] = Thread.ofPlatform().start(() -> write().executeWithoutResult(inner -> order.add("second")));
            while (manager.waiting() == 0) {
                Thread.onSpinWait();
            }
            order.add("first");
        });
        second[0].join();
        assertThat(order).containsExactly("first", "second");
    }

    @Test
    void aReaderDoesNotWait() throws Exception {
        List<String> order = new CopyOnWriteArrayList<>();
        write().executeWithoutResult(status -> {
            Thread reader = Thread.ofPlatform().start(() -> read().executeWithoutResult(inner -> order.add("reader")));
            try {
                reader.join();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            order.add("writer");
        });
        assertThat(order).containsExactly("reader", "writer");
    }

    @Test
    void aTransactionInsideATransactionAndAFailedOneGiveTheLockBack() throws Exception {
        write().executeWithoutResult(status -> {
            var inner = write();
            inner.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
            inner.executeWithoutResult(TransactionStatus::setRollbackOnly);
        });
        Thread other = Thread.ofPlatform().start(() -> write().executeWithoutResult(status -> {}));
        other.join();
        assertThat(manager.waiting()).isZero();
    }

    private static TransactionTemplate write() {
        return new TransactionTemplate(manager);
    }

    private static TransactionTemplate read() {
        var template = new TransactionTemplate(manager);
        template.setReadOnly(true);
        return template;
    }
}
