package cn.yujiang.training.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.yujiang.shared.LessonHours;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.training.PlannedSession;
import cn.yujiang.training.SessionKind;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** S05: where a session stands in the table of the week, and where it goes when it is moved. */
class WeekGridTest {

    private static final LocalDate MONDAY = LocalDate.of(2027, 3, 1);

    private static PlannedSession session(LocalDate day, String start, String end) {
        return new PlannedSession(
                1,
                day,
                LocalTime.parse(start),
                LocalTime.parse(end),
                LessonHours.of("4"),
                SessionKind.OFFLINE_THEORY,
                start,
                "张",
                "教室");
    }

    @ParameterizedTest
    @CsvSource({
        "08:00, 12:00, 0, 8, 08:00, 20",
        "14:15, 15:40, 12, 4, 08:00, 20",
        "06:30, 08:00, 1, 3, 06:00, 24",
        "19:00, 21:15, 22, 5, 08:00, 28",
        "22:00, 23:59, 28, 4, 08:00, 32"
    })
    void aSessionStandsInItsHalfHours(String start, String end, int row, int rows, String from, int all) {
        WeekGrid week = WeekGrid.of(List.of(session(MONDAY.plusDays(6), start, end)), MONDAY);

        assertThat(week.blocks()).singleElement().satisfies(block -> {
            assertThat(block.day()).isEqualTo(6);
            assertThat(block.row()).isEqualTo(row);
            assertThat(block.rows()).isEqualTo(rows);
        });
        assertThat(week.from()).isEqualTo(LocalTime.parse(from));
        assertThat(week.rows()).isEqualTo(all);
    }

    @Test
    void otherWeeksAreNotShown() {
        assertThat(WeekGrid.of(
                                List.of(
                                        session(MONDAY.minusDays(1), "08:00", "12:00"),
                                        session(MONDAY.plusDays(7), "08:00", "12:00")),
                                MONDAY)
                        .blocks())
                .isEmpty();
        assertThat(WeekGrid.mondayOf(MONDAY.plusDays(6))).isEqualTo(MONDAY);
    }

    @Test
    void sessionsAtTheSameTimeStandSideBySide() {
        WeekGrid week = WeekGrid.of(
                List.of(
                        session(MONDAY, "08:00", "12:00"),
                        session(MONDAY, "11:00", "13:00"),
                        session(MONDAY, "13:00", "14:00")),
                MONDAY);

        assertThat(week.blocks()).extracting(WeekGrid.Block::lanes).containsExactly(2, 2, 1);
        assertThat(week.blocks()).extracting(WeekGrid.Block::lane).containsExactly(0, 1, 0);
        assertThat(week.blocks()).extracting(WeekGrid.Block::clashes).containsExactly(true, true, false);
    }

    @Test
    void aMovedSessionIsAsLongAsBefore() {
        PlannedSession moved =
                WeekGrid.moved(session(MONDAY, "08:00", "11:45"), MONDAY.plusDays(2), LocalTime.of(14, 30));

        assertThat(moved.date()).isEqualTo(MONDAY.plusDays(2));
        assertThat(moved.end()).isEqualTo(LocalTime.of(18, 15));
        assertThat(moved.hours()).isEqualTo(LessonHours.of("4"));
    }

    @Test
    void noSessionGoesOnAfterMidnight() {
        assertThat(WeekGrid.moved(session(MONDAY, "08:00", "09:59"), MONDAY, LocalTime.of(22, 0))
                        .end())
                .isEqualTo(LocalTime.of(23, 59));
        assertThatExceptionOfType(RejectedException.class)
                .isThrownBy(() -> WeekGrid.moved(session(MONDAY, "08:00", "10:00"), MONDAY, LocalTime.of(22, 0)));
    }
}
