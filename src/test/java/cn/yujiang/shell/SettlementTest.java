package cn.yujiang.shell;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yujiang.policy.RuleInfo;
import cn.yujiang.subsidy.ClaimState;
import cn.yujiang.subsidy.Settlements;
import cn.yujiang.training.CohortState;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When the system closes a class (domain chapter 13.1). */
class SettlementTest {

    @Test
    void aClassIsSettledWhenNothingMoreCanBeClaimed() {
        try (var story = new Story("settlement")) {
            long cohort = story.cohort("岗位技能提升1班");
            List<String> rules = story.product.as("qiye", () -> story.claims.claimableRules(cohort)).stream()
                    .map(RuleInfo::id)
                    .toList();
            assertThat(rules).isNotEmpty();
            assertThat(story.product.as("qiye", () -> story.cohorts.get(cohort).state()))
                    .isEqualTo(CohortState.COMPLETED);
            String days = "GY2020-2.8.2a-days";
            long paid = story.product.as("qiye", () -> story.claims.draft(cohort, days));
            story.submit("qiye", paid);
            story.toNotice(paid);
            story.product.moveAhead(14);
            story.product.as("gy-fushen", () -> story.reviews.approve(paid, "同意", story.version("gy-fushen", paid)));
            story.pay(paid);
            assertThat(story.claim("qiye", paid).state()).isEqualTo(ClaimState.PAID);
            assertThat(story.product.as("qiye", () -> story.cohorts.get(cohort).state()))
                    .as("other rules can still be claimed")
                    .isEqualTo(CohortState.COMPLETED);
            for (String rule : rules) {
                if (!rule.equals(days)) {
                    story.refuse(story.product.as("qiye", () -> story.claims.draft(cohort, rule)));
                }
            }
            story.product.moveAhead(400);
            story.product.bean(Settlements.class).sweep();
            assertThat(story.product.as("qiye", () -> story.cohorts.get(cohort).state()))
                    .isEqualTo(CohortState.SETTLED);
        }
    }
}
