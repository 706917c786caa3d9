package cn.yujiang.policy.domain;

import cn.yujiang.policy.AssessmentRequest;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Cases around the limits of a rule: its examples, and each of them again with one input at, one step below and one step above
 * everything the rule compares with. Made without chance, so that two looks at the same draft see the same cases.
 */
final class CaseVariations {

    private static final List<Long> FACTORS = List.of(1L, 2L, 10L);
    private static final LocalDate ANY_DAY = LocalDate.of(2020, 6, 15);

    private final List<CompiledRule> versions;
    private final CompiledRule rule;
    private final Set<AssessmentRequest> cases = new LinkedHashSet<>();

    /** @param versions of one rule, in force and drafted; the limits of all of them are tried */
    CaseVariations(List<CompiledRule> versions) {
        this.versions = versions;
        this.rule = versions.getLast();
    }

    /** @param examples cases of worked examples */
    List<AssessmentRequest> around(List<AssessmentRequest> examples) {
        Stream.concat(Stream.of(plain()), examples.stream()).forEach(this::vary);
        return List.copyOf(cases);
    }

    /** A case without an example: the first of everything there is to choose from, and one of everything to count. */
    private AssessmentRequest plain() {
        Map<String, @Nullable Object> facts = new HashMap<>();
        rule.facts().forEach(fact -> facts.put(fact.key(), first(fact)));
        return of(datedByRequest() ? day() : null, facts);
    }

    /** Whether the day that decides is part of the question, and none of the facts. */
    private boolean datedByRequest() {
        return rule.eventFact() == null;
    }

    private AssessmentRequest of(@Nullable LocalDate day, Map<String, @Nullable Object> facts) {
        return new AssessmentRequest(rule.source().id(), day, facts, Map.of());
    }

    private Object first(PackSource.Fact fact) {
        return switch (Types.ofFact(fact)) {
            case Type.Quantity q -> fact.min() == null ? "1" : number(fact.min());
            case Type.Choice c -> fact.values().stream().findFirst().orElse("1");
            case Type.Truth t -> Boolean.TRUE;
            case Type.Day d -> fact.type().equals("年月") ? "2020-06" : day().toString();
            case Type.Moment m -> day().atStartOfDay().toString();
            case Type.Rows r -> List.of();
            case Type.Table t -> "";
        };
    }

    private LocalDate day() {
        LocalDate from = rule.source().validity().from();
        return from == null ? ANY_DAY : from;
    }

    private void vary(AssessmentRequest base) {
        LocalDate day = base.eventDate() == null && datedByRequest() ? day() : base.eventDate();
        cases.add(of(day, base.facts()));
        for (PackSource.Fact fact : rule.facts()) {
            for (Object value : values(fact, base.facts().get(fact.key()))) {
                Map<String, @Nullable Object> varied = new HashMap<>(base.facts());
                varied.put(fact.key(), value);
                cases.add(of(day, varied));
            }
        }
        if (datedByRequest()) {
            days(day).forEach(other -> cases.add(of(LocalDate.parse(other), base.facts())));
        }
    }

    private List<?> values(PackSource.Fact fact, @Nullable Object base) {
        return switch (Types.ofFact(fact)) {
            case Type.Quantity q -> numbers(fact, q);
            case Type.Choice c -> List.copyOf(fact.values());
            case Type.Truth t -> List.of(Boolean.TRUE, Boolean.FALSE);
            case Type.Day d -> fact.type().equals("年月") ? List.of() : days(base);
            case Type.Moment m -> List.of();
            case Type.Rows r -> List.of();
            case Type.Table t -> List.of();
        };
    }

    private List<String> numbers(PackSource.Fact fact, Type.Quantity type) {
        Rational step = type.grain() == null ? Rational.HUNDREDTH : type.grain();
        Set<String> numbers = new LinkedHashSet<>();
        limits(type)
                .flatMap(limit -> FACTORS.stream().map(factor -> limit.times(Rational.of(factor))))
                .flatMap(limit -> Stream.of(limit.minus(step), limit, limit.plus(step)))
                .map(value -> value.roundTo(step, RoundingMode.DOWN))
                .filter(value -> inside(fact, value))
                .forEach(value -> numbers.add(number(value)));
        return List.copyOf(numbers);
    }

    /** What inputs of this kind are compared with: parameters of every version, and one. */
    private Stream<Rational> limits(Type.Quantity type) {
        return Stream.concat(
                Stream.of(Rational.ONE),
                parameters()
                        .map(CompiledRule.Parameter::value)
                        .filter(Value.Quantity.class::isInstance)
                        .map(Value.Quantity.class::cast)
                        .filter(limit -> limit.dimension().equals(type.dimension()))
                        .map(Value.Quantity::number));
    }

    private Stream<CompiledRule.Parameter> parameters() {
        return versions.stream()
                .flatMap(version -> version.parameters().values().stream())
                .flatMap(List::stream);
    }

    private static boolean inside(PackSource.Fact fact, Rational value) {
        boolean low = fact.min() != null ? value.compareTo(fact.min()) < 0 : value.signum() < 0;
        return !low && (fact.max() == null || value.compareTo(fact.max()) <= 0);
    }

    private static String number(Rational value) {
        return value.toDecimal(6, RoundingMode.DOWN).stripTrailingZeros().toPlainString();
    }

    /** Around the given day, and around the first and the last day of every period. */
    private List<String> days(@Nullable Object base) {
        List<LocalDate> marks = new ArrayList<>();
        marks.add(day());
        if (base != null) {
            try {
                marks.add(LocalDate.parse(base.toString()));
            } catch (DateTimeException wrong) {
                marks.add(ANY_DAY); // an example may test a day that does not exist
            }
        }
        Stream.concat(
                        versions.stream().map(version -> version.source().validity()),
                        parameters().map(parameter -> parameter.source().validity()))
                .flatMap(validity -> Stream.of(
                        java.util.Optional.ofNullable(validity.from()), java.util.Optional.ofNullable(validity.to())))
                .flatMap(java.util.Optional::stream)
                .forEach(marks::add);
        Map<String, Boolean> days = new LinkedHashMap<>();
        marks.forEach(mark ->
                List.of(-1, 0, 1).forEach(step -> days.put(mark.plusDays(step).toString(), true)));
        return List.copyOf(days.keySet());
    }
}
