package cn.yujiang.audit.domain;

import cn.yujiang.shared.Sha256;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A stored event with everything its hash covers. Texts are length-prefixed so that no two events share one canonical form. */
public record ChainedEvent(
        String stream,
        long seq,
        long atMicros,
        long actorId,
        String actorName,
        String action,
        String objectType,
        long objectId,
        @Nullable String fromState,
        @Nullable String toState,
        @Nullable String reason,
        String facts,
        String previousHash) {

    /** What the first event of a stream follows. */
    public static final String GENESIS = "0".repeat(64);

    /** The event's own hash; the stored one must equal it. */
    public String hash() {
        return link(previousHash, digest());
    }

    /**
     * Joins an event to its predecessor. The content enters by its digest only, so that a proof about one record can lead through the
     * events of others without showing them.
     */
    public static String link(String previousHash, String digest) {
        return Sha256.hex(previousHash + "|" + digest);
    }

    /** What the event says, without its place after another. */
    public String digest() {
        return Sha256.hex(Stream.of(
                        stream,
                        seq,
                        atMicros,
                        actorId,
                        actorName,
                        action,
                        objectType,
                        objectId,
                        orEmpty(fromState),
                        orEmpty(toState),
                        orEmpty(reason),
                        facts)
                .map(String::valueOf)
                .map(text -> text.length() + ":" + text)
                .collect(Collectors.joining("|")));
    }

    /** Missing and empty differ in the chain too. */
    private static String orEmpty(@Nullable String text) {
        return text == null ? "-" : "+" + text;
    }
}
