package cn.yujiang.shell;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yujiang.audit.AuditTrail;
import cn.yujiang.shared.Money;
import cn.yujiang.subsidy.Claim;
import cn.yujiang.subsidy.ClaimLine;
import cn.yujiang.subsidy.ClaimReviews;
import cn.yujiang.subsidy.ClaimState;
import cn.yujiang.subsidy.DecisionLetters;
import cn.yujiang.subsidy.Notices;
import cn.yujiang.subsidy.StrikeCode;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What becomes of the claim that lines under objection were divided into, when the objections turn out right (ADR 15). */
class UpheldObjectionTest {

    private static final String RESULT = "经核查，本人没有参加评价";

    private static Story story;
    private static Notices notices;

    @BeforeAll
    static void start() {
        story = new Story("upheld");
        notices = story.product.bean(Notices.class);
    }

    @AfterAll
    static void stop() {
        story.close();
    }

    @Test
    void theDecisionOnTheObjectionEndsAClaimOfWhichNothingIsLeft() {
        long claim = onNotice("焊工五级1班");
        ClaimLine line = paid(claim).getFirst();
        object(claim, line);
        long apart = approved(claim);
        assertThat(uses(apart)).isEqualTo(1);
        int usedBefore = uses(claim);

        decide(objection(apart, line), true);

        Claim ended = story.claim("pingjia", apart);
        assertThat(ended.state()).isEqualTo(ClaimState.REJECTED);
        assertThat(ended.total()).isEqualTo(Money.ZERO);
        assertThat(ended.returnReason()).isEqualTo(RESULT);
        assertThat(uses(apart)).as("somebody who did take part may claim").isZero();
        assertThat(uses(claim)).isEqualTo(usedBefore);
        assertThat(events(apart)).contains("END_UPHELD").doesNotContain("PROPOSE_REFUSAL", "REJECT");
        assertThat(events(claim)).last().isEqualTo("DIVISION_ENDED");
        assertThat(history(claim).getLast().reason()).isEqualTo(RESULT);
        assertThat(story.claim("fushen", claim).state()).isEqualTo(ClaimState.APPROVED);
        assertThat(story.product.as("pingjia", () -> story.claims.related(claim)))
                .singleElement()
                .satisfies(other -> assertThat(other.state()).isEqualTo(ClaimState.REJECTED));
        letterSaysWhy(apart, line);
        assertThat(story.refusal("fushen", () -> notices.resolve(objection(apart, line), true, RESULT)))
                .isEqualTo("OBJECTION_DECIDED");
    }

    private static void letterSaysWhy(long apart, ClaimLine line) {
        DecisionLetters letters = story.product.bean(DecisionLetters.class);
        DecisionLetters.Letter letter =
                story.product.as("pingjia", () -> letters.of(apart)).getLast();
        assertThat(letter.kind()).isEqualTo(DecisionLetters.Kind.F21b);
        String text = Pdfs.text("F21b-upheld", story.product.as("pingjia", () -> letters.print(apart, letter.id())));
        assertThat(text)
                .contains("公示异议成立", line.name(), RESULT, line.payable().toGroupedYuan())
                .doesNotContain("没有提出");
    }

    @Test
    void severalObjectionsAreDecidedOneAfterAnotherAndTheLastOneEndsIt() {
        long claim = onNotice("焊工五级2班");
        List<ClaimLine> lines = paid(claim).subList(0, 3);
        lines.forEach(line -> object(claim, line));
        object(claim, lines.getLast());
        long apart = approved(claim);

        decide(objection(apart, lines.get(0)), true);
        assertThat(story.claim("fushen", apart).state()).isEqualTo(ClaimState.SECOND_REVIEW);
        assertThat(story.claim("fushen", apart).total())
                .isEqualTo(lines.get(1).payable().plus(lines.get(2).payable()));
        decide(objection(apart, lines.get(1)), true);
        assertThat(story.claim("fushen", apart).state()).isEqualTo(ClaimState.SECOND_REVIEW);
        decide(objection(apart, lines.get(2)), true);
        assertThat(story.claim("fushen", apart).state()).isEqualTo(ClaimState.REJECTED);

        decide(objection(apart, lines.get(2)), true);
        assertThat(events(apart).stream().filter("END_UPHELD"::equals))
                .as("another objection to a line that is out already is answered and changes nothing")
                .hasSize(1);
        assertThat(story.product.as("jiandu", () -> notices.objections(apart)))
                .extracting(Notices.Objection::state)
                .containsOnly(Notices.Objection.State.FOUNDED);
    }

    @Test
    void aClaimThatWasNotDividedIsReviewedAnewAndNotPassedWithNothingLeft() {
        long claim = story.draft("jigou", story.cohort("焊工五级1班"), "生活费");
        story.submit("jigou", claim);
        story.product.as("chushen", () -> story.reviews.accept(claim, story.version(claim)));
        List<ClaimLine> all = paid(claim);
        all.forEach(line -> story.product.as(
                "chushen",
                () -> story.reviews.strike(
                        claim,
                        new ClaimReviews.Strike(line.id(), StrikeCode.HOURS_SHORT, "考勤复核后学时不足"),
                        story.version(claim))));
        assertThat(story.refusal("chushen", () -> story.reviews.pass(claim, Story.everything(), story.version(claim))))
                .isEqualTo("PASS_WITHOUT_MONEY");
        ClaimLine one = all.getFirst();
        story.product.as("chushen", () -> story.reviews.reinstate(claim, one.id(), story.version(claim)));
        story.product.as("chushen", () -> story.reviews.pass(claim, Story.everything(), story.version(claim)));
        story.ask("fushen", claim);
        story.product.as("fushen", () -> {
            story.reviews.pass(claim, Story.everything(), story.version("fushen", claim));
            notices.publish(List.of(claim), "0350-3030303");
        });
        object(claim, one);

        decide(objection(claim, one), true);

        assertThat(story.claim("fushen", claim).state()).isEqualTo(ClaimState.SECOND_REVIEW);
        assertThat(story.refusal(
                        "fushen", () -> story.reviews.pass(claim, Story.everything(), story.version("fushen", claim))))
                .isEqualTo("PASS_WITHOUT_MONEY");
    }

    private static long onNotice(String cohort) {
        long claim = story.draft("pingjia", story.cohort(cohort), "评价");
        story.submit("pingjia", claim);
        story.product.as("chushen", () -> story.reviews.accept(claim, story.version(claim)));
        story.product.as("chushen", () -> story.reviews.pass(claim, Story.everything(), story.version(claim)));
        story.ask("fushen", claim);
        story.product.as("fushen", () -> {
            story.reviews.pass(claim, Story.everything(), story.version("fushen", claim));
            notices.publish(List.of(claim), "0350-3030303");
        });
        return claim;
    }

    private static List<ClaimLine> paid(long claim) {
        return story.claim("fushen", claim).lines().stream()
                .filter(line -> line.payable().isPositive())
                .toList();
    }

    private static void object(long claim, ClaimLine line) {
        story.product.as("jiandu", () -> notices.object(claim, line.id(), "此人没有参加评价"));
    }

    /** @return the claim the lines under objection went to */
    private static long approved(long claim) {
        story.product.moveAhead(14);
        story.product.as("fushen", () -> story.reviews.approve(claim, "", story.version("fushen", claim)));
        return story.product
                .as("fushen", () -> story.claims.related(claim))
                .getFirst()
                .id();
    }

    private static long objection(long claim, ClaimLine line) {
        List<Notices.Objection> all = story.product.as("jiandu", () -> notices.objections(claim)).stream()
                .filter(objection -> objection.lineId() == line.id())
                .toList();
        return all.stream()
                .filter(objection -> objection.state() == Notices.Objection.State.OPEN)
                .findFirst()
                .orElse(all.getFirst())
                .id();
    }

    private static void decide(long objection, boolean founded) {
        story.product.as("fushen", () -> notices.resolve(objection, founded, RESULT));
    }

    private static List<AuditTrail.Event> history(long claim) {
        return story.product.as(
                "fushen", () -> story.product.bean(AuditTrail.class).history("claim", claim));
    }

    private static List<String> events(long claim) {
        return history(claim).stream().map(AuditTrail.Event::action).toList();
    }

    private static int uses(long claim) {
        return story.product
                .bean(JdbcClient.class)
                .sql("select count(*) from claim_use where claim_id = ?")
                .param(claim)
                .query(Integer.class)
                .single();
    }
}
