package cn.yujiang.subsidy.application;

import cn.yujiang.subsidy.domain.checks.ClaimCase;
import cn.yujiang.subsidy.domain.checks.ClaimCase.ClassFacts;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Facts of the controls that lie across records of other classes, people and claims. Work of the system over all divisions and
 * institutions, so without a scope: fraud does not stop at a border.
 */
@Repository
class CaseQueries {

    private static final String LIVE =
            "c.submission > 0 and c.state not in ('WITHDRAWN','REJECTED','CLAWED_BACK') and l.strike_code is null and l.amount_fen > 0";

    private final JdbcClient jdbc;
    private final ObservedQueries observed;

    CaseQueries(JdbcClient jdbc, ObservedQueries observed) {
        this.jdbc = jdbc;
        this.observed = observed;
    }

    /** Training subsidies of the claim's people in other classes, by person. */
    Map<Long, List<ClaimCase.Grant>> grants(ClaimEntity claim) {
        record Row(
                long personId,
                String occupation,
                String level,
                @Nullable LocalDate endDate,
                String claimNo) {}
        return jdbc
                .sql("""
                        select distinct l.person_id, k.occupation, k.level, k.end_date, coalesce(c.claim_no, '') as claim_no
                        from claim_line l join claim c on c.id = l.claim_id join cohort k on k.id = c.cohort_id
                        where l.person_id in (select m.person_id from claim_line m where m.claim_id = :claim)
                          and c.cohort_id <> :cohort and c.payee in ('INSTITUTION','ENTERPRISE') and\s""" + LIVE)
                .param("claim", claim.getId())
                .param("cohort", cohort(claim))
                .query(Row.class)
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Row::personId,
                        Collectors.mapping(
                                row -> new ClaimCase.Grant(row.occupation, row.level, row.endDate, row.claimNo),
                                Collectors.toList())));
    }

    /** Verified certificates of the claim's people from other classes, by person. */
    Map<Long, List<ClaimCase.Certificate>> earlier(ClaimEntity claim) {
        record Row(long personId, String kind, String occupation, String level) {}
        return jdbc
                .sql("""
                        select x.person_id, x.kind, x.occupation, x.level from certificate x
                        where x.person_id in (select m.person_id from claim_line m where m.claim_id = :claim)
                          and x.cohort_id <> :cohort and x.state = 'VERIFIED'""")
                .param("claim", claim.getId())
                .param("cohort", cohort(claim))
                .query(Row.class)
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Row::personId,
                        Collectors.mapping(
                                row -> new ClaimCase.Certificate(row.kind, row.occupation, row.level, false),
                                Collectors.toList())));
    }

    /** Certificates of the class whose number stands on another person's record as well. */
    Set<Long> sharedCertificates(long cohortId) {
        return new HashSet<>(
                jdbc.sql("""
                        select x.id from certificate x where x.cohort_id = :cohort and x.state <> 'REJECTED'
                          and exists (select 1 from certificate y where y.number_index = x.number_index
                            and y.person_id <> x.person_id and y.state <> 'REJECTED')""").param("cohort", cohortId).query(Long.class).list());
    }

    /** No class has the number zero. */
    private static long cohort(ClaimEntity claim) {
        Long cohort = claim.cohortId();
        return cohort == null ? 0 : cohort;
    }

    ClassFacts classFacts(ClaimEntity claim, long cohort, List<ClaimCase.Head> heads) {
        return new ClassFacts(
                overlaps(claim.getId()),
                days(cohort),
                shared(cohort, "phone_index"),
                shared(cohort, "account_index"),
                lateMarks(cohort),
                outputs(cohort),
                heads,
                unregistered(cohort),
                observed.of(claim.getId(), cohort));
    }

    private List<ClaimCase.Overlap> overlaps(long claimId) {
        return jdbc.sql("""
                        select l.position_no, l.name, min(ms.session_date), min(oc.name)
                        from claim_line l join attendance_mark m on m.enrolment_id = l.enrolment_id
                        join cohort_session ms on ms.id = m.session_id
                        join enrolment oe on oe.person_id = l.person_id and oe.id <> l.enrolment_id
                        join attendance_mark om on om.enrolment_id = oe.id
                        join cohort_session os on os.id = om.session_id and os.session_date = ms.session_date
                          and os.start_time < ms.end_time and ms.start_time < os.end_time
                        join cohort oc on oc.id = oe.cohort_id
                        where l.claim_id = :claim and m.mark in ('PRESENT','LATE') and om.mark in ('PRESENT','LATE')
                          and l.strike_code is null
                        group by l.position_no, l.name order by l.position_no""")
                .param("claim", claimId)
                .query((row, n) ->
                        new ClaimCase.Overlap(row.getInt(1), row.getString(2), row.getString(3), row.getString(4)))
                .list();
    }

    private List<ClaimCase.DayRate> days(long cohortId) {
        return jdbc.sql("""
                        select s.session_date, count(distinct m.enrolment_id),
                          (select count(*) from enrolment e where e.cohort_id = :cohort and e.state not in ('WITHDRAWN','DROPPED','REPLACED','TRANSFERRED'))
                        from cohort_session s left join attendance_mark m on m.session_id = s.id and m.mark in ('PRESENT','LATE')
                        where s.cohort_id = :cohort and s.kind <> 'ONLINE' group by s.session_date order by s.session_date""")
                .param("cohort", cohortId)
                .query((row, n) -> new ClaimCase.DayRate(row.getDate(1).toLocalDate(), row.getInt(2), row.getInt(3)))
                .list();
    }

    /** @param column one of the two blind indexes, never a value from outside */
    private List<Integer> shared(long cohortId, String column) {
        return jdbc.sql(
                        "select count(*) from enrolment e join person p on p.id = e.person_id where e.cohort_id = :cohort and p."
                                + column + " is not null group by p." + column + " having count(*) >= 3")
                .param("cohort", cohortId)
                .query(Integer.class)
                .list();
    }

    private List<ClaimCase.LateMarks> lateMarks(long cohortId) {
        return jdbc.sql("""
                        select s.session_date, max(m.recorded_at), count(*) from cohort_session s
                        join attendance_mark m on m.session_id = s.id where s.cohort_id = :cohort
                        group by s.session_date order by s.session_date""")
                .param("cohort", cohortId)
                .query((row, n) -> new ClaimCase.LateMarks(
                        row.getDate(1).toLocalDate(),
                        row.getTimestamp(2).toLocalDateTime().toLocalDate(),
                        row.getInt(3)))
                .list();
    }

    /** Certificates per day of the evaluation body of this class, in all its classes, on the days of this class's certificates. */
    private List<ClaimCase.Output> outputs(long cohortId) {
        return jdbc.sql("""
                        select x.issue_date, count(*) from certificate x join cohort k on k.id = x.cohort_id
                        join cohort own on own.id = :cohort and own.evaluator_id = k.evaluator_id
                        where x.state <> 'REJECTED'
                          and x.issue_date in (select y.issue_date from certificate y where y.cohort_id = :cohort)
                        group by x.issue_date order by x.issue_date""")
                .param("cohort", cohortId)
                .query((row, n) -> new ClaimCase.Output(row.getDate(1).toLocalDate(), row.getInt(2)))
                .list();
    }

    /** Registered bodies that employ trainees of the class. */
    List<ClaimCase.Head> employers(long cohortId) {
        return jdbc.sql("""
                        select distinct b.name, b.legal_person from employment e join body b on b.name = e.employer
                        where e.cohort_id = :cohort and e.employed = true""")
                .param("cohort", cohortId)
                .query((row, n) -> new ClaimCase.Head(row.getString(1), row.getString(2)))
                .list();
    }

    private List<String> unregistered(long cohortId) {
        return jdbc.sql("""
                        select distinct e.employer from employment e where e.cohort_id = :cohort and e.employed = true
                          and not exists (select 1 from body b where b.name = e.employer
                            or e.employer_code <> '' and b.credit_code = e.employer_code) order by e.employer""").param("cohort", cohortId).query(String.class).list();
    }
}
