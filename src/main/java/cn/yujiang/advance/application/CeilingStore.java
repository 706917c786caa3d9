package cn.yujiang.advance.application;

import cn.yujiang.advance.Advance;
import cn.yujiang.shared.Money;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The room that is left under the ceilings; one row a class and rule, so that two requests take turns. */
@Repository
class CeilingStore {

    private final JdbcClient jdbc;

    CeilingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Locks the room of class and rule until the end of the transaction and answers what is granted already. */
    Money lockGranted(long cohortId, String ruleId) {
        try {
            jdbc.sql("insert into advance_ceiling (cohort_id, rule_id, ceiling_fen, granted_fen) values (?, ?, 0, 0)")
                    .params(cohortId, ruleId)
                    .update();
        } catch (DuplicateKeyException e) {
            // somebody asked before
        }
        return Money.ofFen(
                jdbc.sql("select granted_fen from advance_ceiling where cohort_id = ? and rule_id = ? for update")
                        .params(cohortId, ruleId)
                        .query(Long.class)
                        .single());
    }

    Money granted(long cohortId, String ruleId) {
        return Money.ofFen(jdbc.sql("select granted_fen from advance_ceiling where cohort_id = ? and rule_id = ?")
                .params(cohortId, ruleId)
                .query(Long.class)
                .optional()
                .orElse(0L));
    }

    /** @return false when it would pass the ceiling */
    boolean take(long cohortId, String ruleId, Money ceiling, Money amount) {
        return jdbc.sql("""
                        update advance_ceiling set ceiling_fen = :ceiling, granted_fen = granted_fen + :amount
                        where cohort_id = :cohort and rule_id = :rule and granted_fen + :amount <= :ceiling""")
                        .param("ceiling", ceiling.fen())
                        .param("amount", amount.fen())
                        .param("cohort", cohortId)
                        .param("rule", ruleId)
                        .update()
                == 1;
    }

    void giveBack(Advance advance) {
        jdbc.sql("""
                        update advance_ceiling set granted_fen = granted_fen - :amount
                        where cohort_id = :cohort and rule_id = :rule""")
                .param("amount", advance.granted().fen())
                .param("cohort", advance.cohortId())
                .param("rule", advance.ruleId())
                .update();
    }
}
