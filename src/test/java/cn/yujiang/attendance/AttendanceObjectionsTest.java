package cn.yujiang.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yujiang.attendance.AttendanceCorrections.Evidence;
import cn.yujiang.attendance.AttendanceObjections.MySession;
import cn.yujiang.attendance.AttendanceObjections.State;
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

/** U41: what a trainee may say about the own marks, and nobody else's. */
class AttendanceObjectionsTest {

    private static final String WORDS = "那天我一直在教室";
    private static final Evidence PROOF = new Evidence("照片.pdf", "%PDF-1.7 proof".getBytes(StandardCharsets.US_ASCII));
    private static final Actor REVIEWER = ServiceContext.actor(900, "140900", Role.FIRST_REVIEWER);

    @ParameterizedTest
    @EnumSource(names = {"H2", "MARIADB"})
    void anAcceptedObjectionBecomesACorrection(Engine engine) {
        var slice = absent(engine, "2026-02-27");
        Actor trainee = slice.trainees.getFirst();
        MySession before = mine(slice, trainee).getFirst();
        assertThat(before.mark()).isEqualTo(AttendanceMark.ABSENT);
        assertThat(before.until()).isEqualTo(LocalDate.of(2026, 3, 4));

        object(slice, trainee, AttendanceMark.PRESENT);
        refused("MARK_OBJECTION_MADE", () -> object(slice, trainee, AttendanceMark.PRESENT));
        assertThat(mine(slice, trainee).getFirst().until()).isNull();
        long id = objection(slice);
        assertThat(unanswered(slice, slice.clerk)).isOne();
        assertThat(unanswered(slice, REVIEWER)).isOne();
        as(slice.clerk, () -> objections(slice).accept(id, "核实照片，确已到课", null, PROOF));

        var answered = mine(slice, trainee).getFirst().objection();
        assertThat(answered.state()).isEqualTo(State.ACCEPTED);
        assertThat(answered.answer().correction()).isEqualTo(AttendanceCorrections.State.OPEN);
        assertThat(unanswered(slice, REVIEWER)).isZero();
        long correction = ServiceContext.as(
                        REVIEWER, () -> slice.bean(AttendanceCorrections.class).of(slice.cohort))
                .getFirst()
                .id();
        as(REVIEWER, () -> slice.bean(AttendanceCorrections.class).approve(correction, ""));
        assertThat(mine(slice, trainee).getFirst().mark()).isEqualTo(AttendanceMark.PRESENT);
    }

    @Test
    void aRefusedOneKeepsItsReasonForTheTrainee() {
        var slice = absent(Engine.H2, "2026-02-27");
        Actor trainee = slice.trainees.getFirst();
        object(slice, trainee, AttendanceMark.LATE);

        refused("REASON_REQUIRED", () -> as(slice.clerk, () -> objections(slice).refuse(objection(slice), "不")));
        as(slice.clerk, () -> objections(slice).refuse(objection(slice), "监控中没有本人"));
        refused(
                "MARK_OBJECTION_ANSWERED",
                () -> as(slice.clerk, () -> objections(slice).refuse(objection(slice), "再答复一次")));

        assertThat(mine(slice, trainee).getFirst().objection().answer().words()).isEqualTo("监控中没有本人");
        assertThat(slice.count("attendance_mark", "mark = 'ABSENT'")).isEqualTo(2);
    }

    @Test
    void sevenDaysLaterIsTooLate() {
        var slice = absent(Engine.H2, "2026-02-24"); // the house rules of these tests say five days
        Actor trainee = slice.trainees.getFirst();

        assertThat(mine(slice, trainee).getFirst().until()).isNull();
        refused("MARK_OBJECTION_LATE", () -> object(slice, trainee, AttendanceMark.PRESENT));
        refused("MARK_OBJECTION_SAME", () -> object(slice, trainee, AttendanceMark.ABSENT));
    }

    @Test
    void nobodySeesOrTouchesTheSessionsOfOthers() {
        var slice = absent(Engine.H2, "2026-02-27");
        var other = absent(Engine.H2, "2026-02-27");
        Actor trainee = slice.trainees.getFirst();
        object(slice, trainee, AttendanceMark.PRESENT);
        var nobody = new Actor(6, "x", "x", Set.of(Role.TRAINEE), "140902", null, null);
        var stranger = new Actor(5, "x", "x", Set.of(Role.INSTITUTION), "140902", 4_711L, null);

        assertThat(mine(other, trainee)).isEmpty();
        assertThat(mine(slice, nobody)).isEmpty();
        assertThat(mine(slice, slice.trainees.getLast()).getFirst().objection()).isNull();
        refused("NOT_FOUND", () -> object(other, trainee, AttendanceMark.PRESENT));
        refused("NOT_FOUND", () -> object(slice, nobody, AttendanceMark.PRESENT));
        refused("NOT_FOUND", () -> as(stranger, () -> objections(slice).of(slice.cohort)));
        refused("NOT_FOUND", () -> as(stranger, () -> objections(slice).refuse(objection(slice), "与我无关的")));
        assertThat(unanswered(slice, stranger)).isZero();
    }

    @Test
    void aSessionThatIsNotOverHasNothingToObjectTo() {
        var slice = new SignInSlice(Engine.H2, 1);

        assertThat(mine(slice, slice.trainees.getFirst())).isEmpty();
        refused("NOT_FOUND", () -> object(slice, slice.trainees.getFirst(), AttendanceMark.PRESENT));
    }

    private static SignInSlice absent(Engine engine, String day) {
        var slice = new SignInSlice(engine, 2);
        List<Long> people = slice.jdbc()
                .sql("select id from enrolment where cohort_id = ?")
                .param(slice.cohort)
                .query(Long.class)
                .list();
        as(slice.clerk, () -> slice.bean(Attendance.class)
                .record(
                        slice.cohort,
                        slice.session,
                        Map.of(people.getFirst(), AttendanceMark.ABSENT, people.getLast(), AttendanceMark.ABSENT),
                        ""));
        slice.jdbc()
                .sql("update cohort_session set session_date = ? where id = ?")
                .param(java.sql.Date.valueOf(day))
                .param(slice.session)
                .update();
        return slice;
    }

    private static List<MySession> mine(SignInSlice slice, Actor trainee) {
        return ServiceContext.as(trainee, () -> objections(slice).mine(slice.cohort));
    }

    private static void object(SignInSlice slice, Actor trainee, AttendanceMark wanted) {
        as(trainee, () -> objections(slice).object(slice.session, wanted, WORDS));
    }

    private static long objection(SignInSlice slice) {
        return slice.jdbc()
                .sql("select id from attendance_objection where session_id = ?")
                .param(slice.session)
                .query(Long.class)
                .single();
    }

    private static long unanswered(SignInSlice slice, Actor actor) {
        return ServiceContext.as(actor, () -> objections(slice).unanswered()).stream()
                .filter(each -> each.cohortId() == slice.cohort)
                .count();
    }

    private static AttendanceObjections objections(SignInSlice slice) {
        return slice.bean(AttendanceObjections.class);
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
