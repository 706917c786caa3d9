package cn.yujiang.policy.domain.batch;

import cn.yujiang.policy.domain.CompiledRule;
import cn.yujiang.policy.domain.Rational;
import cn.yujiang.policy.domain.Type;
import cn.yujiang.policy.domain.Value;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The parameters of a rule as columns. */
final class Parameters {

    private final CompiledRule rule;
    private final Tools tools;
    private final Map<String, Versions> versions = new LinkedHashMap<>();
    private final Map<String, Inputs.Read> carried = new LinkedHashMap<>();

    Parameters(CompiledRule rule, Tools tools, Scenario scenario, LongVec day, ByteVec unknown) {
        this.rule = rule;
        this.tools = tools;
        rule.parameters().forEach((name, own) -> {
            versions.put(name, Versions.of(rule, name, tools, scenario, day, unknown));
            Inputs.Read read = carried(own.getFirst());
            if (read != null) {
                carried.put(name, read);
            }
        });
    }

    /** The input that carries the value, when the table has it. */
    private Inputs.@Nullable Read carried(CompiledRule.Parameter parameter) {
        String key = parameter.source().factKey();
        return key == null ? null : tools.inputs().carried(parameter.type(), key, tools);
    }

    private Versions versions(String name) {
        return java.util.Objects.requireNonNull(versions.get(name));
    }

    /** Where the case itself gives the value. */
    private ByteVec given(String name) {
        Inputs.Read read = carried.get(name);
        return read == null
                ? tools.masks().constant(false)
                : tools.masks()
                        .and(
                                tools.masks().not(read.missing()),
                                tools.masks().not(versions(name).where(tools, Versions.Cell::overridden)));
    }

    /** Parameters without a value there and then, in the order of the rule. */
    @Nullable
    ByteVec open() {
        ByteVec all = null;
        for (String name : versions.keySet()) {
            ByteVec free = tools.masks().not(given(name));
            Set<Effects.Stop> stops = new LinkedHashSet<>();
            versions(name).cells().forEach(cell -> {
                if (cell.stop() != null) {
                    stops.add(cell.stop());
                }
            });
            for (Effects.Stop stop : stops) {
                ByteVec here = tools.masks().and(free, versions(name).where(tools, cell -> stop.equals(cell.stop())));
                all = tools.effects().then(all, tools.effects().stop(here, stop.status(), stop.field()));
            }
        }
        return all;
    }

    private CompiledRule.Parameter first(String name) {
        return rule.versions(name).getFirst();
    }

    boolean has(String name) {
        return versions.containsKey(name);
    }

    Low value(String name) {
        Versions own = versions(name);
        Low published =
                switch (first(name).type()) {
                    case Type.Quantity q -> number(own, cell -> ((Value.Quantity) cell).number());
                    case Type.Truth t ->
                        new Low.Truth(
                                own.where(tools, cell -> cell.value() instanceof Value.Truth truth && truth.holds()));
                    case Type.Day d ->
                        new Low.Day(longs(own, cell -> ((Value.Day) cell).date().toEpochDay()));
                    case Type.Choice c -> new Low.Code(longs(own, cell -> tools.code(((Value.Choice) cell).code())));
                    default -> throw new NotColumnar("a parameter of this type as a value");
                };
        Inputs.Read read = carried.get(name);
        if (read == null) {
            return published;
        }
        ByteVec given = given(name);
        return switch (read.value()) {
            case Low.Num n -> tools.numbers().select(given, n, (Low.Num) published);
            case Low.Truth t -> new Low.Truth(tools.masks().select(given, t.mask(), ((Low.Truth) published).mask()));
            case Low.Day d -> new Low.Day(tools.longs().select(given, d.day(), ((Low.Day) published).day()));
            case Low.Code c -> new Low.Code(tools.longs().select(given, c.code(), ((Low.Code) published).code()));
            default -> throw new NotColumnar("a parameter of this type as a value");
        };
    }

    /** A value of a parameter as a number; cells without one repeat another, because nothing reads them. */
    private interface Reader {
        long read(Value value);
    }

    private LongVec longs(Versions own, Reader reader) {
        Value filler = own.cells().stream()
                .map(Versions.Cell::value)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
        if (filler == null) {
            return tools.longs().constant(0);
        }
        long[] table = own.cells().stream()
                .mapToLong(cell -> reader.read(cell.value() == null ? filler : cell.value()))
                .toArray();
        return own.column(tools, table);
    }

    private Low.Num number(Versions own, java.util.function.Function<Value, Rational> reader) {
        List<Rational> numbers = new ArrayList<>();
        own.cells().forEach(cell -> {
            if (cell.value() != null) {
                numbers.add(reader.apply(cell.value()));
            }
        });
        if (numbers.isEmpty()) {
            return tools.numbers().constant(Rational.ONE);
        }
        BigInteger common = numbers.stream()
                .map(Rational::denominator)
                .reduce(BigInteger.ONE, (a, b) -> a.divide(a.gcd(b)).multiply(b));
        Rational den = new Rational(common, BigInteger.ONE);
        LongVec num = longs(own, value -> reader.apply(value).times(den).toLongExact());
        return num.isConstant() && numbers.stream().distinct().count() == 1
                ? tools.numbers().constant(numbers.getFirst())
                : new Low.Num(num, tools.longs().constant(den.toLongExact()));
    }

    Names.Table table(String name) {
        Versions own = versions(name);
        return new Names.Table(
                own.cells().stream().map(cell -> lines(cell.value())).toList(), own.index(), own.only());
    }

    private Map<Long, Rational> lines(@Nullable Value value) {
        Map<Long, Rational> lines = new LinkedHashMap<>();
        if (value instanceof Value.Table table) {
            table.entries().forEach((code, number) -> lines.put(tools.code(code), number));
        }
        return lines;
    }
}
