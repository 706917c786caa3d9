package cn.yujiang.training.application;

import cn.yujiang.training.Cohort;
import cn.yujiang.training.Enrolment;
import cn.yujiang.training.Finding;
import cn.yujiang.training.domain.RosterConflicts;
import cn.yujiang.training.domain.RosterConflicts.Busy;
import cn.yujiang.training.domain.RosterConflicts.Earlier;
import cn.yujiang.training.domain.TimeSlot;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/**
 * Collects what all other classes, across institutions, know about the people of a roster: controls A01, A02, A03, A04 and A12. The
 * class and its roster are given, so that a plan that is only asked for is checked like one that is stored.
 */
@Repository
class ConflictChecks {

    private static final String LIVE = "('FILED','APPROVED','RUNNING','SUSPENDED','COMPLETED','SETTLED')";
    private static final String OTHERS = """

            from enrolment other join cohort oc on oc.id = other.cohort_id
             where other.person_id in (:people) and other.cohort_id <> :id and other.id not in (:rows)""";
    private static final int AT_ONCE = 500;

    private final JdbcClient jdbc;

    ConflictChecks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Finding> of(Cohort cohort, List<Enrolment> roster, int mostPerYear) {
        var plan = cohort.plan();
        LocalDate end = plan.end();
        var conflicts = new RosterConflicts(roster);
        List<Finding> tooOften =
                end == null ? List.of() : conflicts.tooOften(counts(cohort, roster, end.getYear()), mostPerYear);
        List<Earlier> earlier = plan.occupation().isEmpty() ? List.of() : earlier(cohort, roster);
        return Stream.of(
                        conflicts.overlaps(cohort.sessions(), busy(cohort, roster)),
                        conflicts.repeats(plan.level(), earlier),
                        conflicts.lower(plan.level(), earlier),
                        sharedNumbers(roster),
                        tooOften)
                .flatMap(List::stream)
                .toList();
    }

    /** A04: sessions of other live classes on the days of this one. */
    private List<Busy> busy(Cohort cohort, List<Enrolment> roster) {
        List<LocalDate> days =
                cohort.sessions().stream().map(s -> s.date()).sorted().toList();
        if (days.isEmpty()) {
            return List.of();
        }
        return inParts(roster, part -> asked("""
                        select other.person_id, s.session_date, s.start_time, s.end_time
                        from enrolment other join cohort oc on oc.id = other.cohort_id
                        join cohort_session s on s.cohort_id = oc.id
                        where other.person_id in (:people) and other.cohort_id <> :id and other.id not in (:rows) and oc.state in\s""" + LIVE + """
                         and other.state not in ('WITHDRAWN','DROPPED','REPLACED','TRANSFERRED') and s.session_date between :first and :last""", cohort, part)
                .param("first", Date.valueOf(days.getFirst()))
                .param("last", Date.valueOf(days.getLast()))
                .query((row, n) -> new Busy(
                        row.getLong(1),
                        new TimeSlot(
                                row.getDate(2).toLocalDate(),
                                row.getTime(3).toLocalTime(),
                                row.getTime(4).toLocalTime())))
                .list());
    }

    /** A01, A02: live classes of the same occupation. */
    private List<Earlier> earlier(Cohort cohort, List<Enrolment> roster) {
        return inParts(roster, part -> asked(
                        "select distinct other.person_id, oc.occupation, oc.level,"
                                + " case when oc.state in ('COMPLETED','SETTLED') then 1 else 0 end" + OTHERS
                                + " and oc.occupation = :occupation and oc.state in " + LIVE
                                + " and other.state not in ('WITHDRAWN','DROPPED','FAILED','REPLACED','TRANSFERRED')",
                        cohort,
                        part)
                .param("occupation", cohort.plan().occupation())
                .query((row, n) -> new Earlier(row.getLong(1), row.getString(2), row.getString(3), row.getInt(4) == 1))
                .list());
    }

    /** A03: approved and finished classes that end in the year. */
    private List<RosterConflicts.Count> counts(Cohort cohort, List<Enrolment> roster, int year) {
        return inParts(roster, part -> asked(
                        "select other.person_id, count(distinct oc.id)" + OTHERS
                                + " and oc.end_date between :first and :last"
                                + " and oc.state in ('APPROVED','RUNNING','SUSPENDED','COMPLETED','SETTLED')"
                                + " and other.state not in ('WITHDRAWN','DROPPED','FAILED','REPLACED','TRANSFERRED') group by other.person_id",
                        cohort,
                        part)
                .param("first", Date.valueOf(LocalDate.of(year, 1, 1)))
                .param("last", Date.valueOf(LocalDate.of(year, 12, 31)))
                .query((row, n) -> new RosterConflicts.Count(row.getLong(1), row.getInt(2)))
                .list());
    }

    /** Rows that are given are no other ones: somebody who comes from another class is checked by the row there. */
    private StatementSpec asked(String sql, Cohort cohort, List<Enrolment> part) {
        return jdbc.sql(sql)
                .param("people", part.stream().map(Enrolment::personId).toList())
                .param("rows", part.stream().map(Enrolment::id).toList())
                .param("id", cohort.id());
    }

    /** A12: one phone or account used by three or more trainees. */
    private List<Finding> sharedNumbers(List<Enrolment> roster) {
        return Stream.concat(
                        shared(roster, "phone_index").stream().map(n -> Finding.warn("A12_SHARED_PHONE", n)),
                        shared(roster, "account_index").stream().map(n -> Finding.warn("A12_SHARED_ACCOUNT", n)))
                .toList();
    }

    /** @param column one of the two blind indexes, never a value from outside */
    private List<Integer> shared(List<Enrolment> roster, String column) {
        List<String> numbers = inParts(roster, part -> jdbc.sql(
                        "select " + column + " from person where id in (:people) and " + column + " is not null")
                .param("people", part.stream().map(Enrolment::personId).toList())
                .query(String.class)
                .list());
        return numbers.stream()
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .values()
                .stream()
                .filter(count -> count >= 3)
                .map(Long::intValue)
                .toList();
    }

    /** Asks for some hundred people at a time: a list of any length is no statement. */
    private static <T> List<T> inParts(List<Enrolment> roster, Function<List<Enrolment>, List<T>> query) {
        var answers = new ArrayList<T>();
        for (int from = 0; from < roster.size(); from += AT_ONCE) {
            answers.addAll(query.apply(roster.subList(from, Math.min(roster.size(), from + AT_ONCE))));
        }
        return answers;
    }
}
