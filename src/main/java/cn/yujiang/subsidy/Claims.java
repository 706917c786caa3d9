package cn.yujiang.subsidy;

import cn.yujiang.identity.Rights;
import cn.yujiang.policy.RuleInfo;
import cn.yujiang.shared.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;

/** Use cases of the applicant and reading claims. Every look-up carries the user's scope. */
public interface Claims {

    /** @param search part of the claim number, class or applicant */
    record Filter(String search, @Nullable ClaimState state) {
        public static final Filter NONE = new Filter("", null);
    }

    /** A line that differs between two versions of a claim; position 0 is the claim as a whole. */
    record Difference(int position, String name, List<Change> changes) {
        public Difference {
            changes = List.copyOf(changes);
        }
    }

    /**
     * One thing that changed in a line.
     *
     * @param what one of the constants, {@link #PAPER} with the name of the paper behind it, or the key of a fact of the rule
     * @param before value as it was frozen; empty when there was none
     */
    record Change(String what, String before, String after) {
        public static final String AMOUNT = "amount";
        public static final String REASON = "reason";
        public static final String STRIKE = "strike";
        public static final String HOLDER = "holder";
        public static final String BANK = "bank";
        public static final String ACCOUNT = "account";
        public static final String PAPER = "paper:";
    }

    @PreAuthorize(Rights.CLAIM_READER)
    List<ClaimSummary> find(Filter filter, int offset, int limit);

    @PreAuthorize(Rights.CLAIM_READER)
    int count(Filter filter);

    /** Sum over all pages of a list. */
    @PreAuthorize(Rights.CLAIM_READER)
    Money sum(Filter filter);

    /** Claims for one class that the user may see. */
    @PreAuthorize(Rights.CLAIM_READER)
    List<ClaimSummary> ofCohort(long cohortId);

    /** The claim this one was divided from because of an objection, and those divided from it. */
    @PreAuthorize(Rights.CLAIM_READER)
    List<ClaimSummary> related(long claimId);

    @PreAuthorize(Rights.CLAIM_READER)
    Claim get(long claimId);

    /** Rules of the policies in force under which the signed-in clerk may claim for this completed class. */
    @PreAuthorize(Rights.APPLICANT)
    List<RuleInfo> claimableRules(long cohortId);

    /**
     * A draft with a computed line for every trainee.
     *
     * @throws cn.yujiang.shared.RejectedException {@code COHORT_NOT_COMPLETED}, {@code RULE_NOT_FOR_YOU}, {@code CLAIM_EXISTS}
     *     (naming the other claim)
     */
    @PreAuthorize(Rights.APPLICANT)
    long draft(long cohortId, String ruleId);

    /** Computes a draft or returned claim anew from the evidence as it stands now. */
    @PreAuthorize(Rights.APPLICANT)
    void recompute(long claimId);

    /**
     * Freezes the evidence and hands the claim in; repeating the call with the same key answers the same number.
     *
     * @param commitment the applicant's promise that everything is true was ticked
     * @return the claim number
     */
    @PreAuthorize(Rights.APPLICANT)
    String submit(long claimId, boolean commitment, String key, int version);

    @PreAuthorize(Rights.APPLICANT)
    void withdraw(long claimId, String reason, int version);

    /** What changed between the last two versions: handed in, returned with lines struck out, or computed again in a review. */
    @PreAuthorize(Rights.CLAIM_READER)
    List<Difference> differences(long claimId);
}
