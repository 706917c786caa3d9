package cn.yujiang.shell;

import java.io.Serial;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;

/**
 * Transactions of the embedded database: many readers, one writer at a time. The embedded engine stores to its file what all
 * sessions have changed so far whenever one of them commits, and not at one moment: after a power cut a part of a transaction that
 * ran beside the commit can stay (ADR 0006). With one writer there is nothing beside it. Servers need no such thing.
 */
final class OneWriterTransactionManager extends JpaTransactionManager {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final int PATIENCE_SECONDS = 60;

    private final ReentrantLock writer = new ReentrantLock(true);

    /** For each transaction begun in this thread, innermost first, whether it holds the lock. */
    private final transient ThreadLocal<Deque<Boolean>> held = ThreadLocal.withInitial(ArrayDeque::new);

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        boolean writes = !definition.isReadOnly();
        if (writes) {
            acquire();
        }
        try {
            super.doBegin(transaction, definition);
            held.get().push(writes);
        } catch (RuntimeException e) {
            if (writes) {
                writer.unlock();
            }
            throw e;
        }
    }

    private void acquire() {
        try {
            if (!writer.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new CannotCreateTransactionException(
                        "another write takes longer than " + PATIENCE_SECONDS + " s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotCreateTransactionException("interrupted while another write went on", e);
        }
    }

    @Override
    protected void doCleanupAfterCompletion(Object transaction) {
        try {
            super.doCleanupAfterCompletion(transaction);
        } finally {
            if (held.get().pop()) {
                writer.unlock();
            }
        }
    }

    /** How many threads wait to write. */
    int waiting() {
        return writer.getQueueLength();
    }
}
