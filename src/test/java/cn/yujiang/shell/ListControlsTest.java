package cn.yujiang.shell;

import static cn.yujiang.shell.ListStory.account;
import static cn.yujiang.shell.ListStory.person;
import static cn.yujiang.shell.ListStory.wage;
import static cn.yujiang.shell.ListStory.with;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yujiang.controls.CheckResult;
import cn.yujiang.controls.Outcome;
import cn.yujiang.shared.ResidentId;
import cn.yujiang.subsidy.ClaimChecks;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A08, A09 and A12 look at claims from lists with what the list has, and say so where it has nothing. */
class ListControlsTest {

    private static final String FIRM = "qiye";

    private static Story story;
    private static ListStory lists;

    @BeforeAll
    static void start() {
        story = new Story("list-controls");
        story.decideCutoff();
        lists = new ListStory(story);
    }

    @AfterAll
    static void stop() {
        story.close();
    }

    private static CheckResult result(long claim, String control) {
        return story
                .product
                .as("gy-chushen", () -> story.product.bean(ClaimChecks.class).results(claim))
                .stream()
                .map(ClaimChecks.Answered::result)
                .filter(result -> result.control().equals(control))
                .findFirst()
                .orElseThrow();
    }

    private static String why(long claim, String control) {
        CheckResult result = result(claim, control);
        assertThat(result.outcome()).as(control).isEqualTo(Outcome.NOT_CHECKED);
        return result.notes().getFirst().code();
    }

    private static long wages(int monthsAgo, List<Map<String, String>> people) {
        long list = lists.create(FIRM, ListStory.WAGES, lists.month(monthsAgo).toString());
        people.forEach(person -> lists.adds(FIRM, list, with(person, wage("1500"))));
        return list;
    }

    @Test
    void agesAreThoseOfTheDecidingDay() {
        long list = wages(1, List.of(person(1), born("20140101", 2)));
        assertThat(story.refusal(FIRM, () -> lists.submit(FIRM, list))).isEqualTo("FINDING_A09_AGE_ON");
        long old = wages(2, List.of(born("19600101", 3)));
        assertThat(story.refusal(FIRM, () -> lists.submit(FIRM, old))).isEqualTo("FINDING_A09_AGE_ON");

        long claim = lists.submit(FIRM, wages(3, List.of(person(4))));
        CheckResult age = result(claim, "A09");
        assertThat(age.outcome()).isEqualTo(Outcome.PASSED);
        assertThat(age.facts()).containsKeys("ages", "day").containsEntry("people", "1");
    }

    @Test
    void oneAccountOfThreePeopleIsSeenAndNothingToCompareIsNoPass() {
        long apart = lists.submit(FIRM, wages(1, List.of(person(10), person(11), person(12))));
        assertThat(why(apart, "A12")).isEqualTo("NO_NUMBERS");
        assertThat(why(apart, "A08")).isEqualTo("NO_CERTIFICATE");

        String one = "6222020200112233";
        List<Map<String, String>> together = List.of(
                with(person(13), Map.of("account", account(one))),
                with(person(14), Map.of("account", account(one))),
                with(person(15), Map.of("account", account(one))),
                with(person(16), Map.of("phone", "19900001234")));
        long claim = lists.submit(FIRM, wages(2, together));
        CheckResult shared = result(claim, "A12");
        assertThat(shared.warns()).isTrue();
        assertThat(shared.notes()).singleElement().satisfies(note -> {
            assertThat(note.code()).isEqualTo("A12_SHARED_ACCOUNT");
            assertThat(note.args()).containsExactly("3");
        });
        assertThat(shared.facts()).containsEntry("accounts", "3").containsEntry("phones", "1");
        assertThat(story.product.as(
                        FIRM, () -> story.product.bean(ClaimChecks.class).results(claim)))
                .as("the applicant does not see what the bureau compares")
                .noneMatch(answered -> answered.result().control().equals("A12"));

        long two = lists.submit(FIRM, wages(3, together.subList(1, 4)));
        assertThat(result(two, "A12").outcome()).isEqualTo(Outcome.PASSED);
    }

    @Test
    void aCertificateNumberThatIsNotThePersonsStopsTheClaim() {
        long others = certificate(20, "T" + person(21).get("residentId"), "特种作业操作证");
        assertThat(story.refusal(FIRM, () -> lists.submit(FIRM, others))).isEqualTo("FINDING_A08_HOLDER");

        long claim = lists.submit(FIRM, certificate(22, "T" + person(22).get("residentId"), "特种作业操作证"));
        CheckResult own = result(claim, "A08");
        assertThat(own.outcome()).isEqualTo(Outcome.PASSED);
        assertThat(own.facts()).containsEntry("certificates", "1").containsEntry("compared", "1");

        long unknown = lists.submit(FIRM, certificate(23, "TS6JAAA00001", "特种设备作业人员证"));
        assertThat(why(unknown, "A08")).isEqualTo("CERTIFICATE_UNKNOWN");
    }

    @Test
    void aBodyAloneHasNoPeopleToCompare() {
        long list = lists.create(FIRM, "GY2020-2.5-absorb", "");
        long row = story.product
                .as(FIRM, () -> lists.lists.get(list))
                .rows()
                .getFirst()
                .id();
        story.product.as(FIRM, () -> lists.lists.change(list, row, absorbed()));
        long claim = lists.submit(FIRM, list);
        assertThat(why(claim, "A09")).isEqualTo("NO_PEOPLE");
        assertThat(why(claim, "A12")).isEqualTo("NO_PEOPLE");
    }

    private static Map<String, String> absorbed() {
        return Map.of(
                "entity", "建筑业小微作业企业",
                "worker_category", "建档立卡",
                "persons", "3",
                "contract_months", "12");
    }

    private static long certificate(int person, String number, String kind) {
        long list = lists.create(FIRM, "GY2020-2.8.2c-special", "");
        lists.adds(
                FIRM,
                list,
                with(
                        person(person),
                        Map.of(
                                "certificates.number",
                                number,
                                "certificates.kind",
                                kind,
                                "certificates.issue_date",
                                "2026-03-01",
                                "certificates.newly_obtained",
                                "是")));
        return list;
    }

    private static Map<String, String> born(String day, int serial) {
        String digits = "140999" + day + "%03d".formatted(901 + 2 * serial);
        return Map.of("name", "名单样例", "residentId", digits + ResidentId.checkCharacter(digits));
    }
}
