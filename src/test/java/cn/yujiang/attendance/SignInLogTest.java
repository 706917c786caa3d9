package cn.yujiang.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yujiang.attendance.SignIns.Position;
import cn.yujiang.attendance.SignIns.Position.Kind;
import cn.yujiang.identity.Actor;
import cn.yujiang.identity.Role;
import cn.yujiang.shared.Ids;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.testing.Engine;
import cn.yujiang.testing.ServiceContext;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A13: attempts that failed or are in doubt can be seen, with their reason; positions are judged and not kept. */
class SignInLogTest {

    private static SignInSlice slice(Engine engine) {
        var slice = new SignInSlice(engine, 2);
        slice.jdbc().sql("""
                        insert into body_place (id, body_id, name, address, capacity, latitude, longitude, radius_metres)
                        values (:id, :body, '教室', '', 60, 38.4177, 112.7341, 150)""").param("id", Ids.next()).param("body", slice.body).update();
        return slice;
    }

    private static SignIns.Answer signIn(SignInSlice slice, int trainee, Position position) {
        var phone = new SignIns.Phone(SignInSlice.device(trainee), ServiceContext.NOW, position);
        return ServiceContext.as(slice.trainees.get(trainee), () -> slice.bean(SignIns.class)
                .signIn(new SignIns.Scan(slice.code(), ServiceContext.NOW), phone));
    }

    private static List<SignInLog.Attempt> log(SignInSlice slice, Actor actor, SignInLog.Outcome outcome) {
        return ServiceContext.as(actor, () -> slice.bean(SignInLog.class)
                .find(slice.cohort, new SignInLog.Filter(outcome, null, ""), 0, 50));
    }

    /** The house rule of the test takes doubtful places and flags them, and trusts phones to five metres. */
    @ParameterizedTest
    @EnumSource(Engine.class)
    void attemptsAreListedWithWhatBecameOfThem(Engine engine) {
        SignInSlice slice = slice(engine);
        signIn(slice, 0, new Position(Kind.KNOWN, 38.4277, 112.7341, 5));
        signIn(slice, 1, new Position(Kind.KNOWN, 38.4178, 112.7341, 5));
        var stolen = new SignIns.Phone(SignInSlice.device(0), ServiceContext.NOW, Position.without(Kind.DENIED));
        ServiceContext.as(slice.trainees.get(1), () -> slice.bean(SignIns.class)
                .signIn(new SignIns.Scan(slice.code(), ServiceContext.NOW), stolen));

        Actor reviewer = ServiceContext.actor(5, "140902", Role.FIRST_REVIEWER);
        assertThat(log(slice, reviewer, SignInLog.Outcome.DOUBTFUL))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.place()).isEqualTo(new SignInPlace(SignInPlace.Standing.OUTSIDE, 1112, 5, 150));
                    assertThat(one.mark()).isEqualTo(AttendanceMark.PRESENT);
                });
        assertThat(log(slice, slice.clerk, SignInLog.Outcome.REFUSED))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.refusal()).isNotNull();
                    assertThat(one.place().standing()).isEqualTo(SignInPlace.Standing.DENIED);
                    assertThat(one.name()).startsWith("学员");
                });
        assertThat(log(slice, slice.clerk, SignInLog.Outcome.ACCEPTED))
                .singleElement()
                .satisfies(one -> assertThat(one.place().standing()).isEqualTo(SignInPlace.Standing.INSIDE));
        SignInLog.Figures figures =
                ServiceContext.as(slice.clerk, () -> slice.bean(SignInLog.class).figures(slice.cohort));
        assertThat(figures).isEqualTo(new SignInLog.Figures(1, 1, 1));
    }

    @ParameterizedTest
    @CsvSource({"true, true", "false, false"})
    void phonesAreAskedOnlyWhereThePlaceHasCoordinates(boolean located, boolean asked) {
        SignInSlice slice = located ? slice(Engine.H2) : new SignInSlice(Engine.H2, 1);
        var scan = new SignIns.Scan(slice.code(), ServiceContext.NOW);

        assertThat(ServiceContext.as(slice.trainees.getFirst(), () -> slice.bean(SignIns.class)
                        .asksPosition(scan)))
                .isEqualTo(asked);
    }

    @Test
    void aBodySeesAndEndsItsOwnCredentialsOnly() {
        var slice = new SignInSlice(Engine.H2, 1);
        Actor admin = ServiceContext.actor(9, "140900", Role.SYS_ADMIN);
        SignInClients clients = slice.bean(SignInClients.class);
        SignInClients.Created gate = ServiceContext.as(admin, () -> clients.create("一号闸机", slice.body));
        var stranger = new Actor(3, "x", "别家", Set.of(Role.INSTITUTION), "140902", slice.body + 1, null);

        assertThat(ServiceContext.as(stranger, clients::list)).isEmpty();
        Assertions.assertThatExceptionOfType(RejectedException.class)
                .isThrownBy(() -> ServiceContext.as(stranger, () -> {
                    clients.revoke(gate.id());
                    return true;
                }));
        assertThat(slice.bean(SignInPush.class).authenticate(gate.credential())).isPresent();

        ServiceContext.as(slice.clerk, () -> {
            clients.revoke(gate.id());
            return true;
        });

        assertThat(slice.bean(SignInPush.class).authenticate(gate.credential())).isEmpty();
        assertThat(ServiceContext.as(slice.clerk, clients::list))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.enabled()).isFalse();
                    assertThat(one.lastUsed()).isNull();
                });
    }
}
