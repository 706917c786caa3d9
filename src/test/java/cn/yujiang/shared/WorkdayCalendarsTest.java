package cn.yujiang.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.StringReader;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkdayCalendarsTest {

    private final WorkdayCalendar calendar = WorkdayCalendars.load();

    @ParameterizedTest
    @CsvSource({
        "2020-06-28, true",
        "2020-06-25, false",
        "2021-02-07, true",
        "2022-10-08, true",
        "2023-09-29, false",
        "2024-02-18, true",
        "2025-10-08, false",
        "2026-02-14, true",
        "2026-02-23, false",
        "2026-02-24, true",
        "2027-01-01, true"
    })
    void knowsTheNotices(LocalDate day, boolean workday) {
        assertThat(calendar.isWorkday(day)).isEqualTo(workday);
    }

    @Test
    void knowsItsYears() {
        assertThat(calendar.years()).containsExactlyInAnyOrder(2020, 2021, 2022, 2023, 2024, 2025, 2026);
        assertThat(calendar.knows(2027)).isFalse();
    }

    @Test
    void makeUpDaysAreAlwaysWeekendDays() {
        calendar.overrides().forEach((day, works) -> {
            if (works) {
                assertThat(day.getDayOfWeek().getValue()).as("%s", day).isGreaterThanOrEqualTo(6);
            }
        });
    }

    @Test
    void theNoticeOfAugust2023() {
        WorkdayCalendar.NoticePeriod period = calendar.notice(LocalDate.of(2023, 8, 17), 5);

        assertThat(period.lastDay()).isEqualTo(LocalDate.of(2023, 8, 23));
        assertThat(period.earliestDecision()).isEqualTo(LocalDate.of(2023, 8, 24));
    }

    @Test
    void aBrokenTableIsRefused() {
        assertThatThrownBy(() ->
                        WorkdayCalendars.read(new BufferedReader(new StringReader("2020-01-01,HOLIDAY,x〔2019〕1号"))))
                .isInstanceOf(IllegalStateException.class);
        String twice = "2020-01-01,OFF,x〔2019〕1号\n2020-01-01,OFF,x〔2019〕1号";
        assertThatThrownBy(() -> WorkdayCalendars.read(new BufferedReader(new StringReader(twice))))
                .hasMessageContaining("twice");
    }

    @Test
    void slotsThatTouchDoNotOverlap() {
        LocalDateTime eight = LocalDateTime.of(2022, 6, 1, 8, 0);
        TimeSlot morning = new TimeSlot(eight, eight.plusHours(4));

        assertThat(morning.overlaps(new TimeSlot(eight.plusHours(4), eight.plusHours(6))))
                .isFalse();
        assertThat(morning.overlaps(new TimeSlot(eight.plusHours(3), eight.plusHours(6))))
                .isTrue();
        assertThatThrownBy(() -> new TimeSlot(eight, eight)).hasMessageContaining("TIMES_REVERSED");
    }
}
