package cn.yujiang.shell;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yujiang.certification.CertificateVerification.Proof;
import cn.yujiang.certification.Employment;
import cn.yujiang.certification.EmploymentProofs;
import cn.yujiang.certification.EmploymentProofs.Kind;
import cn.yujiang.certification.OutcomeForms;
import cn.yujiang.certification.Outcomes;
import cn.yujiang.controls.CheckResult;
import cn.yujiang.controls.Outcome;
import cn.yujiang.subsidy.ClaimChecks;
import cn.yujiang.training.Enrolment;
import cn.yujiang.training.Rosters;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** U11, A19: papers prove where people work, each for one person; the controls find a paper that stands for two. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EmploymentProofsTest {

    private static final Proof CONTRACT = new Proof("合同.pdf", Story.PDF);

    private static Story story;
    private static EmploymentProofs proofs;
    private static Outcomes outcomes;
    private static long cohort;
    private static List<Enrolment> roster;

    @BeforeAll
    static void start() {
        story = new Story("employment-proofs");
        proofs = story.product.bean(EmploymentProofs.class);
        outcomes = story.product.bean(Outcomes.class);
        cohort = story.cohort("焊工五级1班");
        roster = story.product.as(
                "jigou", () -> story.product.bean(Rosters.class).list(cohort));
    }

    @AfterAll
    static void stop() {
        story.close();
    }

    private static String refusal(String account, Enrolment who, Proof proof) {
        return story.refusal(account, () -> proofs.add(cohort, who.id(), Kind.CONTRACT, proof));
    }

    private static List<EmploymentProofs.Item> of(Enrolment who) {
        return story.product.as("chushen", () -> proofs.of(cohort)).getOrDefault(who.id(), List.of());
    }

    @Test
    @Order(1)
    void aPaperProvesTheWorkOfSomebodyWhoHasSome() {
        Enrolment first = roster.getFirst();
        assertThat(refusal("jigou", roster.getLast(), CONTRACT)).isEqualTo("PROOF_WITHOUT_EMPLOYMENT");
        assertThat(refusal("jigou", first, new Proof("合同.txt", "合同".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo("EMPLOYMENT_PROOF_KIND");
        assertThat(refusal("qiye", first, CONTRACT)).isEqualTo("NOT_FOUND");
        assertThat(refusal("chushen", first, CONTRACT)).isEqualTo("AccessDenied");
        story.product.as("jigou", () -> proofs.add(cohort, first.id(), Kind.CONTRACT, CONTRACT));
        assertThat(refusal("jigou", first, CONTRACT)).isEqualTo("PROOF_TWICE");
        assertThat(of(first)).extracting(EmploymentProofs.Item::kind).containsExactly(Kind.CONTRACT);
        long file = of(first).getFirst().file().id();
        assertThat(story.product.as("chushen", () -> proofs.content(cohort, first.id(), file)))
                .contains(Story.PDF);
        assertThat(story.product.as(
                        "chushen", () -> proofs.content(cohort, roster.get(1).id(), file)))
                .as("a paper is found with its own person only")
                .isEmpty();
    }

    @Test
    @Order(2)
    void theFormPrintsThePapersAndHowTheyWereChecked() {
        String printed = Pdfs.text("F22-proofs", story.product.as("jigou", () -> story.product
                .bean(OutcomeForms.class)
                .employment(cohort)));
        assertThat(printed).contains("劳动合同");
    }

    @Test
    @Order(3)
    void aPaperOfTwoPeopleIsFound() {
        assertThat(control("A19-PROOF").outcome()).isEqualTo(Outcome.PASSED);
        story.product.as("jigou", () -> proofs.add(cohort, roster.get(1).id(), Kind.CONTRACT, CONTRACT));
        CheckResult found = control("A19-PROOF");
        assertThat(found.outcome()).isEqualTo(Outcome.FOUND);
        assertThat(found.notes().getFirst().args().getFirst()).isEqualTo("2");
        assertThat(control("A13-FENCE").outcome()).isEqualTo(Outcome.NOT_CHECKED);
        assertThat(control("A15").outcome()).isEqualTo(Outcome.NOT_CHECKED);
    }

    private static long claim;

    private static CheckResult control(String code) {
        if (claim == 0) {
            claim = story.draft("jigou", cohort, "培训主体培训补贴");
            story.submit("jigou", claim);
            story.product.as(
                    "chushen",
                    () -> story.reviews.accept(claim, story.claims.get(claim).version()));
        }
        return story
                .product
                .as("chushen", () -> story.product.bean(ClaimChecks.class).run(claim))
                .stream()
                .map(ClaimChecks.Answered::result)
                .filter(result -> result.control().equals(code))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @Order(4)
    void whatWasCheckedStays() {
        Enrolment second = roster.get(1);
        long file = of(second).getFirst().file().id();
        assertThat(story.refusal("jigou", () -> proofs.remove(cohort, second.id(), file)))
                .isEqualTo("EMPLOYMENT_CHECKED");
        Employment known =
                story.product.as("jigou", () -> outcomes.employment(cohort)).get(second.id());
        var changed = new Employment(
                second.id(),
                true,
                known.employer(),
                known.since(),
                24,
                false,
                new Employment.Details("91140902MA0000DM1X", "护理员", null));
        story.product.as("jigou", () -> outcomes.saveEmployment(cohort, List.of(changed)));
        story.product.as("jigou", () -> proofs.remove(cohort, second.id(), file));
        assertThat(of(second)).isEmpty();
        assertThat(story.refusal("jigou", () -> proofs.remove(cohort, second.id(), file)))
                .isEqualTo("NOT_FOUND");
        Employment stored =
                story.product.as("jigou", () -> outcomes.employment(cohort)).get(second.id());
        assertThat(stored.details().job()).isEqualTo("护理员");
        assertThat(stored.verified()).isFalse();
    }
}
