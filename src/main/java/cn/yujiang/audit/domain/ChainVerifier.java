package cn.yujiang.audit.domain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Walks the events in order and names everything that was changed, removed, inserted or moved. */
public final class ChainVerifier {

    /** Where a stream stands. */
    public record Link(long seq, String hash) {}

    private final Map<String, Map<Long, String>> roots;
    private final List<String> faults;
    private final Map<String, Link> last = new HashMap<>();
    private long events;

    /** @param roots stream → number → hash, as carried outside the database; faults are added to the list */
    public ChainVerifier(Map<String, Map<Long, String>> roots, List<String> faults) {
        this.roots = roots;
        this.faults = faults;
    }

    /** The next event in the order of streams and numbers, with the hash stored beside it. */
    public void accept(ChainedEvent event, String stored) {
        events++;
        check(event, stored);
        last.put(event.stream(), new Link(event.seq(), stored));
    }

    private void check(ChainedEvent event, String stored) {
        String name = event.stream() + " #" + event.seq();
        Link before = last.getOrDefault(event.stream(), new Link(0, ChainedEvent.GENESIS));
        if (event.seq() != before.seq + 1) {
            faults.add(name + ": events missing after #" + before.seq);
        } else if (!event.previousHash().equals(before.hash)) {
            faults.add(name + ": does not follow #" + before.seq);
        }
        if (!event.hash().equals(stored)) {
            faults.add(name + ": content was changed");
        }
        String root = roots.getOrDefault(event.stream(), Map.of()).get(event.seq());
        if (root != null && !root.equals(stored)) {
            faults.add(name + ": differs from the root kept outside the database");
        }
    }

    /** Compares the ends reached with the heads of the streams and with the roots. */
    public void finish(Map<String, Link> heads) {
        heads.forEach((stream, head) -> {
            Link reached = last.getOrDefault(stream, new Link(0, ChainedEvent.GENESIS));
            if (!reached.equals(head)) {
                faults.add(stream + ": ends at #" + reached.seq + " but its head says #" + head.seq);
            }
        });
        roots.forEach((stream, known) -> {
            long reached = last.getOrDefault(stream, new Link(0, "")).seq;
            known.keySet().stream()
                    .filter(seq -> seq > reached)
                    .forEach(seq -> faults.add(stream + " #" + seq + ": known to the roots, missing in the database"));
        });
    }

    public long events() {
        return events;
    }
}
