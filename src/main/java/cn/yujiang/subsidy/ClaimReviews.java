package cn.yujiang.subsidy;

import cn.yujiang.identity.Rights;
import cn.yujiang.shared.Money;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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

    /**
     * Back to the applicant.
     *
     * @param workdays time to correct in working days; null for the house rule
     */
    record Return(
            DecisionCode code, String reason, @Nullable Integer workdays) {}

    @PreAuthorize(Rights.FIRST_REVIEW)
    void accept(long claimId, int version);

    /**
     * Computes the claim once more and runs the controls. What came out differently must have been confirmed before ({@code
     * AMOUNT_CHANGED}); what the controls say is kept, and stops the step where it blocks or nobody answered for a warning. A claim of which nothing
     * is left is not passed on ({@code PASS_WITHOUT_MONEY}): it would be approved with nothing to pay and never end.
     */
    @PreAuthorize(Rights.ANY_REVIEW)
    void pass(long claimId, Pass pass, int version);

    @PreAuthorize(Rights.ANY_REVIEW)
    void strike(long claimId, Strike strike, int version);

    @PreAuthorize(Rights.ANY_REVIEW)
    void reinstate(long claimId, long lineId, int version);

    /** What would change if the claim were computed now, with the facts and parameters of today. */
    @PreAuthorize(Rights.ANY_REVIEW)
    List<Claims.Difference> recomputation(long claimId);

    /**
     * Takes the newly computed lines over as a version of its own; lines struck out stay struck out.
     *
     * @throws cn.yujiang.shared.RejectedException {@code NOTHING_CHANGED}, {@code REASON_REQUIRED}, {@code LINE_…} when a line can no
     *     longer be computed
     */
    @PreAuthorize(Rights.ANY_REVIEW)
    void confirmRecomputation(long claimId, String reason, int version);

    /** Takes the own first review back while nobody did anything after it. */
    @PreAuthorize(Rights.FIRST_REVIEW)
    void reopen(long claimId, String reason, int version);

    /** @throws cn.yujiang.shared.RejectedException {@code RETURN_DAYS} for a time outside 1…60 working days */
    @PreAuthorize(Rights.ANY_REVIEW)
    void returnForCorrection(long claimId, Return decision, int version);

    /** Follows a proposal that was answered or whose time is over ({@link ClaimHearings}); reason and basis are those proposed. */
    @PreAuthorize(Rights.SECOND_REVIEW)
    void reject(long claimId, String comment, int version);

    /**
     * What open objections stop.
     *
     * @param names who they are about
     * @param amount what these lines come to
     * @param rest what can be approved without them
     * @param wholeClaim nothing can be approved before they are settled: by the bureau's rule, because nothing would be left, or because an
     *     advance is settled against the whole sum
     */
    record Waiting(List<String> names, Money amount, Money rest, boolean wholeClaim) {}

    /** Empty when no objection to a line with money is open. */
    @PreAuthorize(Rights.SECOND_REVIEW)
    Optional<Waiting> waiting(long claimId);

    /** Where the money of a claim comes from. */
    enum Funding {
        READY,
        /** The paper names no source; the finance office chooses the fund. */
        NOT_NAMED,
        /** No fund of the source is registered for the place; nothing can be paid before the finance office registers one. */
        NO_FUND
    }

    /** @param source the paper names */
    record Source(String source, Funding funding) {}

    /** What whoever approves has to know about the money; it stops nothing. */
    @PreAuthorize(Rights.SECOND_REVIEW)
    Source source(long claimId);

    /**
     * After the notice period. Lines with an open objection are divided from the claim first and go on in one of their own; where the
     * objection stops the whole claim, {@code OBJECTION_OPEN}.
     */
    @PreAuthorize(Rights.SECOND_REVIEW)
    void approve(long claimId, String comment, int version);
}
