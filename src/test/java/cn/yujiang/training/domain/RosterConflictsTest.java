package cn.yujiang.training.domain;

import static cn.yujiang.training.domain.Plans.day;
import static cn.yujiang.training.domain.Plans.person;
import static cn.yujiang.training.domain.Plans.session;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yujiang.training.Finding;
import cn.yujiang.training.domain.RosterConflicts.Busy;
import cn.yujiang.training.domain.RosterConflicts.Count;
import cn.yujiang.training.domain.RosterConflicts.Earlier;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A01–A04 at their boundaries: two people, one of whom is known elsewhere. */
class RosterConflictsTest {

    private final RosterConflicts conflicts = new RosterConflicts(List.of(person(1), person(2)));

    private List<Finding> overlaps(LocalTime from, LocalTime to) {
        return conflicts.overlaps(
                List.of(session(1, 16, 9, 10)), List.of(new Busy(2, new TimeSlot(day(16), from, to))));
    }

    @Test
    void touchingTimesDoNotOverlap() {
        assertThat(overlaps(LocalTime.of(10, 0), LocalTime.of(11, 0))).isEmpty();
        assertThat(overlaps(LocalTime.of(8, 0), LocalTime.of(9, 0))).isEmpty();
    }

    @Test
    void oneMinuteOverlaps() {
        assertThat(overlaps(LocalTime.of(9, 59), LocalTime.of(11, 0)))
                .containsExactly(Finding.block("A04_OVERLAP", 2, "学员2", "2026-03-16", "09:59"));
        assertThat(overlaps(LocalTime.of(8, 0), LocalTime.of(9, 1))).hasSize(1);
    }

    @Test
    void theSameTimeOnAnotherDayIsFree() {
        var other = new Busy(2, new TimeSlot(day(17), LocalTime.of(9, 0), LocalTime.of(10, 0)));
        assertThat(conflicts.overlaps(List.of(session(1, 16, 9, 10)), List.of(other)))
                .isEmpty();
    }

    @Test
    void aFinishedClassOfTheSameLevelBlocksAndAnOpenOneWarns() {
        var open = new Earlier(1, "焊工", "五级", false);
        var finished = new Earlier(1, "焊工", "五级", true);
        assertThat(conflicts.repeats("五级", List.of(open)))
                .extracting(Finding::code)
                .containsExactly("A01_PENDING");
        assertThat(conflicts.repeats("五级", List.of(open, finished)))
                .extracting(Finding::code)
                .containsExactly("A01_REPEATED");
        assertThat(conflicts.repeats("四级", List.of(finished))).isEmpty();
    }

    @Test
    void aLowerLevelAfterAHigherOneIsBlocked() {
        var fourth = new Earlier(1, "焊工", "四级", true);
        var third = new Earlier(1, "焊工", "三级", true);
        assertThat(conflicts.lower("五级", List.of(fourth, third)))
                .containsExactly(Finding.block("A02_COMPLETED", 1, "学员1", "焊工", "三级"));
        assertThat(conflicts.lower("四级", List.of(fourth))).isEmpty();
        assertThat(conflicts.lower("无等级", List.of(fourth))).isEmpty();
        assertThat(conflicts.lower("五级", List.of(new Earlier(1, "焊工", "四级", false))))
                .isEmpty();
    }

    @Test
    void thisClassCountsAmongThoseOfTheYear() {
        assertThat(conflicts.tooOften(List.of(new Count(1, 2), new Count(2, 3)), 3))
                .containsExactly(Finding.warn("A03_CLASSES", 2, "学员2", 4, 3));
    }
}
