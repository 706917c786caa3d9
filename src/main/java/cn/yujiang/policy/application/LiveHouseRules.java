package cn.yujiang.policy.application;

import cn.yujiang.policy.HouseRules;
import java.math.BigDecimal;
import org.springframework.stereotype.Component;

/** The house rules of the packs in force now. */
@Component
class LiveHouseRules implements HouseRules {

    private final LivePolicies policies;

    LiveHouseRules(LivePolicies policies) {
        this.policies = policies;
    }

    @Override
    public boolean declared(String key, String division) {
        return policies.get().declared(key, division);
    }

    @Override
    public BigDecimal ratio(String key, String division) {
        return policies.get().ratio(key, division);
    }

    @Override
    public int integer(String key, String division) {
        return policies.get().integer(key, division);
    }

    @Override
    public boolean flag(String key, String division) {
        return policies.get().flag(key, division);
    }
}
