package cn.yujiang.subsidy.application;

import cn.yujiang.policy.Assessment;
import cn.yujiang.policy.AssessmentRequest;
import cn.yujiang.policy.AssessmentStatus;
import cn.yujiang.policy.Assessor;
import cn.yujiang.policy.FactInfo;
import cn.yujiang.policy.PolicySettings;
import cn.yujiang.policy.RuleInfo;
import cn.yujiang.shared.Ids;
import cn.yujiang.shared.Money;
import cn.yujiang.subsidy.ClaimLine;
import cn.yujiang.subsidy.domain.Evidence;
import cn.yujiang.subsidy.domain.FactVocabulary;
import cn.yujiang.subsidy.domain.HouseConditions;
import cn.yujiang.training.Cohort;
import cn.yujiang.training.Enrolment;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Computes the lines of a claim: evidence to facts, facts to an assessment with its trace, one line a trainee. */
@Component
class ClaimCalculator {

    /** The lines with the fingerprint of the pack they were computed with. */
    record Result(List<ClaimLine> lines, String packHash) {
        Money total() {
            return lines.stream().map(ClaimLine::payable).reduce(Money.ZERO, Money::plus);
        }

        int paidPersons() {
            return (int)
                    lines.stream().filter(line -> line.payable().isPositive()).count();
        }
    }

    private final EvidenceCollector collector;
    private final Assessor assessor;
    private final PolicySettings settings;
    private final JsonMapper json;

    ClaimCalculator(EvidenceCollector collector, Assessor assessor, PolicySettings settings, JsonMapper json) {
        this.collector = collector;
        this.assessor = assessor;
        this.settings = settings;
        this.json = json;
    }

    Result compute(Cohort cohort, RuleInfo rule, long claimId) {
        Evidence evidence = collector.collect(cohort, rule.id(), claimId);
        Map<String, String> decided = new HashMap<>(settings.overrides(rule.id(), cohort.divisionCode()));
        decided.keySet().removeIf(key -> rule.parameter(key).isEmpty()); // decided for an earlier version of the rule
        String[] hash = {""};
        List<ClaimLine> lines = evidence.people().stream()
                .map(person -> {
                    Map<String, @Nullable Object> facts = facts(evidence, person, rule);
                    LocalDate event = FactVocabulary.eventDate(evidence, person, rule.eventDate());
                    Assessment assessment = assessor.assess(new AssessmentRequest(rule.id(), event, facts, decided));
                    hash[0] = assessment.policy().packHash();
                    return line(person, rule, assessment, printable(facts, event));
                })
                .toList();
        return new Result(lines, hash[0]);
    }

    /** Only what the rule asks for. */
    private static Map<String, @Nullable Object> facts(Evidence evidence, Evidence.Person person, RuleInfo rule) {
        Map<String, @Nullable Object> known = FactVocabulary.of(evidence, person);
        Map<String, @Nullable Object> asked = new HashMap<>();
        for (FactInfo fact : rule.facts()) {
            asked.put(fact.key(), known.get(fact.key()));
        }
        return asked;
    }

    /** Lists are kept as JSON, so that screens can name their columns. */
    private Map<String, String> printable(Map<String, @Nullable Object> facts, @Nullable LocalDate event) {
        Map<String, String> texts = new TreeMap<>();
        facts.forEach((key, value) -> texts.put(key, text(value)));
        texts.put("event_date", event == null ? "" : event.toString());
        return texts;
    }

    private String text(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        return value instanceof Collection<?> list ? json.writeValueAsString(list) : value.toString();
    }

    private static ClaimLine line(
            Evidence.Person person, RuleInfo rule, Assessment assessment, Map<String, String> facts) {
        Optional<String> refused =
                assessment.payable().isPositive() ? HouseConditions.refusal(rule.payee(), person) : Optional.empty();
        Enrolment enrolment = person.enrolment();
        return new ClaimLine(
                Ids.next(),
                enrolment.id(),
                enrolment.personId(),
                enrolment.position(),
                enrolment.name(),
                enrolment.maskedId(),
                enrolment.category(),
                refused.isPresent() ? AssessmentStatus.NOT_ELIGIBLE : assessment.status(),
                refused.isPresent() ? Money.ZERO : assessment.amount(),
                refused.orElse(assessment.reason()),
                assessment.field(),
                refused.isPresent() ? "" : assessment.summary(),
                assessment.trace(),
                facts,
                null,
                null,
                false);
    }
}
