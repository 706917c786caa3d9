package cn.yujiang.policy.domain;

import cn.yujiang.policy.Assessment;
import cn.yujiang.policy.AssessmentRequest;
import cn.yujiang.policy.PackFinding;
import cn.yujiang.shared.RejectedException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Runs the examples a pack carries: a pack that contradicts its own example is broken. */
public final class PackExamples {

    private static final String EVENT_DATE = "event_date";

    private PackExamples() {}

    static List<PackFinding> check(CompiledPack pack) {
        List<PackFinding> findings = new ArrayList<>();
        for (PackSource.Example example : pack.source().examples()) {
            CompiledRule rule = pack.rules().stream()
                    .filter(candidate -> candidate.source().id().equals(example.rule()))
                    .findFirst()
                    .orElseThrow();
            difference(rule, example)
                    .ifPresent(text -> findings.add(new PackFinding(
                            "EXAMPLE_FAILED", true, pack.source().file() + "：示例 " + example.id(), text, "改正公式、参数或示例")));
        }
        return findings;
    }

    /** The case an example describes; {@code event_date} is the day of the request where the rule has no such fact. */
    public static AssessmentRequest request(CompiledRule rule, PackSource.Example example) {
        Map<String, @Nullable Object> facts = new HashMap<>();
        example.inputs().forEach((key, value) -> facts.put(key, typed(rule.facts(), key, value)));
        Object event = rule.takes(EVENT_DATE) ? null : facts.remove(EVENT_DATE);
        return new AssessmentRequest(
                example.rule(), event == null ? null : LocalDate.parse(event.toString()), facts, Map.of());
    }

    /** In what the rule answers otherwise than the example says; empty when it agrees. */
    public static Optional<String> difference(CompiledRule rule, PackSource.Example example) {
        try {
            Assessment got = RuleAssessor.assess(rule, request(rule, example));
            Map<String, String> actual = new HashMap<>();
            got.outputs().forEach((key, value) -> actual.put(key, value.toString()));
            actual.put("status", got.status().name());
            actual.put("amount", String.valueOf(got.amount()));
            actual.put("reason", String.valueOf(got.reason()));
            actual.put("field", String.valueOf(got.field()));
            boolean same = example.expected().entrySet().stream()
                    .allMatch(entry -> String.valueOf(entry.getValue()).equals(actual.get(entry.getKey())));
            return same ? Optional.empty() : Optional.of("应为 " + example.expected() + "，实为 " + actual);
        } catch (RejectedException e) {
            return Optional.of("不能计算：" + e.first().code() + " " + e.first().args());
        } catch (DateTimeException e) {
            return Optional.of(EVENT_DATE + " 不是日期");
        }
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
