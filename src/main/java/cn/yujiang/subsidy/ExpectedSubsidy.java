package cn.yujiang.subsidy;

import cn.yujiang.policy.RuleInfo;
import cn.yujiang.shared.Money;
import cn.yujiang.shared.Rejection;
import java.util.List;

/**
 * What a class is expected to earn under a rule when everybody attends everything and passes. For services that have checked rights and
 * scope themselves; never used by views.
 */
public interface ExpectedSubsidy {

    /**
     * The estimate: the roster times what the rule gives each.
     *
     * @param persons how many of the roster would be paid for
     * @param total the sum of their amounts; without meaning while there are problems
     * @param problems why the rule cannot answer yet, for example an amount the paper leaves open
     */
    record Expected(int persons, Money total, List<Rejection> problems) {
        public Expected {
            problems = List.copyOf(problems);
        }
    }

    /** Rules under which the training body itself could claim for the class when it is over. */
    List<RuleInfo> rules(long cohortId);

    Expected of(long cohortId, String ruleId);

    /** Whether a claim under the rule was handed in for the class and still lives. */
    boolean claimed(long cohortId, String ruleId);
}
