package cn.yujiang.shell.cli;

import cn.yujiang.policy.Assessment;
import cn.yujiang.policy.PolicyEngine;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Runs worked examples and prints what differs. */
final class CaseRunner {

    private final RuleRunner rules;
    private final ReferenceRules references;
    private final PrintStream out;
    private int passed;
    private int failed;

    CaseRunner(PolicyEngine engine, PrintStream out) {
        this.rules = new RuleRunner(engine);
        this.references = new ReferenceRules(rules);
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
        ReferenceRule reference = references.find(one.rule());
        if (reference == null && !rules.knows(one.rule())) {
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
        ReferenceRule reference = references.find(one.rule());
        try {
            return reference != null
                    ? reference.answer(new Inputs(one.inputs()), reading)
                    : texts(rules.assess(one.rule(), one.inputs(), reading));
        } catch (Inputs.Unanswerable e) {
            return e.answer();
        } catch (UsageException e) {
            throw new UsageException(one.id() + ": " + e.getMessage());
        }
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
