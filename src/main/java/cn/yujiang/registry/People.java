package cn.yujiang.registry;

import cn.yujiang.identity.Rights;
import org.springframework.security.access.prepost.PreAuthorize;

/** Use cases about people. */
public interface People {

    /**
     * The full identity number, for a written reason. The reading itself is recorded, with the reason.
     *
     * @throws cn.yujiang.shared.RejectedException {@code NOT_FOUND}, {@code REASON_REQUIRED} (at least five characters)
     */
    @PreAuthorize(Rights.BUREAU)
    String revealResidentId(long personId, String reason);
}
