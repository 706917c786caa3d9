package cn.yujiang.subsidy.ui;

import cn.yujiang.audit.AuditTrail;
import cn.yujiang.policy.FactInfo;
import cn.yujiang.policy.PolicyCatalogue;
import cn.yujiang.policy.RuleInfo;
import cn.yujiang.subsidy.ClaimChecks;
import cn.yujiang.subsidy.ClaimForms;
import cn.yujiang.subsidy.ClaimHearings;
import cn.yujiang.subsidy.ClaimPapers;
import cn.yujiang.subsidy.ClaimReviews;
import cn.yujiang.subsidy.Claims;
import cn.yujiang.subsidy.Notices;
import cn.yujiang.subsidy.PublicObjections;
import java.util.List;
import org.springframework.stereotype.Component;

/** The use cases behind the page of a claim. */
@Component
record ClaimServices(
        Claims claims,
        ClaimReviews reviews,
        ClaimHearings hearings,
        ClaimChecks checks,
        ClaimPapers papers,
        Notices notices,
        PublicObjections objections,
        ClaimForms forms,
        PolicyCatalogue policies,
        AuditTrail audit) {

    /** Facts of a rule, for the names of what changed. */
    List<FactInfo> facts(String ruleId) {
        return policies.rule(ruleId).map(RuleInfo::facts).orElse(List.of());
    }
}
