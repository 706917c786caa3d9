package cn.yujiang.registry;

import cn.yujiang.identity.Rights;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;

/** New accounts of bodies: proposed through {@link Bodies#update}, in use only after another person of the bureau has confirmed. */
public interface BodyAccountChanges {

    /** 待确认、已确认、未确认. */
    enum State {
        PENDING,
        CONFIRMED,
        REFUSED
    }

    /** @param decidedBy empty while it waits, like the note */
    record Change(
            long id,
            String bank,
            String maskedAccount,
            State state,
            String proposedBy,
            Instant proposedAt,
            String decidedBy,
            @Nullable Instant decidedAt,
            String note,
            int version) {}

    /** Newest first. @throws cn.yujiang.shared.RejectedException {@code NOT_FOUND} when the body is out of scope */
    @PreAuthorize(Rights.CLAIM_READER)
    List<Change> of(long bodyId);

    /** @throws cn.yujiang.shared.RejectedException {@code CORRECTION_DECIDED}, {@code SEPARATION_OF_DUTIES}, {@code NOT_FOUND} */
    @PreAuthorize(Rights.FIRST_REVIEW)
    void confirm(long changeId, int version);

    /** The old account stays. @throws cn.yujiang.shared.RejectedException as {@link #confirm}, and {@code REASON_REQUIRED} */
    @PreAuthorize(Rights.FIRST_REVIEW)
    void refuse(long changeId, String reason, int version);
}
