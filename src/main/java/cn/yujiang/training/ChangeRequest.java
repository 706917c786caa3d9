package cn.yujiang.training;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A request to change an approved class and what became of it.
 *
 * @param baseVersion version of the plan the request starts from
 * @param newVersion version of the plan it led to; null unless approved
 * @param comment what the reviewer wrote; empty while it is open
 * @param version for the optimistic lock
 */
public record ChangeRequest(
        long id,
        long cohortId,
        int baseVersion,
        @Nullable Integer newVersion,
        ChangeState state,
        String reason,
        String requestedBy,
        Instant requestedAt,
        String comment,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        PlanDiff diff,
        int version) {}
