package cn.yujiang.policy.domain.lint;

import cn.yujiang.policy.AssessmentRequest;
import cn.yujiang.policy.domain.CompiledRule;
import cn.yujiang.policy.domain.Dimension;
import cn.yujiang.policy.domain.PackSource;
import cn.yujiang.policy.domain.Rational;
import cn.yujiang.policy.domain.Type;
import cn.yujiang.policy.domain.Types;
import cn.yujiang.policy.domain.Value;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Everything of a rule that can be varied: facts, lengths and columns of lists, the day, values the paper leaves open. */
final class Axes {

    private static final int LONGEST_LIST = 40;

    private final CompiledRule rule;
    private final Landmarks landmarks;
    private final Candidates candidates;
    private final List<Axis> axes = new ArrayList<>();

    private Axes(CompiledRule rule, Collection<Value.Quantity> given) {
        this.rule = rule;
        this.landmarks = new Landmarks(rule, given);
        this.candidates = new Candidates(landmarks);
    }

    /** @param given a case whose numbers are landmarks too (a share of persons depends on how many there are), or null */
    static List<Axis> of(CompiledRule rule, @Nullable AssessmentRequest given) {
        Axes axes = new Axes(rule, given == null ? List.of() : numbers(rule, given));
        rule.facts().forEach(axes::fact);
        axes.event();
        rule.parameters().values().forEach(versions -> axes.open(versions.getFirst()));
        return axes.axes;
    }

    private static List<Value.Quantity> numbers(CompiledRule rule, AssessmentRequest given) {
        List<Value.Quantity> numbers = new ArrayList<>();
        for (PackSource.Fact fact : rule.facts()) {
            Object raw = given.facts().get(fact.key());
            boolean number = raw != null && raw.toString().matches("\\d{1,15}(\\.\\d{1,6})?");
            if (number && raw != null && Types.ofFact(fact) instanceof Type.Quantity q) {
                numbers.add(new Value.Quantity(Rational.of(new BigDecimal(raw.toString())), q.dimension()));
            }
        }
        return numbers;
    }

    private void fact(PackSource.Fact fact) {
        if (Types.ofFact(fact) instanceof Type.Rows) {
            list(fact);
            return;
        }
        List<Object> values = new ArrayList<>(candidates.of(fact));
        boolean counts = Types.ofFact(fact) instanceof Type.Quantity;
        if (fact.optional()) {
            values.addFirst(Axis.ABSENT);
        }
        axes.add(new Axis(fact.name(), counts, values, (request, value) -> with(request, fact.key(), value)));
    }

    private void list(PackSource.Fact list) {
        axes.add(new Axis(list.name() + "的项数", true, lengths(list), (request, value) -> {
            List<Map<String, Object>> rows = rows(request, list);
            List<Map<String, Object>> sized = new ArrayList<>();
            for (int i = 0; i < Integer.parseInt(value.toString()); i++) {
                Map<String, Object> row = new HashMap<>(rows.isEmpty() ? first(list) : rows.get(i % rows.size()));
                sized.add(i < rows.size() ? row : distinct(list, row, i));
            }
            return with(request, list.key(), sized);
        }));
        for (PackSource.Fact column : list.columns()) {
            boolean counts = Types.ofFact(column) instanceof Type.Quantity;
            axes.add(new Axis(column.name(), counts, candidates.of(column), (request, value) -> {
                List<Map<String, Object>> rows = rows(request, list);
                rows.forEach(row -> row.put(column.key(), value));
                return with(request, list.key(), rows);
            }));
        }
    }

    private List<Object> lengths(PackSource.Fact list) {
        SortedSet<Rational> lengths = new TreeSet<>();
        for (int i = 0; i <= 8; i++) {
            lengths.add(Rational.of(i));
        }
        for (Dimension unit : List.of(Dimension.MONTHS, Dimension.NONE, Dimension.of("次"), Dimension.of("年"))) {
            landmarks.numbers(unit).stream()
                    .filter(number -> number.denominator().bitLength() == 1)
                    .forEach(number -> lengths.addAll(List.of(number, number.plus(Rational.ONE))));
        }
        Rational most = list.max() == null || list.max().compareTo(Rational.of(LONGEST_LIST)) > 0
                ? Rational.of(LONGEST_LIST)
                : list.max();
        lengths.removeIf(length -> length.signum() < 0 || length.compareTo(most) > 0);
        return Candidates.texts(lengths);
    }

    private Map<String, Object> first(PackSource.Fact list) {
        Map<String, Object> row = new HashMap<>();
        list.columns()
                .forEach(column -> row.put(column.key(), candidates.of(column).getFirst()));
        return row;
    }

    /** Codes of further rows differ, as numbers of certificates do. */
    private static Map<String, Object> distinct(PackSource.Fact list, Map<String, Object> row, int index) {
        list.columns().stream()
                .filter(column -> column.type().equals("代码"))
                .forEach(column -> row.computeIfPresent(column.key(), (key, code) -> code + "-" + index));
        return row;
    }

    private static List<Map<String, Object>> rows(AssessmentRequest request, PackSource.Fact list) {
        List<Map<String, Object>> rows = new ArrayList<>();
        if (request.facts().get(list.key()) instanceof List<?> given) {
            for (Object item : given) {
                Map<String, Object> row = new HashMap<>();
                if (item instanceof Map<?, ?> columns) {
                    columns.forEach((key, value) -> row.put(String.valueOf(key), value));
                } else {
                    row.put(list.columns().getFirst().key(), item);
                }
                rows.add(row);
            }
        }
        return rows;
    }

    private void event() {
        if (rule.eventFact() == null) {
            axes.add(new Axis(
                    "适用日",
                    false,
                    List.copyOf(landmarks.days()),
                    (request, value) -> new AssessmentRequest(
                            request.ruleId(), (LocalDate) value, request.facts(), request.parameterOverrides())));
        }
    }

    private void open(CompiledRule.Parameter parameter) {
        if (parameter.value() == null) {
            List<Object> values = values(parameter);
            axes.add(new Axis(parameter.source().name(), false, values, (request, value) -> {
                Map<String, String> overrides = new HashMap<>(request.parameterOverrides());
                overrides.put(parameter.source().key(), value.toString());
                return new AssessmentRequest(request.ruleId(), request.eventDate(), request.facts(), overrides);
            }));
        }
    }

    private List<Object> values(CompiledRule.Parameter parameter) {
        return switch (parameter.type()) {
            case Type.Quantity q when q.grain() == null -> List.of("50%", "5%");
            case Type.Quantity q -> List.of("100", "10", "3");
            case Type.Truth t -> List.of("true", "false");
            case Type.Choice c ->
                c.values().stream().sorted().<Object>map(code -> code).toList();
            case Type.Day d ->
                landmarks.days().stream().<Object>map(LocalDate::toString).toList();
            case Type.Table t -> List.of("甲:100");
            case Type.Moment m -> List.of();
            case Type.Rows r -> List.of();
        };
    }

    private static AssessmentRequest with(AssessmentRequest request, String key, Object value) {
        Map<String, @Nullable Object> facts = new HashMap<>(request.facts());
        facts.put(key, value);
        return new AssessmentRequest(request.ruleId(), request.eventDate(), facts, request.parameterOverrides());
    }
}
