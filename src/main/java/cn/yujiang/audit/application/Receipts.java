package cn.yujiang.audit.application;

import cn.yujiang.audit.Idempotency;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import java.sql.Timestamp;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Receipts by key: the row is inserted first, so a parallel repetition waits for the first call and then reads its answer. When
 * the first call is refused, those that waited may be chosen as victims of a deadlock; nothing of theirs was kept, so they try
 * again.
 */
@Service
class Receipts implements Idempotency {

    private static final int MAX_ATTEMPTS = 10;

    private record Receipt(String command, String result) {}

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final BusinessClock clock;

    Receipts(JdbcClient jdbc, PlatformTransactionManager transactions, BusinessClock clock) {
        this.jdbc = jdbc;
        this.transactions = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Override
    public String once(String key, String command, Supplier<String> action) {
        for (int attempt = 1; ; attempt++) {
            try {
                return find(key).map(receipt -> answer(receipt, command)).orElseGet(() -> first(key, command, action));
            } catch (PessimisticLockingFailureException e) {
                if (attempt == MAX_ATTEMPTS || TransactionSynchronizationManager.isActualTransactionActive()) {
                    throw e;
                }
            }
        }
    }

    private String first(String key, String command, Supplier<String> action) {
        try {
            String result = transactions.execute(status -> {
                insert(key, command);
                String answer = action.get();
                jdbc.sql("update command_receipt set result = :result where command_key = :key")
                        .param("result", answer)
                        .param("key", key)
                        .update();
                return answer;
            });
            return java.util.Objects.requireNonNull(result);
        } catch (DuplicateReceipt e) {
            return find(key).map(receipt -> answer(receipt, command)).orElseThrow(() -> e);
        }
    }

    private void insert(String key, String command) {
        try {
            jdbc.sql("insert into command_receipt (command_key, command, result, at) values (:key, :command, '', :at)")
                    .param("key", key)
                    .param("command", command)
                    .param("at", Timestamp.from(clock.now()))
                    .update();
        } catch (DuplicateKeyException e) {
            throw new DuplicateReceipt(e);
        }
    }

    private Optional<Receipt> find(String key) {
        return jdbc.sql("select command, result from command_receipt where command_key = :key")
                .param("key", key)
                .query(Receipt.class)
                .optional();
    }

    private static String answer(Receipt receipt, String command) {
        if (!receipt.command.equals(command)) {
            throw new RejectedException(Rejection.of("KEY_REUSED", command));
        }
        return receipt.result;
    }

    /** Only a duplicate key of the receipt itself means repetition; any other duplicate is a fault of the command. */
    private static final class DuplicateReceipt extends RuntimeException {
        private static final long serialVersionUID = 1L;

        DuplicateReceipt(DuplicateKeyException cause) {
            super(cause);
        }
    }
}
