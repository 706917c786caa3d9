package cn.yujiang.subsidy.application;

import cn.yujiang.shared.Money;
import cn.yujiang.subsidy.ClaimAction;
import cn.yujiang.subsidy.ClaimLine;
import cn.yujiang.subsidy.Notices.Objection;
import cn.yujiang.subsidy.StrikeCode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * What follows when an objection turns out right: its line is struck out and the rest is reviewed anew. Of a claim that was divided
 * because of objections nothing may be left; then the decision on the last of them is the decision on the claim, and ends it.
 */
@Component
class Upholding {

    private final ClaimWorkflow workflow;
    private final ClaimRepository claims;
    private final LineStore lines;
    private final ClaimUses uses;

    Upholding(ClaimWorkflow workflow, ClaimRepository claims, LineStore lines, ClaimUses uses) {
        this.workflow = workflow;
        this.claims = claims;
        this.lines = lines;
        this.uses = uses;
    }

    void uphold(ClaimEntity claim, Objection objection, String result) {
        if (upheld(claim, objection.lineId())) {
            // A second objection to the same line: it is answered, and there is nothing to take out any more.
            workflow.note(claim, ClaimAction.UPHOLD_OBJECTION.name(), result, Map.of("person", objection.name()));
            return;
        }
        if (claim.dividedFrom() != null && isLast(claim, objection.lineId())) {
            workflow.move(claim, ClaimAction.END_UPHELD, result);
            strike(claim, objection.lineId(), result);
            uses.release(claim.getId());
            tellOrigin(claim, result);
        } else {
            workflow.move(claim, ClaimAction.UPHOLD_OBJECTION, result);
            strike(claim, objection.lineId(), result);
        }
    }

    private boolean upheld(ClaimEntity claim, long lineId) {
        return lines.of(claim.getId()).stream()
                .anyMatch(line -> line.id() == lineId
                        && StrikeCode.NOTICE_OBJECTION.name().equals(line.strikeCode()));
    }

    /** Whether no other line has money or could get it back: one that a reviewer struck out is still the reviewers' to decide. */
    private boolean isLast(ClaimEntity claim, long lineId) {
        return lines.of(claim.getId()).stream()
                .filter(line -> line.id() != lineId)
                .allMatch(line -> !worth(line).isPositive()
                        || StrikeCode.NOTICE_OBJECTION.name().equals(line.strikeCode()));
    }

    private static Money worth(ClaimLine line) {
        Money amount = line.amount();
        return amount == null ? Money.ZERO : amount;
    }

    private void strike(ClaimEntity claim, long lineId, String result) {
        lines.strike(claim.getId(), lineId, StrikeCode.NOTICE_OBJECTION, result);
        claim.retotal(lines.of(claim.getId()));
        claims.saveAndFlush(claim);
    }

    /** The claim these lines came from is long decided; its readers see how the rest ended. */
    private void tellOrigin(ClaimEntity claim, String result) {
        ClaimEntity origin =
                claims.findById(Objects.requireNonNull(claim.dividedFrom())).orElseThrow();
        workflow.note(
                origin,
                "DIVISION_ENDED",
                result,
                Map.of("claim", Objects.requireNonNull(claim.claimNo()), "lines", names(claim)));
    }

    private String names(ClaimEntity claim) {
        List<String> named = lines.of(claim.getId()).stream()
                .map(line -> Long.toString(line.id()))
                .toList();
        return String.join(" ", named);
    }
}
