package cn.yujiang.advance;

import cn.yujiang.identity.Rights;
import cn.yujiang.policy.RuleInfo;
import cn.yujiang.shared.Money;
import cn.yujiang.shared.Rejection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;

/** Use cases about advances. Every list and look-up carries the user's scope. */
public interface Advances {

    /** @param search part of the number, class or body */
    record Filter(String search, @Nullable AdvanceState state) {}

    /**
     * What may be asked for.
     *
     * @param basis paper and article that allow it
     * @param percent share of the estimate as the paper has it, for display; empty when the rule has none
     * @param left what is left under the ceiling
     * @param problems why nothing can be asked for now; empty when something can
     */
    record Offer(
            String basis,
            String percent,
            int persons,
            Money expected,
            Money ceiling,
            Money before,
            Money left,
            List<Rejection> problems) {
        public Offer {
            problems = List.copyOf(problems);
        }
    }

    /** @param commitment the promise to pay back what the class does not earn was ticked */
    record Request(long cohortId, String ruleId, Money amount, boolean commitment, String idempotencyKey) {}

    /** Subsidies of the class that a paper allows to pay ahead; empty where no paper does. */
    @PreAuthorize(Rights.TRAINING_BODY)
    List<RuleInfo> rules(long cohortId);

    @PreAuthorize(Rights.TRAINING_BODY)
    Offer offer(long cohortId, String ruleId);

    /**
     * Asks for an advance; what does not fit under the ceiling is cut.
     *
     * @return the advance; {@link Advance#granted()} may be less than asked for
     * @throws cn.yujiang.shared.RejectedException {@code ADVANCE_NOT_ALLOWED}, {@code ADVANCE_CLASS_STATE}, {@code
     *     ADVANCE_CLAIMED}, {@code ADVANCE_AMOUNT}, {@code ADVANCE_CEILING}, {@code COMMITMENT_MISSING}, {@code
     *     ACCOUNT_NAME_DIFFERS} and what the estimate lacks
     */
    @PreAuthorize(Rights.TRAINING_BODY)
    Advance request(Request request);

    @PreAuthorize(Rights.TRAINING_BODY)
    void withdraw(long id, String reason, int version);

    @PreAuthorize(Rights.FIRST_REVIEW)
    void review(long id, String comment, int version);

    /**
     * The money becomes due.
     *
     * @throws cn.yujiang.shared.RejectedException {@code SEPARATION_OF_DUTIES} for the first reviewer, {@code ADVANCE_CEILING} when the
     *     estimate has shrunk below what was asked for
     */
    @PreAuthorize(Rights.SECOND_REVIEW)
    void approve(long id, String comment, int version);

    @PreAuthorize(Rights.ANY_REVIEW)
    void reject(long id, String reason, int version);

    /**
     * The bank sent the money back: the account the body has in the registry now is confirmed, and the money can be paid again.
     *
     * @throws cn.yujiang.shared.RejectedException {@code ILLEGAL_TRANSITION} unless the payment failed, {@code ACCOUNT_NAME_DIFFERS}
     */
    @PreAuthorize(Rights.FIRST_REVIEW)
    void confirmAccount(long id, int version);

    /**
     * No claim will come (the class was cancelled, all failed, the term is over): everything that was advanced for class and rule has to
     * come back.
     */
    @PreAuthorize(Rights.SECOND_REVIEW)
    void settleWithoutClaim(long id, String reason, int version);

    /**
     * The share of the trainees who did not pass comes back before the final claim: advanced × failed ÷ roster, rounded down to a fen.
     *
     * @return what was demanded
     * @throws cn.yujiang.shared.RejectedException {@code ADVANCE_NOBODY_FAILED}, {@code ADVANCE_SHARE_DEMANDED}
     */
    @PreAuthorize(Rights.SECOND_REVIEW)
    Money demandShareOfFailed(long id, String reason, int version);

    @PreAuthorize(Rights.CLAIM_READER)
    List<Advance> find(Filter filter, int offset, int limit);

    @PreAuthorize(Rights.CLAIM_READER)
    int count(Filter filter);

    @PreAuthorize(Rights.CLAIM_READER)
    Advance get(long id);

    /** Advances for one class. */
    @PreAuthorize(Rights.CLAIM_READER)
    List<Advance> ofCohort(long cohortId);

    /** What is out and not settled, oldest payment first. */
    @PreAuthorize(Rights.BUREAU)
    List<Advance> outstanding();
}
