package cn.yujiang.attendance.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yujiang.attendance.AttendanceMark;
import cn.yujiang.shared.LessonHours;
import cn.yujiang.training.PlannedSession;
import cn.yujiang.training.SessionKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** U05, A04, A13: when a sign-in is taken, and how long a code is good. */
class SignInRulesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final PlannedSession SESSION = new PlannedSession(
            7,
            DAY,
            LocalTime.of(9, 0),
            LocalTime.of(12, 0),
            LessonHours.of("4"),
            SessionKind.OFFLINE_THEORY,
            "x",
            "y",
            "z");
    private static final SignInWindow WINDOW = SignInWindow.of(SESSION, 30, 15);
    private static final UnaryOperator<String> SEAL = text -> Integer.toHexString(text.hashCode());
    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");

    private record Case(
            boolean roster, SignInChecks.@Nullable Seat own, boolean deviceTaken, boolean elsewhere, String time) {

        static final Case GOOD = new Case(true, null, false, false, "08:55:00");

        SignInChecks.Verdict decide() {
            return SignInChecks.decide(new SignInChecks.Facts(
                    true, false, roster, own, deviceTaken, elsewhere, "mine", WINDOW, at(time), null));
        }

        @Nullable
        String refusal() {
            var refusal = decide().refusal();
            return refusal == null ? null : refusal.code();
        }
    }

    private static LocalDateTime at(String time) {
        return DAY.atTime(LocalTime.parse(time));
    }

    @ParameterizedTest
    @CsvSource({
        "08:29:59, SIGN_IN_EARLY, ",
        "08:30:00, , PRESENT",
        "09:15:00, , PRESENT",
        "09:15:01, , LATE",
        "11:59:59, , LATE",
        "12:00:00, SIGN_IN_OVER, "
    })
    void theMarkFollowsFromTheMoment(String time, @Nullable String refusal, @Nullable AttendanceMark mark) {
        var attempt = new Case(true, null, false, false, time);

        assertThat(attempt.refusal()).isEqualTo(refusal);
        assertThat(attempt.decide().mark()).isEqualTo(mark);
    }

    @Test
    void theSecondSignInAnswersTheFirstResultEvenWhenItIsLateByThen() {
        var first = new SignInChecks.Seat("mine", at("08:55:00"), AttendanceMark.PRESENT);

        SignInChecks.Verdict again = new Case(true, first, false, false, "13:00:00").decide();

        assertThat(again.refusal()).isNull();
        assertThat(again.mark()).isEqualTo(AttendanceMark.PRESENT);
        assertThat(again.repeated()).isTrue();
    }

    @Test
    void aPersonHasOneDeviceAndADeviceOnePerson() {
        var first = new SignInChecks.Seat("other", at("08:55:00"), AttendanceMark.PRESENT);

        assertThat(new Case(true, first, false, false, "09:00:00").refusal()).isEqualTo("SIGN_IN_OTHER_DEVICE");
        assertThat(new Case(true, null, true, false, "09:00:00").refusal()).isEqualTo("SIGN_IN_DEVICE_TAKEN");
    }

    @Test
    void strangersAndPeopleWhoAreElsewhereAreRefused() {
        assertThat(new Case(false, null, false, false, "09:00:00").refusal()).isEqualTo("SIGN_IN_NOT_ON_ROSTER");
        assertThat(new Case(true, null, false, true, "09:00:00").refusal()).isEqualTo("SIGN_IN_ELSEWHERE");
        assertThat(Case.GOOD.refusal()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"-1, false", "0, true", "14, true", "15, true", "29, true", "30, false", "300, false"})
    void aCodeIsGoodInItsSlotAndTheNextOne(int seconds, boolean fresh) {
        assertThat(SignInCode.at(1, 7, NOON).freshAt(NOON.plusSeconds(seconds))).isEqualTo(fresh);
    }

    @Test
    void aSealedCodeIsReadBackAndAChangedOneIsNot() {
        SignInCode code = SignInCode.at(123_456, 789, NOON);
        String sealed = code.sealed(SEAL);

        assertThat(SignInCode.read(sealed, SEAL)).contains(code);
        assertThat(SignInCode.read(
                        SignInCode.at(123_456, 789, NOON.plusSeconds(15)).sealed(text -> "0"), SEAL))
                .isEmpty();
        assertThat(SignInCode.read(sealed, text -> SEAL.apply(text) + "x")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a.b.c.d", "....", "0000000000000.0000000000000.zzzzzzzzzzzzzzz.0", "<script>"})
    void nonsenseIsNoCode(String text) {
        assertThat(SignInCode.read(text, SEAL)).isEmpty();
    }
}
