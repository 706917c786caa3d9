package cn.yujiang.subsidy.application;

import cn.yujiang.policy.PayeeKind;
import cn.yujiang.policy.PolicyCatalogue;
import cn.yujiang.policy.RuleInfo;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import cn.yujiang.subsidy.ClaimState;
import cn.yujiang.subsidy.ExpectedSubsidy;
import cn.yujiang.training.Cohort;
import cn.yujiang.training.CohortDirectory;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class ExpectedSubsidyService implements ExpectedSubsidy {

    private final CohortDirectory cohorts;
    private final ClaimableRules claimable;
    private final ClaimCalculator calculator;
    private final ClaimRepository claims;
    private final PolicyCatalogue policies;

    ExpectedSubsidyService(
            CohortDirectory cohorts,
            ClaimableRules claimable,
            ClaimCalculator calculator,
            ClaimRepository claims,
            PolicyCatalogue policies) {
        this.cohorts = cohorts;
        this.claimable = claimable;
        this.calculator = calculator;
        this.claims = claims;
        this.policies = policies;
    }

    @Override
    @Transactional(readOnly = true)
    public List<RuleInfo> rules(long cohortId) {
        Cohort cohort = cohorts.inScope(cohortId);
        return claimable.of(cohort).stream()
                .filter(rule -> rule.payee() == PayeeKind.INSTITUTION || rule.payee() == PayeeKind.ENTERPRISE)
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Expected of(long cohortId, String ruleId) {
        Cohort cohort = cohorts.find(cohortId).orElseThrow();
        RuleInfo rule =
                policies.rule(ruleId).orElseThrow(() -> new RejectedException(Rejection.of("RULE_UNKNOWN", ruleId)));
        ClaimCalculator.Result result = calculator.expected(cohort, rule);
        List<Rejection> problems = result.lines().stream()
                .filter(line -> line.amount() == null)
                .map(line -> LineProblems.of(line, rule))
                .limit(1) // what one line lacks they all lack
                .toList();
        return new Expected(result.paidPersons(), result.total(), problems);
    }

    @Override
    @Transactional(readOnly = true)
    public boolean claimed(long cohortId, String ruleId) {
        return claims.findByCohortId(cohortId).stream()
                .filter(claim -> claim.ruleId().equals(ruleId))
                .anyMatch(claim -> claim.submission() > 0
                        && claim.state() != ClaimState.WITHDRAWN
                        && claim.state() != ClaimState.REJECTED);
    }
}
