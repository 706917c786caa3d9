package cn.yujiang.clawback;

import cn.yujiang.identity.Rights;
import cn.yujiang.shared.Money;
import cn.yujiang.subsidy.PaidClaims.Fault;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;

/** Use cases about claw-backs. Every list and look-up carries the user's scope. */
public interface Clawbacks {

    String PROPOSERS = "hasAnyRole('SUPERVISOR','FIRST_REVIEWER','SECOND_REVIEWER')";

    /** What was wrong with one line. */
    record Item(long lineId, Fault fault) {}

    /**
     * @param facts what was found, at least five characters
     * @param idempotencyKey made by the client once per intention
     */
    record Proposal(long claimId, ClawbackReason reason, String facts, List<Item> items, String idempotencyKey) {
        public Proposal {
            items = List.copyOf(items);
        }
    }

    /** @param search part of the number, claim or body */
    record Filter(String search, @Nullable ClawbackState state) {}

    /**
     * What a fault would bring back.
     *
     * @param left what of the line can still be demanded, after earlier claw-backs
     */
    record Preview(Money paid, Money left, Money amount, String summary) {}

    /** @throws cn.yujiang.shared.RejectedException {@code FAULT_QUANTITY}, {@code FAULT_NOT_OF_RULE}, {@code NOT_FOUND} */
    @PreAuthorize(PROPOSERS)
    Preview preview(long claimId, Item item);

    /**
     * Proposes a claw-back; amounts are computed by the version of the rule the claim was decided with.
     *
     * @return its id
     * @throws cn.yujiang.shared.RejectedException {@code CLAIM_NOT_PAID}, {@code CLAWBACK_EMPTY}, {@code CLAWBACK_NOTHING} for a line nothing
     *     was paid too much for, {@code CLAWBACK_TWICE} when an earlier one took it already, {@code REASON_REQUIRED}
     */
    @PreAuthorize(PROPOSERS)
    long propose(Proposal proposal);

    /**
     * Decides a proposal: the claim is demanded back, the debtors owe from now on.
     *
     * @param basis paper and article, shown on the decision
     * @throws cn.yujiang.shared.RejectedException {@code SEPARATION_OF_DUTIES} for whoever proposed it, {@code CLAWBACK_DECIDED}
     */
    @PreAuthorize(Rights.SECOND_REVIEW)
    void decide(long id, String basis, int version);

    @PreAuthorize(Rights.SECOND_REVIEW)
    void dismiss(long id, String reason, int version);

    @PreAuthorize(Rights.CLAIM_READER)
    List<Clawback> find(Filter filter, int offset, int limit);

    @PreAuthorize(Rights.CLAIM_READER)
    int count(Filter filter);

    @PreAuthorize(Rights.CLAIM_READER)
    Clawback get(long id);

    /** The claw-backs of one claim; an applicant sees those that were decided. */
    @PreAuthorize(Rights.CLAIM_READER)
    List<Clawback> ofClaim(long claimId);
}
