package cn.yujiang.shell.cli;

import cn.yujiang.policy.Assessment;
import cn.yujiang.shared.Money;
import cn.yujiang.shared.RmbUppercase;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whole classes and enterprises, put together from the rules of the packs: what each payee gets and the total. The scenarios
 * say less than a claim knows; what they leave out (kind of certificate, cut-off entered by the bureau) is filled in here.
 */
final class Scenarios implements ReferenceRule {

    private static final Set<String> INPUTS = Set.of(
            "name",
            "roster",
            "employed",
            "days_each",
            "certificates_level5",
            "tier_mode",
            "people",
            "estimate",
            "advance_requested",
            "final",
            "agreement_months",
            "yearly_costs");

    /** Names of facts by the name the scenario gives them, for complaints. */
    private static final Map<String, String> SCENARIO_NAMES = Map.of(
            "attended_offline_days", "days_each",
            "cohort_roster", "roster",
            "cohort_employed", "employed",
            "estimated_subsidy", "estimate",
            "requested", "advance_requested",
            "final_subsidy", "final",
            "credited_hours", "people",
            "certificates", "people");

    private static final String CATEGORY = "脱贫劳动力";
    private static final String CUTOFF = "2020-01-01";
    private static final String ISSUED = "2020-03-02";

    private final RuleRunner rules;

    Scenarios(RuleRunner rules) {
        this.rules = rules;
    }

    @Override
    public Set<String> inputs() {
        return INPUTS;
    }

    @Override
    public Map<String, @Nullable Object> answer(Inputs in, @Nullable String reading) {
        String name = in.required("name");
        if (name.startsWith("E1")) {
            return cohort(in, reading);
        }
        if (reading != null) {
            throw new UsageException("unknown reading “" + reading + "”");
        }
        return switch (name.split(" ")[0]) {
            case "E2" -> enterprise(in);
            case "E4" -> advance(in);
            case "E5" -> Map.of("amount", yuan(money("GY2020-2.8.3-apprentice", apprentice(in), null)));
            default -> throw new Inputs.Unanswerable("INVALID_INPUT", "name");
        };
    }

    /** A class of 脱贫劳动力 who all attended the same days. */
    private Map<String, @Nullable Object> cohort(Inputs in, @Nullable String reading) {
        Map<String, @Nullable Object> facts = facts(in, "days_each", "attended_offline_days");
        facts.put("category", CATEGORY);
        Money living = money("XZ2022-2.3.1-living", facts, null);
        facts.putAll(facts(in, "roster", "cohort_roster", "employed", "cohort_employed"));
        if (in.has("tier_mode")) {
            facts.put("tier_mode", in.text("tier_mode"));
        }
        Money training = money("XZ2022-2.3.1-training", facts, reading);
        Money evaluation = money("XZ2022-2.3.1-eval", Map.of("category", CATEGORY, "certificates", levelFive()), null);
        int roster = in.number("roster");
        Money body = times(roster, training);
        Money trainees = times(roster, living);
        Money evaluator = times(certified(in, roster), evaluation);
        return Map.of(
                "training_body", yuan(body),
                "trainees_living", yuan(trainees),
                "evaluation_body", yuan(evaluator),
                "grand_total", yuan(body.plus(trainees).plus(evaluator)));
    }

    private static int certified(Inputs in, int roster) {
        int certificates = in.number("certificates_level5");
        if (certificates < 0 || certificates > roster) {
            throw new Inputs.Unanswerable("INVALID_INPUT", "certificates_level5");
        }
        return certificates;
    }

    private static List<Map<String, Object>> levelFive() {
        return List.of(Map.of("occupation", "一种职业", "level", "五级", "state", "OBTAINED"));
    }

    /** Employees of one enterprise, each paid by days, by level or by special-operation certificates. */
    private Map<String, @Nullable Object> enterprise(Inputs in) {
        List<Money> lines = new ArrayList<>();
        for (Object item : in.list("people")) {
            lines.add(employee(in.record("people", item)));
        }
        Money total = lines.stream().reduce(Money.ZERO, Money::plus);
        return Map.of(
                "lines", lines.stream().map(Scenarios::yuan).toList(),
                "total", yuan(total),
                "uppercase", RmbUppercase.of(total));
    }

    private Money employee(Inputs person) {
        Map<String, @Nullable Object> facts = new HashMap<>();
        switch (person.text("kind")) {
            case "DAYS" -> {
                facts.put("credited_hours", person.values().get("hours"));
                facts.put("certificate_type", "培训合格证书");
                facts.put("course_kind", "岗位技能提升培训");
                return money("GY2020-2.8.2a-days", facts, null);
            }
            case "LEVEL" -> {
                Map<String, @Nullable Object> certificate =
                        new HashMap<>(Map.of("kind", "职业技能等级证书", "occupation", "一种职业", "issue_date", ISSUED));
                certificate.put("level", person.values().get("level"));
                facts.put("is_employee", true);
                facts.put("certificates", List.of(certificate));
                facts.put("paid_history", List.of());
                facts.put("cutoff_date", CUTOFF);
                return money("GY2020-2.8.2b-level", facts, null);
            }
            case "SPECIAL" -> {
                facts.put("certificates", special(person));
                facts.put("already_paid_numbers", List.of());
                facts.put("cutoff_date", CUTOFF);
                return money("GY2020-2.8.2c-special", facts, null);
            }
            default -> throw new Inputs.Unanswerable("INVALID_INPUT", "people");
        }
    }

    private static List<Map<String, Object>> special(Inputs person) {
        int count = person.values().get("count") instanceof Integer number ? number : -1;
        if (count < 0 || count > 50) {
            throw new Inputs.Unanswerable(person.has("count") ? "INVALID_INPUT" : "MISSING_INPUT", "people");
        }
        List<Map<String, Object>> certificates = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            certificates.add(
                    Map.of("kind", "特种作业操作证", "issue_date", ISSUED, "number", "T" + i, "newly_obtained", true));
        }
        return Collections.unmodifiableList(certificates);
    }

    private Map<String, @Nullable Object> advance(Inputs in) {
        Map<String, @Nullable Object> asked =
                facts(in, "estimate", "estimated_subsidy", "advance_requested", "requested");
        asked.put("already_advanced", "0");
        asked.put("designated_or_enterprise", true);
        Money advance = money("NH2020-17-advance", asked, null);
        Map<String, @Nullable Object> settled = facts(in, "final", "final_subsidy");
        settled.put("advance_paid", yuan(advance));
        Map<String, @Nullable Object> answer =
                new HashMap<>(answered(rules.assess("NH2020-17-advance-settle", settled, null))
                        .outputs());
        answer.put("advance", yuan(advance));
        return answer;
    }

    private static Map<String, @Nullable Object> apprentice(Inputs in) {
        Map<String, @Nullable Object> facts =
                facts(in, "agreement_months", "agreement_months", "yearly_costs", "yearly_costs");
        facts.put("completed", true);
        return facts;
    }

    /** Inputs of the scenario under the names of the rules; pairs of both names. */
    private static Map<String, @Nullable Object> facts(Inputs in, String... names) {
        Map<String, @Nullable Object> facts = new HashMap<>();
        for (int i = 0; i < names.length; i += 2) {
            facts.put(names[i + 1], in.values().get(names[i]));
        }
        return facts;
    }

    private Money money(String rule, Map<String, @Nullable Object> facts, @Nullable String reading) {
        return answered(rules.assess(rule, facts, reading)).payable();
    }

    private static Assessment answered(Assessment assessment) {
        if (assessment.field() != null) {
            throw new Inputs.Unanswerable(
                    assessment.status().name(), SCENARIO_NAMES.getOrDefault(assessment.field(), assessment.field()));
        }
        return assessment;
    }

    private static Money times(int persons, Money each) {
        return Money.ofFen(Math.multiplyExact(persons, each.fen()));
    }

    private static String yuan(Money money) {
        return money.toPlainYuan();
    }
}
