package cn.yujiang.policy.domain;

import cn.yujiang.policy.Assessment;
import cn.yujiang.policy.AssessmentRequest;
import cn.yujiang.policy.Assessor;
import cn.yujiang.policy.Divisions;
import cn.yujiang.policy.HouseRules;
import cn.yujiang.policy.PackInfo;
import cn.yujiang.policy.PayeeKind;
import cn.yujiang.policy.PolicyCatalogue;
import cn.yujiang.policy.PolicyEngine;
import cn.yujiang.policy.RuleInfo;
import cn.yujiang.policy.Validity;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All loaded packs. */
public final class Engine implements PolicyEngine, Assessor, PolicyCatalogue, HouseRules {

    private final List<CompiledPack> packs;
    private final Map<String, CompiledRule> rules = new LinkedHashMap<>();

    public Engine(List<CompiledPack> packs) {
        this.packs = List.copyOf(packs);
        packs.forEach(
                pack -> pack.rules().forEach(rule -> rules.put(rule.source().id(), rule)));
    }

    @Override
    public Assessor assessor() {
        return this;
    }

    @Override
    public PolicyCatalogue catalogue() {
        return this;
    }

    @Override
    public HouseRules houseRules() {
        return this;
    }

    @Override
    public Assessment assess(AssessmentRequest request) {
        CompiledRule rule = rules.get(request.ruleId());
        if (rule == null) {
            throw new RejectedException(Rejection.of("RULE_UNKNOWN", request.ruleId()));
        }
        return RuleAssessor.assess(rule, request);
    }

    /** All rules ready to run, in the order of the packs. */
    public List<CompiledRule> compiledRules() {
        return List.copyOf(rules.values());
    }

    /** What the facts known so far say about a rule. */
    Screening screen(AssessmentRequest request) {
        CompiledRule rule = rules.get(request.ruleId());
        if (rule == null) {
            throw new RejectedException(Rejection.of("RULE_UNKNOWN", request.ruleId()));
        }
        return Screening.of(rule, request);
    }

    /**
     * @throws RejectedException {@code RULE_UNKNOWN}, {@code PARAMETER_UNKNOWN} or {@code PARAMETER_VALUE} when this value could not
     *     be used for the rule
     */
    public void requireValue(String ruleId, String key, String value) {
        CompiledRule rule = rules.get(ruleId);
        if (rule == null) {
            throw new RejectedException(Rejection.of("RULE_UNKNOWN", ruleId));
        }
        ParameterResolver resolver =
                new ParameterResolver(rule, new AssessmentRequest(ruleId, null, Map.of(), Map.of(key, value)));
        resolver.rejectUnknown();
        resolver.fromRequest();
    }

    @Override
    public List<RuleInfo> rulesInForce(String divisionCode, LocalDate date) {
        return rules.values().stream()
                .map(CompiledRule::info)
                .filter(rule -> rule.payee() != PayeeKind.NONE)
                .filter(rule -> rule.appliesTo(divisionCode) && rule.validity().contains(date))
                .toList();
    }

    @Override
    public List<RuleInfo> rules(String divisionCode) {
        return rules.values().stream()
                .map(CompiledRule::info)
                .filter(rule -> rule.appliesTo(divisionCode))
                .toList();
    }

    @Override
    public Optional<RuleInfo> rule(String id) {
        return Optional.ofNullable(rules.get(id)).map(CompiledRule::info);
    }

    @Override
    public List<RuleInfo> family(String name) {
        return rules.values().stream()
                .map(CompiledRule::info)
                .filter(rule -> name.equals(rule.family()))
                .toList();
    }

    @Override
    public Optional<Validity> validity(String ruleOrStatement) {
        return rule(ruleOrStatement).map(RuleInfo::validity).or(() -> packs().stream()
                .flatMap(pack -> pack.statements().stream())
                .filter(statement -> statement.id().equals(ruleOrStatement))
                .map(PackInfo.Statement::validity)
                .findFirst());
    }

    @Override
    public Optional<PackInfo> pack(String id) {
        return packs().stream().filter(pack -> pack.id().equals(id)).findFirst();
    }

    @Override
    public List<PackInfo> packs() {
        return packs.stream().map(CompiledPack::info).toList();
    }

    @Override
    public boolean declared(String key, String division) {
        return house(key, division).isPresent();
    }

    @Override
    public BigDecimal ratio(String key, String division) {
        return number(key, division).toDecimal(6, RoundingMode.UNNECESSARY).stripTrailingZeros();
    }

    @Override
    public int integer(String key, String division) {
        try {
            return Math.toIntExact(number(key, division).toLongExact());
        } catch (ArithmeticException e) {
            throw new RejectedException(Rejection.onField(key, "PARAMETER_UNKNOWN", key, division), e);
        }
    }

    @Override
    public boolean flag(String key, String division) {
        return house(key, division)
                .map(value -> value instanceof Value.Truth(boolean holds) ? holds : null)
                .orElseThrow(() -> unknown(key, division));
    }

    private Rational number(String key, String division) {
        return house(key, division)
                .map(value -> value instanceof Value.Quantity q ? q.number() : null)
                .orElseThrow(() -> unknown(key, division));
    }

    private static RejectedException unknown(String key, String division) {
        return new RejectedException(Rejection.onField(key, "PARAMETER_UNKNOWN", key, division));
    }

    private Optional<Value> house(String key, String division) {
        return packs.stream()
                .filter(pack -> pack.info().document().divisions().contains(Divisions.ALL))
                .flatMap(pack -> pack.parameters().stream())
                .filter(parameter -> parameter.source().exported()
                        && parameter.source().key().equals(key))
                .filter(parameter -> covering(parameter, division) >= 0)
                .max(Comparator.comparingInt(parameter -> covering(parameter, division)))
                .map(CompiledRule.Parameter::value);
    }

    /** How closely a parameter fits: -1 not at all, 0 the whole country, 6 this very division. */
    private static int covering(CompiledRule.Parameter parameter, String division) {
        List<String> own = parameter.source().divisions();
        if (own.isEmpty()) {
            return 0;
        }
        return own.stream()
                .filter(code -> Divisions.covers(code, division))
                .mapToInt(code -> code.replaceAll("(00)+$", "").length())
                .max()
                .orElse(-1);
    }
}
