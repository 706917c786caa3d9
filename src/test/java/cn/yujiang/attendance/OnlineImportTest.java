package cn.yujiang.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import cn.yujiang.documents.ImportProgress;
import cn.yujiang.identity.Role;
import cn.yujiang.registry.PersonDirectory;
import cn.yujiang.shared.Ids;
import cn.yujiang.shared.LessonHours;
import cn.yujiang.shared.Rejection;
import cn.yujiang.testing.Engine;
import cn.yujiang.testing.ServiceContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** U06: a platform file in parts, cut off and taken up again; refused rows with their reasons; the same by the interface. */
class OnlineImportTest {

    private static final int ROWS = 2_500;

    private static SignInSlice slice(Engine engine, int size) {
        var slice = new SignInSlice(engine, size);
        slice.jdbc()
                .sql("""
                        insert into cohort_session (id, cohort_id, session_date, start_time, end_time, hundredths, kind, content,
                          teacher, place)
                        values (:id, :cohort, date '2026-01-05', time '08:00:00', time '12:00:00', 2000, 'ONLINE', '线上', '', '')""")
                .param("id", Ids.next())
                .param("cohort", slice.cohort)
                .update();
        return slice;
    }

    private static String number(SignInSlice slice, int trainee) {
        return slice.bean(PersonDirectory.class)
                .load(Objects.requireNonNull(slice.trainees.get(trainee).personId()))
                .residentId()
                .number();
    }

    private static OnlineHours.Row row(int no, String residentId, String course, String hours, String day) {
        return new OnlineHours.Row(
                no,
                new HashMap<>(Map.of("residentId", residentId, "course", course, "hours", hours, "studiedOn", day)));
    }

    /** Every fifth row claims more than a day allows. */
    private static List<OnlineHours.Row> file(SignInSlice slice) {
        String number = number(slice, 0);
        var rows = new ArrayList<OnlineHours.Row>();
        for (int i = 0; i < ROWS; i++) {
            rows.add(row(i + 2, number, "第" + i + "课", i % 5 == 0 ? "9" : "0.01", "2026-02-0" + (i % 9 + 1)));
        }
        return rows;
    }

    private static List<OnlineHours.RowOutcome> add(
            SignInSlice slice, List<OnlineHours.Row> rows, String hash, ImportProgress progress) {
        var file = new OnlineHours.File(new OnlineHours.Source("云课堂", hash), rows, List.of());
        return ServiceContext.as(
                slice.clerk, () -> slice.bean(OnlineHours.class).add(slice.cohort, file, progress));
    }

    private static OnlineHours.Import theImport(SignInSlice slice) {
        return ServiceContext.as(
                        slice.clerk, () -> slice.bean(OnlineHours.class).imports(slice.cohort))
                .getFirst();
    }

    private static int stored(SignInSlice slice) {
        return ServiceContext.as(
                slice.clerk, () -> slice.bean(OnlineHours.class).count(slice.cohort));
    }

    private static List<OnlineAnomalies.Refused> refused(SignInSlice slice, String code) {
        return ServiceContext.as(slice.clerk, () -> slice.bean(OnlineAnomalies.class)
                .refused(slice.cohort, new OnlineAnomalies.Filter(code, ""), 0, 10_000));
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void anImportCutOffIsTakenUpAgainWithoutARecordTwiceOrLost(Engine engine) {
        SignInSlice slice = slice(engine, 1);
        List<OnlineHours.Row> rows = file(slice);

        assertThatIllegalStateException()
                .isThrownBy(() -> add(slice, rows, "a".repeat(64), (done, total) -> {
                    if (done == 2_000) {
                        throw new IllegalStateException("power cut");
                    }
                }));
        assertThat(stored(slice)).isEqualTo(1_600);
        assertThat(theImport(slice).cutOff()).isTrue();
        assertThat(theImport(slice).done()).isEqualTo(2_000);

        var outcomes = add(slice, rows, "a".repeat(64), ImportProgress.NONE);

        assertThat(outcomes).hasSize(ROWS);
        assertThat(outcomes.stream().filter(OnlineHours.RowOutcome::taken)).hasSize(2_000);
        assertThat(stored(slice)).isEqualTo(2_000);
        assertThat(refused(slice, "")).hasSize(500);
        OnlineHours.Import done = theImport(slice);
        assertThat(List.of(done.taken(), done.again(), done.refused())).containsExactly(400, 1_600, 500);
        assertThat(done.cutOff()).isFalse();
    }

    @Test
    void everyRefusedRowIsKeptWithItsReason() {
        SignInSlice slice = slice(Engine.H2, 1);
        String number = number(slice, 0);
        var idle = row(4, number, "c", "1", "2026-02-03");
        idle.values().put("idleMinutes", "30");
        add(
                slice,
                List.of(
                        row(2, "110101199003070134", "a", "1", "2026-02-01"),
                        row(3, number, "b", "33", "2026-02-02"),
                        idle,
                        row(5, number, "d", "2", "2026-02-04"),
                        row(6, number, "d", "2", "2026-02-04")),
                "b".repeat(64),
                ImportProgress.NONE);

        assertThat(refused(slice, ""))
                .extracting(row -> row.rowNo() + " "
                        + row.problems().stream().map(Rejection::code).toList())
                .containsExactly("2 [NOT_ON_ROSTER]", "3 [HOURS_OVER_PLAN]", "4 [ONLINE_IDLE]", "6 [ONLINE_DUPLICATE]");
        assertThat(refused(slice, "NOT_ON_ROSTER").getFirst().maskedId()).isEqualTo("110101********0134");
        assertThat(refused(slice, "NOT_ON_ROSTER").getFirst().name()).isEmpty();
        assertThat(refused(slice, "ONLINE_IDLE").getFirst().name()).startsWith("学员");
    }

    /** The plan has 20 hours online; house rules of the test allow five a day and set no share. */
    @Test
    void hoursAboveThePlanAreKeptAndShownAsSurplus() {
        SignInSlice slice = slice(Engine.H2, 1);
        String number = number(slice, 0);
        var rows = new ArrayList<OnlineHours.Row>();
        for (int day = 1; day <= 4; day++) {
            rows.add(row(day, number, "a", "5", "2026-02-0" + day));
        }
        rows.add(row(5, number, "a", "0.01", "2026-02-05"));

        add(slice, rows, "c".repeat(64), ImportProgress.NONE);

        var surplus = ServiceContext.as(
                slice.clerk, () -> slice.bean(OnlineAnomalies.class).surplus(slice.cohort));
        assertThat(surplus).singleElement().satisfies(one -> {
            assertThat(one.counts()).isEqualTo(LessonHours.of("20"));
            assertThat(one.surplus()).isEqualTo(LessonHours.of("0.01"));
            assertThat(one.byPlan()).isTrue();
        });
    }

    @Test
    void aPlatformReportsARecordOnceAndGetsTheSameAnswerAgain() {
        SignInSlice slice = slice(Engine.H2, 1);
        SignInPush.Client client = client(slice);
        OnlinePush push = slice.bean(OnlinePush.class);
        Map<String, String> values =
                row(0, number(slice, 0), "a", "2", "2026-02-01").values();
        var record = new OnlinePush.Row("k1", Ids.toText(slice.cohort), values);

        assertThat(push.take(client, record)).isEqualTo(new OnlinePush.RowAnswer("k1", null, false));
        assertThat(push.take(client, record)).isEqualTo(new OnlinePush.RowAnswer("k1", null, false));
        assertThat(push.take(client, new OnlinePush.Row("k2", Ids.toText(slice.cohort), values))
                        .again())
                .isTrue();
        assertThat(stored(slice)).isEqualTo(1);

        var other = new HashMap<>(values);
        other.put("hours", "3");
        assertThat(code(push.take(client, new OnlinePush.Row("k1", Ids.toText(slice.cohort), other))))
                .isEqualTo("PUSH_KEY_USED");
        assertThat(code(push.take(client, new OnlinePush.Row("k3", Ids.toText(slice.cohort), other))))
                .isEqualTo("ONLINE_CHANGED");
        assertThat(refused(slice, "ONLINE_CHANGED").getFirst().platform()).isEqualTo("云课堂");
    }

    @Test
    void aPlatformOfAnotherBodyReachesNoClass() {
        SignInSlice slice = slice(Engine.H2, 1);
        SignInPush.Client foreign = client(slice(Engine.H2, 1));

        assertThat(code(slice.bean(OnlinePush.class)
                        .take(foreign, new OnlinePush.Row("k", Ids.toText(slice.cohort), Map.of()))))
                .isEqualTo("PUSH_UNKNOWN");
    }

    private static String code(OnlinePush.RowAnswer answer) {
        return Objects.requireNonNull(answer.problem()).code();
    }

    private static SignInPush.Client client(SignInSlice slice) {
        String credential = ServiceContext.as(
                        ServiceContext.actor(9, "140900", Role.SYS_ADMIN),
                        () -> slice.bean(SignInClients.class).create("云课堂", slice.body))
                .credential();
        return slice.bean(SignInPush.class).authenticate(credential).orElseThrow();
    }
}
