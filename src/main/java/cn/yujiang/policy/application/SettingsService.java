package cn.yujiang.policy.application;

import cn.yujiang.identity.Actor;
import cn.yujiang.identity.CurrentActor;
import cn.yujiang.policy.Divisions;
import cn.yujiang.policy.PolicySettings;
import cn.yujiang.policy.RuleInfo;
import cn.yujiang.policy.domain.Engine;
import cn.yujiang.policy.domain.SettingStore;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.shared.Ids;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class SettingsService implements PolicySettings {

    private final Supplier<Engine> policies;
    private final SettingStore store;
    private final CurrentActor currentActor;
    private final BusinessClock clock;

    SettingsService(Supplier<Engine> policies, SettingStore store, CurrentActor currentActor, BusinessClock clock) {
        this.policies = policies;
        this.store = store;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Setting propose(Proposal proposal) {
        Actor actor = currentActor.require();
        RuleInfo rule =
                policies.get().rule(proposal.ruleId()).orElseThrow(() -> refused("RULE_UNKNOWN", proposal.ruleId()));
        if (!rule.appliesTo(proposal.divisionCode()) || !actor.scope().includesDivision(proposal.divisionCode())) {
            throw refused("SETTING_DIVISION", proposal.ruleId(), proposal.divisionCode());
        }
        policies.get().requireValue(proposal.ruleId(), proposal.key(), proposal.value());
        requireReason(proposal.reason());
        Setting setting = new Setting(Ids.next(), proposal, State.PROPOSED, actor.id(), clock.now(), null, null, null);
        store.insert(setting);
        return setting;
    }

    @Override
    @Transactional
    public Setting confirm(long settingId) {
        Setting decided = decide(settingId, State.CONFIRMED, null);
        store.supersede(decided);
        return decided;
    }

    @Override
    @Transactional
    public Setting refuse(long settingId, String reason) {
        requireReason(reason);
        return decide(settingId, State.REFUSED, reason);
    }

    private Setting decide(long settingId, State state, @Nullable String note) {
        Actor actor = currentActor.require();
        Setting open = store.find(settingId)
                .filter(found -> actor.scope().includesDivision(found.proposal().divisionCode()))
                .orElseThrow(() -> refused("SETTING_UNKNOWN"));
        if (open.state() != State.PROPOSED) {
            throw refused("SETTING_DECIDED");
        }
        if (open.proposedBy() == actor.id()) {
            throw refused("SEPARATION_OF_DUTIES");
        }
        Setting decided = new Setting(
                open.id(), open.proposal(), state, open.proposedBy(), open.proposedAt(), actor.id(), clock.now(), note);
        if (!store.decide(decided)) {
            throw refused("SETTING_DECIDED");
        }
        return decided;
    }

    private static void requireReason(String reason) {
        if (reason.isBlank()) {
            throw refused("SETTING_REASON");
        }
    }

    private static RejectedException refused(String code, Object... args) {
        return new RejectedException(Rejection.of(code, args));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Setting> history(String divisionCode) {
        return store.all().stream()
                .filter(setting -> Divisions.covers(setting.proposal().divisionCode(), divisionCode))
                .sorted(Comparator.comparing(Setting::proposedAt).reversed())
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, String> overrides(String ruleId, String divisionCode) {
        Map<String, String> values = new LinkedHashMap<>();
        store.confirmed(ruleId).stream()
                .filter(setting -> Divisions.covers(setting.proposal().divisionCode(), divisionCode))
                .sorted(Comparator.comparingInt(SettingsService::precision))
                .forEach(setting ->
                        values.put(setting.proposal().key(), setting.proposal().value()));
        return values;
    }

    /** How narrow the division is: 0 the country, 2 a province, 4 a city, 6 a county. */
    private static int precision(Setting setting) {
        return setting.proposal().divisionCode().replaceAll("(00)+$", "").length();
    }
}
