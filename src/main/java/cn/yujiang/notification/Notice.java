package cn.yujiang.notification;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something to tell.
 *
 * @param key says the same thing once: a second notice with it is dropped; at most 160 characters
 * @param textKey the sentence in the texts
 * @param args values for the sentence; never a personal number
 * @param link address inside the product, without a leading slash
 * @param due by when something must be done; null where no deadline runs
 * @param stage how near the deadline is; null for what just happened
 */
public record Notice(
        String key,
        Audience audience,
        String textKey,
        List<String> args,
        String link,
        @Nullable LocalDate due,
        @Nullable Stage stage) {

    /** How near a deadline is. */
    public enum Stage {
        SOON,
        TODAY,
        OVERDUE
    }

    public Notice {
        args = List.copyOf(args);
    }

    /** What just happened. */
    public static Notice of(String key, Audience audience, String textKey, String link, Object... args) {
        return new Notice(
                key,
                audience,
                textKey,
                List.of(args).stream().map(String::valueOf).toList(),
                link,
                null,
                null);
    }
}
