package cn.yujiang.subsidy.application;

import cn.yujiang.policy.PolicyCatalogue;
import cn.yujiang.policy.RuleInfo;
import cn.yujiang.shared.Money;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import cn.yujiang.subsidy.ClaimLine;
import cn.yujiang.subsidy.Claims;
import cn.yujiang.subsidy.StrikeCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A submitted claim computed once more: shown, refused unseen, and taken over when a reviewer confirms it. */
@Component
class Recomputation {

    private final ClaimRepository claims;
    private final ClaimCalculator calculator;
    private final LineStore lines;
    private final ClaimVersions versions;
    private final ClaimUses uses;
    private final ClaimWorkflow workflow;
    private final ClaimSubjects subjects;
    private final PolicyCatalogue policies;

    Recomputation(
            ClaimRepository claims,
            ClaimCalculator calculator,
            LineStore lines,
            ClaimVersions versions,
            ClaimUses uses,
            ClaimWorkflow workflow,
            ClaimSubjects subjects,
            PolicyCatalogue policies) {
        this.claims = claims;
        this.calculator = calculator;
        this.lines = lines;
        this.versions = versions;
        this.uses = uses;
        this.workflow = workflow;
        this.subjects = subjects;
        this.policies = policies;
    }

    List<Claims.Difference> differences(ClaimEntity claim) {
        return versions.differences(claim, fresh(claim).lines());
    }

    /** The lines as they come out now; what a reviewer struck out stays so. */
    private ClaimCalculator.Result fresh(ClaimEntity claim) {
        ClaimCalculator.Result computed = calculator.compute(claim, rule(claim));
        Map<Long, ClaimLine> old =
                lines.of(claim.getId()).stream().collect(Collectors.toMap(ClaimLine::enrolmentId, Function.identity()));
        return new ClaimCalculator.Result(
                computed.lines().stream()
                        .map(line -> line.struckLike(old.get(line.enrolmentId())))
                        .toList(),
                computed.packHash(),
                computed.parameters());
    }

    private RuleInfo rule(ClaimEntity claim) {
        return policies.rule(claim.ruleId())
                .orElseThrow(() -> new RejectedException(Rejection.of("RULE_UNKNOWN", claim.ruleId())));
    }

    /** Facts or parameters that changed since the last version: the reviewer must have seen and confirmed it. */
    void refuseChangedAmounts(ClaimEntity claim) {
        Map<Long, ClaimLine> now =
                fresh(claim).lines().stream().collect(Collectors.toMap(ClaimLine::enrolmentId, Function.identity()));
        List<Rejection> changed = lines.of(claim.getId()).stream()
                .filter(line -> line.strikeCode() == null)
                .filter(line -> !Objects.equals(line.amount(), amount(now.get(line.enrolmentId()))))
                .map(line -> Rejection.of(
                        "AMOUNT_CHANGED",
                        line.position(),
                        line.name(),
                        text(line.amount()),
                        text(amount(now.get(line.enrolmentId())))))
                .toList();
        if (!changed.isEmpty()) {
            throw new RejectedException(changed);
        }
    }

    private static @Nullable Money amount(@Nullable ClaimLine line) {
        return line == null ? null : line.amount();
    }

    private static String text(@Nullable Money amount) {
        return amount == null ? "—" : amount.toPlainYuan();
    }

    void confirm(ClaimEntity claim, String reason) {
        ClaimCalculator.Result fresh = fresh(claim);
        if (versions.differences(claim, fresh.lines()).isEmpty()) {
            throw new RejectedException(Rejection.of("NOTHING_CHANGED"));
        }
        refuseUnanswered(fresh.lines(), rule(claim));
        Money before = claim.total();
        lines.replace(claim.getId(), fresh.lines());
        for (ClaimLine line : lines.of(claim.getId())) {
            restrike(claim.getId(), line, fresh.lines());
        }
        claim.computed(fresh);
        uses.claim(claim, subjects.of(claim), fresh.lines());
        versions.freeze(claim, ClaimVersions.Kind.RECOMPUTATION);
        workflow.logLine(
                claim,
                "RECOMPUTE",
                reason,
                Map.of(
                        "totalBefore",
                        before.toPlainYuan(),
                        "totalAfter",
                        claim.total().toPlainYuan()));
        claims.saveAndFlush(claim);
    }

    private static void refuseUnanswered(List<ClaimLine> fresh, RuleInfo rule) {
        var problems = new ArrayList<Rejection>();
        for (ClaimLine line : fresh) {
            if (line.amount() == null || line.status().isOutsidePeriod()) {
                problems.add(LineProblems.of(line, rule));
            }
        }
        if (!problems.isEmpty()) {
            throw new RejectedException(problems);
        }
    }

    private void restrike(long claimId, ClaimLine stored, List<ClaimLine> fresh) {
        for (ClaimLine line : fresh) {
            String code = line.strikeCode();
            if (line.enrolmentId() == stored.enrolmentId()) {
                lines.objected(stored.id(), line.objected());
                if (code != null) {
                    lines.strike(claimId, stored.id(), StrikeCode.valueOf(code), line.strikeReason());
                }
            }
        }
    }
}
