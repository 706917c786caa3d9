package cn.yujiang.supervision.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yujiang.shared.Rejection;
import cn.yujiang.supervision.InspectionItem;
import cn.yujiang.supervision.InspectionItem.Answer;
import cn.yujiang.supervision.InspectionItem.Result;
import cn.yujiang.supervision.Inspections.Kind;
import cn.yujiang.supervision.Inspections.Report;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class InspectionChecksTest {

    private static final Instant NOW = Instant.parse("2026-03-10T02:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);

    private static List<Answer> answers(Result result, String remark) {
        return Stream.of(InspectionItem.values())
                .map(item -> new Answer(item, result, remark))
                .toList();
    }

    private record Draft(String second, int present, List<Answer> answers, Kind kind, boolean qualified) {

        Report demanding(String requirement, @Nullable LocalDate deadline) {
            return new Report(NOW, kind, "周示例", second, "刘示例", present, answers, "", qualified, requirement, deadline);
        }
    }

    private static final Draft GOOD = new Draft("吴示例", 46, answers(Result.YES, ""), Kind.ON_SITE, true);

    private static List<String> codes(Report report, int photos) {
        return InspectionChecks.report(report, 50, photos, NOW, TODAY).stream()
                .map(Rejection::code)
                .toList();
    }

    @Test
    void aGoodReportPasses() {
        assertThat(codes(GOOD.demanding("", null), 1)).isEmpty();
        assertThat(codes(new Draft("吴示例", 0, GOOD.answers, Kind.PHONE, true).demanding("", null), 0))
                .as("nobody there, by phone: no photograph")
                .isEmpty();
    }

    @Test
    void twoDifferentInspectors() {
        for (String second : List.of("", "周示例", " 周示例 ")) {
            assertThat(codes(new Draft(second, 46, GOOD.answers, Kind.ON_SITE, true).demanding("", null), 1))
                    .containsExactly("INSPECTION_TWO");
        }
    }

    @Test
    void presentLiesBetweenNobodyAndTheRoster() {
        for (int present : new int[] {-1, 51}) {
            assertThat(codes(new Draft("吴示例", present, GOOD.answers, Kind.ON_SITE, true).demanding("", null), 1))
                    .containsExactly("INSPECTION_PRESENT");
        }
    }

    @Test
    void everyQuestionIsAnsweredOnceAndANoSaysWhy() {
        List<Answer> missing = GOOD.answers.subList(0, 6);
        assertThat(codes(new Draft("吴示例", 46, missing, Kind.ON_SITE, true).demanding("", null), 1))
                .containsExactly("INSPECTION_ITEMS");
        assertThat(codes(new Draft("吴示例", 46, answers(Result.NO, " "), Kind.ON_SITE, true).demanding("", null), 1))
                .containsExactly("INSPECTION_REMARK");
        assertThat(codes(new Draft("吴示例", 46, answers(Result.NO, "没有"), Kind.ON_SITE, true).demanding("", null), 1))
                .isEmpty();
    }

    @Test
    void onSiteNeedsAPhotographAndNotQualifiedADemandThatCanBeMet() {
        assertThat(codes(GOOD.demanding("", null), 0)).containsExactly("INSPECTION_PHOTO");
        var bad = new Draft("吴示例", 46, GOOD.answers, Kind.ON_SITE, false);
        assertThat(codes(bad.demanding(" ", null), 1)).containsExactly("INSPECTION_REQUIREMENT", "INSPECTION_DEADLINE");
        assertThat(codes(bad.demanding("补齐教材", TODAY.minusDays(1)), 1)).containsExactly("INSPECTION_DEADLINE");
        assertThat(codes(bad.demanding("补齐教材", TODAY), 1)).isEmpty();
    }

    @Test
    void lateIsMoreThanADayAfterTheCheckAndAheadIsRefused() {
        assertThat(InspectionChecks.late(NOW, NOW.plusSeconds(86_400))).isFalse();
        assertThat(InspectionChecks.late(NOW, NOW.plusSeconds(86_401))).isTrue();
        assertThat(InspectionChecks.report(GOOD.demanding("", null), 50, 1, NOW.minusSeconds(1), TODAY))
                .extracting(Rejection::code)
                .containsExactly("INSPECTION_AHEAD");
    }
}
