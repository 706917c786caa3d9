package cn.yujiang.subsidy.application;

import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import cn.yujiang.subsidy.ClaimLine;
import cn.yujiang.training.CohortPlan;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * One live claim per person, rule, occupation and level, across all institutions (controls A01 and A07): a unique key in the
 * database decides when two are submitted at the same moment.
 */
@Repository
class ClaimUses {

    private final JdbcClient jdbc;

    ClaimUses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void claim(long claimId, String ruleId, CohortPlan plan, List<ClaimLine> lines) {
        release(claimId);
        for (ClaimLine line : lines) {
            if (line.payable().isPositive()) {
                insert(claimId, line, ruleId + ":" + line.personId() + ":" + plan.occupation() + ":" + plan.level());
            }
        }
    }

    private void insert(long claimId, ClaimLine line, String key) {
        try {
            jdbc.sql("insert into claim_use (use_key, claim_id) values (:key, :claim)")
                    .param("key", key)
                    .param("claim", claimId)
                    .update();
        } catch (DuplicateKeyException e) {
            throw new RejectedException(
                    Rejection.of("CLAIMED_ELSEWHERE", line.position(), line.name(), otherClaim(key)), e);
        }
    }

    private String otherClaim(String key) {
        return jdbc.sql(
                        "select coalesce(c.claim_no, '') from claim_use u join claim c on c.id = u.claim_id where u.use_key = :key")
                .param("key", key)
                .query(String.class)
                .optional()
                .orElse("");
    }

    void release(long claimId) {
        jdbc.sql("delete from claim_use where claim_id = :claim")
                .param("claim", claimId)
                .update();
    }
}
