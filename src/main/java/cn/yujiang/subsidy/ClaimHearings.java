package cn.yujiang.subsidy;

import cn.yujiang.identity.Rights;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;

/**
 * The step before a refusal (陈述申辩): it is proposed with its reason and legal basis, the applicant may answer within the working days
 * of the house rules, and only then somebody else than the proposer decides. The claim stays in review meanwhile.
 */
public interface ClaimHearings {

    /** A refusal to propose. @param basis provision it rests on */
    record Proposal(DecisionCode code, String reason, String basis) {}

    /** How a proposal ended. */
    enum Outcome {
        REFUSED,
        DROPPED
    }

    /**
     * A proposed refusal.
     *
     * @param answer what the applicant said; null while nothing
     * @param outcome null while it stands
     * @param decidable answered, or the time to answer is over
     * @param own proposed by the signed-in user, who therefore cannot decide on it
     */
    record Hearing(
            long id,
            DecisionCode code,
            String reason,
            String basis,
            String proposedBy,
            Instant proposedAt,
            LocalDate answerUntil,
            @Nullable String answer,
            @Nullable String answeredBy,
            @Nullable Instant answeredAt,
            @Nullable Outcome outcome,
            boolean decidable,
            boolean own) {

        public boolean stands() {
            return outcome == null;
        }
    }

    /** All proposals of a claim, oldest first. */
    @PreAuthorize(Rights.CLAIM_READER)
    List<Hearing> of(long claimId);

    /**
     * @throws cn.yujiang.shared.RejectedException {@code REASON_REQUIRED}, {@code BASIS_REQUIRED}, {@code REFUSAL_PROPOSED} when one
     *     stands already, and those of {@link ClaimTransitions#decide}
     */
    @PreAuthorize(Rights.ANY_REVIEW)
    void propose(long claimId, Proposal proposal, int version);

    /** Once, within the time. @throws cn.yujiang.shared.RejectedException {@code HEARING_NONE}, {@code HEARING_OVER}, {@code REASON_REQUIRED} */
    @PreAuthorize(Rights.APPLICANT)
    void answer(long claimId, String text, int version);

    /** The review goes on without a refusal. @throws cn.yujiang.shared.RejectedException {@code HEARING_NONE}, {@code REASON_REQUIRED} */
    @PreAuthorize(Rights.ANY_REVIEW)
    void drop(long claimId, String reason, int version);
}
