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
import org.springframework.jdbc.core.simple.JdbcClient;

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

    /** One inspection that agrees, one that found another teacher; one sign-in within the circle, then one outside. */
    @Test
    @Order(4)
    void phonesAndInspectorsAreHeard() {
        JdbcClient jdbc = story.product.bean(JdbcClient.class);
        inspection(jdbc, 1, "YES", "");
        signIn(jdbc, "INSIDE");
        assertThat(control("A15").outcome()).isEqualTo(Outcome.PASSED);
        assertThat(control("A13-FENCE").outcome()).isEqualTo(Outcome.PASSED);
        inspection(jdbc, 2, "NO", "代课教师");
        signIn(jdbc, "OUTSIDE");
        assertThat(control("A15").notes().getFirst().args()).containsExactly("1", "JC-2 代课教师");
        assertThat(control("A13-FENCE").notes().getFirst().args().getFirst()).isEqualTo("1");
    }

    private static void inspection(JdbcClient jdbc, int number, String teacher, String remark) {
        jdbc.sql("""
                        insert into inspection (id, inspection_no, division_code, body_id, body_name, cohort_id, cohort_name, filing_no,
                          session_id, session_date, session_time, content, teacher, place, state, planned_by_name, first_inspector,
                          second_inspector, body_side, expected, present, finding, requirement, answer, answered_by_name, version)
                        select :no, concat('JC-', :no), c.division_code, c.body_id, '', c.id, c.name, '', s.id, s.session_date, '', '', '',
                          '', 'CLOSED', '', '', '', '', 50, 50, '', '', '', '', 0
                        from cohort c join cohort_session s on s.cohort_id = c.id where c.id = :cohort order by s.id limit 1""").param("no", number).param("cohort", cohort).update();
        jdbc.sql(
                        "insert into inspection_item (inspection_id, item, result, remark) values (:no, 'TEACHER', :result, :remark)")
                .param("no", number)
                .param("result", teacher)
                .param("remark", remark)
                .update();
    }

    /** The next event of the first trainee gets a position. */
    private static void signIn(JdbcClient jdbc, String fence) {
        Long event = jdbc.sql(
                        "select min(id) from sign_in_event where enrolment_id = :who and outcome = 'ACCEPTED' and fence <> 'INSIDE'")
                .param("who", roster.getFirst().id())
                .query(Long.class)
                .single();
        jdbc.sql("update sign_in_event set fence = :fence where id = :id")
                .param("fence", fence)
                .param("id", event)
                .update();
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
    @Order(5)
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
