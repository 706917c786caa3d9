package cn.yujiang.shell;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yujiang.certification.Certificates;
import cn.yujiang.clawback.Clawback;
import cn.yujiang.clawback.ClawbackForms;
import cn.yujiang.clawback.ClawbackReason;
import cn.yujiang.clawback.ClawbackState;
import cn.yujiang.clawback.Clawbacks;
import cn.yujiang.shared.Money;
import cn.yujiang.subsidy.ClaimLine;
import cn.yujiang.subsidy.ClaimState;
import cn.yujiang.subsidy.PaidClaims.Fault;
import cn.yujiang.subsidy.RecoveryDue;
import cn.yujiang.subsidy.RecoveryOwner;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.transaction.support.TransactionTemplate;

/** Money that was paid wrongly: by hours, by a revoked certificate, twice for one line, by two people, back to the last fen. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ClawbackTest {

    private static Story story;
    private static Clawbacks clawbacks;
    private static long byDays;
    private static long byLevel;

    @BeforeAll
    static void start() {
        story = new Story("clawback");
        clawbacks = story.product.bean(Clawbacks.class);
        byDays = paid("按天补贴");
        story.decideCutoff();
        byLevel = paid("取得等级证书");
    }

    @AfterAll
    static void stop() {
        story.close();
    }

    private static long paid(String title) {
        long claim = story.draft("qiye", story.cohort("提升1班"), title);
        story.submit("qiye", claim);
        story.toNotice(claim);
        story.product.moveAhead(14);
        story.product.as("gy-fushen", () -> story.reviews.approve(claim, "同意", story.version("gy-fushen", claim)));
        story.pay(claim);
        return claim;
    }

    private static ClaimLine line(long claim) {
        return story.claim("gy-chushen", claim).lines().stream()
                .filter(line -> line.payable().isPositive())
                .findFirst()
                .orElseThrow();
    }

    private static long propose(long claim, ClaimLine line, Fault fault) {
        return story.product.as(
                "gy-chushen",
                () -> clawbacks.propose(new Clawbacks.Proposal(
                        claim,
                        ClawbackReason.ATTENDANCE_UNTRUE,
                        "抽查视频，第3日下午未到课",
                        List.of(new Clawbacks.Item(line.id(), fault)),
                        UUID.randomUUID().toString())));
    }

    private static Clawback read(long id) {
        return story.product.as("gy-fushen", () -> clawbacks.get(id));
    }

    @Test
    @Order(1)
    void hoursThatDoNotCountAreTakenOffAndTheRuleDecides() {
        ClaimLine line = line(byDays);
        assertThat(line.payable()).isEqualTo(Money.ofYuan(600)); // 33 hours, 5.5 days, rounded to 6
        Clawbacks.Preview preview = story.product.as(
                "gy-chushen",
                () -> clawbacks.preview(byDays, new Clawbacks.Item(line.id(), new Fault.Hours(new BigDecimal("1")))));
        assertThat(preview.amount()).isEqualTo(Money.ofYuan(100)); // 32 ÷ 6 = 5.33, five days
        assertThat(story.refusal("gy-chushen", () -> propose(byDays, line, new Fault.Hours(new BigDecimal("99")))))
                .isEqualTo("FAULT_QUANTITY");
        assertThat(story.refusal("gy-chushen", () -> propose(byDays, line, new Fault.Hours(BigDecimal.ZERO))))
                .isEqualTo("FAULT_QUANTITY");
        assertThat(story.refusal("gy-chushen", () -> propose(byDays, line, new Fault.Days(1))))
                .isEqualTo("CLAWBACK_NOTHING"); // this rule follows hours
        long id = propose(byDays, line, new Fault.Hours(new BigDecimal("1")));
        assertThat(read(id).amount()).isEqualTo(Money.ofYuan(100));
        assertThat(story.product.as("qiye", () -> clawbacks.ofClaim(byDays))).isEmpty(); // not decided yet
    }

    @Test
    @Order(2)
    void noLineGivesBackMoreThanItGot() {
        ClaimLine line = line(byDays);
        assertThat(story.refusal("gy-chushen", () -> propose(byDays, line, new Fault.Whole())))
                .isEqualTo("CLAWBACK_TWICE");
        Clawback first =
                story.product.as("gy-fushen", () -> clawbacks.ofClaim(byDays)).getFirst();
        story.product.as("gy-fushen", () -> clawbacks.dismiss(first.id(), "视频时间有误", first.version()));
        assertThat(read(first.id()).state()).isEqualTo(ClawbackState.DISMISSED);
        long whole = propose(byDays, line, new Fault.Whole());
        assertThat(read(whole).amount()).isEqualTo(Money.ofYuan(600));
    }

    @Test
    @Order(3)
    void anotherPersonDecidesAndTheClaimIsDemandedBack() {
        Clawback open = open(byDays);
        assertThat(story.refusal("gy-chushen", () -> clawbacks.decide(open.id(), "贵阳方案二(八)", open.version())))
                .isEqualTo("AccessDenied");
        assertThat(story.refusal("fushen", () -> clawbacks.decide(open.id(), "贵阳方案二(八)", open.version())))
                .isEqualTo("NOT_FOUND");
        story.product.as("gy-fushen", () -> clawbacks.decide(open.id(), "贵阳方案二(八)", open.version()));
        assertThat(read(open.id()).state()).isEqualTo(ClawbackState.DECIDED);
        assertThat(read(open.id()).number()).startsWith("ZH520121-");
        assertThat(story.claim("qiye", byDays).state()).isEqualTo(ClaimState.CLAWBACK_PENDING);
        ClawbackForms forms = story.product.bean(ClawbackForms.class);
        assertThat(story.product.as("qiye", () -> forms.print(open.id())).form().pdf().length)
                .isPositive();
        assertThat(story.refusal("jigou", () -> forms.print(open.id()))).isEqualTo("NOT_FOUND");
        assertThat(story.product.as("qiye", () -> clawbacks.ofClaim(byDays))).hasSize(1);
        assertThat(story.refusal("gy-fushen", () -> clawbacks.decide(open.id(), "贵阳方案二(八)", 1)))
                .isEqualTo("CLAWBACK_DECIDED");
    }

    private static Clawback open(long claim) {
        return story.product.as("gy-fushen", () -> clawbacks.ofClaim(claim)).stream()
                .filter(clawback -> clawback.state() == ClawbackState.PROPOSED)
                .findFirst()
                .orElseThrow();
    }

    @Test
    @Order(4)
    void whoeverRevokedTheCertificateDoesNotDecide() {
        long certificate = story.product.as("gy-fushen", () -> {
            Certificates certificates = story.product.bean(Certificates.class);
            long id = certificates.ofCohort(story.cohort("提升1班")).stream()
                    .filter(c -> c.level().equals("四级"))
                    .findFirst()
                    .orElseThrow()
                    .id();
            certificates.revoke(id, "发证机构公告撤销");
            return id;
        });
        assertThat(certificate).isPositive();
        Clawback proposed = open(byLevel);
        assertThat(proposed.reason()).isEqualTo(ClawbackReason.CERTIFICATE_REVOKED);
        assertThat(proposed.amount()).isEqualTo(Money.ofYuan(1500));
        assertThat(story.refusal("gy-fushen", () -> clawbacks.decide(proposed.id(), "贵阳方案二(八)", 0)))
                .isEqualTo("SEPARATION_OF_DUTIES");
        assertThat(story.claim("qiye", byLevel).state()).isEqualTo(ClaimState.PAID);
    }

    @Test
    @Order(5)
    void theLastFenClosesTheClaim() {
        Clawback decided = story.product.as("gy-fushen", () -> clawbacks.ofClaim(byDays)).stream()
                .filter(clawback -> clawback.state() == ClawbackState.DECIDED)
                .findFirst()
                .orElseThrow();
        RecoveryOwner owner = story.product.beans(RecoveryOwner.class).stream()
                .filter(candidate -> candidate.kind() == RecoveryDue.Kind.CLAWBACK)
                .findFirst()
                .orElseThrow();
        long debt = story.debtOf(decided.id());
        receive(owner, debt, "599.99", "0.01");
        assertThat(read(decided.id()).received()).isEqualTo(Money.parseYuan("599.99"));
        assertThat(story.claim("qiye", byDays).state()).isEqualTo(ClaimState.CLAWBACK_PENDING);
        receive(owner, debt, "0.01", "0");
        assertThat(read(decided.id()).state()).isEqualTo(ClawbackState.RECOVERED);
        assertThat(story.claim("qiye", byDays).state()).isEqualTo(ClaimState.CLAWED_BACK);
    }

    private static void receive(RecoveryOwner owner, long debt, String received, String open) {
        story.product.as("gy-caiwu", () -> story.product
                .bean(TransactionTemplate.class)
                .executeWithoutResult(
                        status -> owner.received(debt, Money.parseYuan(received), Money.parseYuan(open))));
    }
}
