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
import cn.yujiang.subsidy.ClaimList;
import cn.yujiang.subsidy.domain.Evidence;
import cn.yujiang.subsidy.domain.FactVocabulary;
import cn.yujiang.subsidy.domain.HouseConditions;
import cn.yujiang.training.Cohort;
import cn.yujiang.training.Enrolment;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Computes the lines of a claim: evidence to facts, facts to an assessment with its trace, one line a trainee. */
@Component
class ClaimCalculator {

    /**
     * The lines with what they were computed with.
     *
     * @param packHash fingerprint of the pack
     * @param parameters what the bureau had decided about parameters the paper leaves open
     */
    record Result(List<ClaimLine> lines, String packHash, Map<String, String> parameters) {

        private Result of(Set<Long> enrolments) {
            return new Result(
                    lines.stream()
                            .filter(line -> enrolments.contains(line.enrolmentId()))
                            .toList(),
                    packHash,
                    parameters);
        }

        Money total() {
            return lines.stream().map(ClaimLine::payable).reduce(Money.ZERO, Money::plus);
        }

        int paidPersons() {
            return (int)
                    lines.stream().filter(line -> line.payable().isPositive()).count();
        }
    }

    private final ClaimSubjects subjects;
    private final ListCalculator lists;
    private final EvidenceCollector collector;
    private final Assessor assessor;
    private final LineStore stored;
    private final PolicySettings settings;
    private final JsonMapper json;

    ClaimCalculator(
            ClaimSubjects subjects,
            ListCalculator lists,
            EvidenceCollector collector,
            Assessor assessor,
            LineStore stored,
            PolicySettings settings,
            JsonMapper json) {
        this.subjects = subjects;
        this.lists = lists;
        this.collector = collector;
        this.assessor = assessor;
        this.stored = stored;
        this.settings = settings;
        this.json = json;
    }

    /** The lines of a claim, from its class or its list; of a claim that was divided from another those it took over. */
    Result compute(ClaimEntity claim, RuleInfo rule) {
        Result all = everybody(claim, rule);
        return claim.dividedFrom() == null ? all : all.of(stored.enrolments(claim.getId()));
    }

    private Result everybody(ClaimEntity claim, RuleInfo rule) {
        return switch (subjects.of(claim)) {
            case ClaimSubject.OfClass(Cohort cohort) ->
                compute(collector.collect(cohort, rule.id(), claim.getId()), rule);
            case ClaimSubject.OfList(ClaimList list) -> lists.compute(list, rule, claim);
        };
    }

    /** What the class would earn if everybody attended everything and passed. */
    Result expected(Cohort cohort, RuleInfo rule) {
        return compute(collector.expected(cohort), rule);
    }

    private Result compute(Evidence evidence, RuleInfo rule) {
        Cohort cohort = evidence.cohort();
        Map<String, String> decided = new HashMap<>(settings.overrides(rule.id(), cohort.divisionCode()));
        decided.keySet().removeIf(key -> rule.parameter(key).isEmpty()); // decided for an earlier version of the rule
        var answers = new Answers(rule, decided);
        var vocabulary = FactVocabulary.of(evidence);
        List<ClaimLine> lines = evidence.people().stream()
                .map(person -> line(
                        person,
                        rule,
                        answers.to(
                                facts(vocabulary.apply(person), rule),
                                FactVocabulary.eventDate(evidence, person, rule.eventDate()))))
                .toList();
        return new Result(lines, answers.packHash, decided);
    }

    /** Only what the rule asks for. */
    private static Map<String, @Nullable Object> facts(Map<String, @Nullable Object> known, RuleInfo rule) {
        Map<String, @Nullable Object> asked = new HashMap<>();
        for (FactInfo fact : rule.facts()) {
            asked.put(fact.key(), known.get(fact.key()));
        }
        return asked;
    }

    private record Question(
            Map<String, @Nullable Object> facts, @Nullable LocalDate event) {}

    /** What the rule says, with the facts as they are kept. */
    private record Answer(Assessment assessment, String summary, Map<String, String> facts) {}

    /** The answers for one class: most of its trainees bring the same facts, and the same facts get the same answer. */
    private final class Answers {
        private final RuleInfo rule;
        private final Map<String, String> decided;
        private final Map<Question, Answer> given = new HashMap<>();
        private String packHash = "";

        private Answers(RuleInfo rule, Map<String, String> decided) {
            this.rule = rule;
            this.decided = decided;
        }

        private Answer to(Map<String, @Nullable Object> facts, @Nullable LocalDate event) {
            return given.computeIfAbsent(new Question(facts, event), this::ask);
        }

        private Answer ask(Question question) {
            Assessment assessment =
                    assessor.assess(new AssessmentRequest(rule.id(), question.event, question.facts, decided));
            packHash = assessment.policy().packHash();
            return new Answer(assessment, assessment.summary(), FrozenFacts.of(json, question.facts, question.event));
        }
    }

    private static ClaimLine line(Evidence.Person person, RuleInfo rule, Answer answer) {
        Assessment assessment = answer.assessment;
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
                refused.isPresent() ? "" : answer.summary,
                assessment.trace(),
                answer.facts,
                null,
                null,
                false);
    }
}
