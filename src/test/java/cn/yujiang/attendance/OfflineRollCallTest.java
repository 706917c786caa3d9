package cn.yujiang.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yujiang.attendance.OfflineRollCall.Answer;
import cn.yujiang.attendance.OfflineRollCall.Entry;
import cn.yujiang.attendance.OfflineRollCall.Status;
import cn.yujiang.attendance.domain.OfflineEntry;
import cn.yujiang.identity.Actor;
import cn.yujiang.identity.Role;
import cn.yujiang.shared.Ids;
import cn.yujiang.shared.Rejection;
import cn.yujiang.testing.Engine;
import cn.yujiang.testing.Parallel;
import cn.yujiang.testing.ServiceContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** U05 without a network: entries are taken once, and what others recorded meanwhile is not overwritten. */
class OfflineRollCallTest {

    private static final Instant BEFORE = ServiceContext.NOW.minusSeconds(60);

    @ParameterizedTest
    @EnumSource(names = {"H2", "MARIADB"})
    void anEntrySentManyTimesIsStoredOnce(Engine engine) {
        var slice = new SignInSlice(engine, 1);
        Entry entry = entry(slice, "PRESENT", null, BEFORE);

        List<Answer> answers = Parallel.run(8, n -> () -> take(slice, entry));

        assertThat(answers).extracting(Answer::status).containsOnly(Status.STORED);
        assertThat(slice.count("sign_in_event", "channel = 'OFFLINE'")).isOne();
        assertThat(slice.count("attendance_mark", "mark = 'PRESENT'")).isOne();
    }

    @Test
    void anotherMarkRecordedMeanwhileIsAConflictForAPerson() {
        var slice = new SignInSlice(Engine.H2, 1);
        Entry offline = entry(slice, "LATE", null, BEFORE);
        ServiceContext.as(slice.clerk, () -> {
            slice.bean(Attendance.class)
                    .record(slice.cohort, slice.session, Map.of(enrolment(slice), AttendanceMark.ABSENT), "");
            return true;
        });

        Answer conflict = take(slice, offline);

        assertThat(conflict.status()).isEqualTo(Status.CONFLICT);
        assertThat(conflict.mark()).isEqualTo(AttendanceMark.ABSENT);
        assertThat(code(conflict)).isEqualTo("OFFLINE_CONFLICT");
        assertThat(slice.count("attendance_mark", "mark = 'ABSENT'")).isOne();
        assertThat(slice.count("sign_in_event", "channel = 'OFFLINE' and outcome = 'REFUSED' and mark = 'LATE'"))
                .isOne();
        assertThat(take(slice, entry(slice, "LATE", "ABSENT", BEFORE)).status()).isEqualTo(Status.STORED);
        assertThat(slice.count("attendance_mark", "mark = 'LATE'")).isOne();
        assertThat(take(slice, offline).status()).isEqualTo(Status.CONFLICT);
    }

    @Test
    void changedForeignAndFutureEntriesAreRefused() {
        var slice = new SignInSlice(Engine.H2, 1);
        var other = new SignInSlice(Engine.H2, 1);
        Entry good = entry(slice, "PRESENT", null, BEFORE);
        var changed =
                new Entry(good.key(), good.session(), good.enrolment(), "ABSENT", null, good.at(), good.signature());

        assertThat(code(take(slice, changed))).isEqualTo("OFFLINE_SIGNATURE");
        assertThat(code(take(other, good))).isEqualTo("OFFLINE_SIGNATURE");
        assertThat(code(take(slice, entry(slice, "LEAVE", null, BEFORE)))).isEqualTo("OFFLINE_ENTRY");
        assertThat(code(take(slice, entry(slice, "PRESENT", null, ServiceContext.NOW.plusSeconds(3_600)))))
                .isEqualTo("OFFLINE_TIME");
        assertThat(slice.count("attendance_mark", "1 = 1")).isZero();
    }

    @Test
    void theKeyIsThatOfTheAccountAndAForeignClassHasNone() {
        var slice = new SignInSlice(Engine.H2, 1);
        var colleague = new Actor(78, "x", "x", Set.of(Role.INSTITUTION), "140902", slice.body, null);
        var stranger = new Actor(5, "x", "x", Set.of(Role.INSTITUTION), "140902", 4_711L, null);
        Entry mine = entry(slice, "PRESENT", null, BEFORE);

        Answer theirs = ServiceContext.as(
                colleague, () -> slice.bean(OfflineRollCall.class).take(slice.cohort, mine));
        Answer nobody = ServiceContext.as(
                stranger, () -> slice.bean(OfflineRollCall.class).take(slice.cohort, mine));

        assertThat(code(theirs)).isEqualTo("OFFLINE_SIGNATURE");
        assertThat(nobody.status()).isEqualTo(Status.REFUSED);
        assertThat(slice.count("attendance_mark", "1 = 1")).isZero();
    }

    private static Entry entry(SignInSlice slice, String mark, @Nullable String base, Instant at) {
        String secret = ServiceContext.as(
                slice.clerk,
                () -> slice.bean(OfflineRollCall.class).page(slice.cohort).key());
        String key = UUID.randomUUID().toString();
        String session = Ids.toText(slice.session);
        String enrolment = Ids.toText(enrolment(slice));
        String text = String.join(
                "|", key, Ids.toText(slice.cohort), session, enrolment, mark, base == null ? "" : base, at.toString());
        return new Entry(key, session, enrolment, mark, base, at.toString(), OfflineEntry.sign(text, secret));
    }

    private static long enrolment(SignInSlice slice) {
        return slice.jdbc()
                .sql("select id from enrolment where cohort_id = ?")
                .param(slice.cohort)
                .query(Long.class)
                .single();
    }

    private static Answer take(SignInSlice slice, Entry entry) {
        return ServiceContext.as(
                slice.clerk, () -> slice.bean(OfflineRollCall.class).take(slice.cohort, entry));
    }

    private static String code(Answer answer) {
        Rejection problem = answer.problem();
        return problem == null ? "" : problem.code();
    }
}
