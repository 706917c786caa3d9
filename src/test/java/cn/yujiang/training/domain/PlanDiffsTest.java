package cn.yujiang.training.domain;

import static cn.yujiang.training.domain.Plans.day;
import static cn.yujiang.training.domain.Plans.plan;
import static cn.yujiang.training.domain.Plans.session;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yujiang.training.CohortPlan;
import cn.yujiang.training.PlanDiff;
import cn.yujiang.training.PlanDiff.Field;
import cn.yujiang.training.PlannedSession;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The difference of two plans field by field, and the days of the class that follow its sessions. */
class PlanDiffsTest {

    private static final PlannedSession FIRST = session(1, 16, 8, 12);
    private static final PlannedSession LAST = session(2, 17, 8, 12);
    private static final List<PlannedSession> BEFORE = List.of(FIRST, LAST);

    private static PlanDiff diff(PlannedSession... after) {
        return PlanDiffs.of(plan(16, 17), BEFORE, List.of(after), List.of());
    }

    @Test
    void thePlanItselfDiffersInNothing() {
        PlanDiff none = diff(LAST, FIRST);
        assertThat(none.isEmpty()).isTrue();
        assertThat(none.head()).isEmpty();
    }

    @Test
    void aRescheduledSessionNamesTheChangedFieldsOnly() {
        var teacher = new PlannedSession(
                2, day(19), LAST.start(), LAST.end(), LAST.hours(), LAST.kind(), LAST.content(), "新教师", LAST.place());
        PlanDiff changed = diff(FIRST, teacher);
        assertThat(changed.sessions()).hasSize(1);
        assertThat(changed.sessions().getFirst().fields())
                .containsExactly(new Field("date", "2026-03-17", "2026-03-19"), new Field("teacher", "教师", "新教师"));
        assertThat(changed.head()).containsExactly(new Field("end", "2026-03-17", "2026-03-19"));
    }

    @Test
    void addedAndRemovedSessionsStandWhole() {
        PlanDiff changed = diff(LAST, session(0, 16, 14, 18));
        assertThat(changed.sessions()).hasSize(2);
        assertThat(changed.sessions().getFirst().after()).isNull();
        assertThat(changed.sessions().getLast().before()).isNull();
        assertThat(changed.head()).isEmpty();
    }

    @Test
    void hoursAreAddedUpAgain() {
        assertThat(diff(FIRST).head()).contains(new Field("total", "8", "4"));
    }

    @Test
    void theDaysOfTheClassFollowItsSessionsAndNeverCutOneOff() {
        CohortPlan wide = plan(10, 30);
        assertThat(PlanDiffs.following(wide, BEFORE, List.of(FIRST))).isEqualTo(wide);
        assertThat(PlanDiffs.following(wide, BEFORE, List.of(session(1, 9, 8, 12), session(2, 31, 8, 12))))
                .isEqualTo(plan(9, 31));
        assertThat(PlanDiffs.following(plan(16, 17), BEFORE, List.of(session(1, 18, 8, 12), session(2, 19, 8, 12))))
                .isEqualTo(plan(18, 19));
    }
}
