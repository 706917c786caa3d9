package cn.yujiang.policy.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Says in Chinese or English how a value came about, from the tree itself: substituted numbers, the value before and after
 * rounding, the branch taken, the cap that cut.
 */
public final class Explainer {

    private static final int ITEMS_SHOWN = 12;

    private final Environment env;
    private final Language language;
    private final Map<String, String> english;
    private final boolean named;

    private Explainer(Environment env, Language language, Map<String, String> english, boolean named) {
        this.env = env;
        this.language = language;
        this.english = english;
        this.named = named;
    }

    /** {@code 48.5 课时 ÷ 6 = 8.08 → 四舍五入 8 天}. */
    public static String calculation(Node node, Environment env, Language language, Map<String, String> english) {
        return new Explainer(env, language, english, false).explain(node, true);
    }

    /** {@code 计入课时 29.5 课时 不低于 最低课时 30 课时}. */
    public static String condition(Node node, Environment env, Language language, Map<String, String> english) {
        return new Explainer(env, language, english, true).show(node);
    }

    private String explain(Node node, boolean withUnit) {
        return switch (node) {
            case Node.Round r -> rounded(r, withUnit);
            case Node.Limit l
            when l.kind() == Node.LimitKind.CAP || l.kind() == Node.LimitKind.FLOOR -> limited(l, withUnit);
            case Node.Choose c -> explain(holds(c.condition()) ? c.then() : c.otherwise(), withUnit);
            case Node.Lookup l -> show(l);
            case Node.OverList o when value(o) instanceof Value.Rows -> show(o);
            default -> {
                String shown = show(node);
                String result = result(node, withUnit);
                yield shown.equals(result) || shown.equals(value(node).text(language)) ? shown : shown + " = " + result;
            }
        };
    }

    private String rounded(Node.Round r, boolean withUnit) {
        boolean changed = !value(r).equals(value(r.inner()));
        String before = explain(r.inner(), !changed && withUnit);
        return changed ? before + " → " + r.word(language) + " " + result(r, withUnit) : before;
    }

    private String limited(Node.Limit l, boolean withUnit) {
        String before = explain(l.value(), true);
        if (value(l).equals(value(l.value()))) {
            return before;
        }
        String word = language == Language.ZH
                ? l.kind().word()
                : (l.kind() == Node.LimitKind.CAP ? "capped at" : "raised to");
        return before + " → " + word + " " + result(l, withUnit);
    }

    private String result(Node node, boolean withUnit) {
        Value value = value(node);
        return !withUnit && value instanceof Value.Quantity q ? q.number().toText() : value.text(language);
    }

    private Value value(Node node) {
        return env.quietly(node);
    }

    private boolean holds(Node node) {
        return ((Value.Truth) value(node)).holds();
    }

    private String show(Node node) {
        return switch (node) {
            case Node.Name n -> name(n.name());
            case Node.Binary b ->
                operand(b.left(), b, false) + " " + b.operator().sign() + " " + operand(b.right(), b, true);
            case Node.Compare c -> show(c.left()) + " " + c.operator().word(language) + " " + show(c.right());
            case Node.Member m -> member(m);
            case Node.Logic l ->
                show(l.left()) + word(l.and() ? " 且 " : " 或 ", l.and() ? " and " : " or ") + show(l.right());
            case Node.Not n -> word("非（", "not (") + show(n.inner()) + word("）", ")");
            case Node.Choose c -> show(holds(c.condition()) ? c.then() : c.otherwise());
            case Node.Lookup l -> lookup(l);
            case Node.Tiers t -> tiers(t);
            case Node.OverList o -> overList(o);
            case Node.DateCall d -> date(d);
            case Node.Given g -> label(g.name()) + word(" 已提供", " is given");
            case Node.Limit l
            when l.kind() == Node.LimitKind.MIN || l.kind() == Node.LimitKind.MAX ->
                word(l.kind().word(), l.kind() == Node.LimitKind.MIN ? "lesser of " : "greater of ") + "("
                        + show(l.value()) + ", " + show(l.bound()) + ")";
            case Node.Number n -> value(n).text(language);
            case Node.Constant c -> c.code();
            case Node.Round r -> value(r).text(language);
            case Node.Limit l -> value(l).text(language);
        };
    }

    private String word(String zh, String en) {
        return language == Language.ZH ? zh : en;
    }

    private String label(String name) {
        return language == Language.ZH ? name : english.getOrDefault(name, name);
    }

    private String name(String name) {
        Value value = env.peek(name);
        return named ? label(name) + " " + value.text(language) : value.text(language);
    }

    private String operand(Node node, Node.Binary parent, boolean right) {
        boolean sum = node instanceof Node.Binary b
                && (b.operator() == Node.Arithmetic.ADD || b.operator() == Node.Arithmetic.SUBTRACT);
        boolean product = node instanceof Node.Binary && !sum;
        boolean tight = parent.operator() == Node.Arithmetic.MULTIPLY || parent.operator() == Node.Arithmetic.DIVIDE;
        boolean minus = right && parent.operator() == Node.Arithmetic.SUBTRACT;
        boolean divide = right && parent.operator() == Node.Arithmetic.DIVIDE;
        boolean bracket = sum && (tight || minus) || product && divide;
        return bracket ? "(" + show(node) + ")" : show(node);
    }

    private String member(Node.Member m) {
        String codes = m.set().stream().map(Node.Constant::code).collect(Collectors.joining("、"));
        String verb = m.negated() ? word(" 不属于 ", " not in ") : word(" 属于 ", " in ");
        return show(m.item()) + verb + "{" + codes + "}";
    }

    private String lookup(Node.Lookup l) {
        return value(l.key()).text(language) + " " + value(l).text(language);
    }

    private String tiers(Node.Tiers t) {
        Value.Quantity quantity = (Value.Quantity) value(t.quantity());
        Rational done = Rational.ZERO;
        List<String> parts = new ArrayList<>();
        for (Node.Tier tier : t.tiers()) {
            Rational end = end(tier.upTo(), quantity.number());
            Rational counted = t.whole() ? quantity.number() : end.minus(done);
            boolean last = end.compareTo(quantity.number()) >= 0;
            if (!t.whole() || last) {
                Value units = new Value.Quantity(counted, quantity.dimension());
                parts.add(units.text(language) + " × " + value(tier.rate()).text(language));
            }
            done = end;
            if (last) {
                break;
            }
        }
        return String.join(" + ", parts);
    }

    private Rational end(@Nullable Node upTo, Rational all) {
        if (upTo == null) {
            return all;
        }
        Rational bound = ((Value.Quantity) value(upTo)).number();
        return bound.compareTo(all) < 0 ? bound : all;
    }

    private String overList(Node.OverList o) {
        List<Map<String, Value>> rows = ((Value.Rows) env.value(o.list())).rows();
        String list = label(o.list()) + word(" ", " ") + rows.size() + word(" 项", " items");
        return switch (o.kind()) {
            case SUM -> rows.isEmpty() ? list : items(o, rows);
            case COUNT -> o.arguments().isEmpty() ? list : list + word("，符合 ", ", matching ") + value(o).text(language);
            case ANY -> list + word("，有符合的", ", some match");
            case ALL -> list + word("，全部符合", ", all match");
            default -> list + " → " + value(o).text(language);
        };
    }

    private String items(Node.OverList o, List<Map<String, Value>> rows) {
        String shown = rows.stream()
                .limit(ITEMS_SHOWN)
                .map(row -> {
                    env.enter(row);
                    try {
                        return value(o.arguments().getFirst()).text(language);
                    } finally {
                        env.leave();
                    }
                })
                .collect(Collectors.joining(" + "));
        return rows.size() > ITEMS_SHOWN ? shown + " + …" : shown;
    }

    private String date(Node.DateCall d) {
        String first = show(d.first());
        String second = show(d.second());
        return switch (d.kind()) {
            case MONTHS_AFTER, DAYS_AFTER ->
                language == Language.ZH ? first + " 之后 " + second : second + " after " + first;
            case MOMENT -> first + " " + second;
            case DAY_NUMBER ->
                language == Language.ZH ? first + " 至 " + second + " 的天数" : "days from " + first + " to " + second;
            case MONTH_NUMBER ->
                language == Language.ZH ? first + " 至 " + second + " 的月数" : "months from " + first + " to " + second;
            case PERIOD_END -> {
                String period = CalendarPeriod.of(((Node.Constant) d.second()).code())
                        .map(kind -> kind.word(language))
                        .orElse(second);
                yield language == Language.ZH
                        ? first + " 所在" + period + "的末日"
                        : "last day of the " + period + " of " + first;
            }
            case AGE ->
                language == Language.ZH ? first + " 出生，至 " + second + " 的周岁" : "born " + first + ", age on " + second;
        };
    }
}
