package cn.yujiang.identity;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs work in the name of an account, with exactly its rights. For the demonstration's data and for tests only: the bean does not
 * exist in production.
 */
public interface ActingAs {

    <T extends @Nullable Object> T as(String userName, Supplier<T> work);

    default void as(String userName, Runnable work) {
        this.<@Nullable Object>as(userName, () -> {
            work.run();
            return null;
        });
    }
}
