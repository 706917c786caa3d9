package cn.yujiang.training;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a check found (controls A01…A24 of domain chapter 11 and completeness).
 *
 * @param code number of the control and what it found; {@code rejection.FINDING_<code>} is its sentence
 * @param args facts for the sentence; people by name and serial number, never by their id number
 */
public record Finding(String code, Severity severity, List<String> args) {

    /** BLOCK stops the step; WARN is shown to both sides and may be overridden by going on; INFO says what could not be checked. */
    public enum Severity {
        BLOCK,
        WARN,
        INFO
    }

    public static Finding block(String code, Object... args) {
        return new Finding(code, Severity.BLOCK, texts(args));
    }

    public static Finding warn(String code, Object... args) {
        return new Finding(code, Severity.WARN, texts(args));
    }

    public static Finding info(String code, Object... args) {
        return new Finding(code, Severity.INFO, texts(args));
    }

    private static List<String> texts(Object... args) {
        return Stream.of(args).map(String::valueOf).toList();
    }

    public boolean blocks() {
        return severity == Severity.BLOCK;
    }
}
