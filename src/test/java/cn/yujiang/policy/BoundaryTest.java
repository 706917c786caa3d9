package cn.yujiang.policy;

import static cn.yujiang.policy.PolicyCases.assess;
import static cn.yujiang.policy.PolicyCases.brief;
import static cn.yujiang.policy.PolicyCases.facts;
import static cn.yujiang.policy.PolicyCases.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yujiang.shared.RejectedException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Edges of every rule that the worked examples leave out. */
class BoundaryTest {

    private static final Map<String, @Nullable Object> ONLINE = facts(
            "planned_total_hours",
            "100",
            "online_hours",
            "20",
            "offline_hours",
            "80",
            "online_completed_on",
            "2020-05-20");
    private static final Map<String, @Nullable Object> PREJOB = facts(
            "hire_date",
            "2020-02-01",
            "training_start",
            "2020-03-02",
            "credited_hours",
            "30",
            "attended_dates",
            5,
            "certificate_type",
            "安全证书");
    private static final Map<String, @Nullable Object> UPGRADE =
            facts("credited_hours", "48.5", "certificate_type", "培训合格证书", "course_kind", "安全技能培训");
    private static final Map<String, @Nullable Object> TRAINING =
            facts("category", "脱贫劳动力", "attended_offline_days", 10, "cohort_roster", 50, "cohort_employed", 40);
    private static final Map<String, @Nullable Object> WORK = facts(
            "entity",
            "企业",
            "insured_entity",
            true,
            "worker_category",
            "建档立卡",
            "monthly_wages",
            List.of("1500"),
            "months_paid_before",
            0);
    private static final Map<String, @Nullable Object> APPRENTICE =
            facts("agreement_months", 12, "yearly_costs", List.of("4000"), "completed", true);

    private static Map<String, Object> level(String level, String date) {
        return Map.of("kind", "职业技能等级证书", "occupation", "焊工", "level", level, "issue_date", date);
    }

    private static Map<String, @Nullable Object> levels(Object... certificates) {
        return facts(
                "is_employee",
                true,
                "certificates",
                List.of(certificates),
                "cutoff_date",
                "2020-01-01",
                "paid_history",
                List.of());
    }

    @ParameterizedTest
    @CsvSource({
        "online_completed_on, 2020-07-01, POLICY_EXPIRED event_date",
        "online_completed_on, 2020-06-30, OK",
        "online_completed_on, , MISSING_INPUT online_completed_on",
        "online_completed_on, 2020-02-30, INVALID_INPUT online_completed_on",
        "planned_total_hours, 0, INVALID_INPUT planned_total_hours",
        "online_hours, -0.01, INVALID_INPUT online_hours",
        "online_hours, 1.005, INVALID_INPUT online_hours",
        "offline_hours, 10000, INVALID_INPUT offline_hours",
        "offline_hours, viel, INVALID_INPUT offline_hours"
    })
    void onlineCap(String key, @Nullable String value, String expected) {
        assertThat(brief(assess("XZ2020-3.1-online-cap", with(ONLINE, key, value))))
                .isEqualTo(expected);
    }

    @Test
    void missingComesBeforeInvalidAndInvalidBeforeThePeriod() {
        Map<String, @Nullable Object> wrong = with(with(ONLINE, "planned_total_hours", "-1"), "offline_hours", null);
        assertThat(brief(assess("XZ2020-3.1-online-cap", wrong))).isEqualTo("MISSING_INPUT offline_hours");
        Map<String, @Nullable Object> late =
                with(with(ONLINE, "online_hours", "-1"), "online_completed_on", "2021-01-01");
        assertThat(brief(assess("XZ2020-3.1-online-cap", late))).isEqualTo("INVALID_INPUT online_hours");
    }

    @ParameterizedTest
    @CsvSource({
        "hire_date, 2019-03-01, NOT_ELIGIBLE 0.00 NOT_NEW_HIRE",
        "hire_date, 2019-03-02, OK 500.00",
        "hire_date, 2020-03-03, NOT_ELIGIBLE 0.00 NOT_YET_HIRED",
        "credited_hours, 29.99, NOT_ELIGIBLE 0.00 HOURS_BELOW_MIN",
        "credited_hours, 30.01, OK 500.00",
        "attended_dates, 0, NOT_ELIGIBLE 0.00 NO_ATTENDED_DAYS",
        "attended_dates, 4, OK 400.00",
        "attended_dates, 5.5, INVALID_INPUT attended_dates",
        "attended_dates, -1, INVALID_INPUT attended_dates",
        "attended_dates, 732, INVALID_INPUT attended_dates",
        "hire_date, , MISSING_INPUT hire_date"
    })
    void prejob(String key, @Nullable String value, String expected) {
        assertThat(brief(assess("GY2020-2.8.1-prejob", with(PREJOB, key, value))))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "credited_hours, 29.99, NOT_ELIGIBLE 0.00 HOURS_BELOW_MIN",
        "credited_hours, 27, NOT_ELIGIBLE 0.00 HOURS_BELOW_MIN",
        "credited_hours, 0, NOT_ELIGIBLE 0.00 HOURS_BELOW_MIN",
        "credited_hours, 30, OK 500.00",
        "credited_hours, 32.99, OK 500.00",
        "credited_hours, 120, OK 2000.00",
        "credited_hours, 120.01, OK_CAPPED 2000.00",
        "certificate_type, 职业技能等级证书, NOT_ELIGIBLE 0.00 USE_LEVEL_RULE",
        "certificate_type, 国家职业资格证书, NOT_ELIGIBLE 0.00 USE_LEVEL_RULE",
        "certificate_type, , NOT_ELIGIBLE 0.00 NO_CERTIFICATE",
        "course_kind, 茶艺, INVALID_INPUT course_kind"
    })
    void upgrading(String key, @Nullable String value, String expected) {
        assertThat(brief(assess("GY2020-2.8.2a-days", with(UPGRADE, key, value))))
                .isEqualTo(expected);
    }

    @Test
    void certificatesByLevel() {
        String rule = "GY2020-2.8.2b-level";
        assertThat(brief(assess(rule, levels(level("四级", "2019-12-31")))))
                .isEqualTo("NOT_ELIGIBLE 0.00 CERT_BEFORE_CUTOFF");
        assertThat(brief(assess(rule, levels(level("四级", "2020-03-01"), level("四级", "2020-03-01")))))
                .isEqualTo("DUPLICATE 1500.00 SAME_OCCUPATION_LEVEL");
        assertThat(brief(assess(rule, levels(level("特级技师", "2020-03-01")))))
                .isEqualTo("CONFIG_REQUIRED levelAmounts.特级技师");
        assertThat(brief(assess(rule, with(levels(), "paid_history", null)))).isEqualTo("MISSING_INPUT paid_history");
        assertThat(brief(assess(rule, levels(with(Map.copyOf(level("四级", "2020-03-01")), "issue_date", null)))))
                .isEqualTo("MISSING_INPUT certificates");
        assertThat(brief(assess(rule, levels(level("四级", "gestern"))))).isEqualTo("INVALID_INPUT certificates");
        Map<String, @Nullable Object> open = with(levels(level("四级", "2020-03-01")), "cutoff_date", null);
        assertThat(brief(assess(rule, open, Map.of("certIssueCutoff", "2019-01-01"))))
                .isEqualTo("OK 1500.00");
        assertThat(brief(assess(rule, with(open, "is_employee", false)))).isEqualTo("CONFIG_REQUIRED certIssueCutoff");
    }

    @Test
    void specialOperationCertificates() {
        String rule = "GY2020-2.8.2c-special";
        Map<String, Object> a =
                Map.of("number", "A1", "kind", "特种作业操作证", "issue_date", "2019-12-31", "newly_obtained", true);
        Map<String, @Nullable Object> facts =
                facts("certificates", List.of(a), "cutoff_date", "2020-01-01", "already_paid_numbers", List.of());
        assertThat(brief(assess(rule, facts))).isEqualTo("NOT_ELIGIBLE 0.00 CERT_BEFORE_CUTOFF");
        assertThat(brief(assess(rule, with(facts, "cutoff_date", "2019-12-31"))))
                .isEqualTo("OK 600.00");
        assertThat(brief(assess(rule, with(facts, "cutoff_date", "20xx-01-01"))))
                .isEqualTo("INVALID_INPUT cutoff_date");
    }

    @ParameterizedTest
    @CsvSource({
        "agreement_months, 11, NOT_ELIGIBLE 0.00 DURATION_OUT_OF_RANGE",
        "agreement_months, 12, OK 4000.00",
        "agreement_months, 24, OK 4000.00",
        "agreement_months, 25, NOT_ELIGIBLE 0.00 DURATION_OUT_OF_RANGE",
        "agreement_months, -1, INVALID_INPUT agreement_months",
        "agreement_months, , MISSING_INPUT agreement_months"
    })
    void apprentices(String key, @Nullable String value, String expected) {
        assertThat(brief(assess("GY2020-2.8.3-apprentice", with(APPRENTICE, key, value))))
                .isEqualTo(expected);
    }

    @Test
    void workAsTraining() {
        String rule = "GY2020-2.8.4-work-as-training";
        Assessment sixBefore = assess(rule, with(WORK, "months_paid_before", 6));
        assertThat(brief(sixBefore)).isEqualTo("OK_CAPPED 0.00");
        assertThat(sixBefore.outputs()).containsEntry("months", 0);
        assertThat(brief(assess(rule, with(WORK, "monthly_wages", List.of("1666.67")))))
                .isEqualTo("OK_CAPPED 500.00");
        assertThat(brief(assess(rule, with(WORK, "monthly_wages", List.of("1666.66")))))
                .isEqualTo("OK 500.00");
        assertThat(brief(assess(rule, with(WORK, "monthly_wages", List.of("0.01")))))
                .isEqualTo("OK 0.00");
        assertThat(brief(assess(rule, with(WORK, "monthly_wages", List.of("10.005")))))
                .isEqualTo("INVALID_INPUT monthly_wages");
        assertThat(brief(assess(rule, with(WORK, "monthly_wages", List.of())))).isEqualTo("NOT_ELIGIBLE 0.00 NO_WAGE");
    }

    @ParameterizedTest
    @CsvSource({
        "attended_offline_days, 10, OK 1500.00",
        "attended_offline_days, 11, OK 1600.00",
        "attended_offline_days, 35, OK 4000.00",
        "attended_offline_days, 36, OK_CAPPED 4000.00",
        "cohort_roster, 0, INVALID_INPUT cohort_roster",
        "cohort_employed, , MISSING_INPUT cohort_employed",
        "cohort_employed, -1, INVALID_INPUT cohort_employed",
        "tier_mode, WHOLE, OK 1500.00",
        "tier_mode, BOTH, INVALID_INPUT tier_mode",
        "tier_mode, , OK 1500.00"
    })
    void institution(String key, @Nullable String value, String expected) {
        assertThat(brief(assess("XZ2022-2.3.1-training", with(TRAINING, key, value))))
                .isEqualTo(expected);
    }

    @Test
    void aPaperDoesNotHoldBeforeItsDay() {
        AssessmentRequest early =
                new AssessmentRequest("XZ2022-2.3.1-training", LocalDate.of(2022, 5, 18), TRAINING, Map.of());
        assertThat(brief(PolicyCases.ENGINE.assessor().assess(early))).isEqualTo("POLICY_NOT_STARTED 0.00 event_date");
    }

    @Test
    void wrongRequestsAreRefusedAndNotAnswered() {
        assertThatThrownBy(() -> assess("NO-SUCH-RULE", Map.of()))
                .isInstanceOf(RejectedException.class)
                .hasMessageContaining("RULE_UNKNOWN");
        assertThatThrownBy(() -> assess("GY2020-2.8.2a-days", with(UPGRADE, "hours", "1")))
                .hasMessageContaining("INPUT_UNKNOWN");
        assertThatThrownBy(() -> assess("GY2020-2.8.2a-days", UPGRADE, Map.of("minHour", "1")))
                .hasMessageContaining("PARAMETER_UNKNOWN");
        assertThatThrownBy(() -> assess("GY2020-2.8.2a-days", UPGRADE, Map.of("hoursPerDay", "0")))
                .hasMessageContaining("PARAMETER_VALUE");
    }

    @Test
    void theCapWithAnUnchosenReadingAsksForItsInput() {
        assertThat(brief(assess("GY2020-2.8.2a-days", UPGRADE, Map.of("alsoCapByAttendedDates", "true"))))
                .isEqualTo("MISSING_INPUT attended_dates");
    }

    @Test
    void absurdOverridesGiveAnAnswerAndNoException() {
        assertThat(brief(assess("GY2020-2.8.1-prejob", PREJOB, Map.of("newHireMonths", "999999999999999"))))
                .isEqualTo("INVALID_INPUT arithmetic");
        assertThat(brief(assess(
                        "XZ2020-3.1-online-cap",
                        ONLINE,
                        Map.of("onlineCapRatio", "100%", "onlineCapBase", "CREDITED_TOTAL"))))
                .isEqualTo("INVALID_INPUT arithmetic");
    }
}
