package cn.yujiang.audit;

import java.util.function.Supplier;

/**
 * Makes a command safe to repeat: the client makes the key, the first call carries the command out, every further call with the
 * key answers what the first one answered. Key and effect are one transaction.
 */
public interface Idempotency {

    /**
     * @param key made by the client once per intention, at most 64 characters
     * @param command what is asked, so that a key cannot be reused for something else
     * @param action runs inside the transaction and answers the result to remember (at most 200 characters)
     * @throws cn.yujiang.shared.RejectedException {@code KEY_REUSED} when the key belongs to another command
     */
    String once(String key, String command, Supplier<String> action);
}
