package cn.yujiang.attendance;

import static cn.yujiang.attendance.SignInSlice.device;
import static cn.yujiang.attendance.SignInSlice.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yujiang.identity.Actor;
import cn.yujiang.identity.Role;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.testing.Engine;
import cn.yujiang.testing.Parallel;
import cn.yujiang.testing.ServiceContext;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** B8: sign-ins with the code of the screen, alone and two hundred at once. */
class SignInsTest {

    private static final int PHONES = 200;

    @ParameterizedTest
    @EnumSource(names = {"H2", "MARIADB"})
    void twoHundredAtOnceAreRecordedOnceEach(Engine engine) {
        var slice = new SignInSlice(engine, PHONES);
        String code = slice.code();

        List<SignIns.Answer> answers = Parallel.run(
                PHONES * 2,
                n -> () -> slice.signIn(
                        slice.trainees.get(n % PHONES),
                        device(n % PHONES),
                        new SignIns.Scan(code, ServiceContext.NOW)));

        assertThat(answers).allMatch(SignIns.Answer::accepted).allMatch(a -> a.mark() == AttendanceMark.PRESENT);
        assertThat(answers).filteredOn(SignIns.Answer::repeated).hasSize(PHONES);
        assertThat(slice.count("attendance_mark", "mark = 'PRESENT'")).isEqualTo(PHONES);
        assertThat(slice.count("sign_in_seat", "1 = 1")).isEqualTo(PHONES);
        assertThat(slice.count("sign_in_event", "outcome = 'ACCEPTED'")).isEqualTo(PHONES * 2L);
        assertThat(slice.board().present()).isEqualTo(PHONES);
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "MARIADB"})
    void onePhoneForTheWholeClassSignsOnePersonIn(Engine engine) {
        var slice = new SignInSlice(engine, 20);
        String code = slice.code();

        List<SignIns.Answer> answers = Parallel.run(
                20,
                n -> () -> slice.signIn(slice.trainees.get(n), device(1), new SignIns.Scan(code, ServiceContext.NOW)));

        assertThat(answers).filteredOn(SignIns.Answer::accepted).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> !answer.accepted())
                .extracting(SignInSlice::refusal)
                .containsOnly("SIGN_IN_DEVICE_TAKEN");
        assertThat(slice.count("sign_in_event", "outcome = 'REFUSED'")).isEqualTo(19);
    }

    @Test
    void aSecondPhoneIsRefusedAndTheFirstAnswerStands() {
        var slice = new SignInSlice(Engine.H2, 2);
        Actor trainee = slice.trainees.getFirst();

        assertThat(slice.signIn(trainee, device(1)).accepted()).isTrue();
        assertThat(refusal(slice.signIn(trainee, device(2)))).isEqualTo("SIGN_IN_OTHER_DEVICE");
        assertThat(slice.signIn(trainee, device(1)).repeated()).isTrue();
        assertThat(slice.board().present()).isEqualTo(1);
    }

    @Test
    void anOldCodeAForeignOneAndStrangersAreRefused() {
        var slice = new SignInSlice(Engine.H2, 1);
        var other = new SignInSlice(Engine.H2, 1);
        Actor trainee = slice.trainees.getFirst();
        String code = slice.code();

        assertThat(refusal(
                        slice.signIn(trainee, device(1), new SignIns.Scan(code, ServiceContext.NOW.plusSeconds(31)))))
                .isEqualTo("SIGN_IN_CODE_OLD");
        assertThat(refusal(slice.signIn(trainee, device(1), new SignIns.Scan(code + "x", ServiceContext.NOW))))
                .isEqualTo("SIGN_IN_CODE");
        assertThat(refusal(slice.signIn(trainee, "", new SignIns.Scan(code, ServiceContext.NOW))))
                .isEqualTo("SIGN_IN_NO_DEVICE");
        assertThat(refusal(other.signIn(trainee, device(1)))).isEqualTo("SIGN_IN_NOT_ON_ROSTER");
        assertThat(slice.count("sign_in_event", "outcome = 'REFUSED'")).isEqualTo(2);
        assertThat(slice.count("attendance_mark", "1 = 1")).isZero();
    }

    @Test
    void theRollCallMayCorrectASignInWithAReasonOnly() {
        var slice = new SignInSlice(Engine.H2, 1);
        slice.signIn(slice.trainees.getFirst(), device(1));
        long enrolment = slice.jdbc()
                .sql("select enrolment_id from sign_in_seat where session_id = ?")
                .param(slice.session)
                .query(Long.class)
                .single();

        assertThatThrownBy(() -> record(slice, enrolment, ""))
                .isInstanceOfSatisfying(
                        RejectedException.class,
                        refused -> assertThat(refused.first().code()).isEqualTo("SIGN_IN_REASON_REQUIRED"));
        record(slice, enrolment, "本人不在教室");

        assertThat(slice.count("attendance_mark", "mark = 'ABSENT'")).isEqualTo(1);
        assertThat(slice.count("sign_in_event", "mark = 'PRESENT'")).isEqualTo(1);
        assertThat(slice.count("sign_in_event", "mark = 'ABSENT' and reason = '本人不在教室'"))
                .isEqualTo(1);
        SignIns.Answer again = slice.signIn(slice.trainees.getFirst(), device(1));
        assertThat(again.mark()).isEqualTo(AttendanceMark.ABSENT);
    }

    private static void record(SignInSlice slice, long enrolment, String reason) {
        ServiceContext.as(slice.clerk, () -> {
            slice.bean(Attendance.class)
                    .record(slice.cohort, slice.session, Map.of(enrolment, AttendanceMark.ABSENT), reason);
            return true;
        });
    }

    @Test
    void theScreenIsForTheOwnClassOnly() {
        var slice = new SignInSlice(Engine.H2, 1);
        var stranger = new Actor(5, "x", "x", Set.of(Role.INSTITUTION), "140902", 4_711L, null);

        assertThatThrownBy(() -> ServiceContext.as(
                        stranger, () -> slice.bean(SignIns.class).board(slice.cohort, slice.session)))
                .isInstanceOf(RejectedException.class);
    }
}
