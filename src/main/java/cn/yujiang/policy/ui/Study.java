package cn.yujiang.policy.ui;

import cn.yujiang.policy.Cases;
import cn.yujiang.policy.Reform;
import cn.yujiang.policy.RuleInfo;
import cn.yujiang.policy.WhatIf;
import cn.yujiang.shared.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is asked.
 *
 * @param budget for all rules together; null for none
 */
record Study(
        List<RuleInfo> rules,
        People people,
        List<Reform> reforms,
        @Nullable Money budget) {

    /** @param made what is made up; null for the stored claims */
    record People(WhatIf.@Nullable Synthetic made) {}

    /** What came out, with the cases for further questions. */
    record Outcome(Study study, Cases cases, WhatIf.Report report, List<WhatIf.Sensitivity> sensitivities) {}

    Study {
        rules = List.copyOf(rules);
        reforms = List.copyOf(reforms);
    }

    List<String> ruleIds() {
        return rules.stream().map(RuleInfo::id).toList();
    }

    Outcome ask(WhatIf whatIf, WhatIf.Progress progress) {
        WhatIf.Synthetic made = people.made;
        Cases cases = made == null ? whatIf.stored(ruleIds()) : whatIf.synthetic(ruleIds(), made, progress);
        WhatIf.Report report = whatIf.compare(cases, ruleIds(), reforms, progress);
        return new Outcome(this, cases, report, whatIf.sensitivity(cases, ruleIds(), progress));
    }
}
