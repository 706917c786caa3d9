package cn.yujiang.shell;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yujiang.attendance.Attendance;
import cn.yujiang.attendance.AttendanceMark;
import cn.yujiang.policy.RuleInfo;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.shared.Money;
import cn.yujiang.subsidy.Claim;
import cn.yujiang.subsidy.ClaimForms;
import cn.yujiang.subsidy.ClaimLine;
import cn.yujiang.subsidy.ClaimReviews;
import cn.yujiang.subsidy.ClaimState;
import cn.yujiang.subsidy.Claims;
import cn.yujiang.subsidy.DecisionCode;
import cn.yujiang.subsidy.StrikeCode;
import cn.yujiang.training.Cohort;
import cn.yujiang.training.Enrolment;
import cn.yujiang.training.Rosters;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The branches of the way from a class to its money that no journey in the browser takes. No test touches what another uses. */
class ClassToMoneyTest {

    private static Story story;

    @BeforeAll
    static void start() {
        story = new Story("class-to-money");
    }

    @AfterAll
    static void stop() {
        story.close();
    }

    @Test
    void aStruckOutLineAndAResubmissionShowWhatChanged() {
        long cohort = story.cohort("焊工五级1班");
        long claim = story.draft("jigou", cohort, "生活费");
        story.submit("jigou", claim);
        story.product.as("chushen", () -> story.reviews.accept(claim, story.version(claim)));
        ClaimLine first = story.claim("chushen", claim).lines().getFirst();
        Money before = story.claim("chushen", claim).total();
        story.product.as(
                "chushen",
                () -> story.reviews.strike(
                        claim,
                        new ClaimReviews.Strike(first.id(), StrikeCode.IDENTITY_MISMATCH, "身份证与本人不符"),
                        story.version(claim)));
        assertThat(story.claim("chushen", claim).total()).isEqualTo(before.minus(first.payable()));
        assertThat(story.claim("chushen", claim).lines()).hasSize(50);
        assertThat(story.refusal("fushen", () -> story.reviews.reinstate(claim, first.id(), story.version(claim))))
                .isEqualTo("FORBIDDEN");

        story.product.as(
                "chushen",
                () -> story.reviews.returnForCorrection(
                        claim,
                        new ClaimReviews.Return(DecisionCode.IDENTITY_MISMATCH, "请更正第1名学员的身份信息", 3),
                        story.version(claim)));
        Claim returned = story.claim("jigou", claim);
        assertThat(returned.state()).isEqualTo(ClaimState.RETURNED);
        assertThat(returned.returnReason()).contains("第1名");
        assertThat(returned.dueOn()).isAfter(story.product.today());
        story.product.as("jigou", () -> story.claims.recompute(claim));
        story.submit("jigou", claim);
        Claim again = story.claim("jigou", claim);
        assertThat(again.submission()).isEqualTo(2);
        assertThat(again.claimNo()).isEqualTo(returned.claimNo());
        assertThat(again.total()).isEqualTo(before);
        assertThat(returned.returnCode()).isEqualTo(DecisionCode.IDENTITY_MISMATCH);
        assertThat(story.product.as("chushen", () -> story.claims.differences(claim)))
                .as("the line that was struck out stands again, and nothing else changed")
                .singleElement()
                .satisfies(difference -> assertThat(difference.changes())
                        .singleElement()
                        .isEqualTo(new Claims.Change(Claims.Change.STRIKE, "IDENTITY_MISMATCH", "")));
    }

    @Test
    void anEndedPolicyGivesNothingAndSaysSo() {
        long cohort = story.cohort("焊工五级1班");
        assertThat(story.product.as("jigou", () -> story.claims.claimableRules(cohort)).stream()
                        .map(RuleInfo::id)
                        .toList())
                .noneMatch(id -> id.startsWith("XZ2020"));
        String message = story.refusal("jigou", () -> story.claims.draft(cohort, "XZ2020-3.1-online-cap"));
        assertThat(message).isEqualTo("RULE_NOT_FOR_YOU");
    }

    @Test
    void submittingTwiceMakesOneClaim() {
        long cohort = story.cohort("焊工五级1班");
        long claim = story.draft("pingjia", cohort, "评价");
        story.attach("pingjia", claim);
        int version = story.product.as("pingjia", () -> story.claims.get(claim).version());
        String key = UUID.randomUUID().toString();
        String number = story.product.as("pingjia", () -> story.claims.submit(claim, true, key, version));
        assertThat(story.product.as("pingjia", () -> story.claims.submit(claim, true, key, version)))
                .isEqualTo(number);
        assertThat(story.refusal(
                        "pingjia",
                        () -> story.claims.submit(claim, true, UUID.randomUUID().toString(), story.version(claim))))
                .isEqualTo("ILLEGAL_TRANSITION");
        assertThat(story.refusal("pingjia", () -> story.draft("pingjia", cohort, "评价")))
                .isEqualTo("CLAIM_EXISTS");
        assertThat(story.claim("pingjia", claim).submission()).isOne();
    }

    /** The last session whose day has come. */
    private long today(Cohort running) {
        LocalDate today = story.product.bean(BusinessClock.class).today();
        return running.sessions().stream()
                .filter(session -> !session.date().isAfter(today))
                .reduce((a, b) -> b)
                .orElseThrow()
                .id();
    }

    @Test
    void aSuspendedClassKeepsNoRollCallUntilItIsResumed() {
        long cohort = story.cohort("养老护理员五级1班");
        Cohort running = story.product.as("jigou", () -> story.cohorts.get(cohort));
        Map<Long, AttendanceMark> marks =
                story
                        .product
                        .as("jigou", () -> story.product.bean(Rosters.class).list(cohort))
                        .stream()
                        .collect(Collectors.toMap(Enrolment::id, e -> AttendanceMark.LATE));
        Runnable rollCall = () -> story.product.bean(Attendance.class).record(cohort, today(running), marks, "更正当日考勤");
        story.product.as(
                "jiandu", () -> story.cohorts.suspend(cohort, "现场检查发现问题", story.cohortVersion("jiandu", cohort)));
        assertThat(story.refusal("jigou", rollCall)).isEqualTo("COHORT_NOT_RUNNING");
        assertThat(story.refusal(
                        "jigou", () -> story.cohorts.resume(cohort, "自行恢复", story.cohortVersion("jigou", cohort))))
                .isEqualTo("AccessDenied");
        assertThat(story.refusal(
                        "chushen", () -> story.cohorts.resume(cohort, " ", story.cohortVersion("chushen", cohort))))
                .isEqualTo("REASON_REQUIRED");
        story.product.as("chushen", () -> story.cohorts.resume(cohort, "复查合格", story.cohortVersion("chushen", cohort)));
        story.product.as("jigou", rollCall);
    }

    @Test
    void noClaimOfADisqualifiedClassGoesAnyFurther() {
        long cohort = story.cohort("焊工五级2班");
        long claim = story.draft("pingjia", cohort, "评价");
        story.submit("pingjia", claim);
        story.product.as("chushen", () -> story.reviews.accept(claim, story.version(claim)));
        story.product.as(
                "fushen", () -> story.cohorts.disqualify(cohort, "查实培训不真实", story.cohortVersion("fushen", cohort)));
        assertThat(story.refusal("chushen", () -> story.reviews.pass(claim, Story.everything(), story.version(claim))))
                .isEqualTo("COHORT_DISQUALIFIED");
        assertThat(story.refusal("jigou", () -> story.draft("jigou", cohort, "培训主体")))
                .isEqualTo("COHORT_NOT_COMPLETED");
        story.reject("chushen", "pingjia", "fushen", claim);
        assertThat(story.claim("pingjia", claim).state()).isEqualTo(ClaimState.REJECTED);
    }

    @Test
    void papersOfOthersAreNotFound() {
        long mine = story.draft("jigou", story.cohort("焊工五级1班"), "培训主体");
        ClaimForms forms = story.product.bean(ClaimForms.class);
        assertThat(story.refusal("qiye", () -> story.claims.get(mine))).isEqualTo("NOT_FOUND");
        assertThat(story.refusal("qiye", () -> forms.print(mine, ClaimForms.Paper.F08)))
                .isEqualTo("NOT_FOUND");
    }
}
