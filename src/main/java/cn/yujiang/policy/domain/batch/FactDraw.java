package cn.yujiang.policy.domain.batch;

import cn.yujiang.policy.WhatIf;
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
import org.jspecify.annotations.Nullable;

/**
 * Draws plausible values for inputs from what a pack declares: a third of the numbers stand at a limit of the paper or one step
 * beside it, the others in the range usual for their unit; dates lie in the period or around it.
 */
final class FactDraw {

    private static final int AT_A_LIMIT = 35;
    private static final int LEFT_OPEN = 20;
    private static final int ITEMS = 6;
    private static final int YEAR = 365;

    /** What is usual for a unit, in whole units. */
    private static final Map<String, long[]> USUAL = Map.ofEntries(
            Map.entry("课时", new long[] {8, 160}),
            Map.entry("天", new long[] {1, 45}),
            Map.entry("月", new long[] {1, 24}),
            Map.entry("人", new long[] {1, 80}),
            Map.entry("户", new long[] {1, 40}),
            Map.entry("金额", new long[] {100, 20_000}),
            Map.entry("年", new long[] {1, 10}),
            Map.entry("岁", new long[] {16, 60}),
            Map.entry("次", new long[] {1, 2_000}),
            Map.entry("数", new long[] {1, 4}),
            Map.entry("万人", new long[] {1, 60}));

    private static final long[] RATE = {500, 5_000};
    private static final List<String> CODES = List.of("C1", "C2", "C3", "C4", "C5");

    private final Map<PackSource.Fact, List<Rational>> limits = new HashMap<>();
    private final WhatIf.Synthetic wanted;
    private final Seeded luck;

    FactDraw(List<CompiledRule> rules, WhatIf.Synthetic wanted, Seeded luck) {
        this.wanted = wanted;
        this.luck = luck;
        rules.forEach(rule -> rule.facts().forEach(fact -> {
            limits(rule, fact);
            fact.columns().forEach(column -> limits(rule, column));
        }));
    }

    private void limits(CompiledRule rule, PackSource.Fact fact) {
        List<Rational> own = limits.computeIfAbsent(fact, fresh -> new ArrayList<>());
        if (fact.columns().isEmpty() && Types.ofFact(fact) instanceof Type.Quantity type) {
            rule.parameters().values().stream().flatMap(List::stream).forEach(parameter -> {
                if (parameter.value() instanceof Value.Quantity limit
                        && limit.dimension().equals(type.dimension())) {
                    own.add(limit.number());
                }
            });
        }
    }

    LocalDate inPeriod() {
        long days = wanted.to().toEpochDay() - wanted.from().toEpochDay() + 1;
        return wanted.from().plusDays(luck.below(days));
    }

    boolean isOutside(LocalDate day) {
        return day.isBefore(wanted.from()) || day.isAfter(wanted.to());
    }

    @Nullable
    Object draw(PackSource.Fact fact) {
        if (fact.optional() && luck.chance(LEFT_OPEN)) {
            return null;
        }
        return switch (Types.ofFact(fact)) {
            case Type.Quantity q -> number(fact, q);
            case Type.Truth t -> luck.chance(50);
            case Type.Day d -> fact.type().equals("年月") ? YearMonth.from(date()) : date();
            case Type.Moment m -> date().atTime((int) luck.below(24), (int) luck.below(60));
            case Type.Choice c ->
                luck.pick(
                        fact.values().isEmpty()
                                ? CODES
                                : fact.values().stream().sorted().toList());
            case Type.Rows r -> list(fact);
            case Type.Table t -> null;
        };
    }

    private LocalDate date() {
        long kind = luck.below(10);
        if (kind < 6) {
            return inPeriod();
        }
        long back = kind < 9 ? luck.below(2L * YEAR) - YEAR : 18L * YEAR + luck.below(42L * YEAR);
        return inPeriod().minusDays(back);
    }

    private BigDecimal number(PackSource.Fact fact, Type.Quantity type) {
        List<Rational> own = limits.getOrDefault(fact, List.of());
        Rational step = type.grain() == null ? Rational.HUNDREDTH : type.grain();
        Rational value;
        if (!own.isEmpty() && luck.chance(AT_A_LIMIT)) {
            value = luck.pick(own).roundTo(step, RoundingMode.HALF_UP).plus(step.times(Rational.of(luck.below(3) - 1)));
        } else if (type.grain() == null && type.dimension().isNone()) {
            value = Rational.HUNDREDTH.times(Rational.of(luck.below(101)));
        } else {
            value = Rational.of(usual(fact, own));
        }
        return within(fact, value).toDecimal(4, RoundingMode.DOWN).stripTrailingZeros();
    }

    /** Wide enough for the limits of the paper to be passed as well. */
    private long usual(PackSource.Fact fact, List<Rational> own) {
        long[] range = USUAL.getOrDefault(fact.type(), RATE);
        long most = range[1];
        for (Rational limit : own) {
            most = Math.max(
                    most,
                    limit.times(Rational.of(2)).toDecimal(0, RoundingMode.UP).longValue());
        }
        return range[0] + luck.below(most - range[0] + 1);
    }

    private static Rational within(PackSource.Fact fact, Rational value) {
        Rational least = fact.min() == null ? Rational.ZERO : fact.min();
        Rational atLeast = value.compareTo(least) < 0 ? least : value;
        return fact.max() != null && atLeast.compareTo(fact.max()) > 0 ? fact.max() : atLeast;
    }

    private Object list(PackSource.Fact fact) {
        List<Object> items = new ArrayList<>();
        long size = luck.below(ITEMS);
        for (int i = 0; i < size; i++) {
            Map<String, @Nullable Object> item = new HashMap<>();
            fact.columns().forEach(column -> item.put(column.key(), draw(column)));
            items.add(item);
        }
        return items;
    }
}
