package cn.yujiang.policy.domain.batch;

import cn.yujiang.policy.Cases;
import cn.yujiang.policy.WhatIf;
import cn.yujiang.policy.domain.CompiledRule;
import cn.yujiang.policy.domain.PackSource;
import cn.yujiang.policy.domain.Type;
import cn.yujiang.policy.domain.Types;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Makes up cases for rules, the same for the same seed: most vary a case that fits, some are drawn freely. Rules of one paper are
 * asked about the same cases, unless they mean different inputs by one key; every paper gets as many cases as wanted.
 */
public final class SyntheticCases {

    /** Cases times inputs that fit the memory of a small server. */
    private static final long MOST_VALUES = 30_000_000;

    private static final int POOL = 60;
    private static final int FREE = 8;
    private static final int STRETCH = 4096;

    private final List<CompiledRule> rules;
    private final Function<String, Map<String, String>> settings;
    private final WhatIf.Synthetic wanted;
    private final WhatIf.Progress progress;

    /** @param settings confirmed values by the id of a rule */
    public SyntheticCases(
            List<CompiledRule> rules,
            Function<String, Map<String, String>> settings,
            WhatIf.Synthetic wanted,
            WhatIf.Progress progress) {
        this.rules = rules;
        this.settings = settings;
        this.wanted = wanted;
        this.progress = progress;
    }

    /** @throws RejectedException {@code WHAT_IF_TOO_LARGE}, {@code WHAT_IF_CANCELLED} */
    public Cases make() {
        List<List<CompiledRule>> papers = together();
        long inputs = papers.stream()
                .mapToLong(own -> own.stream()
                        .flatMap(rule -> rule.facts().stream())
                        .distinct()
                        .count())
                .sum();
        long most = MOST_VALUES / Math.max(1, inputs);
        if (wanted.size() > most) {
            throw new RejectedException(Rejection.of("WHAT_IF_TOO_LARGE", most));
        }
        List<CaseParts.Part> parts = new ArrayList<>();
        for (int i = 0; i < papers.size(); i++) {
            parts.add(part(papers.get(i), i, papers.size()));
        }
        return new CaseParts(parts);
    }

    private List<List<CompiledRule>> together() {
        List<List<CompiledRule>> parts = new ArrayList<>();
        for (CompiledRule rule : rules) {
            parts.stream()
                    .filter(part -> fits(part, rule))
                    .findFirst()
                    .orElseGet(() -> {
                        parts.add(new ArrayList<>());
                        return parts.getLast();
                    })
                    .add(rule);
        }
        return parts;
    }

    private static boolean fits(List<CompiledRule> part, CompiledRule rule) {
        Map<String, PackSource.Fact> known = part.stream()
                .flatMap(own -> own.facts().stream())
                .collect(Collectors.toMap(PackSource.Fact::key, fact -> fact, (a, b) -> a));
        return part.getFirst().info().packId().equals(rule.info().packId())
                && rule.facts().stream().allMatch(fact -> alike(fact, known.getOrDefault(fact.key(), fact)));
    }

    /** Whether a value of the one is a value of the other; one may be optional and the other not. */
    private static boolean alike(PackSource.Fact a, PackSource.Fact b) {
        return a.type().equals(b.type())
                && a.values().equals(b.values())
                && a.columns().equals(b.columns());
    }

    private CaseParts.Part part(List<CompiledRule> own, int number, int parts) {
        Seeded luck = new Seeded(wanted.seed() * 31 + number);
        FactDraw draw = new FactDraw(own, wanted, luck);
        FittingCases fitting = new FittingCases(own, settings, draw, luck);
        List<Sketch> pool =
                IntStream.range(0, POOL).mapToObj(i -> fitting.next()).toList();
        PackSource.Fact group = group(fitting.facts());
        CaseCollector collector = new CaseCollector(own);
        for (int i = 0; i < wanted.size(); i++) {
            if (i % STRETCH == 0
                    && !progress.proceed((long) number * wanted.size() + i, (long) parts * wanted.size())) {
                throw new RejectedException(Rejection.of("WHAT_IF_CANCELLED"));
            }
            Sketch made = luck.chance(FREE) ? fitting.any() : varied(luck.pick(pool), fitting, draw, luck);
            Object name = group == null ? null : made.facts().get(group.key());
            collector.add(luck.pick(wanted.divisions()), made.day(), name == null ? "" : name.toString(), made.facts());
        }
        return new CaseParts.Part(
                collector.collected(),
                own.stream().map(rule -> rule.source().id()).collect(Collectors.toSet()));
    }

    /** Another case like this one, some day in the period. */
    private static Sketch varied(Sketch base, FittingCases fitting, FactDraw draw, Seeded luck) {
        LocalDate day = draw.inPeriod();
        Sketch moved = base.moved(day.toEpochDay() - base.day().toEpochDay());
        Map<String, @Nullable Object> facts = new HashMap<>(moved.facts());
        for (PackSource.Fact fact : fitting.facts()) {
            boolean left =
                    facts.get(fact.key()) instanceof LocalDate date && fitting.decides(fact) && draw.isOutside(date);
            if (left || luck.chance(share(fact))) {
                facts.put(fact.key(), fitting.value(fact));
            }
        }
        return new Sketch(day, facts);
    }

    /** How many of a hundred cases have another value here: numbers vary most, what decides about everything least. */
    private static int share(PackSource.Fact fact) {
        return switch (Types.ofFact(fact)) {
            case Type.Quantity q -> 25;
            case Type.Rows r -> 10;
            default -> 5;
        };
    }

    /** The input that says what kind of person or body it is about. */
    private static PackSource.@Nullable Fact group(List<PackSource.Fact> facts) {
        List<PackSource.Fact> choices = facts.stream()
                .filter(fact -> fact.type().equals("枚举") && !fact.values().isEmpty())
                .toList();
        return choices.stream()
                .filter(fact -> fact.name().endsWith("类别") && !fact.name().startsWith("课程"))
                .findFirst()
                .or(() -> choices.stream().findFirst())
                .orElse(null);
    }
}
