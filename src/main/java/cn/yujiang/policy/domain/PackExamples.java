package cn.yujiang.policy.domain;

import cn.yujiang.policy.Assessment;
import cn.yujiang.policy.AssessmentRequest;
import cn.yujiang.policy.ExampleResult;
import cn.yujiang.policy.PackFinding;
import cn.yujiang.shared.RejectedException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Runs the examples a pack carries: a pack that contradicts its own example is broken. */
public final class PackExamples {

    private static final String EVENT_DATE = "event_date";

    private PackExamples() {}

    static List<PackFinding> check(CompiledPack pack) {
        return run(pack).stream()
                .filter(result -> !result.passed())
                .map(result -> new PackFinding(
                        "EXAMPLE_FAILED",
                        true,
                        pack.source().file() + "：示例 " + result.id(),
                        result.actual().isEmpty()
                                ? "不能计算：" + result.error()
                                : "应为 " + result.expected() + "，实为 " + result.actual(),
                        "改正公式、参数或示例"))
                .toList();
    }

    /** Every example of the pack whose rule runs, in the order of the pack. */
    public static List<ExampleResult> run(CompiledPack pack) {
        return pack.source().examples().stream()
                .flatMap(example -> pack.rules().stream()
                        .filter(rule -> rule.source().id().equals(example.rule()))
                        .map(rule -> result(rule, example)))
                .toList();
    }

    /** The cases of the examples of one rule; an example with a day that is none makes no case. */
    static List<AssessmentRequest> requests(CompiledPack pack, String ruleId) {
        return pack.rules().stream()
                .filter(rule -> rule.source().id().equals(ruleId))
                .flatMap(rule -> pack.source().examples().stream()
                        .filter(example -> example.rule().equals(ruleId))
                        .flatMap(example -> possible(rule, example).stream()))
                .toList();
    }

    private static Optional<AssessmentRequest> possible(CompiledRule rule, PackSource.Example example) {
        try {
            return Optional.of(request(rule, example));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    private static Map<String, @Nullable Object> inputs(CompiledRule rule, PackSource.Example example) {
        Map<String, @Nullable Object> facts = new HashMap<>();
        example.inputs().forEach((key, value) -> facts.put(key, typed(rule.facts(), key, value)));
        if (!rule.takes(EVENT_DATE)) {
            facts.remove(EVENT_DATE);
        }
        return facts;
    }

    /**
     * The case an example describes; {@code event_date} is the day of the request where the rule has no such fact.
     *
     * @throws DateTimeException when that day is none
     */
    public static AssessmentRequest request(CompiledRule rule, PackSource.Example example) {
        Object event = rule.takes(EVENT_DATE) ? null : example.inputs().get(EVENT_DATE);
        LocalDate day = event == null ? null : LocalDate.parse(event.toString());
        return new AssessmentRequest(example.rule(), day, inputs(rule, example), Map.of());
    }

    /** Whether the rule answers as the example says. */
    public static boolean agrees(CompiledRule rule, PackSource.Example example) {
        return result(rule, example).passed();
    }

    private static ExampleResult result(CompiledRule rule, PackSource.Example example) {
        Map<String, String> expected = new LinkedHashMap<>();
        example.expected().forEach((key, value) -> expected.put(key, String.valueOf(value)));
        try {
            Assessment got = RuleAssessor.assess(rule, request(rule, example));
            Map<String, String> actual = new LinkedHashMap<>();
            actual.put("status", got.status().name());
            actual.put("amount", String.valueOf(got.amount()));
            actual.put("reason", String.valueOf(got.reason()));
            actual.put("field", String.valueOf(got.field()));
            got.outputs().forEach((key, value) -> actual.put(key, value.toString()));
            boolean same = expected.entrySet().stream()
                    .allMatch(entry -> entry.getValue().equals(actual.get(entry.getKey())));
            return new ExampleResult(example.id(), example.rule(), example.clause(), same, expected, actual, "");
        } catch (RejectedException e) {
            return failed(example, expected, e.first().code() + " " + e.first().args());
        } catch (DateTimeException e) {
            return failed(example, expected, EVENT_DATE + " 不是日期");
        }
    }

    private static ExampleResult failed(PackSource.Example example, Map<String, String> expected, String error) {
        return new ExampleResult(example.id(), example.rule(), example.clause(), false, expected, Map.of(), error);
    }

    /** A pack holds texts only; a truth is written true or false there, also in the columns of a list. */
    private static Object typed(List<PackSource.Fact> facts, String key, Object value) {
        PackSource.Fact fact = facts.stream()
                .filter(candidate -> candidate.key().equals(key))
                .findFirst()
                .orElse(null);
        if (fact != null && value instanceof List<?> rows) {
            return rows.stream().map(row -> row(fact, row)).toList();
        }
        boolean truth = fact != null && fact.type().equals("布尔") && (value.equals("true") || value.equals("false"));
        return truth ? value.equals("true") : value;
    }

    private static Object row(PackSource.Fact list, Object row) {
        Map<String, Object> typed = new HashMap<>();
        if (row instanceof Map<?, ?> columns) {
            columns.forEach(
                    (key, value) -> typed.put(String.valueOf(key), typed(list.columns(), String.valueOf(key), value)));
        }
        return row instanceof Map ? typed : row;
    }
}
