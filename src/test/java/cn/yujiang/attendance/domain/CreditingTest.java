package cn.yujiang.attendance.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yujiang.attendance.AttendanceMark;
import cn.yujiang.attendance.Credit;
import cn.yujiang.shared.LessonHours;
import cn.yujiang.training.Carried;
import cn.yujiang.training.PlannedSession;
import cn.yujiang.training.SessionKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** U05, U06: what marks and platform hours are worth. A plan of 100 hours: ten offline sessions of 7 and 30 online. */
class CreditingTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);
    private static final Crediting.Rules RULES = new Crediting.Rules(new BigDecimal("0.30"), new BigDecimal("0.80"));

    private static List<PlannedSession> plan() {
        var sessions = new ArrayList<PlannedSession>();
        for (int i = 0; i < 10; i++) {
            sessions.add(session(i + 1, FIRST.plusDays(i), "7", SessionKind.OFFLINE_PRACTICE));
        }
        sessions.add(session(99, FIRST, "30", SessionKind.ONLINE));
        return sessions;
    }

    private static PlannedSession session(long id, LocalDate date, String hours, SessionKind kind) {
        return new PlannedSession(
                id, date, LocalTime.of(8, 0), LocalTime.of(12, 0), LessonHours.of(hours), kind, "x", "y", "z");
    }

    private static Map<Long, AttendanceMark> marks(int present, int absent) {
        var marks = new HashMap<Long, AttendanceMark>();
        for (long id = 1; id <= present + absent; id++) {
            marks.put(id, id <= present ? AttendanceMark.PRESENT : AttendanceMark.ABSENT);
        }
        return marks;
    }

    private static Credit credit(Map<Long, AttendanceMark> marks, String online, LocalDate today) {
        return Crediting.credit(new Crediting.Record(7, marks, LessonHours.of(online)), plan(), RULES, today);
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 0", "29.99, 29.99, 0", "30, 30, 0", "30.01, 30, 0.01", "40, 30, 10"})
    void onlineHoursCountUpToThirtyPercentAndTheRestIsSurplus(String online, String credited, String surplus) {
        Credit credit = credit(marks(5, 0), online, FIRST);

        assertThat(credit.onlineCap()).isEqualTo(LessonHours.of("30"));
        assertThat(credit.creditedOnline()).isEqualTo(LessonHours.of(credited));
        assertThat(credit.surplus()).isEqualTo(LessonHours.of(surplus));
        assertThat(credit.credited()).isEqualTo(LessonHours.of(credited).plus(LessonHours.of("35")));
    }

    @Test
    void lateCountsAsAttendedAndLeaveDoesNot() {
        Credit credit = credit(
                Map.of(1L, AttendanceMark.LATE, 2L, AttendanceMark.LEAVE, 3L, AttendanceMark.ABSENT), "0", FIRST);

        assertThat(credit.offline()).isEqualTo(LessonHours.of("7"));
        assertThat(credit.attendedDates()).isEqualTo(1);
    }

    @Test
    void neverMoreThanThePlan() {
        Credit credit = credit(marks(10, 0), "90", FIRST.plusDays(30));

        assertThat(credit.credited()).isEqualTo(LessonHours.of("100"));
        assertThat(credit.passed()).isTrue();
    }

    @Test
    void aHundredthOfAnHourIsMissing() {
        assertThat(credit(marks(8, 2), "24", FIRST.plusDays(30)).passed()).isTrue();

        Credit short1 = credit(marks(8, 2), "23.99", FIRST.plusDays(30));
        assertThat(short1.passed()).isFalse();
        assertThat(short1.missing()).isEqualTo(LessonHours.of("0.01"));
        assertThat(short1.percent()).isEqualByComparingTo("79.9");
    }

    @Test
    void reachableWhileTheSessionsLeftAndTheOpenOnlineHoursSuffice() {
        LocalDate afterFive = FIRST.plusDays(5);

        Credit open = credit(marks(2, 3), "0", afterFive);
        assertThat(open.missing()).isEqualTo(LessonHours.of("66"));
        assertThat(open.reachable())
                .as("66 missing, 35 offline and 30 online left")
                .isFalse();
        assertThat(credit(marks(3, 2), "0", afterFive).reachable())
                .as("59 missing, 65 left")
                .isTrue();
    }

    @Test
    void sessionsOfThePastWithoutMarksCannotBeCaughtUp() {
        Credit credit = credit(Map.of(), "30", FIRST.plusDays(30));

        assertThat(credit.reachable()).isFalse();
        assertThat(credit.offline()).isEqualTo(LessonHours.ZERO);
    }

    @Test
    void twoSessionsOfADayAreOneDay() {
        var plan =
                List.of(session(1, FIRST, "4", SessionKind.OFFLINE_THEORY), session(2, FIRST, "4", SessionKind.VISIT));
        var record =
                new Crediting.Record(7, Map.of(1L, AttendanceMark.PRESENT, 2L, AttendanceMark.LATE), LessonHours.ZERO);

        Credit credit = Crediting.credit(record, plan, RULES, FIRST);

        assertThat(credit.attendedDates()).isEqualTo(1);
        assertThat(credit.offline()).isEqualTo(LessonHours.of("8"));
    }

    /** 80 of 100 hours; the plan gives 7 a day on ten days, and 30 online. */
    @ParameterizedTest
    @CsvSource({
        // present, absent, online, left, spare, lastDay
        "0, 0, 30, 70, 20, 2026-03-04", // 50 missing: the last eight days of ten
        "0, 2, 30, 56, 6, 2026-03-04", // the eight days that are left, and no day earlier
        "0, 3, 30, 49, 0, ", // out of reach: seven days of seven
        "5, 0, 30, 35, 20, 2026-03-09", // 15 missing: the last three days
        "5, 0, 0, 65, 20, 2026-03-09", // online not done yet counts as still to come
        "8, 0, 30, 14, 14, ", // reached
        "7, 0, 30, 21, 20, 2026-03-11" // one hour missing: the last day is enough
    })
    void theProjectionNamesTheLastDayThatStillSuffices(
            int present, int absent, String online, String left, String spare, @Nullable LocalDate lastDay) {
        Credit credit = credit(marks(present, absent), online, FIRST);

        assertThat(credit.projection().left()).isEqualTo(LessonHours.of(left));
        assertThat(credit.projection().spare()).isEqualTo(LessonHours.of(spare));
        assertThat(credit.projection().lastDay()).isEqualTo(lastDay);
        assertThat(credit.reachable()).isEqualTo(credit.passed() || lastDay != null);
    }

    @Test
    void sessionsThatPassedWithoutAMarkAreNotAhead() {
        Credit credit = credit(Map.of(), "30", FIRST.plusDays(3));

        assertThat(credit.projection().left()).isEqualTo(LessonHours.of("49"));
        assertThat(credit.reachable()).isFalse();
        assertThat(credit(Map.of(), "30", FIRST.plusDays(2)).reachable()).isTrue();
    }

    /** 56 of 70 hours are needed; where the plan has no online part, the cap is nothing that could still be earned. */
    @Test
    void onlineHoursThatAreNotPlannedAreNotAhead() {
        List<PlannedSession> offline =
                plan().stream().filter(session -> session.kind().offline()).toList();

        Credit credit = Crediting.credit(
                new Crediting.Record(7, marks(0, 3), LessonHours.ZERO), offline, RULES, FIRST.plusDays(3));

        assertThat(credit.projection().left()).isEqualTo(LessonHours.of("49"));
        assertThat(credit.reachable()).isFalse();
    }

    private static Carried carried(String offline, String online, LocalDate... days) {
        return new Carried("甲班", LessonHours.of(offline), LessonHours.of(online), Set.of(days), null, null);
    }

    private static Credit credit(Map<Long, AttendanceMark> marks, String online, Carried carried, LocalDate today) {
        return Crediting.credit(new Crediting.Record(7, marks, LessonHours.of(online), carried), plan(), RULES, today);
    }

    @Test
    void hoursOfTheClassBeforeAreAddedAndTheirDaysCountOnce() {
        Credit credit = credit(marks(2, 0), "10", carried("21", "5", FIRST.minusDays(20), FIRST), FIRST.plusDays(2));

        assertThat(credit.offline()).isEqualTo(LessonHours.of("35"));
        assertThat(credit.online()).isEqualTo(LessonHours.of("15"));
        assertThat(credit.credited()).isEqualTo(LessonHours.of("50"));
        assertThat(credit.attendedDates())
                .as("the first day of this class was a day of the other")
                .isEqualTo(3);
    }

    @Test
    void whatWasBroughtAlongNeverCountsAboveThePlanOrTheCap() {
        Credit credit = credit(marks(5, 0), "20", carried("63", "25"), FIRST.plusDays(5));

        assertThat(credit.offline()).as("70 offline hours are planned").isEqualTo(LessonHours.of("70"));
        assertThat(credit.creditedOnline()).isEqualTo(LessonHours.of("30"));
        assertThat(credit.surplus()).isEqualTo(LessonHours.of("15"));
        assertThat(credit.credited()).isEqualTo(credit.planned());
    }

    /** 80 of 100 are needed; 42 were brought along, 10 sessions of 7 are ahead, of which only 28 hours can still be credited. */
    @Test
    void theProjectionStartsFromWhatWasBroughtAlong() {
        Credit credit = credit(Map.of(), "30", carried("42", "0"), FIRST);
        assertThat(credit.missing()).isEqualTo(LessonHours.of("8"));
        assertThat(credit.projection().spare()).isEqualTo(LessonHours.of("62"));
        assertThat(credit.projection().lastDay()).isEqualTo(FIRST.plusDays(8));

        List<PlannedSession> offline =
                plan().stream().filter(session -> session.kind().offline()).toList();
        var whole = new Crediting.Rules(new BigDecimal("0.30"), new BigDecimal("1.00"));
        var record = new Crediting.Record(7, Map.of(), LessonHours.ZERO, carried("65", "0"));
        Credit close = Crediting.credit(record, offline, whole, FIRST);
        assertThat(close.missing()).isEqualTo(LessonHours.of("5"));
        assertThat(close.reachable()).isTrue();
    }

    /** More sessions ahead than can be credited make nothing reachable that is not. */
    @Test
    void sessionsAboveThePlanAreNoWayToTheHours() {
        var whole = new Crediting.Rules(new BigDecimal("0.30"), new BigDecimal("1.00"));
        var record = new Crediting.Record(7, Map.of(), LessonHours.of("20"), carried("65", "0"));
        List<PlannedSession> withoutMarks = plan();
        Credit credit = Crediting.credit(record, withoutMarks, whole, FIRST);
        assertThat(credit.missing()).as("5 offline, 10 online").isEqualTo(LessonHours.of("15"));
        assertThat(credit.reachable()).isTrue();

        var narrow = new Crediting.Rules(new BigDecimal("0.20"), new BigDecimal("1.00"));
        Credit never = Crediting.credit(record, withoutMarks, narrow, FIRST);
        assertThat(never.missing()).isEqualTo(LessonHours.of("15"));
        assertThat(never.reachable())
                .as("70 offline hours are ahead, 5 of them count")
                .isFalse();
        assertThat(never.projection().lastDay()).isNull();
        assertThat(never.projection().spare()).isEqualTo(LessonHours.ZERO);
    }
}
