package cn.yujiang.policy.application;

import cn.yujiang.policy.PackInfo;
import cn.yujiang.policy.RuleInfo;
import cn.yujiang.ui.TextSource;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Reasons of refusal that only a pack knows: a paper entered on the screen may name its own. They are said as the pack explains them, in
 * Chinese, and as the code where it explains nothing.
 */
@Component
class PackWords implements TextSource {

    private static final String REASON = "reason.";

    private final LivePolicies policies;

    PackWords(LivePolicies policies) {
        this.policies = policies;
    }

    @Override
    public Optional<String> text(String key, Locale locale) {
        if (!key.startsWith(REASON)) {
            return Optional.empty();
        }
        String code = key.substring(REASON.length());
        return policies.packs().stream()
                .map(PackInfo::rules)
                .flatMap(rules -> rules.stream().flatMap(id -> policies.rule(id).stream()))
                .map(RuleInfo::conditions)
                .flatMap(conditions -> conditions.stream())
                .filter(condition -> code.equals(condition.reason())
                        && !condition.explanation().isBlank())
                .map(RuleInfo.Condition::explanation)
                .findFirst()
                .or(() -> Optional.of(code));
    }
}
