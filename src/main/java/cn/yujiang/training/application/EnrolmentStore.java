package cn.yujiang.training.application;

import cn.yujiang.registry.PersonDirectory;
import cn.yujiang.shared.BankAccount;
import cn.yujiang.shared.Ids;
import cn.yujiang.shared.Masking;
import cn.yujiang.shared.Phone;
import cn.yujiang.training.Enrolment;
import cn.yujiang.training.EnrolmentState;
import cn.yujiang.training.RosterChange;
import cn.yujiang.training.domain.RosterRow;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Roster rows. */
@Repository
class EnrolmentStore {

    private static final String SELECT = """
            select e.id, e.cohort_id, e.person_id, e.position_no, e.category, e.education, e.employer, e.hire_date, e.state
            from enrolment e""";

    private static final String INSERT = """
            insert into enrolment (id, cohort_id, person_id, position_no, category, education, employer, hire_date, state)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String IN_STATES =
            " where e.cohort_id = :id and e.state in (:states) order by e.position_no, e.id";

    private static final Set<EnrolmentState> ON_ROSTER = Arrays.stream(EnrolmentState.values())
            .filter(EnrolmentState::onRoster)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(EnrolmentState.class)));

    private record Row(
            long id,
            long cohortId,
            long personId,
            int positionNo,
            String category,
            String education,
            String employer,
            @Nullable LocalDate hireDate,
            EnrolmentState state) {}

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final PersonDirectory people;

    EnrolmentStore(JdbcClient jdbc, JdbcTemplate batch, PersonDirectory people) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.people = people;
    }

    /** Those on the roster. */
    List<Enrolment> of(long cohortId) {
        return in(cohortId, ON_ROSTER);
    }

    List<Long> ids(long cohortId) {
        return jdbc.sql("select e.id from enrolment e" + IN_STATES)
                .param("id", cohortId)
                .param("states", names(ON_ROSTER))
                .query(Long.class)
                .list();
    }

    /** Those of the class in these states; only their numbers are opened. */
    List<Enrolment> in(long cohortId, Set<EnrolmentState> states) {
        return read(jdbc.sql(SELECT + IN_STATES)
                .param("id", cohortId)
                .param("states", names(states))
                .query(EnrolmentStore::row)
                .list());
    }

    private static List<String> names(Set<EnrolmentState> states) {
        return states.stream().map(EnrolmentState::name).toList();
    }

    /** Those on the roster and those who left it. */
    List<Enrolment> all(long cohortId) {
        return in(cohortId, EnumSet.allOf(EnrolmentState.class));
    }

    List<Enrolment> ofPerson(long personId) {
        return read(jdbc.sql(SELECT + " where e.person_id = :id order by e.id desc")
                .param("id", personId)
                .query(EnrolmentStore::row)
                .list());
    }

    /** By place and not by name, since whole classes are read wherever something is computed. */
    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getLong(1),
                row.getLong(2),
                row.getLong(3),
                row.getInt(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getObject(8, LocalDate.class),
                EnrolmentState.valueOf(row.getString(9)));
    }

    private List<Enrolment> read(List<Row> rows) {
        Map<Long, PersonDirectory.Person> loaded =
                people.load(rows.stream().map(Row::personId).toList());
        return rows.stream()
                .map(row -> toEnrolment(row, Objects.requireNonNull(loaded.get(row.personId))))
                .toList();
    }

    private static Enrolment toEnrolment(Row row, PersonDirectory.Person person) {
        Phone phone = person.phone();
        BankAccount account = person.account();
        return new Enrolment(
                row.id,
                row.cohortId,
                row.personId,
                row.positionNo,
                person.name(),
                person.residentId().masked(),
                person.residentId().isMale(),
                phone == null ? "" : Masking.phone(phone.number()),
                account == null ? "" : Masking.bankAccount(account.number()),
                row.category,
                row.education,
                row.employer,
                row.hireDate,
                row.state);
    }

    /** Appends rows behind the last serial number; people are in the order of the rows. */
    void append(long cohortId, List<RosterRow> rows, List<Long> personIds, int firstPosition) {
        var values = new ArrayList<@Nullable Object[]>();
        for (int i = 0; i < rows.size(); i++) {
            RosterRow row = rows.get(i);
            LocalDate hired = row.hireDate();
            values.add(new @Nullable Object[] {
                Ids.next(),
                cohortId,
                personIds.get(i),
                firstPosition + i,
                row.category(),
                row.education(),
                row.employer(),
                hired == null ? null : Date.valueOf(hired),
                EnrolmentState.REGISTERED.name()
            });
        }
        batch.batchUpdate(INSERT, values);
    }

    /** Somebody who takes the place of another: same serial number, a row of its own. */
    void succeed(Enrolment leaving, RosterChange.Newcomer newcomer) {
        LocalDate hired = newcomer.hireDate();
        batch.update(
                INSERT,
                Ids.next(),
                leaving.cohortId(),
                newcomer.personId(),
                leaving.position(),
                newcomer.category(),
                newcomer.education(),
                newcomer.employer(),
                hired == null ? null : Date.valueOf(hired),
                leaving.state().name());
    }

    /** Somebody who goes on in another class, behind its last serial number. @return the new row */
    long goOn(Enrolment person, long cohortId, EnrolmentState state) {
        long id = Ids.next();
        LocalDate hired = person.hireDate();
        Integer last = jdbc.sql("select coalesce(max(position_no), 0) from enrolment where cohort_id = :cohort")
                .param("cohort", cohortId)
                .query(Integer.class)
                .single();
        batch.update(
                INSERT,
                id,
                cohortId,
                person.personId(),
                last + 1,
                person.category(),
                person.education(),
                person.employer(),
                hired == null ? null : Date.valueOf(hired),
                state.name());
        return id;
    }

    int remove(long cohortId, long enrolmentId) {
        int removed = jdbc.sql("delete from enrolment where id = :id and cohort_id = :cohort")
                .param("id", enrolmentId)
                .param("cohort", cohortId)
                .update();
        List<Long> left = jdbc.sql("select id from enrolment where cohort_id = :cohort order by position_no")
                .param("cohort", cohortId)
                .query(Long.class)
                .list();
        var renumbered = new ArrayList<Object[]>();
        for (int i = 0; i < left.size(); i++) {
            renumbered.add(new Object[] {i + 1, left.get(i)});
        }
        batch.batchUpdate("update enrolment set position_no = ? where id = ?", renumbered);
        return removed;
    }

    void moveAll(long cohortId, EnrolmentState from, EnrolmentState to) {
        jdbc.sql("update enrolment set state = :to where cohort_id = :id and state = :from")
                .param("to", to.name())
                .param("id", cohortId)
                .param("from", from.name())
                .update();
    }

    void move(long enrolmentId, EnrolmentState to) {
        jdbc.sql("update enrolment set state = :to where id = :id")
                .param("to", to.name())
                .param("id", enrolmentId)
                .update();
    }
}
