package cn.yujiang.policy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was known when. Valid time is in the packs; this is the other clock: a paper may be published in July for the whole year, and
 * a decision of March was right by what was known in March. Public knowledge, so no permission is asked.
 */
public interface PolicyHistory {

    /**
     * A version of a pack.
     *
     * @param knownFrom when it was put in force here; null for the version the product came with
     */
    record Version(
            String packId,
            String version,
            String hash,
            @Nullable Instant knownFrom) {}

    /** Number of the last publication in force on this node; other nodes may be some seconds ahead. */
    long publication();

    /** The versions of a pack, newest first; empty for a pack nobody knows. */
    List<Version> versions(String packId);

    /** The packs as they were known at that moment. */
    PolicyEngine knownAt(Instant moment);

    /** The packs as they were known when the version with this fingerprint was the newest of its pack. */
    Optional<PolicyEngine> with(String packHash);

    /** The text of the version with this fingerprint; empty for one nobody knows. */
    Optional<String> text(String packHash);
}
