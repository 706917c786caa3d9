package cn.yujiang.policy.domain;

import cn.yujiang.policy.PackDrafts;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A pack in the database: a draft on its way, or a version put in force.
 *
 * @param text the pack as text
 * @param preview what the last preview showed, as it is kept; null before the first
 * @param published number of the publication, null for a draft
 */
public record StoredPack(
        PackDrafts.Draft draft,
        String text,
        @Nullable String preview,
        @Nullable Long published,
        @Nullable Instant publishedAt) {

    public StoredPack withText(String changed) {
        return new StoredPack(draft, changed, preview, published, publishedAt);
    }

    public StoredPack withDraft(PackDrafts.Draft changed) {
        return new StoredPack(changed, text, preview, published, publishedAt);
    }
}
