package cn.yujiang.subsidy;

import cn.yujiang.subsidy.ClaimTransitions.Guard;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a proposed refusal stands.
 *
 * @param done answered, or the time to answer is over
 * @param ownProposal the acting person proposed it
 */
public record HearingState(boolean proposed, boolean done, boolean ownProposal) {

    public static final HearingState NONE = new HearingState(false, false, false);

    /** Nobody refuses a claim unheard, and nobody decides on the own proposal. Null when nothing stands against the step. */
    @Nullable
    String refusal(Set<Guard> guards) {
        if (guards.contains(Guard.NO_REFUSAL_PROPOSED) && proposed) {
            return "REFUSAL_PROPOSED";
        }
        if (!guards.contains(Guard.HEARD)) {
            return null;
        }
        if (!proposed) {
            return "HEARING_NONE";
        }
        if (ownProposal) {
            return "SEPARATION_OF_DUTIES";
        }
        return done ? null : "HEARING_RUNNING";
    }
}
