package cn.yujiang.subsidy;

import cn.yujiang.identity.Rights;
import java.util.Set;
import org.springframework.security.access.prepost.PreAuthorize;

/** Use cases of the bureau on a submitted claim. Nobody decides twice on one claim, nobody decides on an own one. */
public interface ClaimReviews {

    /** @param checked what the reviewer looked at; everything must be answered */
    record Pass(Set<CheckItem> checked, String comment) {
        public Pass {
            checked = Set.copyOf(checked);
        }
    }

    /** A line taken out. */
    record Strike(long lineId, StrikeCode code, String reason) {}

    @PreAuthorize(Rights.FIRST_REVIEW)
    void accept(long claimId, int version);

    /**
     * Recomputes the frozen evidence first: an amount that changed since submission stops the step ({@code AMOUNT_CHANGED}).
     */
    @PreAuthorize(Rights.ANY_REVIEW)
    void pass(long claimId, Pass pass, int version);

    @PreAuthorize(Rights.ANY_REVIEW)
    void strike(long claimId, Strike strike, int version);

    @PreAuthorize(Rights.ANY_REVIEW)
    void reinstate(long claimId, long lineId, int version);

    @PreAuthorize(Rights.ANY_REVIEW)
    void returnForCorrection(long claimId, String reason, int version);

    @PreAuthorize(Rights.SECOND_REVIEW)
    void reject(long claimId, String reason, int version);

    /** After the notice period, when no objection is open. */
    @PreAuthorize(Rights.SECOND_REVIEW)
    void approve(long claimId, String comment, int version);
}
