package cn.yujiang.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yujiang.advance.Advance;
import cn.yujiang.advance.AdvanceForms;
import cn.yujiang.advance.AdvanceState;
import cn.yujiang.advance.Advances;
import cn.yujiang.advance.domain.AdvanceSteps;
import cn.yujiang.attendance.Attendance;
import cn.yujiang.certification.ExamResult;
import cn.yujiang.certification.Outcomes;
import cn.yujiang.disbursement.BatchForms;
import cn.yujiang.disbursement.Funds;
import cn.yujiang.disbursement.LedgerVerification;
import cn.yujiang.disbursement.PayableState;
import cn.yujiang.disbursement.Payables;
import cn.yujiang.disbursement.PaymentBatches;
import cn.yujiang.disbursement.Payments;
import cn.yujiang.disbursement.Recoveries;
import cn.yujiang.dossier.AuditPackCheck;
import cn.yujiang.dossier.AuditPacks;
import cn.yujiang.policy.PolicySettings;
import cn.yujiang.shared.Ids;
import cn.yujiang.shared.Money;
import cn.yujiang.subsidy.AdvanceDeduction;
import cn.yujiang.subsidy.ClaimState;
import cn.yujiang.subsidy.Notices;
import cn.yujiang.training.Rosters;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Scenario E4 (邢南政发〔2020〕1号 （十七）): forty percent of what is expected, in several requests, by two people. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AdvanceTest {

    private static final String RULE = "NH2020-17-general";

    private static Story story;
    private static Advances advances;
    private static long cohort;

    @BeforeAll
    static void start() {
        story = new Story("advance");
        advances = story.product.bean(Advances.class);
        cohort = story.product
                .as("nh-jigou", () -> story.cohorts.find(new cn.yujiang.training.Cohorts.Filter("", null), 0, 10))
                .getFirst()
                .id();
    }

    @AfterAll
    static void stop() {
        story.close();
    }

    private static Advances.Request wish(String yuan) {
        return new Advances.Request(
                cohort, RULE, Money.parseYuan(yuan), true, UUID.randomUUID().toString());
    }

    private static Advance ask(String yuan) {
        return story.product.as("nh-jigou", () -> advances.request(wish(yuan)));
    }

    private static Advance read(long id) {
        return story.product.as("nh-jigou", () -> advances.get(id));
    }

    @Test
    @Order(1)
    void anAmountThePaperLeavesOpenAllowsNothing() {
        assertThat(story.refusal("nh-jigou", () -> advances.request(wish("1")))).isEqualTo("LINE_CONFIG_REQUIRED");
    }

    @Test
    @Order(2)
    void fortyPercentOfFiftyTimesTwoThousand() {
        decide("2000元");
        Advances.Offer offer = story.product.as("nh-jigou", () -> advances.offer(cohort, RULE));
        assertThat(offer.problems()).isEmpty();
        assertThat(offer.persons()).isEqualTo(50);
        assertThat(offer.expected()).isEqualTo(Money.ofYuan(100_000));
        assertThat(offer.ceiling()).isEqualTo(Money.ofYuan(40_000));
        assertThat(offer.left()).isEqualTo(Money.ofYuan(40_000));
    }

    private static void decide(String value) {
        PolicySettings settings = story.product.bean(PolicySettings.class);
        String key = story.product.as("nh-jigou", () -> advances.rules(cohort)).stream()
                .filter(rule -> rule.id().equals(RULE))
                .findFirst()
                .orElseThrow()
                .parameters()
                .stream()
                .filter(parameter -> parameter.value() == null)
                .findFirst()
                .orElseThrow()
                .key();
        long proposal = story.product
                .as(
                        "nh-zhengce",
                        () -> settings.propose(new PolicySettings.Proposal("130506", RULE, key, value, "局务会议定")))
                .id();
        story.product.as("nh-fushen", () -> settings.confirm(proposal));
    }

    @Test
    @Order(3)
    void badWishesAreRefused() {
        assertThat(story.refusal(
                        "nh-jigou",
                        () -> advances.request(new Advances.Request(cohort, RULE, Money.ofYuan(1), false, "k"))))
                .isEqualTo("COMMITMENT_MISSING");
        assertThat(story.refusal("nh-jigou", () -> advances.request(wish("0")))).isEqualTo("ADVANCE_AMOUNT");
        assertThat(story.refusal("jigou", () -> advances.request(wish("1")))).isEqualTo("NOT_FOUND");
        assertThat(story.refusal("nh-fushen", () -> advances.request(wish("1"))))
                .isEqualTo("AccessDenied");
        long elsewhere = story.cohort("育婴员五级1班");
        assertThat(story.product.as("jigou", () -> advances.rules(elsewhere))).isEmpty();
    }

    @Test
    @Order(4)
    void whatDoesNotFitIsCutToTheFenAndARepeatedClickAsksOnce() {
        Advances.Request first = wish("25000.01");
        Advance asked = story.product.as("nh-jigou", () -> advances.request(first));
        Advance again = story.product.as("nh-jigou", () -> advances.request(first));
        assertThat(again.id()).isEqualTo(asked.id());
        Advance second = ask("20000");
        assertThat(second.requested()).isEqualTo(Money.ofYuan(20_000));
        assertThat(second.granted()).isEqualTo(Money.parseYuan("14999.99"));
        assertThat(second.before()).isEqualTo(Money.parseYuan("25000.01"));
        assertThat(story.refusal("nh-jigou", () -> advances.request(wish("0.01"))))
                .isEqualTo("ADVANCE_CEILING");
        story.product.as("nh-jigou", () -> advances.withdraw(second.id(), "申请金额填错", second.version()));
        assertThat(read(second.id()).state()).isEqualTo(AdvanceState.WITHDRAWN);
        assertThat(ask("14999.99").granted()).isEqualTo(Money.parseYuan("14999.99"));
    }

    @Test
    @Order(5)
    void manyAtOnceNeverPassTheCeiling() throws Exception {
        for (Advance open : story.product.as("nh-jigou", () -> advances.ofCohort(cohort))) {
            if (open.state() == AdvanceState.REQUESTED) {
                story.product.as("nh-jigou", () -> advances.withdraw(open.id(), "撤回重新申请", open.version()));
            }
        }
        Callable<Boolean> wish = () -> {
            try {
                ask("7000");
                return true;
            } catch (RuntimeException e) {
                return false;
            }
        };
        try (var pool = Executors.newFixedThreadPool(8)) {
            for (Future<Boolean> done : pool.invokeAll(java.util.Collections.nCopies(12, wish))) {
                done.get();
            }
        }
        Money granted = story.product.as("nh-jigou", () -> advances.ofCohort(cohort)).stream()
                .filter(advance -> advance.state().counts())
                .map(Advance::granted)
                .reduce(Money.ZERO, Money::plus);
        assertThat(granted).isEqualTo(Money.ofYuan(40_000));
    }

    @Test
    @Order(6)
    void twoPeopleDecideAndTheRestIsRefused() {
        List<Advance> open = story.product.as("nh-jigou", () -> advances.ofCohort(cohort)).stream()
                .filter(advance -> advance.state() == AdvanceState.REQUESTED)
                .toList();
        Advance first = open.getFirst();
        assertThat(story.refusal("nh-fushen", () -> advances.approve(first.id(), "", first.version())))
                .isEqualTo("ILLEGAL_TRANSITION");
        assertThat(story.refusal("nh-jigou", () -> advances.review(first.id(), "", first.version())))
                .isEqualTo("AccessDenied");
        assertThat(story.refusal("chushen", () -> advances.review(first.id(), "", first.version())))
                .isEqualTo("NOT_FOUND");
        for (Advance advance : open) {
            story.product.as("nh-chushen", () -> advances.review(advance.id(), "资料齐全", advance.version()));
        }
        assertThatThrownBy(() -> story.product.as("nh-fushen", () -> advances.approve(first.id(), "", first.version())))
                .isInstanceOf(org.springframework.dao.OptimisticLockingFailureException.class);
        for (Advance advance : open) {
            story.product.as(
                    "nh-fushen",
                    () -> advances.approve(
                            advance.id(), "同意", advances.get(advance.id()).version()));
        }
        assertThat(read(first.id()).state()).isEqualTo(AdvanceState.APPROVED);
        assertThat(story.product
                        .as(
                                "nh-jigou",
                                () -> story.product.bean(AdvanceForms.class).print(first.id()))
                        .form()
                        .pdf()
                        .length)
                .isPositive();
        assertThat(story.refusal("nh-jigou", () -> story.cohorts.cancel(cohort, "本班不再举办")))
                .isIn("ILLEGAL_TRANSITION", "ADVANCE_OUTSTANDING");
    }

    @Test
    @Order(7)
    void moneyThatIsOutIsCountedAgainstTheClaimOrComesBack() {
        pay("");
        assertThat(story.product.bean(AdvanceDeduction.class).paid(cohort, RULE))
                .isEqualTo(Money.ofYuan(40_000));
        assertThat(story.product.as("nh-fushen", () -> advances.outstanding())).hasSize(6);
        assertThat(story.product.bean(AdvanceDeduction.class).open(cohort)).isTrue();
    }

    /** Everything that is due to the school, in one batch. */
    private static void pay(String number) {
        PaymentBatches batches = story.product.bean(PaymentBatches.class);
        long batch = story.product.as("nh-caiwu", () -> {
            long fund = story.product.bean(Funds.class).all().getFirst().id();
            List<Long> debts =
                    story.product.bean(Payables.class).ids(new Payables.Filter(number, "", PayableState.OPEN));
            return Ids.parse(batches.make(new PaymentBatches.NewBatch(fund, debts, List.of(), "", key())))
                    .orElseThrow();
        });
        assertThat(story.refusal("nh-caiwu", () -> batches.release(batch, 0, key())))
                .isEqualTo("RELEASE_OWN");
        story.product.as(
                "nh-caiwu2", () -> batches.release(batch, batches.get(batch).version(), key()));
        assertThat(story.product
                        .as(
                                "nh-caiwu",
                                () -> story.product.bean(BatchForms.class).print(batch))
                        .form()
                        .pdf()
                        .length)
                .isPositive();
        if (story.product.as("nh-caiwu", () -> batches.get(batch)).waiting() > 0) {
            story.product.as("nh-caiwu", () -> story.product
                    .bean(Payments.class)
                    .record(new Payments.Outcome(batch, List.of(), true, "PZ-1", "", key())));
        }
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    @Test
    @Order(8)
    void aShareOfThoseWhoFailedNeedsAnEndedClass() {
        Advance first = paid().getFirst();
        assertThat(story.refusal("nh-fushen", () -> advances.demandShareOfFailed(first.id(), "查明未合格", first.version())))
                .isEqualTo("COHORT_NOT_COMPLETED");
        assertThat(story.refusal("nh-jigou", () -> advances.request(wish("1")))).isEqualTo("ADVANCE_CEILING");
    }

    private static List<Advance> paid() {
        return story.product.as("nh-fushen", () -> advances.outstanding());
    }

    @Test
    @Order(9)
    void fifteenPassSoTenThousandComesBack() {
        complete();
        long claim = story.draft("nh-jigou", cohort, "职业培训和生活费补贴");
        assertThat(story.claim("nh-jigou", claim).total()).isEqualTo(Money.ofYuan(30_000));
        story.submit("nh-jigou", claim);
        story.product.as("nh-chushen", () -> {
            story.reviews.accept(claim, story.claims.get(claim).version());
            story.reviews.pass(
                    claim, Story.everything(), story.claims.get(claim).version());
        });
        story.ask("nh-fushen", claim);
        story.product.as("nh-fushen", () -> {
            story.reviews.pass(
                    claim, Story.everything(), story.claims.get(claim).version());
            story.product.bean(Notices.class).publish(List.of(claim), "0319-1234567");
        });
        story.product.moveAhead(14);
        story.product.as(
                "nh-fushen",
                () -> story.reviews.approve(claim, "同意", story.claims.get(claim).version()));
        assertThat(paid()).allSatisfy(advance -> assertThat(advance.state()).isEqualTo(AdvanceState.RECOVERING));
        assertThat(paid().stream().map(Advance::open).reduce(Money.ZERO, Money::plus))
                .isEqualTo(Money.ofYuan(10_000));
        pay(story.claim("nh-jigou", claim).claimNo()); // nothing is left to transfer
        assertThat(story.claim("nh-jigou", claim).state()).isEqualTo(ClaimState.PAID);
        back();
        holds(claim);
    }

    private static void complete() {
        story.product.as("nh-jigou", () -> {
            story.product.bean(Attendance.class).lock(cohort);
            story.product
                    .bean(Outcomes.class)
                    .saveResults(
                            cohort,
                            story.product.bean(Rosters.class).list(cohort).stream()
                                    .map(e -> new ExamResult(
                                            e.id(),
                                            e.position() > 15 ? null : java.math.BigDecimal.valueOf(80),
                                            e.position() > 15 ? null : java.math.BigDecimal.valueOf(80),
                                            e.position() > 15
                                                    ? ExamResult.Conclusion.ABSENT
                                                    : ExamResult.Conclusion.PASSED))
                                    .toList());
            story.cohorts.complete(cohort);
        });
    }

    private static void back() {
        Recoveries recoveries = story.product.bean(Recoveries.class);
        story.product.as("nh-caiwu", () -> recoveries
                .find(new Recoveries.Filter("", true, false), 0, 100)
                .forEach(open -> recoveries.receive(new Recoveries.Receipt(
                        open.id(), open.open(), "SK-" + open.id() % 1000, story.product.today(), key()))));
        assertThat(paid()).isEmpty();
        assertThat(story.product.as("nh-jigou", () -> advances.ofCohort(cohort)).stream()
                        .map(Advance::state)
                        .filter(state -> state != AdvanceState.WITHDRAWN))
                .containsOnly(AdvanceState.SETTLED, AdvanceState.RECOVERED);
        assertThat(story.product.bean(AdvanceDeduction.class).open(cohort)).isFalse();
        assertThat(story.product
                        .as("jiandu", () -> story.product
                                .bean(LedgerVerification.class)
                                .verify())
                        .faults())
                .isEmpty();
    }

    /** The audit pack can be checked with nothing but itself, whatever was decided later, and names what was changed. */
    private static void holds(long claim) {
        decide("2500元");
        byte[] zip = story.product
                .as("nh-fushen", () -> story.product.bean(AuditPacks.class).make(claim))
                .zip();
        AuditPackCheck.Report report = AuditPackCheck.of(zip);
        assertThat(report.faults()).isEmpty();
        assertThat(report.lines()).isEqualTo(50);
        assertThat(report.events()).isGreaterThan(10);
        assertThat(AuditPackCheck.of(Zips.changed(zip, "claim.json", "\"position\" : 1,", "\"position\" : 2,"))
                        .faults())
                .contains("claim.json: content was changed");
        assertThat(AuditPackCheck.of(Zips.forged(zip, "claim.json", "\"fen\" : 200000", "\"fen\" : 250000"))
                        .faults())
                .anyMatch(fault -> fault.startsWith("line 1: says 2500.00"));
        assertThat(AuditPackCheck.of(Zips.forged(zip, "policy.yaml", "40%", "50%"))
                        .faults())
                .contains("policy.yaml: is not the version the claim was computed with");
        assertThat(AuditPackCheck.of(new byte[] {1, 2, 3}).faults()).isNotEmpty();
        assertThat(story.refusal(
                        "jigou", () -> story.product.bean(AuditPacks.class).make(claim)))
                .isEqualTo("AccessDenied");
    }

    @Test
    void theShareOfThoseWhoFailedIsRoundedDown() {
        assertThat(AdvanceSteps.share(Money.ofYuan(40_000), 35, 50)).isEqualTo(Money.ofYuan(28_000));
        assertThat(AdvanceSteps.share(Money.parseYuan("100.00"), 1, 3)).isEqualTo(Money.parseYuan("33.33"));
        assertThat(AdvanceSteps.share(Money.ofYuan(1), 0, 3)).isEqualTo(Money.ZERO);
        assertThatThrownBy(() -> AdvanceSteps.share(Money.ofYuan(1), 4, 3))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
