package cn.yujiang.subsidy.application;

import cn.yujiang.identity.CurrentActor;
import cn.yujiang.policy.PolicyCatalogue;
import cn.yujiang.policy.RuleInfo;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import cn.yujiang.subsidy.ClaimLine;
import cn.yujiang.subsidy.ClaimList;
import cn.yujiang.subsidy.ClaimLists;
import cn.yujiang.subsidy.domain.lists.Earlier;
import cn.yujiang.subsidy.domain.lists.ListFacts;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/** What a list comes to, and the claim made from it. */
@Component
class ListClaims {

    private final ClaimRepository claims;
    private final LineStore lines;
    private final ListCalculator calculator;
    private final ListHistory histories;
    private final PolicyCatalogue policies;
    private final CurrentActor currentActor;

    ListClaims(
            ClaimRepository claims,
            LineStore lines,
            ListCalculator calculator,
            ListHistory histories,
            PolicyCatalogue policies,
            CurrentActor currentActor) {
        this.claims = claims;
        this.lines = lines;
        this.calculator = calculator;
        this.histories = histories;
        this.policies = policies;
        this.currentActor = currentActor;
    }

    private RuleInfo rule(ClaimList list) {
        return policies.rule(list.ruleId())
                .orElseThrow(() -> new RejectedException(Rejection.of("RULE_UNKNOWN", list.ruleId())));
    }

    /** As frozen once the list is closed, as of now before. */
    List<ClaimLists.Computed> preview(ClaimList list) {
        ClaimEntity claim = claim(list);
        Map<Long, ClaimLine> computed = (list.open() || claim == null
                        ? calculator.compute(list, rule(list), claim).lines()
                        : lines.of(claim.getId()))
                .stream().collect(Collectors.toMap(ClaimLine::enrolmentId, Function.identity()));
        Map<Long, ListFacts.History> before = histories.of(list, claim);
        return list.rows().stream()
                .map(row -> computed(
                        row,
                        Objects.requireNonNull(computed.get(row.id())),
                        Objects.requireNonNull(before.get(row.personId()))))
                .toList();
    }

    private static ClaimLists.Computed computed(ClaimList.Row row, ClaimLine line, ListFacts.History history) {
        return new ClaimLists.Computed(
                row,
                line.status(),
                line.amount(),
                line,
                history.earlier().stream().map(ListClaims::before).toList());
    }

    private static ClaimLists.Before before(Earlier line) {
        return new ClaimLists.Before(line.value(), line.claimNo(), line.amount());
    }

    private @Nullable ClaimEntity claim(ClaimList list) {
        Long id = list.claimId();
        return id == null ? null : claims.findById(id).orElseThrow();
    }

    long draft(ClaimList list) {
        if (list.rows().isEmpty()) {
            throw new RejectedException(Rejection.of("LIST_EMPTY"));
        }
        if (list.claimId() != null) {
            throw new RejectedException(Rejection.of("CLAIM_EXISTS", list.ruleTitle()));
        }
        RuleInfo rule = rule(list);
        var claim = new ClaimEntity(list, rule, currentActor.require().id());
        try {
            claims.saveAndFlush(claim);
        } catch (DataIntegrityViolationException e) {
            throw new RejectedException(Rejection.of("CLAIM_EXISTS", list.ruleTitle()), e);
        }
        ClaimCalculator.Result result = calculator.compute(list, rule, claim);
        lines.replace(claim.getId(), result.lines());
        claim.computed(result);
        claims.saveAndFlush(claim);
        return claim.getId();
    }
}
