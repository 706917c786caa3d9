package cn.yujiang.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yujiang.identity.Role;
import cn.yujiang.registry.PersonDirectory;
import cn.yujiang.shared.Ids;
import cn.yujiang.testing.Engine;
import cn.yujiang.testing.Parallel;
import cn.yujiang.testing.ServiceContext;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Sign-ins a gate reports: once each, each answered, a wrong clock flagged. */
class SignInPushTest {

    private final SignInSlice slice = new SignInSlice(Engine.H2, 1);
    private final String credential = credential(slice, slice.body);

    private static String credential(SignInSlice slice, long body) {
        return ServiceContext.as(
                        ServiceContext.actor(9, "140900", Role.SYS_ADMIN),
                        () -> slice.bean(SignInClients.class).create("一号闸机", body))
                .credential();
    }

    private static SignInPush.RowAnswer push(SignInSlice slice, String credential, SignInPush.Row row) {
        SignInPush push = slice.bean(SignInPush.class);
        return push.take(push.authenticate(credential).orElseThrow(), row);
    }

    private static SignInPush.Row row(SignInSlice slice, String key, Instant at, @Nullable Instant sentAt) {
        long person = Objects.requireNonNull(slice.trainees.getFirst().personId());
        return new SignInPush.Row(
                key,
                Ids.toText(slice.cohort),
                Ids.toText(slice.session),
                slice.bean(PersonDirectory.class).load(person).residentId().number(),
                "IN",
                at.toString(),
                sentAt == null ? null : sentAt.toString());
    }

    private static @Nullable String code(SignInPush.RowAnswer answer) {
        return answer.problem() == null ? null : answer.problem().code();
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "MARIADB"})
    void anEventDeliveredTwentyTimesAtOnceIsStoredOnceAndAnsweredAlike(Engine engine) {
        var own = new SignInSlice(engine, 1);
        String secret = credential(own, own.body);
        SignInPush.Row row = row(own, UUID.randomUUID().toString(), ServiceContext.NOW, null);

        List<SignInPush.RowAnswer> answers = Parallel.run(20, n -> () -> push(own, secret, row));

        assertThat(answers).containsOnly(answers.getFirst());
        assertThat(answers.getFirst().mark()).isEqualTo(AttendanceMark.PRESENT);
        assertThat(own.count("sign_in_event", "channel = 'PUSH'")).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"0, false", "300, false", "301, true", "-300, false", "-301, true"})
    void aClockMoreThanFiveMinutesWrongIsFlaggedAndMakesNoMark(int ahead, boolean off) {
        Instant sent = ServiceContext.NOW.plusSeconds(ahead);

        SignInPush.RowAnswer answer = push(slice, credential, row(slice, "k", ServiceContext.NOW, sent));

        assertThat(answer.clockOff()).isEqualTo(off);
        assertThat(answer.mark()).isEqualTo(off ? null : AttendanceMark.PRESENT);
        assertThat(slice.count("attendance_mark", "1 = 1")).isEqualTo(off ? 0 : 1);
        assertThat(slice.count("sign_in_event", "clock_off = " + off)).isEqualTo(1);
    }

    @Test
    void arefusalIsReplayedWithItsWordsAndItsKeyServesNothingElse() {
        SignInPush.Row early = row(slice, "e", ServiceContext.NOW.minusSeconds(3_600), ServiceContext.NOW);

        SignInPush.RowAnswer first = push(slice, credential, early);

        assertThat(code(first)).isEqualTo("SIGN_IN_EARLY");
        assertThat(push(slice, credential, early)).isEqualTo(first);
        assertThat(code(push(slice, credential, row(slice, "e", ServiceContext.NOW, null))))
                .isEqualTo("PUSH_KEY_USED");
    }

    @Test
    void whatCannotBeReadIsNamedByItsField() {
        var row = new SignInPush.Row("k", "x", "y", "z", "IN", ServiceContext.NOW.toString(), null);

        SignInPush.RowAnswer answer = push(slice, credential, row);

        assertThat(code(answer)).isEqualTo("PUSH_ID");
        assertThat(Objects.requireNonNull(answer.problem()).field()).isEqualTo("class");
    }

    @Test
    void aForeignGateAndAWrongSecretGetNothing() {
        var other = new SignInSlice(Engine.H2, 1);

        assertThat(code(push(slice, credential(slice, other.body), row(slice, "k", ServiceContext.NOW, null))))
                .isEqualTo("PUSH_UNKNOWN");
        SignInPush push = slice.bean(SignInPush.class);
        assertThat(push.authenticate(credential + "0")).isEmpty();
        assertThat(push.authenticate("nonsense")).isEmpty();
    }
}
