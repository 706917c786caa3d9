package cn.yujiang.attendance.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yujiang.attendance.domain.OnlineChecks.Verdict;
import cn.yujiang.shared.LessonHours;
import cn.yujiang.shared.Rejection;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** U06, B8: what of a platform's records is taken, and the reason for everything that is not. */
class OnlineChecksTest {

    private static final OnlineChecks.Limits LIMITS = new OnlineChecks.Limits(
            LessonHours.of("60"), LessonHours.of("8"), 10, LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 31));

    private final StudyLedger ledger = new StudyLedger();

    private static Map<String, String> sitting(String hours, String start, String end) {
        return new HashMap<>(Map.of(
                "residentId",
                "110101199003070134",
                "course",
                "电工基础",
                "hours",
                hours,
                "startedAt",
                start,
                "endedAt",
                end));
    }

    private static Map<String, String> day(String course, String hours, String day) {
        return new HashMap<>(
                Map.of("residentId", "110101199003070134", "course", course, "hours", hours, "studiedOn", day));
    }

    private Verdict judge(Map<String, String> values) {
        OnlineRow.Reading reading = OnlineRow.read(values);
        assertThat(reading.problems()).isEmpty();
        OnlineRow row = Objects.requireNonNull(reading.row());
        Verdict verdict = OnlineChecks.judge(row, ledger, LIMITS);
        if (verdict.kind() == Verdict.Kind.NEW || verdict.kind() == Verdict.Kind.REPLACES) {
            ledger.add(StudyLedger.Taken.of(row));
        }
        return verdict;
    }

    private static List<String> codes(Verdict verdict) {
        return verdict.problems().stream().map(Rejection::code).toList();
    }

    @Test
    void theSameRecordAgainIsTheSameRecord() {
        var first = sitting("2", "2026-03-03T08:00:00", "2026-03-03T10:00:00");

        assertThat(judge(first).kind()).isEqualTo(Verdict.Kind.NEW);
        assertThat(judge(first).kind()).isEqualTo(Verdict.Kind.AGAIN);
        assertThat(codes(judge(sitting("1.5", "2026-03-03T08:00:00", "2026-03-03T10:00:00"))))
                .containsExactly("ONLINE_CHANGED");
    }

    @Test
    void aCourseAsAWholeIsReplacedByTheNewerFigure() {
        var course = new HashMap<>(
                Map.of("residentId", "110101199003070134", "course", "x", "hours", "20", "completedOn", "2026-03-20"));
        assertThat(judge(course).kind()).isEqualTo(Verdict.Kind.NEW);
        course.put("hours", "24");

        assertThat(judge(course).kind()).isEqualTo(Verdict.Kind.REPLACES);
    }

    /** Eight hours are the limit of a day; 32 hours of 45 minutes are its 24 hours. */
    @ParameterizedTest
    @CsvSource({
        "5, 3, ''",
        "5, 3.01, ONLINE_DAY_LIMIT",
        "8, 24, ONLINE_DAY_LIMIT",
        "8, 24.01, ONLINE_DAY_24",
    })
    void aDayHasItsLimits(String before, String hours, String code) {
        judge(day("a", before, "2026-03-04"));

        assertThat(String.join(",", codes(judge(day("b", hours, "2026-03-04")))))
                .isEqualTo(code);
        assertThat(judge(day("b", "8", "2026-03-05")).kind()).isEqualTo(Verdict.Kind.NEW);
    }

    @ParameterizedTest
    @CsvSource({
        "07:00, 08:00, ''",
        "07:00, 08:00:01, ONLINE_OVERLAP",
        "09:59:59, 11:00, ONLINE_OVERLAP",
        "08:30, 09:30, ONLINE_OVERLAP",
        "07:00, 11:00, ONLINE_OVERLAP",
        "10:00, 11:00, ''",
    })
    void nobodyStudiesTwiceAtATime(String start, String end, String code) {
        judge(sitting("2", "2026-03-03T08:00:00", "2026-03-03T10:00:00"));
        var other = sitting("0.5", "2026-03-03T" + start, "2026-03-03T" + end);
        other.put("course", "另一课程");

        assertThat(String.join(",", codes(judge(other)))).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"1.33, ''", "1.34, ONLINE_TOO_SHORT"})
    void anHourOfSixtyMinutesHoldsNoMoreThanItsClassHours(String hours, String code) {
        assertThat(String.join(",", codes(judge(sitting(hours, "2026-03-03T08:00:00", "2026-03-03T09:00:00")))))
                .isEqualTo(code);
    }

    @Test
    void whatThePlatformSaysAgainstARecordIsAReason() {
        var row = sitting("1", "2026-03-03T08:00:00", "2026-03-03T09:00:00");
        row.put("identity", "未通过");
        row.put("idleMinutes", "11");

        assertThat(codes(judge(row))).containsExactly("ONLINE_IDENTITY", "ONLINE_IDLE");
        row.put("identity", "通过");
        row.put("idleMinutes", "10");
        assertThat(judge(row).kind()).isEqualTo(Verdict.Kind.NEW);
    }

    @ParameterizedTest
    @CsvSource({
        "60, 2026-03-02, ''",
        "60.01, 2026-03-02, HOURS_OVER_PLAN",
        "1, 2026-03-01, ONLINE_BEFORE_START",
        "1, 2026-03-31, ''",
        "1, 2026-04-01, DATE_AHEAD"
    })
    void planAndCalendarBound(String hours, String completed, String code) {
        var row = Map.of("residentId", "110101199003070134", "course", "x", "hours", hours, "completedOn", completed);

        assertThat(String.join(",", codes(judge(row)))).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "startedAt, 2026-03-03T08:00:00, ONLINE_ONE_END",
        "identity, 也许, ONLINE_IDENTITY_WORD",
        "idleMinutes, 偶尔, ONLINE_IDLE_WORD",
        "studiedOn, gestern, DATE_FORMAT"
    })
    void whatCannotBeReadIsNamed(String field, String value, String code) {
        var row = new HashMap<>(
                Map.of("residentId", "110101199003070134", "course", "x", "hours", "1", "completedOn", "2026-03-05"));
        row.put(field, value);

        assertThat(OnlineRow.read(row).problems()).extracting(Rejection::code).containsExactly(code);
        row.keySet().removeAll(List.of(field, "completedOn"));
        assertThat(OnlineRow.read(row).problems()).extracting(Rejection::code).containsExactly("ONLINE_NO_DATE");
    }
}
