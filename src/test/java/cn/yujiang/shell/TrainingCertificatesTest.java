package cn.yujiang.shell;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yujiang.attendance.Attendance;
import cn.yujiang.certification.Certificate;
import cn.yujiang.certification.CertificateCheck;
import cn.yujiang.certification.CertificateState;
import cn.yujiang.certification.CertificateVerification;
import cn.yujiang.certification.Certificates;
import cn.yujiang.certification.ExamResult;
import cn.yujiang.certification.ExamResult.Conclusion;
import cn.yujiang.certification.Exams;
import cn.yujiang.certification.OutcomeForms;
import cn.yujiang.certification.Outcomes;
import cn.yujiang.certification.TrainingCertificates;
import cn.yujiang.documents.StoredFile;
import cn.yujiang.registry.PersonDirectory;
import cn.yujiang.shared.Rejection;
import cn.yujiang.training.Cohorts;
import cn.yujiang.training.Enrolment;
import cn.yujiang.training.Rosters;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** From the examination to the paper in the hand: retake, closed scores, issue, printing, public check, revocation, a new number. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TrainingCertificatesTest {

    private static final BigDecimal EIGHTY = new BigDecimal("80");

    private static Story story;
    private static Exams exams;
    private static TrainingCertificates issue;
    private static Certificates certificates;
    private static CertificateCheck check;
    private static long id;
    private static List<Enrolment> roster;

    @BeforeAll
    static void start() {
        story = new Story("certificates");
        exams = story.product.bean(Exams.class);
        issue = story.product.bean(TrainingCertificates.class);
        certificates = story.product.bean(Certificates.class);
        check = story.product.bean(CertificateCheck.class);
        id = story.product.as("nh-jigou", () -> story.cohorts.find(new Cohorts.Filter("", null), 0, 10).stream()
                .findFirst()
                .orElseThrow()
                .id());
        roster = story.product.as(
                "nh-jigou", () -> story.product.bean(Rosters.class).list(id));
    }

    @AfterAll
    static void stop() {
        story.close();
    }

    private static ExamResult scores(int position, String theory, Conclusion conclusion) {
        return new ExamResult(roster.get(position - 1).id(), new BigDecimal(theory), EIGHTY, conclusion);
    }

    private static String refused(Runnable work) {
        return story.refusal("nh-jigou", work);
    }

    @Test
    @Order(1)
    void theRetakeDecidesAndTheFirstResultStays() {
        story.product.as("nh-jigou", () -> {
            Outcomes outcomes = story.product.bean(Outcomes.class);
            outcomes.saveResults(
                    id,
                    roster.stream()
                            .map(e -> e.position() == 1
                                    ? scores(1, "50.5", Conclusion.FAILED)
                                    : e.position() == 2
                                            ? new ExamResult(e.id(), null, null, Conclusion.ABSENT)
                                            : scores(e.position(), "80", Conclusion.PASSED))
                            .toList());
            exams.saveRetakes(id, List.of(scores(1, "65.5", Conclusion.PASSED)));
            assertThat(outcomes.results(id).get(roster.getFirst().id()))
                    .extracting(ExamResult::conclusion)
                    .isEqualTo(Conclusion.PASSED);
            Exams.Candidate shown = exams.sheet(id).candidates().getFirst();
            assertThat(shown.first()).extracting(ExamResult::conclusion).isEqualTo(Conclusion.FAILED);
            assertThat(story.product.bean(OutcomeForms.class).results(id).form().pages())
                    .isPositive();
        });
        assertThat(refused(() -> exams.saveRetakes(id, List.of(scores(3, "90", Conclusion.PASSED)))))
                .isEqualTo("RETAKE_NOT_DUE");
        assertThat(refused(() -> story.product
                        .bean(Outcomes.class)
                        .saveResults(id, List.of(scores(1, "90", Conclusion.PASSED)))))
                .isEqualTo("EXAM_FIRST_FIXED");
    }

    @Test
    @Order(2)
    void aFileOfScoresAnswersEveryRow() {
        String number = number(3);
        var rows = List.of(
                new Exams.Row(2, Map.of("residentId", number, "theory", "88.5", "practice", "90")),
                new Exams.Row(3, Map.of("residentId", number, "theory", "70", "practice", "90")),
                new Exams.Row(4, Map.of("residentId", "11010519491231002X", "theory", "70", "practice", "90")),
                new Exams.Row(5, Map.of("residentId", number(4), "theory", "60.55", "practice", "90")));
        List<Exams.RowOutcome> answers = story.product.as("nh-jigou", () -> exams.importScores(id, "ab12", rows));
        assertThat(answers)
                .extracting(answer ->
                        answer.problems().stream().map(Rejection::code).toList())
                .containsExactly(
                        List.of(), List.of("SCORE_ROW_TWICE"), List.of("NOT_ON_ROSTER"), List.of("SCORE_RANGE"));
        assertThat(story.product.as(
                        "nh-jigou", () -> exams.sheet(id).candidates().get(2).first()))
                .extracting(ExamResult::theory)
                .isEqualTo(new BigDecimal("88.5"));
    }

    private static String number(int position) {
        return story.product
                .bean(PersonDirectory.class)
                .load(roster.get(position - 1).personId())
                .residentId()
                .number();
    }

    @Test
    @Order(3)
    void closedScoresAreCorrectedByAnotherPersonOnly() {
        assertThat(refused(() -> exams.freeze(id))).isEqualTo("EXAM_DATE_MISSING");
        story.product.as("nh-jigou", () -> {
            exams.saveSitting(id, new Exams.Sitting(story.product.today(), "305", "王考评", "李考评"));
            assertThat(exams.sheet(id).findings()).isEmpty();
            exams.freeze(id);
        });
        assertThat(refused(() -> exams.saveRetakes(id, List.of()))).isEqualTo("EXAM_FROZEN");
        assertThat(refused(() -> exams.correct(id, scores(5, "70", Conclusion.PASSED), "录入时看错一行")))
                .isEqualTo("SEPARATION_OF_DUTIES");
    }

    @Test
    @Order(4)
    void everybodyWhoPassedGetsOneNumberAndOthersAReason() {
        assertThat(refused(() -> issue.issue(id, story.product.today()))).isEqualTo("COHORT_NOT_COMPLETED");
        TrainingCertificates.Outcome outcome = story.product.as("nh-jigou", () -> {
            story.product.bean(Attendance.class).lock(id);
            story.cohorts.complete(id);
            return issue.issue(id, story.product.today());
        });
        assertThat(outcome.issued()).isEqualTo(14); // fifteen attended, one of them missed the examination
        assertThat(outcome.others()).hasSize(36);
        assertThat(story.product
                        .as("nh-jigou", () -> issue.issue(id, story.product.today()))
                        .issued())
                .isZero();
        List<Certificate> all = issued();
        assertThat(all)
                .extracting(Certificate::number)
                .doesNotHaveDuplicates()
                .allMatch(no -> no.matches("[0-9A-Z]{18}-\\d{8}-\\d{4}"));
        assertThat(all).allMatch(one -> one.state() == CertificateState.RECORDED);
        assertThat(refused(() -> certificates.remove(all.getFirst().id()))).isEqualTo("CERT_ISSUED_HERE");
    }

    private static List<Certificate> issued() {
        return story.product.as("nh-jigou", () -> issue.ofCohort(id)).stream()
                .map(TrainingCertificates.Issued::certificate)
                .toList();
    }

    @Test
    @Order(5)
    void everyPrintingIsCounted() {
        long one = issued().getFirst().id();
        assertThat(story.product
                        .as("nh-jigou", () -> issue.print(id, null))
                        .form()
                        .pages())
                .isEqualTo(14);
        assertThat(story.product
                        .as("nh-jigou", () -> issue.print(id, one))
                        .form()
                        .pages())
                .isEqualTo(1);
        assertThat(story.product.as("nh-jigou", () -> issue.ofCohort(id)))
                .extracting(TrainingCertificates.Issued::copies)
                .startsWith(2, 1)
                .endsWith(1);
        assertThat(story.product
                        .as("nh-chushen", () -> issue.register(id))
                        .form()
                        .pages())
                .isPositive();
        assertThat(story.refusal("nh-chushen", () -> issue.print(id, one))).isEqualTo("AccessDenied");
    }

    @Test
    @Order(6)
    void theRegisterVerifiesOnlyWhatAgreesInEverything() {
        CertificateVerification verification = story.product.bean(CertificateVerification.class);
        Certificate first = issued().getFirst();
        Certificate second = issued().get(1);
        Map<String, String> other = new HashMap<>(row(second));
        other.put("level", "一级");
        var rows = List.of(
                new CertificateVerification.Row(2, row(first)),
                new CertificateVerification.Row(3, other),
                new CertificateVerification.Row(4, Map.of("number", "X-1")));
        List<CertificateVerification.RowOutcome> compared =
                story.product.as("nh-chushen", () -> verification.compare(rows));
        assertThat(compared)
                .extracting(answer ->
                        answer.problems().stream().map(Rejection::code).toList())
                .containsExactly(List.of(), List.of("MATCH_LEVEL"), List.of("MATCH_UNKNOWN"));
        assertThat(issued()).allMatch(one -> one.state() == CertificateState.RECORDED);
        story.product.as("nh-chushen", () -> verification.verifyMatching("国家登记库", "0123456789abcdef", rows, null));
        assertThat(issued().getFirst().state()).isEqualTo(CertificateState.VERIFIED);
        assertThat(issued().getFirst().decision()).contains("国家登记库").contains("0123456789ab");
        assertThat(issued().get(1).state()).isEqualTo(CertificateState.RECORDED);
    }

    private static Map<String, String> row(Certificate certificate) {
        return Map.of(
                "number", certificate.number(),
                "name", certificate.holder(),
                "residentId",
                        story.product
                                .bean(PersonDirectory.class)
                                .load(certificate.personId())
                                .residentId()
                                .number(),
                "occupation", certificate.occupation(),
                "level", certificate.level(),
                "issueDate", certificate.issueDate().toString());
    }

    @Test
    @Order(7)
    void aProofIsAPictureAndStaysWithTheCertificate() {
        CertificateVerification verification = story.product.bean(CertificateVerification.class);
        long second = issued().get(1).id();
        var text = new CertificateVerification.Proof(
                "a.png", "no picture".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(story.refusal("nh-chushen", () -> verification.verify(second, "平台查询", text)))
                .isEqualTo("PROOF_KIND");
        var pdf = new CertificateVerification.Proof(
                "a.pdf", "%PDF-1.7 shot".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        story.product.as("nh-chushen", () -> verification.verify(second, "平台查询", pdf));
        assertThat(story.product.as("nh-fushen", () -> verification.proofs(second)))
                .hasSize(1);
        assertThat(story.product.as("fushen", () -> verification.proofs(second)))
                .isEmpty();
    }

    @Test
    @Order(7)
    void theProofOfAComparisonIsKeptOnceAndShownAtEachOfItsCertificates() {
        CertificateVerification verification = story.product.bean(CertificateVerification.class);
        List<Certificate> two = issued().subList(2, 4);
        var rows = List.of(
                new CertificateVerification.Row(2, row(two.getFirst())),
                new CertificateVerification.Row(3, row(two.getLast())));
        var text = new CertificateVerification.Proof(
                "a.png", "no picture".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(story.refusal(
                        "nh-chushen", () -> verification.verifyMatching("国家登记库", "0123456789abcdef", rows, text)))
                .isEqualTo("PROOF_KIND");
        assertThat(issued().get(2).state()).isEqualTo(CertificateState.RECORDED);
        var shot = new CertificateVerification.Proof("查询.pdf", Story.PDF);
        story.product.as("nh-chushen", () -> verification.verifyMatching("国家登记库", "0123456789abcdef", rows, shot));
        StoredFile file = story.product
                .as("nh-fushen", () -> verification.proofs(two.getFirst().id()))
                .getFirst();
        for (Certificate certificate : two) {
            assertThat(story.product.as("nh-fushen", () -> verification.proofs(certificate.id())))
                    .containsExactly(file);
            assertThat(story.product.as("nh-fushen", () -> verification.content(certificate.id(), file.id())))
                    .contains(Story.PDF);
            assertThat(story.product.as("fushen", () -> verification.content(certificate.id(), file.id())))
                    .isEmpty();
        }
        long other = issued().get(1).id();
        assertThat(story.product.as("nh-fushen", () -> verification.content(other, file.id())))
                .isEmpty();
    }

    @Test
    @Order(8)
    void everybodyMayCheckAndARevokedNumberIsNeverGivenAgain() {
        Certificate first = issued().getFirst();
        CertificateCheck.Answer answer = check.check(" " + first.number().toLowerCase(java.util.Locale.ROOT))
                .orElseThrow();
        assertThat(answer.valid()).isTrue();
        assertThat(answer.holder())
                .isEqualTo(first.holder().substring(0, 1)
                        + "*".repeat(first.holder().length() - 1));
        assertThat(check.check(first.number() + "0")).isEmpty();
        assertThat(check.check("'; drop table")).isEmpty();
        assertThat(check.check(number(3))).isEmpty();
        story.product.as("nh-fushen", () -> certificates.revoke(first.id(), "考核成绩不实"));
        assertThat(check.check(first.number()).orElseThrow().valid()).isFalse();
        assertThat(story.product
                        .as("nh-jigou", () -> issue.issue(id, story.product.today()))
                        .issued())
                .isEqualTo(1);
        TrainingCertificates.Issued again =
                story.product.as("nh-jigou", () -> issue.ofCohort(id)).getLast();
        assertThat(again.replaces()).isEqualTo(first.number());
        assertThat(again.certificate().number()).endsWith("-0015");
    }
}
