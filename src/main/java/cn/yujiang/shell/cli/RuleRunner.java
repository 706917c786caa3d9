package cn.yujiang.shell.cli;

import cn.yujiang.policy.Assessment;
import cn.yujiang.policy.AssessmentRequest;
import cn.yujiang.policy.FactInfo;
import cn.yujiang.policy.PolicyCatalogue;
import cn.yujiang.policy.PolicyEngine;
import cn.yujiang.policy.RuleInfo;
import cn.yujiang.shared.RejectedException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Asks the rules of the packs in the words of worked examples: families by scheme, other readings by their free text. */
final class RuleRunner {

    private static final String EVENT_DATE = "event_date";
    private static final String SCHEME = "scheme";

    private final PolicyEngine engine;

    RuleRunner(PolicyEngine engine) {
        this.engine = engine;
    }

    PolicyCatalogue catalogue() {
        return engine.catalogue();
    }

    /** Whether a rule or a family of rules has this name. */
    boolean knows(String name) {
        return catalogue().rule(name).isPresent() || !catalogue().family(name).isEmpty();
    }

    /**
     * @param name a rule, or a family with the input {@code scheme} naming one of its rules
     * @param reading free text naming another reading, or null for the one in force
     * @throws Inputs.Unanswerable when the scheme or the event date is missing or wrong
     */
    Assessment assess(String name, Map<String, @Nullable Object> inputs, @Nullable String reading) {
        Map<String, @Nullable Object> facts = new HashMap<>(inputs);
        RuleInfo rule = catalogue().rule(name).orElseGet(() -> member(name, facts));
        Map<String, String> overrides = reading == null
                ? Map.of()
                : overrides(rule, reading, facts)
                        .orElseThrow(() -> new UsageException(name + ": unknown reading “" + reading + "”"));
        LocalDate event = eventDate(rule, facts);
        try {
            return engine.assessor().assess(new AssessmentRequest(rule.id(), event, facts, overrides));
        } catch (RejectedException e) {
            throw new UsageException(
                    name + ": " + e.first().code() + " " + e.first().args());
        }
    }

    private RuleInfo member(String family, Map<String, @Nullable Object> facts) {
        List<RuleInfo> members = catalogue().family(family);
        String scheme = new Inputs(facts).required(SCHEME);
        facts.remove(SCHEME);
        return members.stream()
                .filter(rule -> rule.id().equals(scheme))
                .findFirst()
                .orElseThrow(() -> new Inputs.Unanswerable("INVALID_INPUT", SCHEME));
    }

    /** The event date of a request, unless the rule itself has a fact of that name. */
    private static @Nullable LocalDate eventDate(RuleInfo rule, Map<String, @Nullable Object> facts) {
        boolean isFact = rule.facts().stream().map(FactInfo::key).anyMatch(EVENT_DATE::equals);
        Object event = isFact ? null : facts.remove(EVENT_DATE);
        try {
            return event == null ? null : LocalDate.parse(event.toString());
        } catch (DateTimeException e) {
            throw new Inputs.Unanswerable("INVALID_INPUT", EVENT_DATE);
        }
    }

    /** Free text names a reading by the pattern its pack declares; inputs in the text come along. */
    private static Optional<Map<String, String>> overrides(
            RuleInfo rule, String reading, Map<String, @Nullable Object> facts) {
        for (RuleInfo.Interpretation question : rule.interpretations()) {
            for (RuleInfo.Alternative alternative : question.alternatives()) {
                Matcher matcher = Pattern.compile(alternative.pattern()).matcher(reading.strip());
                if (matcher.matches()) {
                    alternative.facts().forEach((key, value) -> facts.put(key, group(matcher, value)));
                    return Optional.of(alternative.parameters());
                }
            }
        }
        return Optional.empty();
    }

    private static String group(Matcher matcher, String value) {
        return value.startsWith("$") ? matcher.group(Integer.parseInt(value.substring(1))) : value;
    }
}
