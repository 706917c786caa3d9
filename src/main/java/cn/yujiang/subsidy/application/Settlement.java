package cn.yujiang.subsidy.application;

import cn.yujiang.policy.HouseRules;
import cn.yujiang.policy.RuleInfo;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.subsidy.AdvanceDeduction;
import cn.yujiang.subsidy.ClaimState;
import cn.yujiang.subsidy.Settlements;
import cn.yujiang.training.Cohort;
import cn.yujiang.training.CohortClosing;
import cn.yujiang.training.CohortDirectory;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Closes a class when all its claims are through (domain chapter 13.1): every claim has ended, and either every rule that concerns
 * the class was claimed or the time to claim is over; no advance may be left open.
 */
@Component
class Settlement implements Settlements {

    /** A claim for this class came to one of its ends. */
    record ClaimEnded(long cohortId) {}

    private static final Set<ClaimState> ENDED =
            EnumSet.of(ClaimState.PAID, ClaimState.REJECTED, ClaimState.WITHDRAWN, ClaimState.CLAWED_BACK);

    private final ClaimRepository claims;
    private final ClaimableRules rules;
    private final CohortDirectory cohorts;
    private final CohortClosing closing;
    private final HouseRules houseRules;
    private final AdvanceDeduction advances;
    private final BusinessClock clock;

    Settlement(
            ClaimRepository claims,
            ClaimableRules rules,
            CohortDirectory cohorts,
            CohortClosing closing,
            HouseRules houseRules,
            AdvanceDeduction advances,
            BusinessClock clock) {
        this.claims = claims;
        this.rules = rules;
        this.cohorts = cohorts;
        this.closing = closing;
        this.houseRules = houseRules;
        this.advances = advances;
        this.clock = clock;
    }

    static boolean ends(ClaimState state) {
        return ENDED.contains(state);
    }

    /** Heard in the transaction that ended a claim. */
    @EventListener
    void on(ClaimEnded ended) {
        check(ended.cohortId);
    }

    private void check(long cohortId) {
        Cohort cohort = cohorts.find(cohortId).orElseThrow();
        List<ClaimEntity> all = claims.findByCohortId(cohortId);
        if (all.stream().allMatch(claim -> ends(claim.state()))
                && (allClaimed(cohort, all) || termOver(cohort))
                && !advances.open(cohortId)) {
            closing.settle(cohortId);
        }
    }

    private boolean allClaimed(Cohort cohort, List<ClaimEntity> all) {
        Set<String> claimed = all.stream()
                .filter(claim -> claim.state() != ClaimState.WITHDRAWN)
                .map(ClaimEntity::ruleId)
                .collect(Collectors.toSet());
        return !all.isEmpty() && rules.of(cohort).stream().map(RuleInfo::id).allMatch(claimed::contains);
    }

    private boolean termOver(Cohort cohort) {
        LocalDate end = cohort.plan().end();
        int months = houseRules.integer(HouseRules.CLAIM_DEADLINE_MONTHS, cohort.divisionCode());
        return end != null && clock.today().isAfter(end.plusMonths(months));
    }

    /** Once a day: classes for which nobody can claim any more. */
    @Scheduled(cron = "${yujiang.settlement.cron:0 30 2 * * *}")
    @Override
    @Transactional
    public void sweep() {
        closing.completedBefore(clock.today()).forEach(this::check);
    }
}
