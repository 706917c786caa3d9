package cn.yujiang.policy.domain;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The names a formula may use, with their types; remembers which were used and which can be divided by. */
public final class Scope {

    private final Map<String, Type> names = new HashMap<>();
    private final Set<String> positive = new LinkedHashSet<>();
    private final Set<String> used = new LinkedHashSet<>();
    private final Deque<Map<String, Type>> columns = new ArrayDeque<>();

    /** @return false when the name is taken */
    public boolean declare(String name, Type type) {
        return names.putIfAbsent(name, type) == null;
    }

    /** States that the name is always greater than zero, so that it may stand after ÷. */
    public void declarePositive(String name) {
        positive.add(name);
    }

    public Set<String> used() {
        return used;
    }

    public boolean knows(String name) {
        return names.containsKey(name);
    }

    boolean isPositive(String name) {
        return positive.contains(name);
    }

    @Nullable
    Type find(String name) {
        for (Map<String, Type> row : columns) {
            Type type = row.get(name);
            if (type != null) {
                return type;
            }
        }
        if (names.containsKey(name)) {
            used.add(name);
        }
        return names.get(name);
    }

    void enter(Type.Rows rows) {
        Map<String, Type> row = new HashMap<>(rows.columns());
        row.put("序号", new Type.Quantity(Dimension.NONE, Rational.ONE));
        columns.push(row);
    }

    void leave() {
        columns.pop();
    }

    /** The name most like a misspelt one, for the message. */
    String nearest(String name) {
        return names.keySet().stream()
                .min(java.util.Comparator.comparingInt((String known) -> distance(name, known))
                        .thenComparing(known -> known))
                .map(known -> "是不是“" + known + "”？")
                .orElse("");
    }

    private static int distance(String a, String b) {
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] current = new int[b.length() + 1];
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                current[j] = Math.min(Math.min(current[j - 1], previous[j]) + 1, previous[j - 1] + cost);
            }
            previous = current;
        }
        return previous[b.length()];
    }
}
