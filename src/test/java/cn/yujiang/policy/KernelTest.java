package cn.yujiang.policy;

import static cn.yujiang.policy.PolicyCases.assess;
import static cn.yujiang.policy.PolicyCases.facts;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Hand-written kernels on whole fen and hundredths of hours, against the formulas, for ten thousand random cases each. */
class KernelTest {

    private static final int CASES = 10_000;

    private static String decimal(long hundredths) {
        return java.math.BigDecimal.valueOf(hundredths, 2).toPlainString();
    }

    private static long fen(Assessment assessment) {
        return assessment.payable().fen();
    }

    @Test
    void upgradingByConvertedDays() {
        Random random = new Random(20201);
        for (int i = 0; i < CASES; i++) {
            long hours = random.nextLong(0, 20_000);
            Assessment got = assess(
                    "GY2020-2.8.2a-days",
                    facts("credited_hours", decimal(hours), "certificate_type", "安全证书", "course_kind", "转岗转业培训"));
            long days = (Math.min(hours, 12_000) + 300) / 600;
            assertThat(fen(got)).as("hours %s", hours).isEqualTo(hours < 3_000 ? 0 : days * 10_000);
            assertThat(got.status())
                    .isEqualTo(
                            hours < 3_000
                                    ? AssessmentStatus.NOT_ELIGIBLE
                                    : hours > 12_000 ? AssessmentStatus.OK_CAPPED : AssessmentStatus.OK);
        }
    }

    @Test
    void institutionInBothReadings() {
        Random random = new Random(20222);
        for (int i = 0; i < CASES; i++) {
            int days = random.nextInt(60);
            int roster = 1 + random.nextInt(60);
            int employed = random.nextInt(roster + 1);
            boolean whole = random.nextBoolean();
            Assessment got = assess(
                    "XZ2022-2.3.1-training",
                    facts(
                            "category",
                            "脱贫劳动力",
                            "attended_offline_days",
                            days,
                            "cohort_roster",
                            roster,
                            "cohort_employed",
                            employed),
                    Map.of("tierMode", whole ? "WHOLE" : "MARGINAL"));
            long yuan = whole
                    ? days * (days <= 10 ? 150L : 100L)
                    : 150L * Math.min(days, 10) + 100L * Math.max(0, days - 10);
            boolean refused = employed * 100 < 80 * roster || days == 0;
            assertThat(fen(got))
                    .as("%s days, %s of %s", days, employed, roster)
                    .isEqualTo(refused ? 0 : Math.min(yuan, 4000) * 100);
            assertThat(got.status() == AssessmentStatus.OK_CAPPED).isEqualTo(!refused && yuan > 4000);
        }
    }

    @Test
    void workAsTraining() {
        Random random = new Random(20203);
        for (int i = 0; i < CASES; i++) {
            int before = random.nextInt(9);
            long[] wages = random.longs(random.nextInt(9), 0, 400_000).toArray();
            Assessment got = assess(
                    "GY2020-2.8.4-work-as-training",
                    facts(
                            "entity",
                            "扶贫车间",
                            "insured_entity",
                            false,
                            "worker_category",
                            "易地扶贫搬迁",
                            "monthly_wages",
                            LongStream.of(wages).mapToObj(KernelTest::decimal).toList(),
                            "months_paid_before",
                            before));
            long expected = LongStream.of(wages)
                    .filter(wage -> wage > 0)
                    .limit(Math.max(0, 6 - before))
                    .map(wage -> Math.min((wage * 30 + 50) / 100, 50_000))
                    .sum();
            assertThat(fen(got))
                    .as("%s before, wages %s", before, List.of(wages.length))
                    .isEqualTo(expected);
        }
    }

    @Test
    void apprenticesInBothReadings() {
        Random random = new Random(20204);
        for (int i = 0; i < CASES; i++) {
            int months = 10 + random.nextInt(17);
            long first = random.nextLong(0, 700_000);
            long second = random.nextLong(0, 700_000);
            boolean whole = random.nextBoolean();
            Assessment got = assess(
                    "GY2020-2.8.3-apprentice",
                    facts(
                            "agreement_months",
                            months,
                            "yearly_costs",
                            List.of(decimal(first), decimal(second)),
                            "completed",
                            true),
                    Map.of("compareBasis", whole ? "WHOLE_PERIOD" : "PER_YEAR"));
            long rest = standard(months - 12);
            long expected = whole
                    ? Math.min(first + second, standard(months))
                    : Math.min(first, 400_000) + Math.min(second, rest);
            boolean refused = months < 12 || months > 24 || first + second == 0;
            assertThat(fen(got)).as("%s months", months).isEqualTo(refused ? 0 : expected);
        }
    }

    /** 4,000 yuan a year by months, half up to the fen. */
    private static long standard(int months) {
        return (400_000L * months * 2 + 12) / 24;
    }

    @Test
    void onlineCapNeverCreditsMoreThanItsShare() {
        Random random = new Random(20205);
        for (int i = 0; i < CASES; i++) {
            long planned = 1 + random.nextLong(0, 20_000);
            long online = random.nextLong(0, 20_000);
            long offline = random.nextLong(0, 20_000);
            Assessment got = assess(
                    "XZ2020-3.1-online-cap",
                    facts(
                            "planned_total_hours", decimal(planned),
                            "online_hours", decimal(online),
                            "offline_hours", decimal(offline),
                            "online_completed_on", "2020-05-01"));
            long credited = Math.min(online, planned * 30 / 100);
            assertThat(new java.math.BigDecimal(String.valueOf(got.outputs().get("credited_online_hours"))))
                    .isEqualByComparingTo(decimal(credited));
            assertThat(new java.math.BigDecimal(String.valueOf(got.outputs().get("credited_total_hours"))))
                    .isEqualByComparingTo(decimal(Math.min(planned, credited + offline)));
        }
    }
}
