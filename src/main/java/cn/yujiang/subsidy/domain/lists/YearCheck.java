package cn.yujiang.subsidy.domain.lists;

import cn.yujiang.shared.Money;
import cn.yujiang.subsidy.ListPeriod;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Settling year by year gives each year the amount of its own place in the agreement. That is right as long as the years add up to what
 * the rule gives for all of them at once; under a reading that compares the whole period they do not, and somebody has to look.
 */
public final class YearCheck {

    private YearCheck() {}

    /**
     * Why the year cannot be settled beside the earlier ones: {@code YEARS_NOT_ADDITIVE}, or {@code AGREEMENT_DIFFERS} when the agreement
     * is not the one the earlier years were settled by. Null when it can.
     *
     * @param amount what the rule gives for these facts
     */
    public static @Nullable String problem(
            Map<String, @Nullable Object> facts,
            ListKind kind,
            List<Earlier> earlier,
            Function<Map<String, @Nullable Object>, Money> amount) {
        if (kind.period() != ListPeriod.YEAR
                || earlier.isEmpty()
                || !(facts.get(kind.fact()) instanceof List<?> own)
                || own.isEmpty()) {
            return null;
        }
        if (earlier.stream().anyMatch(line -> differs(line, facts))) {
            return "AGREEMENT_DIFFERS";
        }
        return additive(facts, kind, earlier, own, amount) ? null : "YEARS_NOT_ADDITIVE";
    }

    /** Texts of the agreement, such as its months, were entered for the earlier years too and must be the same. */
    private static boolean differs(Earlier line, Map<String, @Nullable Object> facts) {
        return facts.entrySet().stream()
                .anyMatch(fact -> fact.getValue() instanceof String text
                        && line.facts().containsKey(fact.getKey())
                        && !text.equals(line.facts().get(fact.getKey())));
    }

    private static boolean additive(
            Map<String, @Nullable Object> facts,
            ListKind kind,
            List<Earlier> earlier,
            List<?> own,
            Function<Map<String, @Nullable Object>, Money> amount) {
        List<Object> all = new ArrayList<>(own);
        Money parts = amount.apply(facts);
        for (Earlier line : earlier) {
            int year = Integer.parseInt(line.value());
            String cost = last(line.facts().getOrDefault(kind.fact(), ""));
            if (year < all.size() && !cost.isEmpty()) {
                all.set(year - 1, cost);
                parts = parts.plus(amount.apply(with(facts, kind, alone(year, cost))));
            }
        }
        return parts.equals(amount.apply(with(facts, kind, all)));
    }

    private static Map<String, @Nullable Object> with(
            Map<String, @Nullable Object> facts, ListKind kind, List<Object> values) {
        Map<String, @Nullable Object> changed = new HashMap<>(facts);
        changed.put(kind.fact(), values);
        return changed;
    }

    private static List<Object> alone(int year, String cost) {
        List<Object> values = new ArrayList<>(Collections.nCopies(year - 1, "0"));
        values.add(cost);
        return values;
    }

    /** The last value of a list as it was frozen: {@code ["0","2500"]}. */
    private static String last(String frozen) {
        int end = frozen.lastIndexOf('"');
        int start = frozen.lastIndexOf('"', end - 1);
        return end <= 0 || start < 0 ? "" : frozen.substring(start + 1, end);
    }
}
