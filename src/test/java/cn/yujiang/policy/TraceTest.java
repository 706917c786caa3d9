package cn.yujiang.policy;

import static cn.yujiang.policy.PolicyCases.assess;
import static cn.yujiang.policy.PolicyCases.facts;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What the explanation says, and that it survives being stored. */
class TraceTest {

    private static final Map<String, @Nullable Object> UPGRADE =
            facts("credited_hours", "48.5", "certificate_type", "培训合格证书", "course_kind", "安全技能培训");

    private static Stream<TraceStep> all(List<TraceStep> steps) {
        return steps.stream().flatMap(step -> Stream.concat(Stream.of(step), all(step.parts())));
    }

    private static List<String> sentences(Assessment assessment) {
        return all(assessment.trace()).map(TraceStep::zh).toList();
    }

    @Test
    void theFormGetsOneLine() {
        Assessment answer = assess("GY2020-2.8.2a-days", UPGRADE);

        assertThat(answer.summary()).isEqualTo("48.5 课时 ÷ 6 = 8.08 → 四舍五入 8 天 × 100 元 = 800.00 元");
        assertThat(answer.summaryEn()).isEqualTo("48.5 h ÷ 6 = 8.08 → rounded half up 8 days × 100 yuan = 800.00 yuan");
    }

    @Test
    void stepsShowNumbersRoundingBranchesAndReadings() {
        assertThat(sentences(assess("GY2020-2.8.2a-days", UPGRADE)))
                .contains("48.5 课时 ÷ 6 = 8.08 → 四舍五入 8 天", "8 天 × 100 元 = 800.00 元")
                .anyMatch(text -> text.contains("“则”一支不适用"))
                .anyMatch(text -> text.startsWith("口径 "))
                .anyMatch(text -> text.equals("条件 计入课时 48.5 课时 不低于 提升最低课时 30 课时 → 成立"));
    }

    @Test
    void aCapThatCutIsNamed() {
        Assessment answer = assess(
                "XZ2022-2.3.1-training",
                facts("category", "脱贫劳动力", "attended_offline_days", 36, "cohort_roster", 50, "cohort_employed", 40));

        assertThat(answer.summary()).isEqualTo("10 天 × 150 元 + 26 天 × 100 元 = 4100.00 元 → 封顶 4000.00 元");
        assertThat(sentences(answer)).contains("4100.00 元 超过上限，封顶 4000.00 元");
    }

    @Test
    void aRefusalSaysWhyAndWhatWasNotChecked() {
        Assessment answer = assess(
                "XZ2022-2.3.1-training",
                facts("category", "脱贫劳动力", "attended_offline_days", 10, "cohort_roster", 50, "cohort_employed", 39));

        assertThat(answer.payable().isZero()).isTrue();
        assertThat(sentences(answer))
                .anyMatch(text -> text.contains("就业率 78% 不低于 最低就业率 80% → 不成立（EMPLOYMENT_RATE_BELOW_MIN）"))
                .contains("其后 1 项条件不再检查");
    }

    @Test
    void everyMonthOfASumIsExplained() {
        Assessment answer = assess(
                "GY2020-2.8.4-work-as-training",
                facts(
                        "entity",
                        "企业",
                        "insured_entity",
                        true,
                        "worker_category",
                        "建档立卡",
                        "monthly_wages",
                        List.of("1666.66", "3000"),
                        "months_paid_before",
                        0));

        assertThat(answer.summary()).isEqualTo("500.00 元 + 500.00 元 = 1000.00 元");
        assertThat(sentences(answer))
                .contains("1666.66 元 × 30% = 499.998 元 → 四舍五入 500.00 元", "3000.00 元 × 30% = 900.00 元 → 封顶 500.00 元");
    }

    @Test
    void aTraceSurvivesJson() {
        JsonMapper json = JsonMapper.builder().build();
        for (Assessment answer : List.of(
                assess("GY2020-2.8.2a-days", UPGRADE),
                assess("GY2020-2.8.2a-days", facts("credited_hours", null)),
                assess(
                        "GEN-attendance-rate",
                        facts("planned_hours", "80", "credited_hours", "63.9", "minimum", "0.80")))) {
            String text = json.writeValueAsString(answer);

            assertThat(json.readValue(text, Assessment.class)).isEqualTo(answer);
        }
    }

    @Test
    void theReferenceNamesPackAndHash() {
        PolicyReference reference = assess("XZ2020-3.1-online-cap", Map.of()).policy();

        assertThat(reference.documentNo()).isEqualTo("忻政办发电〔2020〕57号");
        assertThat(reference.packHash()).matches("[0-9a-f]{64}");
        assertThat(reference.engineVersion()).isEqualTo("1");
    }
}
