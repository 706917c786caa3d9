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
        ACCEPTED,
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
     */
    record Adjustment(
            long id,
            String packId,
            long claimId,
            String claimNo,
            String ruleTitle,
            String name,
            String maskedId,
            Money decided,
            @Nullable Money computed,
            String summary,
            State state,
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
    @PreAuthorize("hasAnyRole('SECOND_REVIEWER','SUPERVISOR')")
    List<Adjustment> find(State state, int limit);

    /** @throws cn.yujiang.shared.RejectedException {@code NOT_FOUND}, {@code ADJUSTMENT_DECIDED}, {@code ADJUSTMENT_REASON} */
    @PreAuthorize(Rights.SECOND_REVIEW)
    void accept(long id, String reason);

    /** @throws cn.yujiang.shared.RejectedException as {@link #accept} */
    @PreAuthorize(Rights.SECOND_REVIEW)
    void dismiss(long id, String reason);
}
