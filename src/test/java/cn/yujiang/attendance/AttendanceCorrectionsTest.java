package cn.yujiang.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yujiang.attendance.AttendanceCorrections.Correction;
import cn.yujiang.attendance.AttendanceCorrections.Evidence;
import cn.yujiang.attendance.AttendanceCorrections.State;
import cn.yujiang.identity.Actor;
import cn.yujiang.identity.Role;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.testing.Engine;
import cn.yujiang.testing.ServiceContext;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** U05: who may change which mark when. */
class AttendanceCorrectionsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final String REASON = "当天到课，点名漏记";
    private static final Evidence PROOF =
            new Evidence("签到照片.pdf", "%PDF-1.7 proof".getBytes(StandardCharsets.US_ASCII));
    private static final Actor REVIEWER = ServiceContext.actor(900, "140900", Role.FIRST_REVIEWER);

    @Test
    void insideTheGraceTheBodyChangesItsMarksByItself() {
        var slice = new SignInSlice(Engine.H2, 1);
        long trainee = enrolment(slice);

        rollCall(slice, marks(trainee, AttendanceMark.ABSENT, ""));
        rollCall(slice, marks(trainee, AttendanceMark.LATE, ""));

        assertThat(mark(slice)).isEqualTo(AttendanceMark.LATE);
        assertThat(slice.count("sign_in_event", "channel = 'ROLL_CALL'")).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "MARIADB"})
    void laterTheBureauDecidesAndTheOldMarkStaysInTheHistory(Engine engine) {
        var slice = absentLongAgo(engine);
        long trainee = enrolment(slice);

        refused("MARK_CORRECTION_NEEDED", () -> rollCall(slice, marks(trainee, AttendanceMark.PRESENT, REASON)));
        long id = request(slice, marks(trainee, AttendanceMark.PRESENT, REASON));

        assertThat(mark(slice)).isEqualTo(AttendanceMark.ABSENT);
        assertThat(waiting(slice, REVIEWER)).contains(id);
        assertThat(waiting(slice, ServiceContext.actor(901, "520121", Role.FIRST_REVIEWER)))
                .doesNotContain(id);
        as(REVIEWER, () -> corrections(slice).approve(id, "材料属实"));

        assertThat(mark(slice)).isEqualTo(AttendanceMark.PRESENT);
        assertThat(slice.count("sign_in_event", "mark = 'ABSENT'")).isOne();
        assertThat(slice.count("sign_in_event", "mark = 'PRESENT' and channel = 'CORRECTION'"))
                .isOne();
        Correction done = all(slice).getFirst();
        assertThat(done.state()).isEqualTo(State.APPROVED);
        assertThat(done.dueOn()).isEqualTo(TODAY.plusDays(5));
        assertThat(done.lines().getFirst().before()).isEqualTo(AttendanceMark.ABSENT);
        assertThat(done.evidence()).hasSize(1);
        refused(
                "MARK_CORRECTION_DECIDED",
                () -> as(REVIEWER, () -> corrections(slice).approve(id, "")));
    }

    @Test
    void aSessionNobodyRecordedInTimeIsTheBureausMatterToo() {
        var slice = new SignInSlice(Engine.H2, 1);
        long trainee = enrolment(slice);
        longAgo(slice);

        refused("MARK_CORRECTION_NEEDED", () -> rollCall(slice, marks(trainee, AttendanceMark.PRESENT, REASON)));
        assertThat(slice.count("attendance_mark", "1 = 1")).isZero();
        long id = request(slice, marks(trainee, AttendanceMark.PRESENT, REASON));
        assertThat(all(slice).getFirst().lines().getFirst().before()).isNull();
        as(REVIEWER, () -> corrections(slice).approve(id, "照片属实"));

        assertThat(mark(slice)).isEqualTo(AttendanceMark.PRESENT);
    }

    @Test
    void aRefusedCorrectionChangesNothingAndMayBeAskedForAgain() {
        var slice = absentLongAgo(Engine.H2);
        RollCall change = marks(enrolment(slice), AttendanceMark.PRESENT, REASON);
        long id = request(slice, change);

        refused("MARK_CORRECTION_OPEN", () -> request(slice, change));
        refused("REASON_REQUIRED", () -> as(REVIEWER, () -> corrections(slice).refuse(id, "不行")));
        as(REVIEWER, () -> corrections(slice).refuse(id, "照片不是当天的"));

        assertThat(mark(slice)).isEqualTo(AttendanceMark.ABSENT);
        assertThat(request(slice, change)).isNotEqualTo(id);
    }

    @Test
    void whatIsMissingIsNamed() {
        var slice = absentLongAgo(Engine.H2);
        long trainee = enrolment(slice);

        refused("REASON_REQUIRED", () -> request(slice, marks(trainee, AttendanceMark.PRESENT, "到了")));
        refused("MARK_CORRECTION_NOTHING", () -> request(slice, marks(trainee, AttendanceMark.ABSENT, REASON)));
        refused("LEAVE_KIND_REQUIRED", () -> request(slice, marks(trainee, AttendanceMark.LEAVE, REASON)));
        refused(
                "MARK_CORRECTION_EVIDENCE",
                () -> as(slice.clerk, () -> corrections(slice)
                        .request(
                                slice.cohort,
                                slice.session,
                                marks(trainee, AttendanceMark.PRESENT, REASON),
                                new Evidence("x.exe", new byte[] {1, 2, 3}))));
    }

    @Test
    void nobodyDecidesTheOwnRequest() {
        var slice = absentLongAgo(Engine.H2);
        long id = request(slice, marks(enrolment(slice), AttendanceMark.PRESENT, REASON));
        var both = new Actor(
                slice.clerk.id(), "x", "x", Set.of(Role.INSTITUTION, Role.FIRST_REVIEWER), "140902", slice.body, null);

        refused(
                "MARK_CORRECTION_SAME_PERSON",
                () -> as(both, () -> corrections(slice).approve(id, "")));
        assertThat(waiting(slice, both)).doesNotContain(id);
    }

    @Test
    void theLockIsPassedByACorrectionOnly() {
        var slice = new SignInSlice(Engine.H2, 1);
        long trainee = enrolment(slice);
        rollCall(slice, marks(trainee, AttendanceMark.ABSENT, ""));
        as(slice.clerk, () -> slice.bean(Attendance.class).lock(slice.cohort));

        refused("ATTENDANCE_LOCKED", () -> rollCall(slice, marks(trainee, AttendanceMark.LATE, REASON)));
        long id = request(slice, marks(trainee, AttendanceMark.LATE, REASON));
        as(REVIEWER, () -> corrections(slice).approve(id, ""));

        assertThat(mark(slice)).isEqualTo(AttendanceMark.LATE);
    }

    @Test
    void aMarkThatChangedSinceIsNotOverwritten() {
        var slice = new SignInSlice(Engine.H2, 1);
        long trainee = enrolment(slice);
        rollCall(slice, marks(trainee, AttendanceMark.ABSENT, ""));
        long id = request(slice, marks(trainee, AttendanceMark.PRESENT, REASON));
        rollCall(slice, marks(trainee, AttendanceMark.LATE, ""));

        refused(
                "MARK_CORRECTION_OUTDATED",
                () -> as(REVIEWER, () -> corrections(slice).approve(id, "")));
        assertThat(mark(slice)).isEqualTo(AttendanceMark.LATE);
        assertThat(all(slice).getFirst().state()).isEqualTo(State.OPEN);
    }

    @Test
    void aLeaveHasAKindAndAReason() {
        var slice = new SignInSlice(Engine.H2, 1);
        long trainee = enrolment(slice);

        refused("LEAVE_KIND_REQUIRED", () -> rollCall(slice, marks(trainee, AttendanceMark.LEAVE, "")));
        assertThatThrownBy(() -> new Leave(Leave.Kind.SICK, " ")).isInstanceOf(RejectedException.class);
        rollCall(
                slice,
                new RollCall(
                        Map.of(trainee, AttendanceMark.LEAVE),
                        Map.of(trainee, new Leave(Leave.Kind.SICK, "发烧就医")),
                        ""));

        assertThat(slice.count("attendance_mark", "leave_kind = 'SICK' and leave_reason = '发烧就医'"))
                .isOne();
        assertThat(slice.count("sign_in_event", "leave_kind = 'SICK'")).isOne();
    }

    @Test
    void aForeignClassIsNotFound() {
        var slice = absentLongAgo(Engine.H2);
        long id = request(slice, marks(enrolment(slice), AttendanceMark.PRESENT, REASON));
        var stranger = new Actor(5, "x", "x", Set.of(Role.INSTITUTION), "140902", 4_711L, null);
        Actor elsewhere = ServiceContext.actor(902, "520121", Role.FIRST_REVIEWER);

        refused("NOT_FOUND", () -> as(stranger, () -> corrections(slice).of(slice.cohort)));
        refused("NOT_FOUND", () -> as(elsewhere, () -> corrections(slice).approve(id, "")));
        refused("NOT_FOUND", () -> as(stranger, () -> corrections(slice).evidence(id, 1)));
    }

    /** A class whose session was ten days ago, with everybody marked absent. */
    private static SignInSlice absentLongAgo(Engine engine) {
        var slice = new SignInSlice(engine, 1);
        rollCall(slice, marks(enrolment(slice), AttendanceMark.ABSENT, ""));
        longAgo(slice);
        return slice;
    }

    private static void longAgo(SignInSlice slice) {
        slice.jdbc()
                .sql("update cohort_session set session_date = date '2026-02-20' where id = ?")
                .param(slice.session)
                .update();
    }

    private static long enrolment(SignInSlice slice) {
        return slice.jdbc()
                .sql("select id from enrolment where cohort_id = ?")
                .param(slice.cohort)
                .query(Long.class)
                .single();
    }

    private static RollCall marks(long enrolment, AttendanceMark mark, String reason) {
        return new RollCall(Map.of(enrolment, mark), Map.of(), reason);
    }

    private static void rollCall(SignInSlice slice, RollCall rollCall) {
        as(slice.clerk, () -> slice.bean(Attendance.class).rollCall(slice.cohort, slice.session, rollCall));
    }

    private static long request(SignInSlice slice, RollCall rollCall) {
        return ServiceContext.as(
                slice.clerk, () -> corrections(slice).request(slice.cohort, slice.session, rollCall, PROOF));
    }

    private static List<Long> waiting(SignInSlice slice, Actor reviewer) {
        return ServiceContext.as(reviewer, () -> corrections(slice).waiting()).stream()
                .map(AttendanceCorrections.Waiting::id)
                .toList();
    }

    private static List<Correction> all(SignInSlice slice) {
        return ServiceContext.as(slice.clerk, () -> corrections(slice).of(slice.cohort));
    }

    private static AttendanceMark mark(SignInSlice slice) {
        return AttendanceMark.valueOf(slice.jdbc()
                .sql("select mark from attendance_mark where session_id = ?")
                .param(slice.session)
                .query(String.class)
                .single());
    }

    private static AttendanceCorrections corrections(SignInSlice slice) {
        return slice.bean(AttendanceCorrections.class);
    }

    private static void as(Actor actor, Runnable work) {
        ServiceContext.as(actor, (Callable<Boolean>) () -> {
            work.run();
            return true;
        });
    }

    private static void refused(String code, ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOfSatisfying(RejectedException.class, e -> assertThat(
                        e.first().code())
                .isEqualTo(code));
    }
}
