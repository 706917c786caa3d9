package cn.yujiang.policy.domain.lint;

import cn.yujiang.policy.domain.Dimension;
import cn.yujiang.policy.domain.PackSource;
import cn.yujiang.policy.domain.Rational;
import cn.yujiang.policy.domain.Type;
import cn.yujiang.policy.domain.Types;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** The values one input is tried with. */
final class Candidates {

    /** Small whole numbers are all tried. */
    private static final int LADDER = 24;

    private static final int MOST = 90;
    private static final Rational PER_CENT = Rational.HUNDREDTH;
    private static final Rational BASIS_POINT = PER_CENT.times(PER_CENT);

    private final Landmarks landmarks;

    Candidates(Landmarks landmarks) {
        this.landmarks = landmarks;
    }

    List<Object> of(PackSource.Fact fact) {
        return switch (Types.ofFact(fact)) {
            case Type.Truth t -> List.of(true, false);
            case Type.Quantity q -> texts(numbers(q, fact));
            case Type.Choice c -> codes(fact, c);
            case Type.Day d
            when fact.type().equals("年月") ->
                landmarks.days().stream()
                        .<Object>map(YearMonth::from)
                        .distinct()
                        .toList();
            case Type.Day d -> List.copyOf(landmarks.days());
            case Type.Moment m -> moments();
            case Type.Rows r -> List.of();
            case Type.Table t -> List.of();
        };
    }

    private List<Object> codes(PackSource.Fact fact, Type.Choice type) {
        Set<Object> codes = new LinkedHashSet<>(fact.values());
        codes.addAll(landmarks.codes(fact.name()));
        if (type.open() || codes.isEmpty()) {
            codes.add("甲");
        }
        return List.copyOf(codes);
    }

    private List<Object> moments() {
        List<Object> moments = new ArrayList<>();
        for (Rational hour : landmarks.numbers(Dimension.CLOCK)) {
            long minutes = hour.times(Rational.of(60))
                    .roundTo(Rational.ONE, RoundingMode.FLOOR)
                    .toLongExact();
            landmarks.days().stream()
                    .limit(3)
                    .map(day -> day.atStartOfDay().plusMinutes(minutes % 1440))
                    .forEach(at -> {
                        moments.add(at.minusSeconds(1));
                        moments.add(at);
                        moments.add(at.plusSeconds(1));
                    });
        }
        return moments.isEmpty() ? List.of(landmarks.days().getFirst().atTime(9, 0)) : moments;
    }

    /** Landmarks with their neighbours, the bounds, and all small whole numbers, as far as the fact may take them. */
    SortedSet<Rational> numbers(Type.Quantity type, PackSource.Fact fact) {
        Rational step = type.grain() == null ? BASIS_POINT : type.grain();
        SortedSet<Rational> near = new TreeSet<>();
        for (int i = 0; type.grain() != null && i <= LADDER; i++) {
            near.add(Rational.of(i));
        }
        for (int i = 0; type.grain() == null && i <= 20; i++) {
            near.add(Rational.of(i).times(Rational.of(5)).times(PER_CENT));
        }
        List<Rational> marks = landmarks.numbers(type.dimension());
        for (int i = 0; i < marks.size() && near.size() < MOST; i++) {
            Rational mark = marks.get(i).roundTo(step, RoundingMode.HALF_UP);
            near.addAll(List.of(mark.minus(step), mark, mark.plus(step), mark.plus(mark)));
        }
        SortedSet<Rational> allowed = new TreeSet<>();
        near.stream().filter(number -> within(fact, number)).forEach(allowed::add);
        if (fact.min() != null) {
            allowed.add(fact.min());
        }
        if (fact.max() != null) {
            allowed.add(fact.max());
        }
        return allowed;
    }

    private static boolean within(PackSource.Fact fact, Rational number) {
        Rational min = fact.min() == null ? Rational.ZERO : fact.min();
        return number.compareTo(min) >= 0 && (fact.max() == null || number.compareTo(fact.max()) <= 0);
    }

    static List<Object> texts(SortedSet<Rational> numbers) {
        return numbers.stream().<Object>map(Rational::toText).toList();
    }
}
