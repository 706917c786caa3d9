package cn.yujiang.registry;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An application to be listed, or for another scope, and what became of it.
 *
 * @param checkComment what the first reviewer wrote; empty before the check
 * @param decisionComment what the second reviewer wrote, or why it was returned
 */
public record Listing(
        long id,
        long bodyId,
        State state,
        List<ListingScope> scope,
        String appliedBy,
        Instant appliedAt,
        String checkedBy,
        @Nullable Instant checkedAt,
        String checkComment,
        String decidedBy,
        @Nullable Instant decidedAt,
        String decisionComment,
        int version) {

    /** 已申请、初审通过、已入库、已退回. */
    public enum State {
        APPLIED,
        CHECKED,
        LISTED,
        RETURNED;

        public boolean live() {
            return this == APPLIED || this == CHECKED;
        }
    }
}
