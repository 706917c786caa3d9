package cn.yujiang.audit;

import cn.yujiang.audit.domain.ChainedEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Walks a proof with nothing but itself; for the command line and for whoever received an audit pack. */
public final class ChainProofCheck {

    private static final String NOTHING = "-";

    private ChainProofCheck() {}

    /** What is wrong, each named by stream and number; empty when the proof holds. */
    public static List<String> faults(ChainProof proof) {
        var faults = new ArrayList<String>();
        String before = proof.previousHash();
        long expected = proof.links().isEmpty() ? 0 : proof.links().getFirst().seq();
        for (ChainProof.Link link : proof.links()) {
            String name = proof.stream() + " #" + link.seq();
            if (link.seq() != expected) {
                faults.add(name + ": events are missing before it");
            }
            Map<String, String> content = link.event();
            if (content != null
                    && !event(proof.stream(), link.seq(), before, content)
                            .digest()
                            .equals(link.digest())) {
                faults.add(name + ": content was changed");
            }
            if (!ChainedEvent.link(before, link.digest()).equals(link.hash())) {
                faults.add(name + ": does not follow the event before it");
            }
            before = link.hash();
            expected = link.seq() + 1;
        }
        ChainProof.Root root = proof.root();
        if (root != null
                && proof.links().stream()
                        .noneMatch(
                                link -> link.seq() == root.seq() && link.hash().equals(root.hash()))) {
            faults.add(proof.stream() + " #" + root.seq() + ": differs from the root kept outside the database");
        }
        return faults;
    }

    /** The fields of an event as they stand in a proof. */
    public static Map<String, String> content(ChainedEvent event) {
        return Map.ofEntries(
                Map.entry("at", Long.toString(event.atMicros())),
                Map.entry("actorId", Long.toString(event.actorId())),
                Map.entry("actor", event.actorName()),
                Map.entry("action", event.action()),
                Map.entry("objectType", event.objectType()),
                Map.entry("objectId", Long.toString(event.objectId())),
                Map.entry("from", marked(event.fromState())),
                Map.entry("to", marked(event.toState())),
                Map.entry("reason", marked(event.reason())),
                Map.entry("facts", event.facts()));
    }

    private static String marked(@Nullable String text) {
        return text == null ? NOTHING : "+" + text;
    }

    private static @Nullable String unmarked(String text) {
        return text.equals(NOTHING) ? null : text.substring(1);
    }

    private static ChainedEvent event(String stream, long seq, String before, Map<String, String> content) {
        return new ChainedEvent(
                stream,
                seq,
                Long.parseLong(field(content, "at")),
                Long.parseLong(field(content, "actorId")),
                field(content, "actor"),
                field(content, "action"),
                field(content, "objectType"),
                Long.parseLong(field(content, "objectId")),
                unmarked(field(content, "from")),
                unmarked(field(content, "to")),
                unmarked(field(content, "reason")),
                field(content, "facts"),
                before);
    }

    private static String field(Map<String, String> content, String name) {
        return Objects.requireNonNull(content.get(name), name);
    }
}
