package cn.yujiang.training.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yujiang.shared.WorkdayCalendar;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Until when a class is filed in time; weekends only, no holidays. */
class FilingDayTest {

    private static final WorkdayCalendar WEEKENDS = new WorkdayCalendar(Map.of(), Set.of());

    /** 2027-03-01 is a Monday. */
    @ParameterizedTest
    @CsvSource({
        "2027-03-08, 5, 2027-03-01",
        "2027-03-09, 5, 2027-03-02",
        "2027-03-07, 5, 2027-02-28",
        "2027-03-08, 1, 2027-03-07",
        "2027-03-08, 0, 2027-03-08"
    })
    void theLastDayInTime(LocalDate start, int lead, LocalDate last) {
        assertThat(FilingDay.last(start, lead, WEEKENDS)).isEqualTo(last);
        assertThat(WEEKENDS.plus(last, lead)).isBeforeOrEqualTo(start);
        assertThat(WEEKENDS.plus(last.plusDays(1), lead)).isAfter(start);
    }
}
