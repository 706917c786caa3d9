package cn.yujiang.shell;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yujiang.subsidy.Claim;
import cn.yujiang.subsidy.ClaimHearings;
import cn.yujiang.subsidy.ClaimLine;
import cn.yujiang.subsidy.ClaimReviews;
import cn.yujiang.subsidy.DecisionCode;
import cn.yujiang.subsidy.DecisionLetters;
import cn.yujiang.subsidy.DecisionLetters.Kind;
import cn.yujiang.subsidy.DecisionLetters.Letter;
import cn.yujiang.subsidy.StrikeCode;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** F21a and F21b: what the applicant is told is written with the decision, and stays as it was. */
class DecisionLettersTest {

    private static Story story;
    private static DecisionLetters letters;

    @BeforeAll
    static void start() {
        story = new Story("letters");
        letters = story.product.bean(DecisionLetters.class);
    }

    @AfterAll
    static void stop() {
        story.close();
    }

    private static List<Letter> of(String account, long claim) {
        return story.product.as(account, () -> letters.of(claim));
    }

    private static String text(String account, long claim, Letter letter) {
        return Pdfs.text(letter.kind() + "-real", story.product.as(account, () -> letters.print(claim, letter.id())));
    }

    @Test
    void aReturnAndTheRefusalAfterItAreTwoNumberedLetters() {
        long claim = story.draft("jigou", story.cohort("焊工五级1班"), "培训主体");
        story.submit("jigou", claim);
        assertThat(of("jigou", claim)).isEmpty();
        story.product.as("chushen", () -> story.reviews.accept(claim, story.version(claim)));
        ClaimLine first = story.claim("chushen", claim).lines().getFirst();
        story.product.as(
                "chushen",
                () -> story.reviews.strike(
                        claim,
                        new ClaimReviews.Strike(first.id(), StrikeCode.IDENTITY_MISMATCH, "身份证与本人不符"),
                        story.version(claim)));
        story.product.as(
                "chushen",
                () -> story.reviews.returnForCorrection(
                        claim,
                        new ClaimReviews.Return(DecisionCode.IDENTITY_MISMATCH, "请更正第1名学员的身份信息。", 3),
                        story.version(claim)));
        Claim returned = story.claim("jigou", claim);
        Letter correction = of("jigou", claim).getFirst();
        assertThat(correction.kind()).isEqualTo(Kind.F21a);
        assertThat(correction.number()).matches("BZ\\d{6}-\\d{4}-\\d{4}");
        String due = DateTimeFormatter.ofPattern("yyyy年M月d日").format(returned.dueOn());
        assertThat(text("jigou", claim, correction))
                .contains(correction.number(), returned.applicantName(), returned.claimNo())
                .contains("身份信息不符：请更正第1名学员的身份信息。经审核拟核减：第1名" + first.name() + "（身份证与本人不符）。")
                .contains("请于" + due + "前")
                .contains("人力资源和社会保障局（盖章）");

        story.submit("jigou", claim);
        story.product.as("chushen", () -> story.reviews.accept(claim, story.version(claim)));
        story.reject("chushen", "jigou", "fushen", claim);
        assertThat(of("fushen", claim)).extracting(Letter::kind).containsExactly(Kind.F21a, Kind.F21b);
        Letter refusal = of("fushen", claim).getLast();
        assertThat(text("fushen", claim, refusal))
                .contains("重复享受：与另一申请重复。你（单位）陈述申辩：没有异议，同意处理。")
                .contains("依据内部规则第三条，决定不予补贴。")
                .contains("行政复议", "行政诉讼");
        assertThat(text("jigou", claim, correction)).as("as it was written").contains(due);
    }

    @Test
    void onlyWhoMayReadTheClaimPrintsItsLetters() {
        long claim = story.draft("pingjia", story.cohort("焊工五级1班"), "评价");
        story.submit("pingjia", claim);
        story.product.as("chushen", () -> story.reviews.accept(claim, story.version(claim)));
        story.product.as("chushen", () -> story.product
                .bean(ClaimHearings.class)
                .propose(
                        claim,
                        new ClaimHearings.Proposal(DecisionCode.UNTRUE, "证书与登记不符", "内部规则第三条"),
                        story.version(claim)));
        story.product.moveAhead(30);
        story.product.as("fushen", () -> story.reviews.reject(claim, "", story.version("fushen", claim)));
        Letter refusal = of("caiwu", claim).getLast();
        assertThat(text("caiwu", claim, refusal)).contains("你（单位）在期限内没有提出。");
        assertThat(story.refusal("jigou", () -> letters.of(claim))).isEqualTo("NOT_FOUND");
        assertThat(story.refusal("jigou", () -> letters.print(claim, refusal.id())))
                .isEqualTo("NOT_FOUND");
        long other = story.draft("jigou", story.cohort("焊工五级2班"), "培训主体");
        assertThat(story.refusal("jigou", () -> letters.print(other, refusal.id())))
                .as("a letter of another claim")
                .isEqualTo("NOT_FOUND");
        assertThat(story.refusal("zhengce", () -> letters.of(claim))).isEqualTo("AccessDenied");
    }
}
