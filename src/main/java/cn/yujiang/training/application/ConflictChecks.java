package cn.yujiang.training.application;

import cn.yujiang.training.Finding;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Checks of a roster against all other classes, across institutions: controls A01, A04 and A12. */
@Repository
class ConflictChecks {

    private final JdbcClient jdbc;

    ConflictChecks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Finding> of(long cohortId) {
        return Stream.of(overlaps(cohortId), repeats(cohortId), sharedNumbers(cohortId))
                .flatMap(List::stream)
                .toList();
    }

    /** A04: a session of another live class at the same time; touching ends do not overlap. */
    private List<Finding> overlaps(long cohortId) {
        return jdbc.sql("""
                        select mine.position_no, p.name, min(os.session_date), min(os.start_time)
                        from enrolment mine join person p on p.id = mine.person_id
                        join enrolment other on other.person_id = mine.person_id and other.cohort_id <> mine.cohort_id
                        join cohort oc on oc.id = other.cohort_id
                        join cohort_session ms on ms.cohort_id = mine.cohort_id
                        join cohort_session os on os.cohort_id = other.cohort_id and os.session_date = ms.session_date
                          and os.start_time < ms.end_time and ms.start_time < os.end_time
                        where mine.cohort_id = :id and oc.state in ('FILED','APPROVED','RUNNING','SUSPENDED','COMPLETED','SETTLED')
                          and other.state <> 'DROPPED'
                        group by mine.position_no, p.name order by mine.position_no""")
                .param("id", cohortId)
                .query((row, n) -> Finding.block(
                        "A04_OVERLAP", row.getInt(1), row.getString(2), row.getString(3), row.getString(4)))
                .list();
    }

    /** A01: the same occupation and level in an earlier class; finished ones block, open ones warn. */
    private List<Finding> repeats(long cohortId) {
        return jdbc.sql("""
                        select mine.position_no, p.name, oc.occupation, oc.level,
                          max(case when oc.state in ('COMPLETED','SETTLED') then 1 else 0 end)
                        from enrolment mine join person p on p.id = mine.person_id
                        join cohort mc on mc.id = mine.cohort_id
                        join enrolment other on other.person_id = mine.person_id and other.cohort_id <> mine.cohort_id
                        join cohort oc on oc.id = other.cohort_id and oc.occupation = mc.occupation and oc.level = mc.level
                        where mine.cohort_id = :id and mc.occupation <> ''
                          and oc.state in ('FILED','APPROVED','RUNNING','SUSPENDED','COMPLETED','SETTLED')
                          and other.state not in ('DROPPED','FAILED')
                        group by mine.position_no, p.name, oc.occupation, oc.level order by mine.position_no""")
                .param("id", cohortId)
                .query((row, n) -> row.getInt(5) == 1
                        ? Finding.block(
                                "A01_REPEATED", row.getInt(1), row.getString(2), row.getString(3), row.getString(4))
                        : Finding.warn(
                                "A01_PENDING", row.getInt(1), row.getString(2), row.getString(3), row.getString(4)))
                .list();
    }

    /** A12: one phone or account used by three or more trainees. */
    private List<Finding> sharedNumbers(long cohortId) {
        List<Finding> phones = jdbc.sql("""
                        select count(*) from enrolment e join person p on p.id = e.person_id
                        where e.cohort_id = :id and p.phone_index is not null group by p.phone_index having count(*) >= 3""")
                .param("id", cohortId)
                .query((row, n) -> Finding.warn("A12_SHARED_PHONE", row.getInt(1)))
                .list();
        List<Finding> accounts = jdbc.sql("""
                        select count(*) from enrolment e join person p on p.id = e.person_id
                        where e.cohort_id = :id and p.account_index is not null
                        group by p.account_index having count(*) >= 3""")
                .param("id", cohortId)
                .query((row, n) -> Finding.warn("A12_SHARED_ACCOUNT", row.getInt(1)))
                .list();
        return Stream.concat(phones.stream(), accounts.stream()).toList();
    }
}
