package cn.yujiang.subsidy.application;

import cn.yujiang.shared.Ids;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people were granted before under a rule, in any class of any institution. Asked once for a whole class. */
@Repository
class PaidBefore {

    private static final String GRANTED = """
            select distinct l.person_id, x.id, x.occupation, x.level
            from claim_line l join claim c on c.id = l.claim_id join certificate x on x.enrolment_id = l.enrolment_id
            where l.person_id in (:people) and c.rule_id = :rule and c.id <> :claim and x.state = 'VERIFIED'
              and c.state in ('APPROVED','PAID','PAYMENT_FAILED') and l.strike_code is null and l.amount_fen > 0""";

    /** Certificates that a list claimed by their number. */
    private static final String BY_LIST = """
            select distinct x.person_id, x.id
            from claim c join claim_line l on l.claim_id = c.id join certificate x on x.person_id = l.person_id
            where l.person_id in (:people) and c.rule_id = :rule and c.id <> :claim and c.list_id is not null and c.submission > 0
              and c.state not in ('WITHDRAWN','REJECTED','CLAWED_BACK') and l.strike_code is null and l.amount_fen > 0
              and x.state = 'VERIFIED' and l.facts like concat('%"record_number":"', x.number_index, '"%')""";

    /**
     * @param levels occupation and level of each certificate that earned money, once each
     * @param certificates record ids of these certificates, and of those a list claimed by their number
     */
    record Before(List<Map<String, Object>> levels, List<String> certificates) {

        private Before() {
            this(new ArrayList<>(), new ArrayList<>());
        }

        static Before nothing() {
            return new Before(List.of(), List.of());
        }

        private void granted(String certificate, String occupation, String level) {
            Map<String, Object> earned = Map.of("occupation", occupation, "level", level);
            if (!levels.contains(earned)) {
                levels.add(earned);
            }
            claimed(certificate);
        }

        private void claimed(String certificate) {
            if (!certificates.contains(certificate)) {
                certificates.add(certificate);
            }
        }
    }

    private final JdbcClient jdbc;

    PaidBefore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By person; who was granted nothing is absent. */
    Map<Long, Before> of(Collection<Long> people, String ruleId, long claimId) {
        var before = new HashMap<Long, Before>();
        if (people.isEmpty()) {
            return before;
        }
        ask(GRANTED, people, ruleId, claimId).query(row -> {
            before.computeIfAbsent(row.getLong(1), person -> new Before())
                    .granted(Ids.toText(row.getLong(2)), row.getString(3), row.getString(4));
        });
        ask(BY_LIST, people, ruleId, claimId).query(row -> {
            before.computeIfAbsent(row.getLong(1), person -> new Before()).claimed(Ids.toText(row.getLong(2)));
        });
        return before;
    }

    private JdbcClient.StatementSpec ask(String sql, Collection<Long> people, String ruleId, long claimId) {
        return jdbc.sql(sql).param("people", people).param("rule", ruleId).param("claim", claimId);
    }
}
