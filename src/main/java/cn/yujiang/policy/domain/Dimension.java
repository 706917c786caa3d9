package cn.yujiang.policy.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Units with their exponents: 元 is {@code {元=1}}, 元/天 is {@code {元=1, 天=-1}}, a pure number is empty. Units multiply and
 * cancel like numbers, so 课时 ÷ (课时/天) is 天 and nothing else.
 */
public record Dimension(Map<String, Integer> exponents) {

    /** A pure number: a ratio or a plain count without unit. */
    public static final Dimension NONE = new Dimension(Map.of());

    public static final Dimension MONEY = of("元");
    public static final Dimension MONTHS = of("月");
    public static final Dimension AGE = of("岁");

    /** Results by operands: units are few, and combining them is what evaluation would spend most of its time on. */
    private static final Map<List<Object>, Dimension> COMBINED = new ConcurrentHashMap<>();

    public static final Dimension DAYS = of("天");
    public static final Dimension CLOCK = of("时");

    private static final Set<String> IN_HUNDREDTHS = Set.of("元", "课时", "百分点", "时");

    private static final Map<String, String> ENGLISH = Map.ofEntries(
            Map.entry("元", "yuan"),
            Map.entry("天", "days"),
            Map.entry("课时", "h"),
            Map.entry("月", "months"),
            Map.entry("人", "persons"),
            Map.entry("万人", "ten thousand persons"),
            Map.entry("户", "entities"),
            Map.entry("年", "years"),
            Map.entry("岁", "years of age"),
            Map.entry("本", "certificates"),
            Map.entry("次", "times"),
            Map.entry("百分点", "percentage points"),
            Map.entry("时", "o'clock"));

    /** 万人 counts whole persons too. */
    private static final Rational ONE_IN_TEN_THOUSAND = Rational.ONE.over(Rational.of(10_000));

    public Dimension {
        exponents = Map.copyOf(exponents);
    }

    public static Dimension of(String unit) {
        return new Dimension(Map.of(unit, 1));
    }

    /** Reads {@code 元}, {@code 元/天}; empty when a part is no known unit. */
    public static Optional<Dimension> parse(String text) {
        Dimension result = NONE;
        String[] parts = text.split("/", -1);
        for (int i = 0; i < parts.length; i++) {
            if (!ENGLISH.containsKey(parts[i])) {
                return Optional.empty();
            }
            result = i == 0 ? result.times(of(parts[i])) : result.over(of(parts[i]));
        }
        return Optional.of(result);
    }

    public Dimension times(Dimension other) {
        return combine(other, 1);
    }

    public Dimension over(Dimension other) {
        return combine(other, -1);
    }

    private Dimension combine(Dimension other, int sign) {
        if (other.isNone()) {
            return this;
        }
        return COMBINED.computeIfAbsent(List.of(this, other, sign), fresh -> combined(other, sign));
    }

    private Dimension combined(Dimension other, int sign) {
        Map<String, Integer> sum = new TreeMap<>(exponents);
        other.exponents.forEach((unit, power) -> sum.merge(unit, sign * power, Integer::sum));
        sum.values().removeIf(power -> power == 0);
        return new Dimension(sum);
    }

    public boolean isNone() {
        return exponents.isEmpty();
    }

    public boolean isMoney() {
        return equals(MONEY);
    }

    /** The smallest amount that can be stored: a fen, a hundredth of an hour or point, a person, otherwise one whole. */
    public Rational grain() {
        if (exponents.containsKey("万人")) {
            return ONE_IN_TEN_THOUSAND;
        }
        for (String unit : exponents.keySet()) {
            if (IN_HUNDREDTHS.contains(unit)) {
                return Rational.HUNDREDTH;
            }
        }
        return Rational.ONE;
    }

    /** Money, or money per something. */
    public boolean countsMoney() {
        return exponents.getOrDefault("元", 0) > 0;
    }

    /** The unit to print after a number; a rate prints only its 元. */
    public String label(Language language) {
        if (exponents.size() == 1 && exponents.containsValue(1)) {
            String unit = exponents.keySet().iterator().next();
            return language == Language.ZH ? (unit.equals("月") ? "个月" : unit) : ENGLISH.getOrDefault(unit, unit);
        }
        return exponents.getOrDefault("元", 0) == 1 ? (language == Language.ZH ? "元" : "yuan") : "";
    }

    @Override
    public String toString() {
        StringBuilder up = new StringBuilder();
        StringBuilder down = new StringBuilder();
        new TreeMap<>(exponents).forEach((unit, power) -> {
            if (power > 0) {
                up.append(up.isEmpty() ? "" : "·").append(unit).append(power > 1 ? "^" + power : "");
            } else {
                down.append('/').append(unit);
            }
        });
        return up.isEmpty() && down.isEmpty() ? "无单位" : (up.isEmpty() ? "1" : up) + down.toString();
    }
}
