package cn.yujiang.clawback;

import cn.yujiang.shared.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One claw-back of a claim.
 *
 * @param number of the decision (文号); null while it is a proposal
 * @param facts what was found
 * @param basis paper and article the decision rests on
 * @param amount sum of its lines
 * @param received what of it came back
 * @param proposedBy whoever proposed it may not decide it
 */
public record Clawback(
        long id,
        @Nullable String number,
        long claimId,
        String claimNo,
        String ruleTitle,
        String bodyName,
        String divisionCode,
        ClawbackState state,
        ClawbackReason reason,
        String facts,
        String basis,
        Money amount,
        Money received,
        long proposedBy,
        LocalDate proposedOn,
        @Nullable Long decidedBy,
        @Nullable LocalDate decidedOn,
        @Nullable LocalDate dueOn,
        @Nullable String note,
        List<Line> lines,
        int version) {

    /**
     * What comes back of one line.
     *
     * @param fault what was wrong, in words
     */
    public record Line(
            long lineId,
            long personId,
            int position,
            String name,
            String maskedId,
            Money paid,
            Money amount,
            String fault) {}

    public Clawback {
        lines = List.copyOf(lines);
    }

    public Money open() {
        return state == ClawbackState.DECIDED ? amount.minus(received) : Money.ZERO;
    }
}
