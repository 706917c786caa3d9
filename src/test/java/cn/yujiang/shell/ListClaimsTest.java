package cn.yujiang.shell;

import static cn.yujiang.shell.ListStory.person;
import static cn.yujiang.shell.ListStory.wage;
import static cn.yujiang.shell.ListStory.with;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yujiang.clawback.Clawbacks;
import cn.yujiang.controls.Outcome;
import cn.yujiang.dossier.AuditPackCheck;
import cn.yujiang.dossier.AuditPacks;
import cn.yujiang.identity.Role;
import cn.yujiang.policy.AssessmentStatus;
import cn.yujiang.registry.BodyKind;
import cn.yujiang.shared.Ids;
import cn.yujiang.shared.Money;
import cn.yujiang.subsidy.ClaimChecks;
import cn.yujiang.subsidy.ClaimForms;
import cn.yujiang.subsidy.ClaimList;
import cn.yujiang.subsidy.ClaimLists;
import cn.yujiang.subsidy.ClaimState;
import cn.yujiang.subsidy.Claims;
import cn.yujiang.subsidy.Notices;
import cn.yujiang.subsidy.PaidClaims;
import cn.yujiang.subsidy.Worklists;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Claims without a class: months and years that know the ones before, and the whole way of such a claim. */
class ListClaimsTest {

    private static final String FIRM = "qiye";

    private static Story story;
    private static ListStory lists;

    @BeforeAll
    static void start() {
        story = new Story("list-claims");
        lists = new ListStory(story);
    }

    @AfterAll
    static void stop() {
        story.close();
    }

    private static long wages(int monthsAgo, int person, String wage) {
        long list = lists.create(FIRM, ListStory.WAGES, lists.month(monthsAgo).toString());
        lists.adds(FIRM, list, with(person(person), wage(wage)));
        return list;
    }

    @Test
    void sixMonthsArePaidAndTheSeventhIsRefused() {
        for (int month = 1; month <= 6; month++) {
            long list = wages(8 - month, 1, "1500");
            var row = lists.only(FIRM, list);
            assertThat(row.amount()).as("month " + month).isEqualTo(Money.parseYuan("450.00"));
            assertThat(row.before()).hasSize(month - 1);
            assertThat(lists.total(FIRM, lists.submit(FIRM, list))).isEqualTo(Money.parseYuan("450.00"));
        }
        long seventh = wages(1, 1, "1500");
        assertThat(lists.only(FIRM, seventh).line().payable()).isEqualTo(Money.ZERO);
        assertThat(lists.only(FIRM, seventh).line().facts()).containsEntry("months_paid_before", "6");
        assertThat(story.refusal(FIRM, () -> lists.submit(FIRM, seventh))).isEqualTo("CLAIM_WITHOUT_MONEY");
    }

    @Test
    void thirtyPercentOfTheWageUpToFiveHundred() {
        assertThat(lists.only(FIRM, wages(1, 2, "1666.66")).status()).isEqualTo(AssessmentStatus.OK);
        var capped = lists.only(FIRM, wages(1, 3, "3000"));
        assertThat(capped.status()).isEqualTo(AssessmentStatus.OK_CAPPED);
        assertThat(capped.amount()).isEqualTo(Money.parseYuan("500.00"));
    }

    /** E5: 18 months, costs 5000 and 2500: 4000 and 2000, as two claims. */
    @Test
    void theSecondYearOfAnApprenticeKnowsTheFirst() {
        long first = apprentice("1", 4, "18", "5000");
        assertThat(lists.only(FIRM, first).amount()).isEqualTo(Money.parseYuan("4000.00"));
        lists.submit(FIRM, first);

        long second = apprentice("2", 4, "18", "2500");
        var row = lists.only(FIRM, second);
        assertThat(row.amount()).isEqualTo(Money.parseYuan("2000.00"));
        assertThat(row.before()).singleElement().satisfies(before -> assertThat(before.amount())
                .isEqualTo(Money.parseYuan("4000.00")));
        long claim = lists.submit(FIRM, second);
        assertThat(lists.total(FIRM, claim)).isEqualTo(Money.parseYuan("2000.00"));
        prints(claim, ClaimForms.Paper.F12, ClaimForms.Paper.F12a, ClaimForms.Paper.F12b, ClaimForms.Paper.F12c);
        String agreement = Pdfs.text("F12a", story.product.as(FIRM, () -> story.product
                .bean(ClaimForms.class)
                .print(claim, ClaimForms.Paper.F12a)));
        assertThat(agreement).contains("共18个月", "人民币壹仟元整", "乙方（学徒）");
    }

    /** Exactly these papers, each with all the values its form requires. */
    private static void prints(long claim, ClaimForms.Paper... papers) {
        ClaimForms forms = story.product.bean(ClaimForms.class);
        assertThat(story.product.as(FIRM, () -> forms.papers(claim))).containsExactly(papers);
        for (ClaimForms.Paper paper : papers) {
            assertThat(story.product
                            .as(FIRM, () -> forms.print(claim, paper))
                            .form()
                            .pdf())
                    .as(paper.name())
                    .isNotEmpty();
        }
    }

    @Test
    void anotherAgreementThanThatOfTheFirstYearIsLookedAt() {
        lists.submit(FIRM, apprentice("1", 5, "18", "5000"));
        var row = lists.only(FIRM, apprentice("2", 5, "24", "2500"));
        assertThat(row.status()).isEqualTo(AssessmentStatus.MANUAL_REVIEW);
        assertThat(row.amount()).isNull();
        assertThat(row.line().reason()).isEqualTo("AGREEMENT_DIFFERS");
    }

    private static long apprentice(String year, int person, String months, String cost) {
        long list = lists.create(FIRM, ListStory.APPRENTICES, year);
        lists.adds(
                FIRM,
                list,
                with(person(person), Map.of("agreement_months", months, "yearly_costs", cost, "completed", "是")));
        return list;
    }

    @Test
    void aPersonIsClaimedOnceForAMonthWhateverBodyClaims() {
        String other = lists.body(BodyKind.ENTERPRISE, Role.ENTERPRISE, "520121", 6);
        lists.submit(FIRM, wages(2, 6, "2000"));
        assertThat(story.refusal(FIRM, () -> lists.submit(FIRM, wages(2, 6, "2000"))))
                .isEqualTo("CLAIMED_ELSEWHERE");
        long theirs = lists.create(other, ListStory.WAGES, lists.month(2).toString());
        lists.adds(other, theirs, with(person(6), wage("2000")));
        assertThat(story.refusal(other, () -> lists.submit(other, theirs))).isEqualTo("CLAIMED_ELSEWHERE");
    }

    @Test
    void aListIsFrozenFromItsSubmissionAndOneClaimIsMadeOfIt() {
        long list = wages(3, 7, "2000");
        long row = story.product
                .as(FIRM, () -> lists.lists.get(list))
                .rows()
                .getFirst()
                .id();
        long claim = lists.submit(FIRM, list);
        assertThat(story.refusal(FIRM, () -> lists.lists.remove(list, row))).isEqualTo("LIST_FROZEN");
        assertThat(story.refusal(FIRM, () -> lists.lists.change(list, row, wage("2500"))))
                .isEqualTo("LIST_FROZEN");
        assertThat(story.refusal(FIRM, () -> lists.add(FIRM, list, List.of(with(person(8), wage("2000"))))))
                .isEqualTo("LIST_FROZEN");
        assertThat(story.refusal(FIRM, () -> lists.lists.claim(list))).isEqualTo("LIST_FROZEN");
        story.product.as(FIRM, () -> story.claims.withdraw(claim, "金额填错，重新申报", story.version(FIRM, claim)));
        story.product.as(FIRM, () -> lists.lists.change(list, row, wage("1000")));
        assertThat(lists.only(FIRM, list).amount()).isEqualTo(Money.parseYuan("300.00"));
    }

    @Test
    void listsOfOthersAreNotFoundAndTheBureauSeesWhatWasHandedIn() {
        long list = wages(4, 9, "2000");
        assertThat(story.refusal("jigou", () -> lists.lists.get(list))).isEqualTo("NOT_FOUND");
        assertThat(story.refusal("jigou", () -> lists.lists.compute(list))).isEqualTo("NOT_FOUND");
        assertThat(story.refusal("jigou", () -> lists.lists.remove(list, 1))).isEqualTo("NOT_FOUND");
        assertThat(story.refusal("gy-chushen", () -> lists.lists.get(list))).isEqualTo("NOT_FOUND");
        long claim = lists.submit(FIRM, list);
        assertThat(story.product.as("gy-chushen", () -> lists.lists.get(list)).rows())
                .hasSize(1);
        assertThat(story.refusal("chushen", () -> lists.lists.get(list))).isEqualTo("NOT_FOUND");
        assertThat(story.claim("gy-chushen", claim).listId()).isEqualTo(list);
    }

    @Test
    void badRowsAreNamedAndTheGoodOnesTaken() {
        long list = lists.create(FIRM, ListStory.WAGES, lists.month(5).toString());
        var answers = lists.add(
                FIRM,
                list,
                List.of(
                        with(person(10), wage("2000")),
                        with(person(10), wage("2000")),
                        with(person(11), wage("-5")),
                        with(person(12), Map.of("entity", "企业", "insured_entity", "也许", "monthly_wages", "两千"))));
        assertThat(answers.getFirst().problems()).isEmpty();
        assertThat(problems(answers.get(1))).containsExactly("residentId DUPLICATE_IN_FILE");
        assertThat(problems(answers.get(2))).containsExactly("monthly_wages LIST_CELL_NEGATIVE");
        assertThat(problems(answers.get(3)))
                .containsExactlyInAnyOrder(
                        "insured_entity LIST_CELL_TRUTH",
                        "worker_category LIST_CELL_MISSING",
                        "monthly_wages LIST_CELL_NUMBER");
        assertThat(story.product.as(FIRM, () -> lists.lists.get(list)).rows()).hasSize(1);
        assertThat(problems(lists.add(FIRM, list, List.of(with(person(10), wage("2000"))))
                        .getFirst()))
                .containsExactly("residentId LIST_PERSON_TWICE");
    }

    private static List<String> problems(ClaimLists.Answer answer) {
        return answer.problems().stream()
                .map(problem -> problem.field() + " " + problem.code())
                .toList();
    }

    @Test
    void aCertificateIsClaimedOnceHoweverItsNumberIsWritten() {
        story.decideCutoff();
        String number = "T" + person(40).get("residentId");
        long first = certificate("t " + person(40).get("residentId"));
        assertThat(lists.only(FIRM, first).amount()).isEqualTo(Money.parseYuan("600.00"));
        assertThat(story.product
                        .as(FIRM, () -> lists.lists.get(first))
                        .rows()
                        .getFirst()
                        .facts())
                .containsEntry("certificates.number.shown", "****" + number.substring(number.length() - 4))
                .doesNotContainValue(number);
        lists.submit(FIRM, first);
        var again = lists.only(FIRM, certificate(number));
        assertThat(again.status()).isEqualTo(AssessmentStatus.DUPLICATE);
        assertThat(again.amount()).isEqualTo(Money.ZERO);
    }

    /** The register knows the certificate too, from a class of the same person: when it falls, so does what the list earned. */
    @Test
    void aRevokedCertificateFindsTheListThatClaimedIt() {
        story.decideCutoff();
        long claim = lists.submit(FIRM, certificate("T" + person(41).get("residentId"), 41));
        story.toNotice(claim);
        story.product.moveAhead(14);
        story.product.as("gy-fushen", () -> story.reviews.approve(claim, "", story.version("gy-fushen", claim)));
        story.pay(claim);
        var line = story.claim(FIRM, claim).lines().getFirst();
        long known = Ids.next();
        copyOfACertificate(
                known, line.personId(), Objects.requireNonNull(line.facts().get("record_number")));
        long other = Ids.next();
        copyOfACertificate(other, line.personId(), "0".repeat(40));
        PaidClaims paid = story.product.bean(PaidClaims.class);
        assertThat(paid.earnedBy(known)).singleElement().satisfies(found -> {
            assertThat(found.claimId()).isEqualTo(claim);
            assertThat(found.tooMuch()).isEqualTo(Money.parseYuan("600.00"));
        });
        assertThat(paid.earnedBy(other)).as("another certificate of his").isEmpty();
    }

    private static void copyOfACertificate(long id, long person, String numberIndex) {
        int copied = story.product
                .bean(JdbcClient.class)
                .sql("""
                        insert into certificate (id, cohort_id, enrolment_id, person_id, division_code, kind, number_sealed, number_index,
                          occupation, level, issue_date, newly_obtained, state, decision, version)
                        select :id, cohort_id, enrolment_id, :person, division_code, kind, number_sealed, :index,
                          occupation, level, issue_date, newly_obtained, state, decision, version
                        from certificate order by id limit 1""")
                .param("id", id)
                .param("person", person)
                .param("index", numberIndex)
                .update();
        assertThat(copied).isEqualTo(1);
    }

    private static long certificate(String number) {
        return certificate(number, 40);
    }

    private static long certificate(String number, int person) {
        long list = lists.create(FIRM, "GY2020-2.8.2c-special", "");
        lists.adds(
                FIRM,
                list,
                with(
                        person(person),
                        Map.of(
                                "certificates.number", number,
                                "certificates.kind", "特种作业操作证",
                                "certificates.issue_date", "2026-03-01",
                                "certificates.newly_obtained", "是")));
        return list;
    }

    @Test
    void monthsToComeAndRulesOfClassesAreNoLists() {
        assertThat(story.refusal(
                        FIRM,
                        () -> lists.create(
                                FIRM, ListStory.WAGES, lists.month(-1).toString())))
                .isEqualTo("LIST_FUTURE");
        assertThat(story.refusal(FIRM, () -> lists.create(FIRM, ListStory.WAGES, "2026")))
                .isEqualTo("LIST_MONTH");
        assertThat(story.refusal(FIRM, () -> lists.create(FIRM, "GY2020-2.8.1-prejob", "")))
                .isEqualTo("LIST_RULE");
        assertThat(story.product.as(FIRM, () -> lists.lists.choices(story.product.today())).stream()
                        .map(choice -> choice.rule().id()))
                .contains(ListStory.WAGES, ListStory.APPRENTICES, "GY2020-2.5-absorb", "GY2020-2.8.2c-special")
                .doesNotContain("GY2020-2.8.1-prejob", "GY2020-2.7-deferral");
    }

    /** From the list to the money and back, through every place that used to know classes only. */
    @Test
    void theWholeWayOfAListClaim() {
        long list = lists.create(FIRM, ListStory.WAGES, lists.month(6).toString());
        for (int person = 20; person < 24; person++) {
            lists.adds(FIRM, list, with(person(person), wage("1500")));
        }
        long claim = lists.submit(FIRM, list);
        assertThat(story
                        .product
                        .as(
                                "gy-chushen",
                                () -> story.product.bean(Worklists.class).tasks(Worklists.Filter.NONE))
                        .stream()
                        .map(Worklists.Task::title))
                .anyMatch(title -> title.contains("以工代训"));
        assertThat(story.product.as(
                        "gy-chushen",
                        () -> story.claims.find(new Claims.Filter(lists.month(6).toString(), null), 0, 5)))
                .singleElement()
                .satisfies(found ->
                        assertThat(found.cohortName()).contains(lists.month(6).toString()));
        story.toNotice(claim);
        assertThat(story
                        .product
                        .as(
                                "gy-chushen",
                                () -> story.product.bean(ClaimChecks.class).results(claim))
                        .stream()
                        .filter(answered -> answered.result().outcome() == Outcome.NOT_CHECKED)
                        .map(answered -> answered.result().control()))
                .contains("A01", "A05", "A13")
                .doesNotContain("A20", "A22", "A23");
        long notice = story.product.bean(Notices.class).current().stream()
                .filter(each -> each.items().stream().anyMatch(item -> item.claimId() == claim))
                .findFirst()
                .orElseThrow()
                .id();
        assertThat(story.product
                        .bean(ClaimForms.class)
                        .printNotice(notice)
                        .form()
                        .pdf())
                .isNotEmpty();
        story.product.moveAhead(14);
        story.product.as("gy-fushen", () -> story.reviews.approve(claim, "", story.version("gy-fushen", claim)));
        story.pay(claim);
        assertThat(story.claim(FIRM, claim).state()).isEqualTo(ClaimState.PAID);
        assertThat(story.claim(FIRM, claim).total()).isEqualTo(Money.parseYuan("1800.00"));
        byte[] pack = story.product
                .as("gy-fushen", () -> story.product.bean(AuditPacks.class).make(claim))
                .zip();
        assertThat(AuditPackCheck.of(pack).faults()).isEmpty();
        comesBack(claim);
        assertThat(story.product.as("gy-fushen", () -> story.product
                        .bean(ClaimForms.class)
                        .print(claim, ClaimForms.Paper.F13)
                        .form()
                        .pdf()))
                .isNotEmpty();
    }

    /** Nobody attended hours here, so hours cannot be wrong; the whole line can. */
    private static void comesBack(long claim) {
        Clawbacks clawbacks = story.product.bean(Clawbacks.class);
        long line = story.claim("gy-chushen", claim).lines().getFirst().id();
        assertThat(story.refusal(
                        "gy-chushen",
                        () -> clawbacks.preview(
                                claim, new Clawbacks.Item(line, new PaidClaims.Fault.Hours(BigDecimal.ONE)))))
                .isEqualTo("FAULT_NOT_OF_RULE");
        assertThat(story.product
                        .as(
                                "gy-chushen",
                                () -> clawbacks.preview(claim, new Clawbacks.Item(line, new PaidClaims.Fault.Whole())))
                        .amount())
                .isEqualTo(Money.parseYuan("450.00"));
    }

    @Test
    void aRuleAboutTheBodyHasItsOneRow() {
        long list = lists.create(FIRM, "GY2020-2.5-absorb", "");
        ClaimList empty = story.product.as(FIRM, () -> lists.lists.get(list));
        assertThat(empty.aboutBody()).isTrue();
        assertThat(lists.only(FIRM, list).status()).isEqualTo(AssessmentStatus.MISSING_INPUT);
        assertThat(story.refusal(FIRM, () -> lists.add(FIRM, list, List.of(person(30)))))
                .isEqualTo("LIST_ABOUT_BODY");
        story.product.as(
                FIRM,
                () -> lists.lists.change(
                        list,
                        empty.rows().getFirst().id(),
                        Map.of(
                                "entity", "建筑业小微作业企业",
                                "worker_category", "建档立卡",
                                "persons", "3",
                                "contract_months", "12")));
        assertThat(lists.only(FIRM, list).line().payable().isPositive()).isTrue();
        long claim = lists.submit(FIRM, list);
        assertThat(story.refusal(FIRM, () -> lists.lists.remove(list, 1))).isEqualTo("LIST_FROZEN");
        prints(claim, ClaimForms.Paper.F20);
    }
}
