package cn.yujiang.audit;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The way from the events of a record to a root that was carried out of the database. Events of others are there by their digest only,
 * so whoever reads the proof learns nothing about them and can still walk the chain.
 *
 * @param previousHash hash of the event before the first link
 * @param links every event of the stream from the first one of the record on
 * @param root the last root known at or before the end of the links; null while none was carried away
 */
public record ChainProof(
        String stream,
        String previousHash,
        List<Link> links,
        @Nullable Root root) {

    /**
     * One event.
     *
     * @param digest of what it says
     * @param hash as stored
     * @param event its content by field, when it is about the record; else null
     */
    public record Link(
            long seq, String digest, String hash, @Nullable Map<String, String> event) {}

    /** @param at when it was carried away */
    public record Root(String at, long seq, String hash) {}

    public ChainProof {
        links = List.copyOf(links);
    }
}
