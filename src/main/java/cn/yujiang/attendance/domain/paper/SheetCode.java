package cn.yujiang.attendance.domain.paper;

import cn.yujiang.shared.Ids;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The code on a printed sheet: class, session, page and who stands on it, sealed with a key of the server.
 *
 * @param page number of the page from 1
 * @param people short hash of the enrolments of the page in their order: a sheet printed before the roster changed is found out
 */
public record SheetCode(long cohortId, long sessionId, int page, String people) {

    private static final String PREFIX = "YJ1";
    private static final int PARTS = 6;

    /** @param seal keyed hash of a text */
    public String sealed(UnaryOperator<String> seal) {
        return payload() + "." + seal.apply(payload());
    }

    private String payload() {
        return String.join(".", PREFIX, Ids.toText(cohortId), Ids.toText(sessionId), Integer.toString(page), people);
    }

    /** Whether a text claims to be such a code, sealed rightly or not. */
    public static boolean looksLike(String text) {
        return text.startsWith(PREFIX + ".");
    }

    /** Reads a sealed code; empty for anything this server did not make. */
    public static Optional<SheetCode> read(String text, UnaryOperator<String> seal) {
        String[] parts = text.split("\\.", -1);
        if (parts.length != PARTS || !parts[3].matches("[1-9][0-9]{0,2}") || !parts[4].matches("[0-9a-f]{8}")) {
            return Optional.empty();
        }
        return Ids.parse(parts[1])
                .flatMap(cohort -> Ids.parse(parts[2])
                        .map(session -> new SheetCode(cohort, session, Integer.parseInt(parts[3]), parts[4])))
                .filter(code -> MessageDigest.isEqual(
                        code.sealed(seal).getBytes(StandardCharsets.UTF_8), text.getBytes(StandardCharsets.UTF_8)));
    }
}
