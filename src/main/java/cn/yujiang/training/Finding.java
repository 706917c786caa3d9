package cn.yujiang.training;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a check found (controls A01…A24 of domain chapter 11 and completeness).
 *
 * @param code key of the sentence, {@code finding.<code>} in the message bundles
 * @param args facts for the sentence; people by name and serial number, never by their id number
 */
public record Finding(String code, Severity severity, List<String> args) {

    /** BLOCK stops the step; WARN is shown to both sides and may be overridden by going on. */
    public enum Severity {
        BLOCK,
        WARN
    }

    public static Finding block(String code, Object... args) {
        return new Finding(code, Severity.BLOCK, texts(args));
    }

    public static Finding warn(String code, Object... args) {
        return new Finding(code, Severity.WARN, texts(args));
    }

    private static List<String> texts(Object... args) {
        return Stream.of(args).map(String::valueOf).toList();
    }

    public boolean blocks() {
        return severity == Severity.BLOCK;
    }
}
