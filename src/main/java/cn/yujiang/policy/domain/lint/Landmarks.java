package cn.yujiang.policy.domain.lint;

import cn.yujiang.policy.Validity;
import cn.yujiang.policy.domain.CompiledRule;
import cn.yujiang.policy.domain.Dimension;
import cn.yujiang.policy.domain.Node;
import cn.yujiang.policy.domain.Nodes;
import cn.yujiang.policy.domain.Rational;
import cn.yujiang.policy.domain.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The places where a rule may change its answer: its parameters, the numbers in its formulas, and what they make of each other (a
 * cap of 500元 at 100元/天 makes 5天), the days of its periods, and the codes it compares with.
 */
final class Landmarks {

    private static final LocalDate ORDINARY_DAY = LocalDate.of(2020, 6, 15);
    private static final int MOST_COMBINED = 240;
    private static final int MOST_DAYS = 60;

    private final Set<Value.Quantity> numbers = new LinkedHashSet<>();
    private final SortedSet<LocalDate> days = new TreeSet<>();
    private final Map<String, Set<String>> codes = new HashMap<>();

    /** @param given numbers of the case the enumeration starts from */
    Landmarks(CompiledRule rule, Collection<Value.Quantity> given) {
        period(rule.source().validity());
        rule.parameters().values().forEach(versions -> versions.forEach(this::parameter));
        rule.formulas().forEach(formula -> Nodes.walk(formula, this::node));
        numbers.addAll(given);
        combine();
        shiftDays();
    }

    private void period(Validity validity) {
        day(validity.from(), 0, 30);
        day(validity.to(), 0, -30);
    }

    private void day(@Nullable LocalDate day, int... offsets) {
        if (day != null) {
            for (int offset : offsets) {
                days.add(day.plusDays(offset));
            }
        }
    }

    private void parameter(CompiledRule.Parameter parameter) {
        period(parameter.source().validity());
        switch (parameter.value()) {
            case Value.Quantity q -> numbers.add(q);
            case Value.Table t ->
                t.entries().values().forEach(number -> numbers.add(new Value.Quantity(number, t.dimension())));
            case Value.Day d -> days.add(d.date());
            case null, default -> {}
        }
    }

    private void node(Node node) {
        switch (node) {
            case Node.Number n -> numbers.add(new Value.Quantity(n.value(), n.dimension()));
            case Node.Compare(var position, var operator, Node.Name name, Node.Constant constant) ->
                codes.computeIfAbsent(name.name(), fresh -> new LinkedHashSet<>())
                        .add(constant.code());
            case Node.Member(var position, Node.Name name, var set, var negated) ->
                set.forEach(constant -> codes.computeIfAbsent(name.name(), fresh -> new LinkedHashSet<>())
                        .add(constant.code()));
            default -> {}
        }
    }

    /** Two rounds of products and quotients: what a cap and a rate make, and what that makes with a conversion. */
    private void combine() {
        List<Value.Quantity> own = List.copyOf(numbers);
        for (int round = 0; round < 2; round++) {
            for (Value.Quantity a : List.copyOf(numbers)) {
                for (Value.Quantity b : own) {
                    if (numbers.size() > MOST_COMBINED) {
                        return;
                    }
                    numbers.add(new Value.Quantity(
                            a.number().times(b.number()), a.dimension().times(b.dimension())));
                    if (b.number().signum() > 0) {
                        numbers.add(new Value.Quantity(
                                a.number().over(b.number()), a.dimension().over(b.dimension())));
                    }
                }
            }
        }
    }

    /** Days that lie the months, days or years of the rule before and after the days found. */
    private void shiftDays() {
        if (days.isEmpty()) {
            days.add(ORDINARY_DAY);
        }
        for (LocalDate day : List.copyOf(days)) {
            days.add(day.minusDays(1));
            days.add(day.plusDays(1));
        }
        for (LocalDate day : List.copyOf(days)) {
            for (Value.Quantity number : numbers) {
                if (days.size() < MOST_DAYS) {
                    shift(day, number);
                }
            }
        }
    }

    private void shift(LocalDate day, Value.Quantity number) {
        boolean whole = number.number().denominator().bitLength() == 1;
        if (!whole || number.number().compareTo(Rational.of(1000)) > 0) {
            return;
        }
        long n = number.number().toLongExact();
        Dimension unit = number.dimension();
        if (unit.equals(Dimension.MONTHS)) {
            days.addAll(List.of(day.minusMonths(n), day.plusMonths(n)));
        } else if (unit.equals(Dimension.AGE)) {
            days.addAll(List.of(day.minusYears(n), day.minusYears(n + 1)));
        } else if (unit.equals(Dimension.DAYS)) {
            days.addAll(List.of(day.minusDays(n), day.plusDays(n)));
        }
    }

    List<LocalDate> days() {
        return List.copyOf(days);
    }

    /** The codes a name is compared with. */
    Set<String> codes(String name) {
        return codes.getOrDefault(name, Set.of());
    }

    List<Rational> numbers(Dimension dimension) {
        List<Rational> found = new ArrayList<>();
        numbers.stream()
                .filter(number -> number.dimension().equals(dimension))
                .map(Value.Quantity::number)
                .forEach(found::add);
        found.sort(Comparator.naturalOrder());
        return found;
    }
}
