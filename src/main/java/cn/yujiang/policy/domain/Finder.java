package cn.yujiang.policy.domain;

import cn.yujiang.policy.Assessment;
import cn.yujiang.policy.AssessmentRequest;
import cn.yujiang.policy.AssessmentStatus;
import cn.yujiang.policy.Divisions;
import cn.yujiang.policy.FactInfo;
import cn.yujiang.policy.PayeeKind;
import cn.yujiang.policy.PolicyFinder;
import cn.yujiang.policy.Population;
import cn.yujiang.policy.RuleInfo;
import cn.yujiang.shared.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Asks every rule of a place with the facts known. Pure: the same question gives the same answers. */
public final class Finder implements PolicyFinder {

    /** A stated value is none of those the paper names. */
    public static final String NOT_LISTED = "NOT_LISTED";

    private static final String CATEGORY = "人员类别";

    /** One question to people under two names in the packs. */
    private static final Map<String, String> SAME_QUESTION = Map.of("劳动者类别", CATEGORY);

    private static final String BIRTH_DATE = "出生日期";
    private static final String CHOICE = "枚举";

    /** Facts that are the day asked about, under their names in the packs. */
    private static final Set<String> DAY_ITSELF = Set.of("今天", "适用日");

    private static final Set<String> NOT_ASKED = Set.of("列表", "时刻");

    /** What the bureau has decided where a paper is silent: values by key of the parameter. */
    @FunctionalInterface
    public interface Settings {
        Map<String, String> of(String ruleId, String divisionCode);
    }

    private final Supplier<Engine> engine;
    private final Settings settings;

    /** @param engine the packs in force at the moment of each question */
    public Finder(Supplier<Engine> engine, Settings settings) {
        this.engine = engine;
        this.settings = settings;
    }

    @Override
    public List<FactInfo> questions(String divisionCode, Population who) {
        Map<String, FactInfo> facts = new LinkedHashMap<>();
        Map<String, Integer> uses = new HashMap<>();
        rules(divisionCode, who)
                .flatMap(rule -> rule.facts().stream())
                .filter(fact -> !NOT_ASKED.contains(fact.type()) && !DAY_ITSELF.contains(fact.name()))
                .forEach(fact -> {
                    facts.merge(asked(fact), renamed(fact), Finder::merged);
                    uses.merge(asked(fact), 1, Integer::sum);
                });
        facts.computeIfPresent(CATEGORY, (name, fact) -> everywhere(fact));
        return facts.values().stream()
                .sorted(Comparator.comparing((FactInfo fact) -> !fact.name().equals(CATEGORY))
                        .thenComparing(fact -> -uses.getOrDefault(fact.name(), 0))
                        .thenComparing(fact -> ease(fact.type())))
                .toList();
    }

    private static String asked(FactInfo fact) {
        return SAME_QUESTION.getOrDefault(fact.name(), fact.name());
    }

    /** What is answered with one touch before what is looked up. */
    private static int ease(String type) {
        return switch (type) {
            case CHOICE -> 0;
            case "布尔" -> 1;
            case "日期", "年月" -> 3;
            default -> 2;
        };
    }

    /** The categories of all papers: somebody from elsewhere shall find himself too. */
    private FactInfo everywhere(FactInfo category) {
        return engine.get().packs().stream()
                .flatMap(pack -> pack.rules().stream())
                .flatMap(id -> engine.get().rule(id).stream())
                .flatMap(rule -> rule.facts().stream())
                .filter(fact -> fact.name().equals(CATEGORY))
                .reduce(category, Finder::merged);
    }

    private static FactInfo merged(FactInfo one, FactInfo other) {
        Set<String> values = new LinkedHashSet<>(one.values());
        values.addAll(other.values());
        return with(one, one.name(), List.copyOf(values), one.open() || other.open());
    }

    private static FactInfo renamed(FactInfo fact) {
        return with(fact, asked(fact), fact.values(), fact.open());
    }

    private static FactInfo with(FactInfo fact, String name, List<String> values, boolean open) {
        return new FactInfo(
                fact.key(),
                name,
                fact.english(),
                fact.type(),
                fact.meaning(),
                fact.optional(),
                values,
                open,
                fact.columns());
    }

    /** An enterprise also asks for what it is paid for its workers; the bureau's own rules and yearly targets concern nobody. */
    private Stream<RuleInfo> rules(String divisionCode, Population who) {
        return engine.get().rules(divisionCode).stream()
                .filter(rule -> !rule.divisions().contains(Divisions.ALL))
                .filter(rule -> rule.population() == who
                        || who == Population.ENTERPRISE
                                && rule.population() == Population.PERSON
                                && rule.payee() == PayeeKind.ENTERPRISE);
    }

    @Override
    public List<Match> find(Question question) {
        return rules(question.divisionCode(), question.who())
                .map(rule -> match(rule, question))
                .sorted(Comparator.comparing(Match::verdict)
                        .thenComparing(match -> match.missing().size()))
                .toList();
    }

    private Match match(RuleInfo rule, Question question) {
        Map<String, @Nullable Object> facts = facts(rule, question);
        FactInfo birth = fact(rule, BIRTH_DATE);
        Integer age = question.age();
        if (birth == null || age == null || facts.get(birth.key()) != null) {
            return match(rule, question, facts);
        }
        Match youngest = born(rule, question, facts, birth, question.day().minusYears(age));
        Match oldest = born(
                rule,
                question,
                facts,
                birth,
                question.day().minusYears(age + 1L).plusDays(1));
        return youngest.equals(oldest) ? youngest : match(rule, question, facts);
    }

    private Match born(
            RuleInfo rule, Question question, Map<String, @Nullable Object> facts, FactInfo birth, LocalDate date) {
        Map<String, @Nullable Object> known = new HashMap<>(facts);
        known.put(birth.key(), date);
        return match(rule, question, known);
    }

    private static @Nullable FactInfo fact(RuleInfo rule, String name) {
        return rule.facts().stream()
                .filter(fact -> fact.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static Map<String, @Nullable Object> facts(RuleInfo rule, Question question) {
        Map<String, @Nullable Object> facts = new HashMap<>();
        for (FactInfo fact : rule.facts()) {
            Object told = question.facts().get(asked(fact));
            facts.put(fact.key(), told == null && DAY_ITSELF.contains(fact.name()) ? question.day() : told);
        }
        return facts;
    }

    private Match match(RuleInfo rule, Question question, Map<String, @Nullable Object> facts) {
        Screening screening = engine.get()
                .screen(new AssessmentRequest(
                        rule.id(), question.day(), facts, settings.of(rule.id(), question.divisionCode())));
        Assessment assessment = screening.assessment();
        AssessmentStatus status = assessment.status();
        if (!screening.period().isOk() || status.isOutsidePeriod()) {
            AssessmentStatus period = screening.period().isOk() ? status : screening.period();
            return new Match(rule, Verdict.NOT_IN_FORCE, period, null, null, "", List.of());
        }
        for (FactInfo fact : rule.facts()) {
            if (isUnlisted(fact, facts.get(fact.key()))) {
                return new Match(
                        rule,
                        Verdict.DOES_NOT,
                        AssessmentStatus.NOT_ELIGIBLE,
                        null,
                        NOT_LISTED,
                        "",
                        List.of(fact.key()));
            }
        }
        CompiledRule.Condition failed = screening.failed();
        if (failed != null && failed.status().paysNothing()) {
            return new Match(
                    rule, Verdict.DOES_NOT, failed.status(), null, failed.reason(), failed.explanation(), List.of());
        }
        return open(rule, screening, assessment);
    }

    private static boolean isUnlisted(FactInfo fact, @Nullable Object told) {
        return fact.type().equals(CHOICE)
                && !fact.open()
                && told instanceof String text
                && !text.isBlank()
                && !fact.values().contains(text);
    }

    /** Nothing speaks against it: all known, the amount waits for the bureau, or something is missing. */
    private static Match open(RuleInfo rule, Screening screening, Assessment assessment) {
        AssessmentStatus status = assessment.status();
        List<String> missing = new ArrayList<>(screening.missing());
        String field = assessment.field();
        boolean conditionsKnown = missing.isEmpty();
        if (field != null && !missing.contains(field)) {
            missing.add(field);
        }
        boolean onlyAmountOpen = conditionsKnown && status == AssessmentStatus.CONFIG_REQUIRED;
        boolean markedAndPaid = conditionsKnown && assessment.payable().compareTo(Money.ZERO) > 0;
        boolean markedAndUnpaid = conditionsKnown && status.isRefusal() && !markedAndPaid;
        Verdict verdict = status.isOk() || onlyAmountOpen || markedAndPaid
                ? Verdict.FITS
                : markedAndUnpaid ? Verdict.DOES_NOT : Verdict.NEARLY;
        return new Match(
                rule,
                verdict,
                status,
                verdict == Verdict.FITS ? assessment.amount() : null,
                verdict == Verdict.DOES_NOT || status == AssessmentStatus.MANUAL_REVIEW ? assessment.reason() : null,
                "",
                status.isOk() ? List.of() : missing);
    }
}
