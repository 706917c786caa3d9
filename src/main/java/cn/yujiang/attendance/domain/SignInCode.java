package cn.yujiang.attendance.domain;

import cn.yujiang.shared.Ids;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The code on the class screen: class, session and a slot of fifteen seconds, sealed with a key of the server. It is good in its slot and
 * in the next one, long enough for a phone to read it and too short for a picture that is sent around.
 *
 * @param slot number of the slot since 1970
 */
public record SignInCode(long cohortId, long sessionId, long slot) {

    public static final int SLOT_SECONDS = 15;
    private static final int RADIX = 36;
    private static final int PARTS = 4;

    public static SignInCode at(long cohortId, long sessionId, Instant now) {
        return new SignInCode(cohortId, sessionId, slot(now));
    }

    private static long slot(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), SLOT_SECONDS);
    }

    /** Seconds until the screen shows another code. */
    public static int secondsLeft(Instant now) {
        return SLOT_SECONDS - (int) Math.floorMod(now.getEpochSecond(), SLOT_SECONDS);
    }

    public boolean freshAt(Instant at) {
        long passed = slot(at) - slot;
        return passed == 0 || passed == 1;
    }

    /** @param seal keyed hash of a text */
    public String sealed(UnaryOperator<String> seal) {
        return payload() + "." + seal.apply(payload());
    }

    private String payload() {
        return Ids.toText(cohortId) + "." + Ids.toText(sessionId) + "." + Long.toString(slot, RADIX);
    }

    /** Reads a sealed code; empty for anything this server did not make. */
    public static Optional<SignInCode> read(String text, UnaryOperator<String> seal) {
        String[] parts = text.split("\\.", -1);
        if (parts.length != PARTS || !parts[2].matches("[0-9a-z]{1,12}")) {
            return Optional.empty();
        }
        return Ids.parse(parts[0])
                .flatMap(cohort -> Ids.parse(parts[1])
                        .map(session -> new SignInCode(cohort, session, Long.parseLong(parts[2], RADIX))))
                .filter(code -> same(code.sealed(seal), text));
    }

    /** Takes the same time wherever the texts differ. */
    private static boolean same(String own, String given) {
        return MessageDigest.isEqual(own.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }
}
