package cn.yujiang.shell.cli;

import cn.yujiang.policy.Assessment;
import cn.yujiang.policy.AssessmentRequest;
import cn.yujiang.policy.PolicyEngine;
import cn.yujiang.policy.RuleInfo;
import cn.yujiang.shared.RejectedException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Runs worked examples and prints what differs. */
final class CaseRunner {

    private static final String EVENT_DATE = "event_date";

    private final PolicyEngine engine;
    private final PrintStream out;
    private int passed;
    private int failed;

    CaseRunner(PolicyEngine engine, PrintStream out) {
        this.engine = engine;
        this.out = out;
    }

    /** @return how many differ */
    int run(List<CaseFile.Case> cases) {
        cases.forEach(this::requireKnown);
        for (CaseFile.Case one : cases) {
            report(one.id(), one.expected(), answer(one, null));
            for (CaseFile.Alternative alternative : one.alternatives()) {
                report(
                        one.id() + " [" + alternative.reading() + "]",
                        alternative.expected(),
                        answer(one, alternative.reading()));
            }
        }
        out.println(passed + " passed, " + failed + " failed");
        return failed;
    }

    private void requireKnown(CaseFile.Case one) {
        ReferenceRule reference = ReferenceRules.find(one.rule());
        if (reference == null && engine.catalogue().rule(one.rule()).isEmpty()) {
            throw new UsageException("unknown rule " + one.rule() + " (" + one.id() + ")");
        }
        if (reference != null) {
            one.inputs().keySet().stream()
                    .filter(key -> !reference.inputs().contains(key))
                    .findFirst()
                    .ifPresent(key -> {
                        throw new UsageException("unknown input " + key + " of " + one.rule() + " (" + one.id() + ")");
                    });
        }
    }

    private Map<String, @Nullable Object> answer(CaseFile.Case one, @Nullable String reading) {
        ReferenceRule reference = ReferenceRules.find(one.rule());
        if (reference != null) {
            try {
                return reference.answer(new Inputs(one.inputs()));
            } catch (Inputs.Unanswerable e) {
                return e.answer();
            }
        }
        try {
            return texts(engine.assessor().assess(request(one, reading)));
        } catch (RejectedException e) {
            throw new UsageException(
                    one.id() + ": " + e.first().code() + " " + e.first().args());
        }
    }

    private AssessmentRequest request(CaseFile.Case one, @Nullable String reading) {
        Map<String, @Nullable Object> facts = new HashMap<>(one.inputs());
        Map<String, String> overrides = new HashMap<>();
        if (reading != null) {
            RuleInfo rule = engine.catalogue().rule(one.rule()).orElseThrow();
            overrides.putAll(overrides(rule, reading, facts)
                    .orElseThrow(() -> new UsageException(one.id() + ": unknown reading “" + reading + "”")));
        }
        Object event = facts.containsKey(EVENT_DATE) ? facts.remove(EVENT_DATE) : null;
        return new AssessmentRequest(
                one.rule(), event == null ? null : java.time.LocalDate.parse(event.toString()), facts, overrides);
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

    private static Map<String, @Nullable Object> texts(Assessment assessment) {
        Map<String, @Nullable Object> texts = new LinkedHashMap<>(assessment.outputs());
        texts.put("status", assessment.status().name());
        texts.put(
                "amount",
                assessment.amount() == null ? null : assessment.amount().toPlainYuan());
        texts.put("reason", assessment.reason());
        texts.put("field", assessment.field());
        return texts;
    }

    private void report(String id, Map<String, @Nullable Object> expected, Map<String, @Nullable Object> actual) {
        Map<String, @Nullable Object> relevant = new LinkedHashMap<>();
        boolean same = true;
        for (Map.Entry<String, @Nullable Object> entry : expected.entrySet()) {
            if (entry.getKey().equals("also_accepted")) {
                continue;
            }
            Object got = actual.get(entry.getKey());
            relevant.put(entry.getKey(), got);
            same &= same(entry.getValue(), got);
        }
        if (same) {
            passed++;
            out.println("ok " + id);
        } else {
            failed++;
            out.println("DIFF " + id + " expected " + expected + " got " + relevant);
        }
    }

    /** Decimal texts are equal by value: 30.0 and 30 are the same hours. */
    static boolean same(@Nullable Object expected, @Nullable Object actual) {
        if (expected == null || actual == null) {
            return expected == actual;
        }
        if (expected instanceof String a && actual instanceof String b && isDecimal(a) && isDecimal(b)) {
            return new BigDecimal(a).compareTo(new BigDecimal(b)) == 0;
        }
        return Objects.equals(expected, actual);
    }

    private static boolean isDecimal(String text) {
        return text.matches("-?\\d{1,15}\\.\\d{1,6}");
    }
}
