package cn.yujiang.registry;

import cn.yujiang.identity.Rights;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;

/**
 * Listing of bodies (目录) by two people: the body applies with the scope it wishes, the first reviewer checks, a different second reviewer
 * lists it. Without a place on the list no class is filed; outside the scope neither.
 */
public interface BodyListings {

    /** Something that waits for the bureau. @param account whether it is a new account, not an application */
    record Waiting(long bodyId, String bodyName, Listing.State state, boolean account) {}

    /** Applications of a body, newest first. @throws cn.yujiang.shared.RejectedException {@code NOT_FOUND} out of scope */
    @PreAuthorize(Rights.COHORT_READER)
    List<Listing> history(long bodyId);

    /** What the body may teach now, by occupation. */
    @PreAuthorize(Rights.COHORT_READER)
    List<ListingScope> scope(long bodyId);

    /**
     * Applies for the own body.
     *
     * @throws cn.yujiang.shared.RejectedException {@code LISTING_OPEN}, {@code LISTING_SCOPE_EMPTY}, {@code LISTING_SCOPE_TWICE}, {@code
     *     LISTING_SCOPE_PAST}, {@code LISTING_REMOVED} for a body taken off the list,
     *     {@code LISTING_PAPER_MISSING} and {@code LISTING_PAPER_EXPIRED} for each such paper ({@link BodyPapers})
     */
    @PreAuthorize(Rights.APPLICANT)
    void apply(List<ListingScope> scope);

    /** @throws cn.yujiang.shared.RejectedException {@code LISTING_DECIDED} */
    @PreAuthorize(Rights.FIRST_REVIEW)
    void check(long listingId, String comment, int version);

    /** Lists the body with the scope applied for. @throws cn.yujiang.shared.RejectedException {@code SEPARATION_OF_DUTIES} */
    @PreAuthorize(Rights.SECOND_REVIEW)
    void list(long listingId, String comment, int version);

    /** Back to the body, by whoever has to act. @throws cn.yujiang.shared.RejectedException {@code REASON_REQUIRED} */
    @PreAuthorize(Rights.ANY_REVIEW)
    void sendBack(long listingId, String reason, int version);

    /** Applications and new accounts in the user's area that wait, oldest first. */
    @PreAuthorize(Rights.REVIEW_OR_SUPERVISION)
    List<Waiting> waiting();
}
