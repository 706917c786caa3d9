package cn.yujiang.subsidy.application;

import cn.yujiang.policy.HouseRules;
import cn.yujiang.shared.Money;
import cn.yujiang.subsidy.AdvanceDeduction;
import cn.yujiang.subsidy.domain.ObjectedLines;
import org.springframework.stereotype.Component;

/** What open objections stop in a claim. */
@Component
class OpenObjections {

    private final NoticeStore notices;
    private final LineStore lines;
    private final HouseRules rules;
    private final AdvanceDeduction advances;

    OpenObjections(NoticeStore notices, LineStore lines, HouseRules rules, AdvanceDeduction advances) {
        this.notices = notices;
        this.lines = lines;
        this.rules = rules;
        this.advances = advances;
    }

    ObjectedLines of(ClaimEntity claim) {
        if (!notices.hasOpenObjection(claim.getId())) {
            return ObjectedLines.NONE;
        }
        boolean oneSum = rules.flag(HouseRules.OBJECTION_STOPS_CLAIM, claim.divisionCode()) || advanced(claim);
        return ObjectedLines.of(lines.of(claim.getId()), notices.openlyObjected(claim.getId()), oneSum);
    }

    /** What the class did not earn of an advance is known only when all its lines are decided. */
    private boolean advanced(ClaimEntity claim) {
        Long cohort = claim.cohortId();
        return cohort != null && advances.paid(cohort, claim.ruleId()).compareTo(Money.ZERO) > 0;
    }
}
