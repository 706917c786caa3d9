package cn.yujiang.subsidy.application;

import cn.yujiang.identity.Scope;
import cn.yujiang.policy.EvidenceDirectory;
import cn.yujiang.policy.FactTexts;
import cn.yujiang.policy.PolicyCatalogue;
import cn.yujiang.shared.Money;
import cn.yujiang.subsidy.domain.HouseConditions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads the frozen facts of claim lines back into the shape the rules take. */
@Repository
class ClaimEvidence implements EvidenceDirectory {

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    /** Through both reviews: no later step computes again, so from here on a new version can only be followed by a proposal. */
    private static final Set<String> DECIDED =
            Set.of("PUBLIC_NOTICE_PENDING", "PUBLIC_NOTICE", "APPROVED", "PAID", "PAYMENT_FAILED", "CLAWBACK_PENDING");

    private static final int PAGE = 2_000;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final PolicyCatalogue policies;

    ClaimEvidence(JdbcClient jdbc, JsonMapper json, PolicyCatalogue policies) {
        this.jdbc = jdbc;
        this.json = json;
        this.policies = policies;
    }

    @Override
    public void each(Collection<String> ruleIds, Scope scope, Consumer<StoredCase> consumer) {
        for (String rule : ruleIds) {
            List<StoredCase> page = page(rule, scope, 0);
            while (!page.isEmpty()) {
                page.forEach(consumer);
                page = page(rule, scope, page.getLast().lineId());
            }
        }
    }

    /** Page by page, so that neither memory nor a transaction grows with the number of claims. */
    private List<StoredCase> page(String rule, Scope scope, long after) {
        return jdbc.sql("""
                        select l.id, c.rule_id, c.division_code, l.category, l.facts, l.amount_fen, c.pack_hash, c.state
                        from claim_line l join claim c on c.id = l.claim_id
                        where c.rule_id = :rule and c.division_code like :divisions and l.id > :after and l.strike_code is null
                          and c.state not in ('DRAFT','WITHDRAWN','REJECTED')
                          and (l.reason is null or l.reason not in (:house))
                        order by l.id limit :size""")
                .param("rule", rule)
                .param("divisions", scope.divisionPattern())
                .param("after", after)
                .param("house", HouseConditions.REASONS)
                .param("size", PAGE)
                .query(this::read)
                .list();
    }

    private StoredCase read(ResultSet row, int number) throws SQLException {
        Map<String, String> texts = json.readValue(row.getString("facts"), TEXTS);
        String day = texts.getOrDefault("event_date", "");
        String rule = row.getString("rule_id");
        return new StoredCase(
                row.getLong("id"),
                rule,
                row.getString("division_code"),
                day.isEmpty() ? null : LocalDate.parse(day),
                row.getString("category"),
                policies.rule(rule).map(info -> FactTexts.read(info, texts)).orElse(Map.of()),
                Money.ofFen(row.getLong("amount_fen")),
                row.getString("pack_hash"),
                DECIDED.contains(row.getString("state")));
    }
}
