package cn.yujiang.policy.domain.lint;

import cn.yujiang.policy.Validity;
import cn.yujiang.policy.domain.CompiledRule;
import cn.yujiang.policy.domain.Language;
import cn.yujiang.policy.domain.Rational;
import cn.yujiang.policy.domain.Type;
import cn.yujiang.policy.domain.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A parameter one step higher and one step lower: 1元, 1天, 1课时, one percentage point, the day before and after, another choice,
 * every entry of a table; and its period a day longer and shorter at each end.
 */
public final class ParameterSteps {

    private static final Rational PER_CENT = Rational.HUNDREDTH;
    private static final Rational TENTH = Rational.ONE.over(Rational.of(10));

    private ParameterSteps() {}

    /** A changed version and what was changed, such as {@code 500.00 元 → 501.00 元}. */
    public record Step(String label, CompiledRule.Parameter changed) {}

    /** The steps of the value; none while it is open. */
    public static List<Step> ofValue(CompiledRule.Parameter parameter) {
        Value value = parameter.value();
        return value == null
                ? List.of()
                : neighbours(parameter.type(), value).stream()
                        .map(other -> new Step(
                                text(value) + " → " + text(other),
                                new CompiledRule.Parameter(parameter.source(), parameter.type(), other)))
                        .toList();
    }

    /** The steps of the period: both ends a day earlier and later, where the paper names them. */
    public static List<Step> ofPeriod(CompiledRule.Parameter parameter) {
        return periods(parameter.source().validity()).entrySet().stream()
                .map(other -> new Step(
                        other.getKey(),
                        new CompiledRule.Parameter(
                                parameter.source().during(other.getValue()), parameter.type(), parameter.value())))
                .toList();
    }

    /** A period with each end a day earlier and a day later, by what was changed. */
    public static Map<String, Validity> periods(Validity own) {
        Map<String, Validity> others = new LinkedHashMap<>();
        for (int day : new int[] {-1, 1}) {
            if (own.from() != null) {
                LocalDate from = own.from().plusDays(day);
                others.put("from " + own.from() + " → " + from, new Validity(from, own.to(), own.nature()));
            }
            if (own.to() != null) {
                LocalDate to = own.to().plusDays(day);
                others.put("to " + own.to() + " → " + to, new Validity(own.from(), to, own.nature()));
            }
        }
        return others;
    }

    private static String text(Value value) {
        return value instanceof Value.Table t ? t.entries().toString() : value.text(Language.ZH);
    }

    private static List<Value> neighbours(Type type, Value value) {
        List<Value> others = new ArrayList<>();
        switch (value) {
            case Value.Quantity q ->
                numbers(type, q).forEach(number -> others.add(new Value.Quantity(number, q.dimension())));
            case Value.Day d -> {
                others.add(new Value.Day(d.date().plusDays(1)));
                others.add(new Value.Day(d.date().minusDays(1)));
            }
            case Value.Truth t -> others.add(new Value.Truth(!t.holds()));
            case Value.Choice c -> {
                if (type instanceof Type.Choice choice) {
                    choice.values().stream()
                            .sorted()
                            .filter(code -> !code.equals(c.code()))
                            .forEach(code -> others.add(new Value.Choice(code)));
                }
            }
            case Value.Table t -> t.entries().keySet().stream().sorted().forEach(key -> entries(type, t, key, others));
            case Value.Moment m -> {}
            case Value.Rows r -> {}
            case Value.Absent a -> {}
        }
        return others;
    }

    private static void entries(Type type, Value.Table table, String key, List<Value> others) {
        @Nullable Rational entry = table.entries().get(key);
        if (entry != null) {
            numbers(type, new Value.Quantity(entry, table.dimension())).forEach(number -> {
                Map<String, Rational> changed = new HashMap<>(table.entries());
                changed.put(key, number);
                others.add(new Value.Table(changed, table.dimension()));
            });
        }
    }

    /** Up, and down where something positive is left; a zero only goes up. */
    private static List<Rational> numbers(Type type, Value.Quantity q) {
        Rational step = step(type, q);
        Rational down = q.number().minus(step);
        return down.signum() > 0 || down.signum() == 0 && q.dimension().isMoney()
                ? List.of(q.number().plus(step), down)
                : List.of(q.number().plus(step));
    }

    private static Rational step(Type type, Value.Quantity q) {
        boolean ratio = type instanceof Type.Quantity own && own.grain() == null;
        boolean fraction = q.number().denominator().bitLength() > 1;
        return ratio ? PER_CENT : fraction ? TENTH : Rational.ONE;
    }
}
