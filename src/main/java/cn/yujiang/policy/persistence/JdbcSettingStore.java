package cn.yujiang.policy.persistence;

import cn.yujiang.policy.PolicySettings.Proposal;
import cn.yujiang.policy.PolicySettings.Setting;
import cn.yujiang.policy.PolicySettings.State;
import cn.yujiang.policy.domain.SettingStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Times are kept in UTC. */
@Repository
class JdbcSettingStore implements SettingStore {

    private static final String SELECT = """
            select id, division_code, rule_id, param_key, param_value, reason, state, proposed_by, proposed_at,
                   decided_by, decided_at, note
              from policy_setting
            """;

    private final JdbcClient jdbc;

    JdbcSettingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void insert(Setting setting) {
        Proposal proposal = setting.proposal();
        jdbc.sql("""
                        insert into policy_setting (id, division_code, rule_id, param_key, param_value, reason, state,
                                                    proposed_by, proposed_at)
                        values (:id, :division, :rule, :key, :value, :reason, :state, :by, :at)
                        """)
                .param("id", setting.id())
                .param("division", proposal.divisionCode())
                .param("rule", proposal.ruleId())
                .param("key", proposal.key())
                .param("value", proposal.value())
                .param("reason", proposal.reason())
                .param("state", setting.state().name())
                .param("by", setting.proposedBy())
                .param("at", Times.utc(setting.proposedAt()))
                .update();
    }

    @Override
    public boolean decide(Setting decided) {
        return jdbc.sql("""
                                update policy_setting set state = :state, decided_by = :by, decided_at = :at, note = :note
                                 where id = :id and state = 'PROPOSED'
                                """)
                        .param("state", decided.state().name())
                        .param("by", decided.decidedBy())
                        .param("at", decided.decidedAt() == null ? null : Times.utc(decided.decidedAt()))
                        .param("note", decided.note())
                        .param("id", decided.id())
                        .update()
                == 1;
    }

    @Override
    public void supersede(Setting by) {
        jdbc.sql("""
                        update policy_setting set state = 'SUPERSEDED'
                         where division_code = :division and rule_id = :rule and param_key = :key
                           and state = 'CONFIRMED' and id <> :id
                        """)
                .param("division", by.proposal().divisionCode())
                .param("rule", by.proposal().ruleId())
                .param("key", by.proposal().key())
                .param("id", by.id())
                .update();
    }

    @Override
    public Optional<Setting> find(long id) {
        return jdbc.sql(SELECT + " where id = :id")
                .param("id", id)
                .query(JdbcSettingStore::row)
                .optional();
    }

    @Override
    public List<Setting> all() {
        return jdbc.sql(SELECT).query(JdbcSettingStore::row).list();
    }

    @Override
    public List<Setting> confirmed(String ruleId) {
        return jdbc.sql(SELECT + " where rule_id = :rule and state = 'CONFIRMED'")
                .param("rule", ruleId)
                .query(JdbcSettingStore::row)
                .list();
    }

    private static Setting row(ResultSet rs, int number) throws SQLException {
        Proposal proposal = new Proposal(
                rs.getString("division_code"),
                rs.getString("rule_id"),
                rs.getString("param_key"),
                rs.getString("param_value"),
                rs.getString("reason"));
        long decidedBy = rs.getLong("decided_by");
        return new Setting(
                rs.getLong("id"),
                proposal,
                State.valueOf(rs.getString("state")),
                rs.getLong("proposed_by"),
                java.util.Objects.requireNonNull(Times.instant(rs, "proposed_at")),
                decidedBy == 0 ? null : decidedBy,
                Times.instant(rs, "decided_at"),
                rs.getString("note"));
    }
}
