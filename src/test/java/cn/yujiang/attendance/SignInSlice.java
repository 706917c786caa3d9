package cn.yujiang.attendance;

import cn.yujiang.audit.Vault;
import cn.yujiang.identity.Actor;
import cn.yujiang.identity.Role;
import cn.yujiang.registry.PersonDirectory;
import cn.yujiang.shared.Ids;
import cn.yujiang.shared.Rejection;
import cn.yujiang.shared.ResidentId;
import cn.yujiang.testing.Engine;
import cn.yujiang.testing.ServiceContext;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A running class with a session that takes sign-ins at {@link ServiceContext#NOW}, made straight in the tables. */
final class SignInSlice {

    private static final String DIVISION = "140902";
    private static final AtomicInteger PERSON = new AtomicInteger();
    private static final AtomicInteger BODY = new AtomicInteger();

    final long body = Ids.next();
    final long cohort = Ids.next();
    final long session = Ids.next();
    final List<Actor> trainees;
    final Actor clerk = new Actor(77, "jigou", "机构", Set.of(Role.INSTITUTION), DIVISION, body, null);
    private final ServiceContext services;

    SignInSlice(Engine engine, int size) {
        services = ServiceContext.on(engine);
        insertBody();
        insertCohort(size);
        insertSession(session, LocalTime.of(10, 28));
        List<Long> people = people(size);
        enrol(cohort, people);
        trainees = IntStream.range(0, size)
                .mapToObj(n -> new Actor(1_000 + n, "t" + n, "学员", Set.of(Role.TRAINEE), DIVISION, null, people.get(n)))
                .toList();
    }

    private void insertBody() {
        var vault = services.bean(Vault.class);
        jdbc().sql("""
                        insert into body (id, kind, name, short_name, credit_code, division_code, address, legal_person,
                          contact_name, phone_sealed, account_name, bank_name, account_sealed, state, version)
                        values (:id, 'PRIVATE_TRAINING_SCHOOL', '签到学校', '签到', :code, '140902', '忻府区', '王', '李', :phone,
                          '签到学校', '忻州农商行', :account, 'LISTED', 0)""")
                .param("id", body)
                .param("code", "91140900MA%08d".formatted(BODY.incrementAndGet()))
                .param("phone", vault.seal(Vault.Field.BODY_PHONE, body, "13900000000"))
                .param("account", vault.seal(Vault.Field.BODY_ACCOUNT, body, "0410000100099887766"))
                .update();
    }

    private void insertCohort(int size) {
        jdbc().sql("""
                        insert into cohort (id, body_id, division_code, name, training_kind, occupation, level, certificate_kind,
                          mode, full_time, place, head_teacher, state, planned_hundredths, trainees, plan_version, created_by,
                          created_at, version)
                        values (:id, :body, '140902', '签到一班', 'SKILL', '6-18', '5', 'SKILL_LEVEL', 'PROJECT', true, '教室', '张',
                          'RUNNING', 400, :size, 1, 9, timestamp '2026-01-05 08:00:00', 0)""")
                .param("id", cohort)
                .param("body", body)
                .param("size", size)
                .update();
    }

    private void insertSession(long id, LocalTime start) {
        jdbc().sql("""
                        insert into cohort_session (id, cohort_id, session_date, start_time, end_time, hundredths, kind, content,
                          teacher, place)
                        values (:id, :cohort, :day, :start, :end, 400, 'OFFLINE_THEORY', '理论', '张', '教室')""")
                .param("id", id)
                .param("cohort", cohort)
                .param("day", LocalDate.of(2026, 3, 2))
                .param("start", start)
                .param("end", LocalTime.of(12, 0))
                .update();
    }

    private List<Long> people(int count) {
        var rows = new ArrayList<PersonDirectory.NewPerson>();
        for (int i = 0; i < count; i++) {
            int number = PERSON.incrementAndGet();
            String digits = "140999" + "1990%02d%02d".formatted(number / 28 % 12 + 1, number % 28 + 1)
                    + "%03d".formatted(number % 1000);
            rows.add(new PersonDirectory.NewPerson(
                    "学员" + number, ResidentId.parse(digits + ResidentId.checkCharacter(digits)), null, null, DIVISION));
        }
        return new TransactionTemplate(services.bean(PlatformTransactionManager.class))
                .execute(status -> services.bean(PersonDirectory.class).findOrCreate(rows));
    }

    private void enrol(long cohortId, List<Long> people) {
        for (int i = 0; i < people.size(); i++) {
            jdbc().sql("""
                            insert into enrolment (id, cohort_id, person_id, position_no, category, education, employer, state)
                            values (:id, :cohort, :person, :no, 'x', 'x', '', 'STUDYING')""")
                    .param("id", Ids.next())
                    .param("cohort", cohortId)
                    .param("person", people.get(i))
                    .param("no", i + 1)
                    .update();
        }
    }

    JdbcClient jdbc() {
        return services.jdbc();
    }

    <T> T bean(Class<T> type) {
        return services.bean(type);
    }

    SignIns.Board board() {
        return ServiceContext.as(clerk, () -> bean(SignIns.class).board(cohort, session));
    }

    /** The code the screen shows now. */
    String code() {
        return board().link().replaceAll(".*\\?t=", "");
    }

    SignIns.Answer signIn(Actor trainee, String device) {
        return signIn(trainee, device, new SignIns.Scan(code(), ServiceContext.NOW));
    }

    SignIns.Answer signIn(Actor trainee, String device, SignIns.Scan scan) {
        return ServiceContext.as(trainee, () -> bean(SignIns.class)
                .signIn(
                        scan,
                        new SignIns.Phone(
                                device,
                                ServiceContext.NOW.plusSeconds(900),
                                SignIns.Position.without(SignIns.Position.Kind.NOT_ASKED))));
    }

    static String refusal(SignIns.Answer answer) {
        Rejection refusal = answer.refusal();
        return refusal == null ? "" : refusal.code();
    }

    static String device(int number) {
        return "device-%016d".formatted(number);
    }

    long count(String table, String condition) {
        return jdbc().sql("select count(*) from " + table + " where session_id = :session and " + condition)
                .param("session", session)
                .query(Long.class)
                .single();
    }
}
