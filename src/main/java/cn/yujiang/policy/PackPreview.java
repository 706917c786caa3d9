package cn.yujiang.policy;

import cn.yujiang.shared.Money;
import java.time.Instant;
import java.util.List;

/**
 * What a draft would change, rule by rule, against the versions in force. All amounts exact to the fen.
 *
 * @param hash fingerprint of the draft looked at
 * @param remarks what trying out the rules shows: caps that never bind, cliffs, parameters without effect
 */
public record PackPreview(String hash, Instant at, List<Effect> effects, List<PackFinding> remarks) {

    /** Where the cases came from. */
    public enum Source {
        /** Evidence of claims that were handed in. */
        CLAIMS,
        /** Made up around the examples and the limits of the rule. */
        MADE_UP
    }

    /**
     * One rule over one kind of cases.
     *
     * @param title of the rule in the draft, or in force when the draft drops it
     * @param before what the cases come to today; {@code after} under the draft
     * @param winners cases that get more; {@code losers} less
     * @param newlyPaid cases that get something only under the draft; {@code noLongerPaid} only without it
     * @param otherAnswer cases with the same amount but another answer
     * @param decided among the cases that change: approved or paid ones
     */
    public record Effect(
            String ruleId,
            String title,
            Source source,
            long cases,
            Money before,
            Money after,
            long winners,
            long losers,
            long newlyPaid,
            long noLongerPaid,
            long otherAnswer,
            long decided) {

        public Money difference() {
            return after.minus(before);
        }
    }

    public PackPreview {
        effects = List.copyOf(effects);
        remarks = List.copyOf(remarks);
    }
}
