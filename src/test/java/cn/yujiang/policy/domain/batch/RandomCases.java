package cn.yujiang.policy.domain.batch;

import cn.yujiang.policy.domain.CompiledRule;
import cn.yujiang.policy.domain.PackSource;
import cn.yujiang.policy.domain.Rational;
import cn.yujiang.policy.domain.Type;
import cn.yujiang.policy.domain.Types;
import cn.yujiang.policy.domain.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Cases for any rule, from its declarations alone: values at, one step below and one step above every bound and every parameter,
 * next to random ones; sometimes nothing, sometimes something wrong.
 */
final class RandomCases {

    private static final LocalDate START = LocalDate.of(2019, 11, 1);

    private final CompiledRule rule;
    private final Random random;
    private final List<Rational> marks = new ArrayList<>();

    RandomCases(CompiledRule rule, long seed) {
        this.rule = rule;
        this.random = new Random(seed);
        marks.add(Rational.ZERO);
        rule.facts().forEach(this::bounds);
        rule.parameters().values().stream().flatMap(List::stream).forEach(parameter -> {
            if (parameter.value() instanceof Value.Quantity q) {
                marks.add(q.number());
            }
        });
    }

    private void bounds(PackSource.Fact fact) {
        if (fact.min() != null) {
            marks.add(fact.min());
        }
        if (fact.max() != null) {
            marks.add(fact.max());
        }
    }

    Map<String, @Nullable Object> next() {
        Map<String, @Nullable Object> facts = new HashMap<>();
        rule.facts().forEach(fact -> facts.put(fact.key(), any(fact)));
        rule.parameters().values().forEach(versions -> {
            CompiledRule.Parameter first = versions.getFirst();
            String key = first.source().factKey();
            if (key != null && random.nextInt(4) > 0) {
                facts.put(key, carried(first));
            }
        });
        return facts;
    }

    @Nullable
    LocalDate day() {
        return random.nextInt(12) == 0 ? null : START.plusDays(random.nextInt(1500));
    }

    private Object carried(CompiledRule.Parameter parameter) {
        if (parameter.type() instanceof Type.Choice choice) {
            return random.nextInt(20) == 0
                    ? "?"
                    : pick(choice.values().stream().sorted().toList());
        }
        return switch (parameter.type()) {
            case Type.Quantity q ->
                random.nextInt(30) + (q.grain() == null && q.dimension().isNone() ? "%" : "");
            case Type.Truth t -> random.nextBoolean();
            default -> START.plusDays(random.nextInt(300));
        };
    }

    private <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private @Nullable Object any(PackSource.Fact fact) {
        int luck = random.nextInt(60);
        if (luck == 0) {
            return random.nextBoolean() ? null : " ";
        }
        if (luck == 1) {
            return pick(List.of("quer", -1, new BigDecimal("1.005"), "999999999999999", "2021-02-30"));
        }
        if (fact.optional() && random.nextInt(4) == 0) {
            return null;
        }
        return switch (Types.ofFact(fact)) {
            case Type.Quantity q -> number(fact, q);
            case Type.Truth t -> random.nextInt(4) > 0;
            case Type.Day d -> fact.type().equals("年月") ? YearMonth.from(date()) : date();
            case Type.Moment m -> date().atTime(random.nextInt(24), random.nextInt(60), random.nextInt(60));
            case Type.Choice c -> code(fact);
            case Type.Rows r -> list(fact);
            case Type.Table t -> null;
        };
    }

    private LocalDate date() {
        int special = random.nextInt(10);
        return special == 0 ? LocalDate.of(2020, 2, 29) : START.plusDays(random.nextInt(500));
    }

    private String code(PackSource.Fact fact) {
        if (fact.values().isEmpty()) {
            return pick(List.of("焊工", "电工", "A1", "A2", "A3"));
        }
        return random.nextInt(25) == 0
                ? "其他"
                : pick(fact.values().stream().sorted().toList());
    }

    private Object number(PackSource.Fact fact, Type.Quantity type) {
        Rational step = type.grain() == null ? Rational.HUNDREDTH : type.grain();
        Rational value;
        if (random.nextInt(3) == 0) {
            Rational mark = pick(marks).roundTo(step, RoundingMode.HALF_UP);
            value = mark.plus(step.times(Rational.of(random.nextInt(3) - 1)));
        } else {
            value = step.times(Rational.of(random.nextInt(step.equals(Rational.ONE) ? 60 : 20_000)));
        }
        return value.toDecimal(4, RoundingMode.UNNECESSARY).stripTrailingZeros();
    }

    private Object list(PackSource.Fact fact) {
        List<Object> items = new ArrayList<>();
        int size = random.nextInt(5);
        boolean plain = fact.columns().size() == 1 && random.nextBoolean();
        for (int i = 0; i < size; i++) {
            Map<String, @Nullable Object> item = new HashMap<>();
            for (PackSource.Fact column : fact.columns()) {
                item.put(column.key(), any(column));
            }
            Object only = item.values().iterator().next();
            items.add(plain && only != null ? only : item);
        }
        return items;
    }
}
