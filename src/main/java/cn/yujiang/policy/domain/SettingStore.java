package cn.yujiang.policy.domain;

import cn.yujiang.policy.PolicySettings;
import java.util.List;
import java.util.Optional;

/** Where settings are kept. */
public interface SettingStore {

    void insert(PolicySettings.Setting setting);

    /** Writes the decision; false when somebody else decided first. */
    boolean decide(PolicySettings.Setting decided);

    /** Marks an earlier confirmed value of the same division, rule and key as replaced. */
    void supersede(PolicySettings.Setting by);

    Optional<PolicySettings.Setting> find(long id);

    List<PolicySettings.Setting> all();

    List<PolicySettings.Setting> confirmed(String ruleId);
}
