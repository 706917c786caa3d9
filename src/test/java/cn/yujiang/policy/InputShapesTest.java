package cn.yujiang.policy;

import static cn.yujiang.policy.PolicyCases.assess;
import static cn.yujiang.policy.PolicyCases.brief;
import static cn.yujiang.policy.PolicyCases.facts;
import static cn.yujiang.policy.PolicyCases.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yujiang.shared.RejectedException;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Inputs in the shapes callers have them: times, lists as maps, holes, and answers that stay open. */
class InputShapesTest {

    private static final String WORK = "TZ2020-1-workday";
    private static final String DAILY = "GY2020-3.2-daily";
    private static final Map<String, @Nullable Object> PREPARATION = facts(
            "birth_date", "2001-05-01", "training_start", "2020-07-01", "registered_unemployed", true, "willing", true);

    private static Map<String, @Nullable Object> work(@Nullable Object days) {
        return facts("key_material_producer", true, "person_days_by_date", days);
    }

    @Test
    void aListOfTwoColumnsMayBeAMap() {
        Assessment asMap = assess(WORK, work(Map.of("2020-02-01", 3, "2020-02-10", 4)));
        Assessment asList = assess(
                WORK,
                work(List.of(
                        Map.of("date", "2020-02-01", "person_days", 3),
                        Map.of("date", "2020-02-10", "person_days", 4))));

        assertThat(brief(asMap)).isEqualTo("OK 600.00");
        assertThat(asMap.outputs()).isEqualTo(asList.outputs()).containsEntry("person_days", 3);
        assertThat(asList.amount()).isEqualTo(asMap.amount());
    }

    @Test
    void aHoleInAMapIsMissingAndAWrongKeyIsInvalid() {
        Map<String, @Nullable Object> hole = new HashMap<>();
        hole.put("2020-02-01", null);
        assertThat(brief(assess(WORK, work(hole)))).isEqualTo("MISSING_INPUT person_days_by_date");
        assertThat(brief(assess(WORK, work(Map.of("gestern", 1))))).isEqualTo("INVALID_INPUT person_days_by_date");
        assertThat(brief(assess(WORK, work(Map.of("2020-02-01", "viel")))))
                .isEqualTo("INVALID_INPUT person_days_by_date");
        assertThat(brief(assess(WORK, work("2020-02-01")))).isEqualTo("INVALID_INPUT person_days_by_date");
        assertThat(brief(assess(
                        "TZ2020-16-rent", facts("waived_rent_by_month", Map.of("a", "1"), "provincial_base", true))))
                .isEqualTo("INVALID_INPUT waived_rent_by_month");
    }

    /** A sum over nothing is none of its unit, not zero yuan. */
    @Test
    void anEmptySumKeepsItsUnit() {
        assertThat(assess(WORK, work(Map.of("2020-02-10", 4))).outputs()).containsEntry("person_days", 0);
    }

    @Test
    void aTimeIsTextOrATime() {
        Map<String, @Nullable Object> inTime =
                facts("report_date", "2020-03-05", "submitted_at", "2020-03-05T17:00:00");
        assertThat(assess(DAILY, inTime).outputs()).containsEntry("late", false);
        assertThat(assess(DAILY, with(inTime, "submitted_at", LocalDateTime.of(2020, 3, 5, 17, 0, 1)))
                        .outputs())
                .containsEntry("late", true);
        assertThat(assess(DAILY, inTime, Map.of("dailyReportDue", "16.5时")).outputs())
                .containsEntry("late", true);
    }

    @ParameterizedTest
    @CsvSource({
        "2020-03-05, INVALID_INPUT submitted_at",
        "2020-03-05T25:00:00, INVALID_INPUT submitted_at",
        "2020-03-05 17:00:00, INVALID_INPUT submitted_at",
        "'', MISSING_INPUT submitted_at"
    })
    void aTimeIsNeverMended(String at, String expected) {
        assertThat(brief(assess(DAILY, facts("report_date", "2020-03-05", "submitted_at", at))))
                .isEqualTo(expected);
    }

    @Test
    void theVerdictIsSaidOnlyWhenThereIsOne() {
        String rule = "NH2020-18-prep";
        assertThat(assess(rule, PREPARATION).outputs()).containsEntry("eligible", true);
        assertThat(assess(rule, with(PREPARATION, "willing", false)).outputs()).containsEntry("eligible", false);
        assertThat(assess(rule, with(PREPARATION, "training_start", "2021-01-01"))
                        .outputs())
                .containsExactly(Map.entry("eligible", false));
        assertThat(assess(rule, with(PREPARATION, "birth_date", null)).outputs())
                .isEmpty();
        assertThat(assess(
                                "TZ2020-7-trainee-insure",
                                facts("traineeship_start", "2020-03-01", "insured_from", "2020-05-31"))
                        .outputs())
                .isEmpty();
    }

    @Test
    void anUnknownInputIsRefused() {
        assertThatThrownBy(() -> assess(WORK, with(work(Map.of()), "days", 3)))
                .isInstanceOf(RejectedException.class)
                .hasMessageContaining("INPUT_UNKNOWN");
    }

    /** The three readings of the day on which “one month from 10 February” ends. */
    @ParameterizedTest
    @CsvSource({
        "2020-03-09, REVIEW, OK 2000.00",
        "2020-03-10, REVIEW, MANUAL_REVIEW LAST_DAY_UNCLEAR",
        "2020-03-10, INCLUDED, OK 2000.00",
        "2020-03-10, EXCLUDED, NOT_ELIGIBLE 0.00 OUT_OF_PERIOD",
        "2020-03-09, EXCLUDED, OK 2000.00",
        "2020-03-11, INCLUDED, POLICY_EXPIRED 0.00 event_date"
    })
    void theLastDayOfTheMonth(String hired, String reading, String expected) {
        Map<String, @Nullable Object> facts =
                facts("hire_date", hired, "persons", 2, "contract_months", 12, "si_paid", true);
        assertThat(brief(assess("TZ2020-1-absorb", facts, Map.of("lastDay", reading))))
                .isEqualTo(expected);
    }

    /** A standard the bureau has decided turns a promise into an amount. */
    @Test
    void aPromiseWithAnAmountIsComputed() {
        assertThat(brief(assess("TZ2020-20-temp-living", Map.of(), Map.of("livingAidStandard", "800元"))))
                .isEqualTo("OK 800.00");
        assertThat(brief(assess(
                        "NH2020-17-startup-plus-skill",
                        Map.of(),
                        Map.of("startupTrainingStandard", "1000元", "skillTrainingStandard", "500.50元"))))
                .isEqualTo("OK 1500.50");
        assertThat(brief(assess("GY2020-2.4-loan-priority", Map.of()))).isEqualTo("CONFIG_REQUIRED loanPriority");
    }
}
