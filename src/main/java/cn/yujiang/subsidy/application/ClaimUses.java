package cn.yujiang.subsidy.application;

import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import cn.yujiang.subsidy.ClaimLine;
import cn.yujiang.subsidy.ClaimList;
import cn.yujiang.subsidy.domain.lists.ListUse;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * One live claim per person, rule, occupation and level, or per person, rule and period of a list, across all bodies (controls A01 and
 * A07): a unique key in the
 * database decides when two are submitted at the same moment.
 */
@Repository
class ClaimUses {

    private final JdbcClient jdbc;

    ClaimUses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void claim(ClaimEntity claim, ClaimSubject subject, List<ClaimLine> lines) {
        release(claim.getId());
        for (ClaimLine line : lines) {
            if (line.payable().isPositive()) {
                insert(claim.getId(), line, claim.ruleId() + ":" + key(subject, line));
            }
        }
    }

    /** Lines that go on in another claim stay used. */
    void move(ClaimEntity claim, ClaimSubject subject, List<ClaimLine> lines, long toClaim) {
        jdbc.sql("update claim_use set claim_id = :to where claim_id = :from and use_key in (:keys)")
                .param("to", toClaim)
                .param("from", claim.getId())
                .param(
                        "keys",
                        lines.stream()
                                .map(line -> claim.ruleId() + ":" + key(subject, line))
                                .toList())
                .update();
    }

    private static String key(ClaimSubject subject, ClaimLine line) {
        return switch (subject) {
            case ClaimSubject.OfClass training ->
                line.personId() + ":" + training.occupation() + ":" + training.level();
            case ClaimSubject.OfList(ClaimList list) -> ListUse.key(list, line);
        };
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
