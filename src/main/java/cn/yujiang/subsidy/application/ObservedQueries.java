package cn.yujiang.subsidy.application;

import cn.yujiang.subsidy.domain.checks.ClaimCase.Observed;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What phones, inspectors and papers say about the people of a claim and their class: controls A13, A15 and A19. */
@Repository
class ObservedQueries {

    private final JdbcClient jdbc;

    ObservedQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Observed of(long claimId, long cohortId) {
        return new Observed(
                located(claimId),
                outside(claimId),
                inspected(cohortId),
                deviations(cohortId),
                proofs(claimId),
                reused(claimId));
    }

    private int located(long claimId) {
        return count("""
                select count(*) from claim_line l join sign_in_event s on s.enrolment_id = l.enrolment_id
                where l.claim_id = :id and l.strike_code is null and s.outcome = 'ACCEPTED' and s.fence in ('INSIDE','OUTSIDE')""", claimId);
    }

    private List<String> outside(long claimId) {
        return jdbc.sql("""
                        select l.position_no, l.name, count(*) from claim_line l join sign_in_event s on s.enrolment_id = l.enrolment_id
                        where l.claim_id = :id and l.strike_code is null and s.outcome = 'ACCEPTED' and s.fence = 'OUTSIDE'
                        group by l.position_no, l.name order by l.position_no""")
                .param("id", claimId)
                .query((row, n) -> row.getInt(1) + " " + row.getString(2) + " × " + row.getInt(3))
                .list();
    }

    private int inspected(long cohortId) {
        return count("""
                select count(*) from inspection i join inspection_item t on t.inspection_id = i.id
                where i.cohort_id = :id and t.item in ('TEACHER','PLACE') and t.result in ('YES','NO')""", cohortId);
    }

    private List<String> deviations(long cohortId) {
        return jdbc.sql("""
                        select i.inspection_no, t.remark from inspection i join inspection_item t on t.inspection_id = i.id
                        where i.cohort_id = :id and t.item in ('TEACHER','PLACE') and t.result = 'NO'
                        order by i.inspection_no, t.item""")
                .param("id", cohortId)
                .query((row, n) -> row.getString(1) + " " + row.getString(2))
                .list();
    }

    private int proofs(long claimId) {
        return count("""
                select count(*) from claim_line l join employment_proof p on p.enrolment_id = l.enrolment_id
                where l.claim_id = :id and l.strike_code is null""", claimId);
    }

    private List<String> reused(long claimId) {
        return jdbc.sql("""
                        select distinct l.position_no, l.name from claim_line l join employment_proof p on p.enrolment_id = l.enrolment_id
                        join employment_proof q on q.sha256 = p.sha256 join enrolment e on e.id = q.enrolment_id
                        where l.claim_id = :id and l.strike_code is null and e.person_id <> l.person_id order by l.position_no""")
                .param("id", claimId)
                .query((row, n) -> row.getInt(1) + " " + row.getString(2))
                .list();
    }

    private int count(String sql, long id) {
        return jdbc.sql(sql).param("id", id).query(Integer.class).single();
    }
}
