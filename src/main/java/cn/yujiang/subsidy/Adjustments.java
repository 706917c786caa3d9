package cn.yujiang.subsidy;

import cn.yujiang.identity.Rights;
import cn.yujiang.shared.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;

/**
 * What a new version of a paper would have made of decisions that stand. The decisions stay as they are; each difference is a proposal
 * that somebody accepts or dismisses with a reason. Found by the system after every publication.
 */
public interface Adjustments {

    /** Where a proposal stands. */
    enum State {
        PROPOSED,
        /** One person found it right: a recovery goes on as a claw-back, a top-up waits for a second person. */
        ACCEPTED,
        /** A second person agreed to a top-up: the money is due. */
        CONFIRMED,
        /** The top-up reached its account. */
        PAID,
        DISMISSED,
        /** A later version of the paper was looked into before anybody decided. */
        REPLACED
    }

    /** What is proposed. */
    enum Kind {
        /** The person or body should have got more. */
        TOP_UP,
        /** Less: the difference is to be recovered. */
        RECOVERY,
        /** The new version cannot answer from the evidence that was frozen; somebody has to look. */
        LOOK
    }

    /**
     * One line decided by an earlier version.
     *
     * @param packId the paper whose new version differs
     * @param decided what stands: what was approved, or the last proposal that was accepted
     * @param computed what the new version gives; null when it cannot say
     * @param summary the computation of the new version on one line
     * @param decidedBy who accepted or dismissed it
     * @param confirmedBy who agreed to a top-up
     */
    record Adjustment(
            long id,
            String packId,
            long claimId,
            long lineId,
            String claimNo,
            String ruleTitle,
            String name,
            String maskedId,
            Money decided,
            @Nullable Money computed,
            String summary,
            State state,
            @Nullable Long decidedBy,
            @Nullable Long confirmedBy,
            @Nullable String note) {

        public Kind kind() {
            if (computed == null) {
                return Kind.LOOK;
            }
            return computed.compareTo(decided) > 0 ? Kind.TOP_UP : Kind.RECOVERY;
        }

        /** What should still be paid; negative when it should come back; zero when nobody can say yet. */
        public Money difference() {
            return computed == null ? Money.ZERO : computed.minus(decided);
        }
    }

    /** The proposals in this state within the actor's area, newest first, at most this many. */
    @PreAuthorize("hasAnyRole('FIRST_REVIEWER','SECOND_REVIEWER','SUPERVISOR')")
    List<Adjustment> find(State state, int limit);

    /**
     * Finds a proposal right. A recovery becomes a claw-back that another person decides; a top-up waits for {@link #confirm}.
     *
     * @throws cn.yujiang.shared.RejectedException {@code NOT_FOUND}, {@code ADJUSTMENT_DECIDED}, {@code ADJUSTMENT_REASON}, {@code
     *     ADJUSTMENT_LOOK} when the new version cannot answer, {@code CLAIM_NOT_PAID}
     */
    @PreAuthorize(Rights.ANY_REVIEW)
    void accept(long id, String reason);

    /**
     * Agrees to an accepted top-up: the difference becomes due.
     *
     * @throws cn.yujiang.shared.RejectedException {@code SEPARATION_OF_DUTIES} for whoever accepted it, {@code ADJUSTMENT_DECIDED}
     */
    @PreAuthorize(Rights.SECOND_REVIEW)
    void confirm(long id, String comment);

    /** @throws cn.yujiang.shared.RejectedException as {@link #accept} */
    @PreAuthorize(Rights.ANY_REVIEW)
    void dismiss(long id, String reason);
}
