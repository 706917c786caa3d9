package cn.yujiang.subsidy.application;

import cn.yujiang.certification.PersonSubsidies;
import cn.yujiang.identity.CurrentActor;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.shared.Ids;
import cn.yujiang.shared.Money;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lines of submitted claims about a person, in every division. */
@Service
class SubsidyHistory implements PersonSubsidies {

    private final JdbcClient jdbc;
    private final CurrentActor currentActor;

    SubsidyHistory(JdbcClient jdbc, CurrentActor currentActor) {
        this.jdbc = jdbc;
        this.currentActor = currentActor;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Subsidy> ofPerson(long personId) {
        var scope = currentActor.require().scope();
        return jdbc.sql("""
                        select c.submitted_at, c.rule_title, c.payee, b.name, coalesce(k.name, li.title), l.amount_fen, c.state, c.id, c.division_code
                        from claim_line l join claim c on c.id = l.claim_id join body b on b.id = c.applicant_id
                        left join cohort k on k.id = c.cohort_id left join claim_list li on li.id = c.list_id
                        where l.person_id = :person and c.submission > 0 and c.submitted_at is not null and l.strike_code is null
                          and l.amount_fen > 0 and c.state not in ('WITHDRAWN','REJECTED') order by c.id desc""")
                .param("person", personId)
                .query((row, n) -> new Subsidy(
                        row.getTimestamp(1)
                                .toInstant()
                                .atZone(BusinessClock.ZONE)
                                .getYear(),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        Money.ofFen(row.getLong(6)),
                        "claim.state." + row.getString(7),
                        scope.includesDivision(row.getString(9)) ? "claims/" + Ids.toText(row.getLong(8)) : null))
                .list();
    }
}
