package cn.yujiang.advance.application;

import cn.yujiang.policy.Assessment;
import cn.yujiang.policy.AssessmentRequest;
import cn.yujiang.policy.Assessor;
import cn.yujiang.policy.EventDateKind;
import cn.yujiang.policy.FactInfo;
import cn.yujiang.policy.ParameterInfo;
import cn.yujiang.policy.PolicyCatalogue;
import cn.yujiang.policy.PolicySettings;
import cn.yujiang.policy.RuleInfo;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.shared.Money;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks the paper of the place how much may be paid ahead. A place without such a rule pays nothing ahead. */
@Component
class AdvanceRules {

    /** What a rule about advances is told; one that asks for more cannot be answered here and is not used. */
    private static final Set<String> KEYS =
            Set.of("estimated_subsidy", "requested", "already_advanced", "designated_or_enterprise");

    /** The case of one class. */
    record Case(String divisionCode, Money expected, Money granted, boolean designated) {}

    private final PolicyCatalogue policies;
    private final PolicySettings settings;
    private final Assessor assessor;
    private final BusinessClock clock;

    AdvanceRules(PolicyCatalogue policies, PolicySettings settings, Assessor assessor, BusinessClock clock) {
        this.policies = policies;
        this.settings = settings;
        this.assessor = assessor;
        this.clock = clock;
    }

    Optional<RuleInfo> of(String divisionCode) {
        return policies.rulesInForce(divisionCode, clock.today()).stream()
                .filter(rule -> rule.eventDate() == EventDateKind.ADVANCE_APPROVAL)
                .filter(rule -> rule.facts().stream()
                        .filter(fact -> !fact.optional())
                        .map(FactInfo::key)
                        .allMatch(KEYS::contains))
                .findFirst();
    }

    String basis(RuleInfo rule) {
        return policies.basis(rule.id());
    }

    /** The ratio in the words of the paper, such as 40%; empty when the rule has none. */
    static String percent(RuleInfo rule) {
        return rule.parameters().stream()
                .filter(parameter -> parameter.key().equals("advanceRatio"))
                .map(ParameterInfo::value)
                .filter(value -> value != null)
                .findFirst()
                .orElse("");
    }

    /** The most that may be advanced at all. */
    Assessment ceiling(RuleInfo rule, Case about) {
        return assess(rule, about, about.expected, Money.ZERO);
    }

    /** What of a request the rule gives beside what was granted before. */
    Assessment grant(RuleInfo rule, Case about, Money requested) {
        return assess(rule, about, requested, about.granted);
    }

    private Assessment assess(RuleInfo rule, Case about, Money requested, Money granted) {
        Map<String, @Nullable Object> facts = new HashMap<>();
        for (FactInfo fact : rule.facts()) {
            facts.put(
                    fact.key(),
                    switch (fact.key()) {
                        case "estimated_subsidy" -> about.expected.toPlainYuan();
                        case "requested" -> requested.toPlainYuan();
                        case "already_advanced" -> granted.toPlainYuan();
                        case "designated_or_enterprise" -> about.designated;
                        default -> null;
                    });
        }
        return assessor.assess(new AssessmentRequest(
                rule.id(), clock.today(), facts, settings.overrides(rule.id(), about.divisionCode)));
    }
}
