package cn.yujiang.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yujiang.certification.Certificate;
import cn.yujiang.certification.CertificateState;
import cn.yujiang.certification.Certificates;
import cn.yujiang.controls.CheckResult;
import cn.yujiang.controls.ComparisonLists;
import cn.yujiang.controls.ListKind;
import cn.yujiang.controls.Outcome;
import cn.yujiang.controls.Subject;
import cn.yujiang.registry.People;
import cn.yujiang.shared.Money;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import cn.yujiang.subsidy.Claim;
import cn.yujiang.subsidy.ClaimChecks;
import cn.yujiang.subsidy.ClaimHearings;
import cn.yujiang.subsidy.ClaimLine;
import cn.yujiang.subsidy.ClaimPapers;
import cn.yujiang.subsidy.ClaimReviews;
import cn.yujiang.subsidy.ClaimState;
import cn.yujiang.subsidy.ClaimSummary;
import cn.yujiang.subsidy.Claims;
import cn.yujiang.subsidy.DecisionCode;
import cn.yujiang.subsidy.Notices;
import cn.yujiang.subsidy.PublicObjections;
import cn.yujiang.subsidy.SampleAnswer;
import cn.yujiang.subsidy.Worklists;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What reviewers do with a claim besides passing it on. No test touches a claim that another uses. */
class ReviewTest {

    private static final String CLASS_ONE = "焊工五级1班";
    private static final String CLASS_TWO = "焊工五级2班";

    private static Story story;
    private static ClaimChecks checks;

    @BeforeAll
    static void start() {
        story = new Story("review");
        checks = story.product.bean(ClaimChecks.class);
    }

    @AfterAll
    static void stop() {
        story.close();
    }

    private static long inFirstReview(String applicant, String cohort, String rule) {
        long claim = story.draft(applicant, story.cohort(cohort), rule);
        story.submit(applicant, claim);
        story.product.as("chushen", () -> story.reviews.accept(claim, story.version(claim)));
        return claim;
    }

    private static void pass(String account, long claim) {
        story.product.as(account, () -> story.reviews.pass(claim, Story.everything(), story.version(account, claim)));
    }

    private static String passRefused(String account, long claim) {
        return story.refusal(
                account, () -> story.reviews.pass(claim, Story.everything(), story.version(account, claim)));
    }

    private static CheckResult result(String account, long claim, String control) {
        return story.product.as(account, () -> checks.results(claim)).stream()
                .map(ClaimChecks.Answered::result)
                .filter(result -> result.control().equals(control))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatBlocksStopsThePassIsKeptAndCannotBeOverriddenWarningsCanUntilTheirDay() {
        long claim = inFirstReview("jigou", CLASS_ONE, "培训主体");
        assertThat(result("chushen", claim, "A10").outcome()).isEqualTo(Outcome.NOT_CHECKED);
        ClaimLine last = story.claim("chushen", claim).lines().getLast();
        listed(last.personId(), last.position());
        assertThat(passRefused("chushen", claim)).isEqualTo("FINDING_A10_DECEASED");
        assertThat(result("chushen", claim, "A10").blocks())
                .as("kept although the step was rolled back")
                .isTrue();
        LocalDate today = story.product.today();
        assertThat(story.refusal("chushen", () -> checks.waive(claim, "A10", "已核实本人健在", today)))
                .isEqualTo("CONTROL_NOT_WARNING");
        listed(0, 0);
        pass("chushen", claim);
        assertThat(passRefused("fushen", claim)).isEqualTo("FINDING_A23_SAMPLE");
        story.product.as("fushen", () -> checks.ask(claim, denied(claim)));
        assertThat(passRefused("fushen", claim)).isEqualTo("WARNING_OPEN");
        assertThat(story.refusal("fushen", () -> checks.waive(claim, "A23", "短", today)))
                .isEqualTo("REASON_REQUIRED");
        assertThat(story.refusal("fushen", () -> checks.waive(claim, "A23", "已当面核实", today.minusDays(1))))
                .isEqualTo("WAIVER_UNTIL");
        story.product.as("fushen", () -> checks.waive(claim, "A23", "已当面核实，接电话的是家属", today));
        pass("fushen", claim);
        story.product.as("fushen", () -> story.product.bean(Notices.class).publish(List.of(claim), "0350-3030303"));
        story.product.moveAhead(14);
        assertThat(story.refusal("fushen", () -> story.reviews.approve(claim, "", story.version("fushen", claim))))
                .as("the answer has expired")
                .isEqualTo("WARNING_OPEN");
    }

    /** A list of the deceased with this person, or with somebody nobody knows. */
    private static void listed(long personId, int position) {
        String number = position == 0
                ? "110105198912310028"
                : story.product.as(
                        "chushen", () -> story.product.bean(People.class).revealResidentId(personId, "比对名单核实"));
        var head = new ComparisonLists.Head(ListKind.DECEASED, "市公安局", story.product.today());
        var rows = List.of(new ComparisonLists.Row(2, Map.of("residentId", number)));
        story.product.as(
                "chushen", () -> story.product.bean(ComparisonLists.class).take(head, rows, "0".repeat(64)));
    }

    /** The first who is asked denies, the others confirm. */
    private static List<ClaimChecks.Answer> denied(long claim) {
        List<ClaimChecks.Asked> drawn = checks.sample(claim).people().stream()
                .filter(ClaimChecks.Asked::drawn)
                .toList();
        return drawn.stream()
                .map(asked -> new ClaimChecks.Answer(
                        asked.lineId(),
                        asked == drawn.getFirst() ? SampleAnswer.DENIED : SampleAnswer.CONFIRMED,
                        "说没有参加"))
                .toList();
    }

    @Test
    void nobodyIsRefusedUnheard() {
        long claim = inFirstReview("jigou", CLASS_ONE, "生活费");
        ClaimHearings hearings = story.product.bean(ClaimHearings.class);
        Runnable reject =
                () -> story.reviews.reject(claim, "", story.claims.get(claim).version());
        assertThat(story.refusal("fushen", reject)).isEqualTo("HEARING_NONE");
        var proposal = new ClaimHearings.Proposal(DecisionCode.UNTRUE, "考勤与视频不符", "职业培训补贴办法第十五条");
        assertThat(story.refusal(
                        "chushen",
                        () -> hearings.propose(
                                claim,
                                new ClaimHearings.Proposal(DecisionCode.OTHER, "考勤与视频不符", ""),
                                story.version(claim))))
                .isEqualTo("BASIS_REQUIRED");
        story.product.as("chushen", () -> hearings.propose(claim, proposal, story.version(claim)));
        assertThat(story.refusal("fushen", reject)).isEqualTo("HEARING_RUNNING");
        assertThat(passRefused("chushen", claim)).isEqualTo("REFUSAL_PROPOSED");
        assertThat(story.refusal("chushen", reject)).isEqualTo("AccessDenied");
        ClaimHearings.Hearing shown =
                story.product.as("jigou", () -> hearings.of(claim)).getFirst();
        assertThat(shown.basis()).isEqualTo("职业培训补贴办法第十五条");
        assertThat(shown.answerUntil()).isAfter(story.product.today());
        story.product.as("jigou", () -> hearings.answer(claim, "视频时间有误，附签到原件", story.version("jigou", claim)));
        assertThat(story.refusal("jigou", () -> hearings.answer(claim, "再补充一点说明", story.version("jigou", claim))))
                .isEqualTo("HEARING_OVER");
        story.product.as("fushen", reject);
        assertThat(story.claim("jigou", claim).state()).isEqualTo(ClaimState.REJECTED);
        assertThat(story.product
                        .as("jigou", () -> hearings.of(claim))
                        .getFirst()
                        .outcome())
                .isEqualTo(ClaimHearings.Outcome.REFUSED);
    }

    @Test
    void aChangedAmountIsSeenConfirmedAndKeptAndTheOwnPassIsTakenBack() {
        long claim = inFirstReview("pingjia", CLASS_ONE, "评价");
        Money before = story.claim("chushen", claim).total();
        Certificates certificates = story.product.bean(Certificates.class);
        Certificate revoked =
                story
                        .product
                        .as(
                                "chushen",
                                () -> certificates.ofCohort(
                                        story.claims.get(claim).cohortId()))
                        .stream()
                        .filter(certificate -> certificate.state() == CertificateState.VERIFIED)
                        .findFirst()
                        .orElseThrow();
        story.product.as("chushen", () -> certificates.revoke(revoked.id(), "发证机构撤销"));
        assertThat(passRefused("chushen", claim)).isEqualTo("AMOUNT_CHANGED");
        List<Claims.Difference> changed = story.product.as("chushen", () -> story.reviews.recomputation(claim));
        assertThat(changed).hasSize(1);
        story.product.as(
                "chushen", () -> story.reviews.confirmRecomputation(claim, "证书已撤销，按新结果", story.version(claim)));
        assertThat(story.claim("chushen", claim).total()).isEqualTo(before.minus(Money.parseYuan("200.00")));
        assertThat(story.product.as("chushen", () -> story.claims.differences(claim)))
                .isEqualTo(changed);
        pass("chushen", claim);
        story.product.as("chushen", () -> story.reviews.reopen(claim, "漏看一项，重新核对", story.version(claim)));
        assertThat(story.claim("chushen", claim).state()).isEqualTo(ClaimState.FIRST_REVIEW);
        pass("chushen", claim);
        story.ask("fushen", claim);
        assertThat(story.refusal("chushen", () -> story.reviews.reopen(claim, "再看一次", story.version(claim))))
                .isEqualTo("REASON_REQUIRED");
        assertThat(story.refusal("chushen", () -> story.reviews.reopen(claim, "再看一次花名册", story.version(claim))))
                .isEqualTo("STEP_FOLLOWED");
    }

    @Test
    void papersAreAskedForFrozenAndNeverShownToOthers() {
        ClaimPapers papers = story.product.bean(ClaimPapers.class);
        long claim = story.draft("jigou", story.cohort(CLASS_TWO), "生活费");
        assertThat(story.refusal(
                        "jigou",
                        () -> story.claims.submit(
                                claim, true, UUID.randomUUID().toString(), story.version("jigou", claim))))
                .isEqualTo("PAPER_MISSING");
        byte[] script = "<script>".getBytes(StandardCharsets.US_ASCII);
        assertThat(story.refusal(
                        "jigou", () -> papers.attach(claim, new ClaimPapers.Upload("社会保障卡", "a.pdf", script, null))))
                .isEqualTo("PAPER_KIND");
        assertThat(story.refusal(
                        "jigou", () -> papers.attach(claim, new ClaimPapers.Upload("结婚证", "a.pdf", Story.PDF, null))))
                .isEqualTo("PAPER_NOT_ASKED");
        story.submit("jigou", claim);
        long file = version(papers, claim).fileId();
        assertThat(story.refusal("qiye", () -> papers.open(claim, file))).isEqualTo("NOT_FOUND");
        assertThat(story.refusal("gy-chushen", () -> papers.open(claim, file))).isEqualTo("NOT_FOUND");
        assertThat(story.product.as("chushen", () -> papers.open(claim, file)).mediaType())
                .isEqualTo("application/pdf");
        story.product.as("chushen", () -> story.reviews.accept(claim, story.version(claim)));
        story.product.as(
                "chushen",
                () -> story.reviews.returnForCorrection(
                        claim,
                        new ClaimReviews.Return(DecisionCode.PAPERS_INCOMPLETE, "社会保障卡不清楚", null),
                        story.version(claim)));
        assertThat(story.refusal("jigou", () -> papers.remove(claim, file))).isEqualTo("PAPER_FROZEN");
        story.product.as(
                "jigou", () -> papers.attach(claim, new ClaimPapers.Upload("社会保障卡", "b.pdf", pdf("clearer"), file)));
        story.submit("jigou", claim);
        assertThat(story.product.as("chushen", () -> papers.of(claim)).stream()
                        .filter(paper -> paper.name().equals("社会保障卡"))
                        .flatMap(paper -> paper.versions().stream())
                        .map(ClaimPapers.Version::current))
                .containsExactly(false, true);
        assertThat(story.product.as("chushen", () -> story.claims.differences(claim)))
                .singleElement()
                .satisfies(difference ->
                        assertThat(difference.changes().getFirst().what()).isEqualTo(Claims.Change.PAPER + "社会保障卡"));
    }

    private static byte[] pdf(String text) {
        return ("%PDF-1.7 " + text).getBytes(StandardCharsets.US_ASCII);
    }

    private static ClaimPapers.Version version(ClaimPapers papers, long claim) {
        return story.product.as("jigou", () -> papers.of(claim)).stream()
                .filter(paper -> paper.name().equals("社会保障卡"))
                .findFirst()
                .orElseThrow()
                .versions()
                .getFirst();
    }

    @Test
    void workIsTakenHeldAndOverdueAndAnObjectionFromOutsideWaitsForTheSupervision() {
        Worklists worklists = story.product.bean(Worklists.class);
        long claim = inFirstReview("pingjia", CLASS_TWO, "评价");
        story.product.as("chushen", () -> worklists.take(Subject.Kind.CLAIM, claim));
        story.product.as("chushen", () -> worklists.hold(Subject.Kind.CLAIM, claim, "等评价机构补充说明", inDays(60)));
        story.product.moveAhead(30);
        Worklists.Task task = task(worklists, claim);
        assertThat(task.mine()).isTrue();
        assertThat(task.overdue()).as("a hold does not move the date").isTrue();
        assertThat(task.hold()).isNotNull();
        assertThat(task.assigneeName()).isNotEmpty();
        assertThat(story.product.as("gy-chushen", () -> worklists.tasks(Worklists.Filter.NONE)).stream()
                        .map(Worklists.Task::id))
                .doesNotContain(claim);
        pass("chushen", claim);
        story.ask("fushen", claim);
        pass("fushen", claim);
        long notice = story.product.as(
                "fushen", () -> story.product.bean(Notices.class).publish(List.of(claim), "0350-3030303"));
        objectAndApprove(claim, notice);
    }

    /** C5: two windows of the office show the claim as it was, and one of them decides. Later one address objects all day long. */
    @Test
    void ofTwoWhoDecideAtOnceOneDoesAndNobodyFloodsTheNotice() throws Exception {
        long claim = story.draft("qiye", story.cohort("岗位技能提升"), "岗位技能提升培训按天补贴");
        story.submit("qiye", claim);
        story.product.as("gy-chushen", () -> story.reviews.accept(claim, story.version("gy-chushen", claim)));
        assertThat(decideTwice(claim, story.version("gy-chushen", claim)))
                .containsExactlyInAnyOrder("decided", "stale");
        assertThat(story.claim("gy-chushen", claim).state()).isEqualTo(ClaimState.SECOND_REVIEW);
        assertThat(passesRecorded(claim)).isEqualTo(1);
        story.ask("gy-fushen", claim);
        pass("gy-fushen", claim);
        long notice = story.product.as(
                "gy-fushen", () -> story.product.bean(Notices.class).publish(List.of(claim), "0851-1234567"));
        PublicObjections objections = story.product.bean(PublicObjections.class);
        var again = new PublicObjections.PublicObjection(notice, claim, 0, "此人没有参加培训", "", "", "10.1.1.9");
        for (int time = 0; time < 5; time++) {
            objections.objectPublicly(again);
        }
        assertThatThrownBy(() -> objections.objectPublicly(again))
                .isInstanceOfSatisfying(RejectedException.class, refused -> assertThat(refused.rejections())
                        .extracting(Rejection::code)
                        .containsExactly("TOO_MANY_OBJECTIONS"));
    }

    private static List<String> decideTwice(long claim, int shown) throws Exception {
        var start = new CountDownLatch(1);
        try (var windows = Executors.newFixedThreadPool(2)) {
            List<Future<String>> decisions = new ArrayList<>();
            for (int window = 0; window < 2; window++) {
                decisions.add(windows.submit(() -> {
                    start.await();
                    return decide(claim, shown);
                }));
            }
            start.countDown();
            return List.of(decisions.getFirst().get(), decisions.getLast().get());
        }
    }

    private static String decide(long claim, int shown) {
        try {
            story.product.as("gy-chushen", () -> story.reviews.pass(claim, Story.everything(), shown));
            return "decided";
        } catch (OptimisticLockingFailureException other) {
            return "stale";
        }
    }

    private static int passesRecorded(long claim) {
        return story.product
                .bean(JdbcClient.class)
                .sql(
                        "select count(*) from audit_event where object_type = 'claim' and object_id = ? and action = 'PASS'")
                .param(claim)
                .query(Integer.class)
                .single();
    }

    private static LocalDate inDays(int days) {
        return story.product.today().plusDays(days);
    }

    private static Worklists.Task task(Worklists worklists, long claim) {
        return story.product.as("chushen", () -> worklists.tasks(Worklists.Filter.NONE)).stream()
                .filter(task -> task.id() == claim)
                .findFirst()
                .orElseThrow();
    }

    private static void objectAndApprove(long claim, long notice) {
        PublicObjections objections = story.product.bean(PublicObjections.class);
        var objection =
                new PublicObjections.PublicObjection(notice, claim, 0, "此人没有参加评价", "王某", "13900000000", "10.1.1.1");
        objections.objectPublicly(objection); // nobody is signed in here
        long nothing = story.claim("jiandu", claim).lines().stream()
                .filter(line -> !line.payable().isPositive())
                .findFirst()
                .orElseThrow()
                .id();
        assertThat(story.refusal(
                        "jiandu", () -> story.product.bean(Notices.class).object(claim, nothing, "此人没有参加评价")))
                .isEqualTo("OBJECTION_WITHOUT_MONEY");
        story.product.moveAhead(14);
        long apart = approvedWithoutTheLineUnderObjection(claim);
        Notices.Objection received = objectionTo(apart);
        assertThat(received.state()).isEqualTo(Notices.Objection.State.RECEIVED);
        assertThat(story.product
                        .as("jiandu", () -> objections.reporter(received.id()))
                        .contact())
                .isEqualTo("13900000000");
        assertThat(story.refusal("chushen", () -> objections.reporter(received.id())))
                .isEqualTo("AccessDenied");
        Runnable approve = () -> story.reviews.approve(apart, "", story.version("fushen", apart));
        assertThat(story.refusal("fushen", approve))
                .as("the only line is the one under objection")
                .isEqualTo("OBJECTION_OPEN");
        story.product.as("jiandu", () -> objections.dismiss(received.id(), "与公示无关，已回访"));
        story.product.as("fushen", approve);
        assertThat(story.claim("fushen", apart).state()).isEqualTo(ClaimState.APPROVED);
    }

    /** The others are not kept waiting; nothing is lost, and nothing is paid twice. */
    private static long approvedWithoutTheLineUnderObjection(long claim) {
        Claim before = story.claim("fushen", claim);
        ClaimReviews.Waiting waiting =
                story.product.as("fushen", () -> story.reviews.waiting(claim)).orElseThrow();
        assertThat(waiting.names()).hasSize(1);
        assertThat(waiting.amount().plus(waiting.rest())).isEqualTo(before.total());
        story.product.as("fushen", () -> story.reviews.approve(claim, "", story.version("fushen", claim)));
        Claim rest = story.claim("fushen", claim);
        assertThat(rest.state()).isEqualTo(ClaimState.APPROVED);
        assertThat(rest.total()).isEqualTo(waiting.rest());
        Claim apart = story.claim(
                "fushen",
                story.product
                        .as("fushen", () -> story.claims.related(claim))
                        .getFirst()
                        .id());
        assertThat(apart.claimNo()).isEqualTo(before.claimNo() + "-1");
        assertThat(apart.state()).isEqualTo(ClaimState.PUBLIC_NOTICE);
        assertThat(apart.total()).isEqualTo(waiting.amount());
        assertThat(apart.lines()).singleElement().satisfies(line -> {
            assertThat(before.lines()).contains(line);
            assertThat(rest.lines()).extracting(ClaimLine::id).doesNotContain(line.id());
        });
        assertThat(rest.lines().size() + 1).isEqualTo(before.lines().size());
        assertThat(papers(apart.id())).isEqualTo(papers(claim));
        assertThat(story.product.as("pingjia", () -> story.claims.related(apart.id())))
                .extracting(ClaimSummary::id)
                .containsExactly(claim);
        return apart.id();
    }

    private static List<String> papers(long claim) {
        ClaimPapers papers = story.product.bean(ClaimPapers.class);
        return story.product.as("fushen", () -> papers.of(claim)).stream()
                .flatMap(paper -> paper.versions().stream().map(version -> paper.name() + version.sha256()))
                .toList();
    }

    private static Notices.Objection objectionTo(long claim) {
        return story.product
                .as("jiandu", () -> story.product.bean(Notices.class).objections(claim))
                .getFirst();
    }
}
