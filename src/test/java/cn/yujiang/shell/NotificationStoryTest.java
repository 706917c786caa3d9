package cn.yujiang.shell;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yujiang.notification.DeadlineSweep;
import cn.yujiang.notification.MyNotifications;
import cn.yujiang.notification.MyNotifications.Item;
import cn.yujiang.training.CohortPlan;
import cn.yujiang.training.CohortState;
import cn.yujiang.training.CohortSummary;
import cn.yujiang.training.Cohorts;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Decisions of the office reach those they concern, with the decision and not without it. */
class NotificationStoryTest {

    @Test
    void whoIsConcernedIsToldAndNobodyElse() {
        try (var story = new Story("notifications")) {
            CohortSummary filed = story.product.as("chushen", () -> story.cohorts
                    .find(new Cohorts.Filter("", CohortState.FILED), 0, 10)
                    .getFirst());
            int before = told(story, "jigou").size();
            var transaction = new TransactionTemplate(story.product.bean(PlatformTransactionManager.class));
            transaction.executeWithoutResult(status -> {
                returned(story, filed.id());
                status.setRollbackOnly();
            });
            assertThat(told(story, "jigou")).as("taken back").hasSize(before);
            returned(story, filed.id());
            assertThat(told(story, "jigou")).hasSize(before + 1);
            Item newest = told(story, "jigou").getFirst();
            assertThat(newest.textKey()).isEqualTo("notice.cohort.returned");
            assertThat(newest.args()).containsExactly(filed.name());
            assertThat(told(story, "qiye")).noneMatch(item -> item.args().contains(filed.name()));
            assertThat(told(story, "pingjia")).noneMatch(item -> item.args().contains(filed.name()));
            refusedClaim(story);
            deadlines(story);
        }
    }

    private static void refusedClaim(Story story) {
        long claim = story.draft("qiye", story.cohort("岗位技能提升1班"), "岗位技能提升培训按天补贴");
        story.refuse(claim);
        assertThat(told(story, "qiye"))
                .extracting(Item::textKey)
                .startsWith("notice.claim.refused", "notice.claim.hearing");
    }

    /** Every source answers, and however often somebody looks each deadline is told once. */
    private static void deadlines(Story story) {
        story.product.as("jigou", () -> story.cohorts.create(unnamed()));
        story.product.moveAhead(400);
        DeadlineSweep sweep = story.product.bean(DeadlineSweep.class);
        sweep.sweep();
        List<Item> once = told(story, "jigou");
        assertThat(once)
                .filteredOn(item -> item.textKey().equals("notice.due.lastClaim"))
                .isNotEmpty();
        assertThat(once)
                .filteredOn(item -> item.textKey().equals("notice.due.cohortIdleUnnamed"))
                .as("a draft without a name is not told as a pair of empty quotes")
                .hasSize(1)
                .allMatch(item -> item.args().isEmpty());
        sweep.sweep();
        assertThat(told(story, "jigou")).hasSameSizeAs(once);
    }

    private static CohortPlan unnamed() {
        return new CohortPlan("", "", "", "", "", CohortPlan.Mode.OTHER, true, "", "", null, null, null);
    }

    private static void returned(Story story, long cohort) {
        story.product.as(
                "chushen",
                () -> story.cohorts.returnForCorrection(
                        cohort, "教师资格材料不全", story.cohorts.get(cohort).version()));
    }

    private static List<Item> told(Story story, String account) {
        return story.product.as(
                account, () -> story.product.bean(MyNotifications.class).find(false, 0, 500));
    }
}
