package cn.yujiang.training.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yujiang.controls.CheckResult;
import cn.yujiang.controls.Control;
import cn.yujiang.controls.Controls;
import cn.yujiang.controls.Outcome;
import cn.yujiang.controls.Severity;
import cn.yujiang.controls.Stage;
import cn.yujiang.shared.LessonHours;
import cn.yujiang.shared.ResidentId;
import cn.yujiang.shared.WorkdayCalendars;
import cn.yujiang.training.CohortPlan;
import cn.yujiang.training.Finding;
import cn.yujiang.training.PlannedSession;
import cn.yujiang.training.SessionKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What blocks a filing, each beside a filing that is in order; and how the findings read in the catalogue. */
class FilingChecksTest {

    private static final LocalDate START = LocalDate.of(2026, 3, 16);
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final FilingChecks.Limits LIMITS = limits(5, false);

    @Test
    void aFilingInOrderFindsNothing() {
        assertThat(run(1, true, "8")).isEmpty();
    }

    @Test
    void aSuspendedBodyIsBlocked() {
        assertThat(run(1, false, "8")).extracting(Finding::code).containsExactly("A24_BODY_SUSPENDED");
    }

    @Test
    void aFullClassIsBlockedAboveTheLimitOnly() {
        assertThat(run(2, true, "8")).isEmpty();
        assertThat(run(3, true, "8")).extracting(Finding::code).containsExactly("A14_CLASS_FULL");
    }

    @Test
    void lateFilingWarnsOrBlocksAndNamesTheModeAndItsLeadTime() {
        assertThat(run(limits(10, false))).isEmpty();
        assertThat(run(limits(11, false)))
                .containsExactly(
                        Finding.warn("FILED_LATE", START, LocalDate.of(2026, 3, 17), 11, "cohort.mode.PROJECT"));
        assertThat(run(limits(11, true)))
                .containsExactly(
                        Finding.block("FILED_LATE", START, LocalDate.of(2026, 3, 17), 11, "cohort.mode.PROJECT"));
    }

    @Test
    void aFullClassNamesTheModeAndItsLimit() {
        assertThat(run(3, true, "8")).containsExactly(Finding.block("A14_CLASS_FULL", 3, 2, "cohort.mode.PROJECT"));
    }

    private static FilingChecks.Limits limits(int leadWorkdays, boolean leadBlocks) {
        return new FilingChecks.Limits(2, 16, 60, 55, 8, leadWorkdays, leadBlocks, new BigDecimal("0.30"));
    }

    @Test
    void aLongDayWarnsAboveTheLimitOnly() {
        assertThat(run(1, true, "8.5")).extracting(Finding::code).containsExactly("A17_LONG_DAY");
    }

    @Test
    void findingsStandUnderTheirControlAndTheOthersPassed() {
        List<CheckResult> results = FilingControls.of(
                Stage.FILING, List.of(Finding.block("A14_CLASS_FULL", 3, 2), Finding.info("UNCHECKED_A10")), 3);
        assertThat(results)
                .extracting(CheckResult::control)
                .containsExactlyElementsOf(
                        Controls.at(Stage.FILING).stream().map(Control::code).toList());
        assertThat(of(results, "A14").blocks()).isTrue();
        assertThat(of(results, "A10").outcome()).isEqualTo(Outcome.NOT_CHECKED);
        assertThat(of(results, "A01").outcome()).isEqualTo(Outcome.PASSED);
    }

    @Test
    void theWorstNoteDecidesHowAControlReads() {
        List<CheckResult> pending =
                FilingControls.of(Stage.FILING, List.of(Finding.warn("A01_PENDING", 1, "王某", "焊工", "五级")), 1);
        assertThat(of(pending, "A01").severity()).isEqualTo(Severity.WARN);
        List<CheckResult> both = FilingControls.of(
                Stage.FILING,
                List.of(
                        Finding.warn("A01_PENDING", 1, "王某", "焊工", "五级"),
                        Finding.block("A01_REPEATED", 2, "李某", "焊工", "五级")),
                2);
        assertThat(of(both, "A01").severity()).isEqualTo(Severity.BLOCK);
    }

    private static CheckResult of(List<CheckResult> results, String control) {
        return results.stream()
                .filter(result -> result.control().equals(control))
                .findFirst()
                .orElseThrow();
    }

    private static List<Finding> run(FilingChecks.Limits limits) {
        return run(1, true, "8", limits);
    }

    private static List<Finding> run(int people, boolean mayFile, String hours) {
        return run(people, mayFile, hours, LIMITS);
    }

    private static List<Finding> run(int people, boolean mayFile, String hours, FilingChecks.Limits limits) {
        var plan = new CohortPlan(
                "焊工班", "技能培训", "焊工", "五级", "等级证书", CohortPlan.Mode.PROJECT, true, "一号楼", "赵某", null, START, START);
        var session = new PlannedSession(
                1,
                START,
                LocalTime.of(8, 0),
                LocalTime.of(17, 0),
                LessonHours.of(hours),
                SessionKind.OFFLINE_THEORY,
                "焊接",
                "赵某",
                "一号楼");
        List<FilingChecks.Trainee> trainees = IntStream.rangeClosed(1, people)
                .mapToObj(n -> new FilingChecks.Trainee(n, "学员" + n, ResidentId.parse("110105198912310028"), "其他"))
                .toList();
        return FilingChecks.run(
                new FilingChecks.Filing(plan, List.of(session), trainees, mayFile, TODAY),
                limits,
                WorkdayCalendars.load(),
                new FilingChecks.Conflicts(List.of()));
    }
}
