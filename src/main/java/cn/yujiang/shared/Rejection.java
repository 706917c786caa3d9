package cn.yujiang.shared;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Why something was refused: a stable code, the field or row it concerns, and the facts for the sentence. The sentence itself
 * stands in the message bundles under {@code rejection.<code>}, in Chinese and English, and says what to do.
 *
 * @param code stable upper-case code
 * @param field the input concerned, or null when the whole request is refused
 * @param args values for the sentence; never an unmasked personal number
 */
public record Rejection(String code, @Nullable String field, List<String> args) {

    public static Rejection of(String code, Object... args) {
        return new Rejection(code, null, texts(args));
    }

    public static Rejection onField(String field, String code, Object... args) {
        return new Rejection(code, field, texts(args));
    }

    private static List<String> texts(Object... args) {
        return Stream.of(args).map(String::valueOf).toList();
    }
}
