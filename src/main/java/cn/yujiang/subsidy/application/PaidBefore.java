package cn.yujiang.subsidy.application;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a person was granted before under a rule, in any class of any institution. */
@Repository
class PaidBefore {

    private static final String GRANTED = """
            from claim_line l join claim c on c.id = l.claim_id join certificate x on x.enrolment_id = l.enrolment_id
            where l.person_id = :person and c.rule_id = :rule and c.id <> :claim and x.state = 'VERIFIED'
              and c.state in ('APPROVED','PAID','PAYMENT_FAILED') and l.strike_code is null and l.amount_fen > 0""";

    private final JdbcClient jdbc;

    PaidBefore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Map<String, Object>> levels(long personId, String ruleId, long claimId) {
        return jdbc.sql("select distinct x.occupation, x.level " + GRANTED)
                .param("person", personId)
                .param("rule", ruleId)
                .param("claim", claimId)
                .query((row, n) -> Map.<String, Object>of("occupation", row.getString(1), "level", row.getString(2)))
                .list();
    }

    /** Record ids of certificates that earned money before, as the fact vocabulary writes them. */
    List<String> certificates(long personId, String ruleId, long claimId) {
        return jdbc.sql("select distinct x.id " + GRANTED)
                .param("person", personId)
                .param("rule", ruleId)
                .param("claim", claimId)
                .query((row, n) -> cn.yujiang.shared.Ids.toText(row.getLong(1)))
                .list();
    }
}
