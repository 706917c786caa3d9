package cn.yujiang.policy.domain;

import cn.yujiang.policy.AssessmentStatus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Evaluates a checked tree for one case with exact fractions. */
public final class Evaluator {

    private final Environment env;

    private Evaluator(Environment env) {
        this.env = env;
    }

    /** @throws Blocked when an input was not given or a table has no such key */
    public static Value evaluate(Node node, Environment env) {
        return new Evaluator(env).value(node);
    }

    private Value value(Node node) {
        return switch (node) {
            case Node.Number n -> new Value.Quantity(n.value(), n.dimension());
            case Node.Constant c -> new Value.Choice(c.code());
            case Node.Name n -> env.value(n.name());
            case Node.Binary b -> binary(b);
            case Node.Compare c -> new Value.Truth(compare(c));
            case Node.Member m -> new Value.Truth(isMember(m) != m.negated());
            case Node.Logic l ->
                new Value.Truth(l.and() ? truth(l.left()) && truth(l.right()) : truth(l.left()) || truth(l.right()));
            case Node.Not n -> new Value.Truth(!truth(n.inner()));
            case Node.Choose c -> value(truth(c.condition()) ? c.then() : c.otherwise());
            case Node.Round r -> round(r);
            case Node.Limit l -> limit(l);
            case Node.Lookup l -> lookup(l);
            case Node.Tiers t -> tiers(t);
            case Node.OverList o -> overList(o);
            case Node.DateCall d -> Dates.value(d.kind(), day(d.first()), value(d.second()));
            case Node.Given g -> new Value.Truth(env.isGiven(g.name()));
        };
    }

    private Value.Quantity quantity(Node node) {
        return (Value.Quantity) value(node);
    }

    private boolean truth(Node node) {
        return ((Value.Truth) value(node)).holds();
    }

    private LocalDate day(Node node) {
        return ((Value.Day) value(node)).date();
    }

    private Value.Quantity binary(Node.Binary b) {
        Value.Quantity l = quantity(b.left());
        Value.Quantity r = quantity(b.right());
        return switch (b.operator()) {
            case ADD -> new Value.Quantity(l.number().plus(r.number()), l.dimension());
            case SUBTRACT -> new Value.Quantity(l.number().minus(r.number()), l.dimension());
            case MULTIPLY ->
                new Value.Quantity(l.number().times(r.number()), l.dimension().times(r.dimension()));
            case DIVIDE ->
                new Value.Quantity(l.number().over(r.number()), l.dimension().over(r.dimension()));
        };
    }

    private boolean compare(Node.Compare c) {
        Value left = value(c.left());
        Value right = value(c.right());
        int order =
                switch (left) {
                    case Value.Quantity q -> q.number().compareTo(((Value.Quantity) right).number());
                    case Value.Day d -> d.date().compareTo(((Value.Day) right).date());
                    case Value.Moment m -> m.at().compareTo(((Value.Moment) right).at());
                    default -> left.equals(right) ? 0 : 1;
                };
        return switch (c.operator()) {
            case AT_LEAST, NOT_BEFORE -> order >= 0;
            case AT_MOST, NOT_AFTER -> order <= 0;
            case ABOVE, AFTER -> order > 0;
            case BELOW, BEFORE -> order < 0;
            case EQUAL -> order == 0;
            case NOT_EQUAL -> order != 0;
        };
    }

    private boolean isMember(Node.Member m) {
        String code = ((Value.Choice) value(m.item())).code();
        for (Node.Constant constant : m.set()) {
            if (constant.code().equals(code)) {
                return true;
            }
        }
        return false;
    }

    private Value.Quantity round(Node.Round r) {
        Value.Quantity inner = quantity(r.inner());
        return new Value.Quantity(inner.number().roundTo(r.step().value(), r.mode()), inner.dimension());
    }

    private Value.Quantity limit(Node.Limit l) {
        Value.Quantity value = quantity(l.value());
        Value.Quantity bound = quantity(l.bound());
        int order = value.number().compareTo(bound.number());
        boolean takesBound = l.kind().choosesSmaller() ? order > 0 : order < 0;
        env.saw(l, takesBound ? Watch.CUT : order == 0 ? Watch.EXACT : Watch.CLEAR);
        if (takesBound && (l.kind() == Node.LimitKind.CAP || l.kind() == Node.LimitKind.FLOOR)) {
            env.hit(l.kind(), value, bound);
        }
        return takesBound ? bound : value;
    }

    private Value.Quantity lookup(Node.Lookup l) {
        Value.Table table = (Value.Table) env.value(l.table());
        String key = ((Value.Choice) value(l.key())).code();
        Rational found = table.entries().get(key);
        if (found == null) {
            throw new Blocked(AssessmentStatus.CONFIG_REQUIRED, l.table() + "." + key);
        }
        return new Value.Quantity(found, table.dimension());
    }

    private Value.Quantity tiers(Node.Tiers t) {
        Value.Quantity quantity = quantity(t.quantity());
        Rational done = Rational.ZERO;
        Value.Quantity rate = quantity(t.tiers().getLast().rate());
        Rational total = Rational.ZERO;
        for (int i = 0; i < t.tiers().size(); i++) {
            Node.Tier tier = t.tiers().get(i);
            rate = quantity(tier.rate());
            boolean last = tier.upTo() == null
                    || quantity.number().compareTo(quantity(tier.upTo()).number()) <= 0;
            Rational end = last || tier.upTo() == null
                    ? quantity.number()
                    : quantity(tier.upTo()).number();
            total = t.whole()
                    ? quantity.number().times(rate.number())
                    : total.plus(end.minus(done).times(rate.number()));
            done = end;
            if (last) {
                env.saw(t, i);
                break;
            }
        }
        return new Value.Quantity(total, quantity.dimension().times(rate.dimension()));
    }

    private Value overList(Node.OverList o) {
        List<Map<String, Value>> rows = ((Value.Rows) env.value(o.list())).rows();
        return switch (o.kind()) {
            case SUM -> sum(o, rows);
            case COUNT -> new Value.Quantity(Rational.of(matching(o, rows).size()), Dimension.NONE);
            case ANY -> new Value.Truth(!matching(o, rows).isEmpty());
            case ALL -> new Value.Truth(matching(o, rows).size() == rows.size());
            case FILTER -> new Value.Rows(matching(o, rows));
            case FIRST -> first(o, rows);
            case DISTINCT -> distinct(o, rows);
        };
    }

    private Value sum(Node.OverList o, List<Map<String, Value>> rows) {
        Rational total = Rational.ZERO;
        Dimension dimension = Dimension.MONEY;
        for (Map<String, Value> row : rows) {
            Value.Quantity item =
                    (Value.Quantity) inside(row, () -> value(o.arguments().getFirst()));
            total = total.plus(item.number());
            dimension = item.dimension();
        }
        return new Value.Quantity(total, dimension);
    }

    private List<Map<String, Value>> matching(Node.OverList o, List<Map<String, Value>> rows) {
        if (o.arguments().isEmpty()) {
            return rows;
        }
        List<Map<String, Value>> matching = new ArrayList<>();
        for (Map<String, Value> row : rows) {
            if (inside(row, () -> truth(o.arguments().getFirst()))) {
                matching.add(row);
            }
        }
        return matching;
    }

    private Value first(Node.OverList o, List<Map<String, Value>> rows) {
        long count = quantity(o.arguments().getFirst()).number().toLongExact();
        int kept = (int) Math.clamp(count, 0, rows.size());
        env.saw(o, kept < rows.size() ? Watch.CUT : Watch.CLEAR);
        if (kept < rows.size()) {
            env.hit(Node.LimitKind.CAP, count(rows.size()), count(kept));
        }
        return new Value.Rows(rows.subList(0, kept));
    }

    private static Value count(int number) {
        return new Value.Quantity(Rational.of(number), Dimension.NONE);
    }

    private Value distinct(Node.OverList o, List<Map<String, Value>> rows) {
        Map<List<Value>, Map<String, Value>> firsts = new LinkedHashMap<>();
        for (Map<String, Value> row : rows) {
            List<Value> key =
                    inside(row, () -> o.arguments().stream().map(this::value).toList());
            firsts.putIfAbsent(key, row);
        }
        return new Value.Rows(new ArrayList<>(firsts.values()));
    }

    private <T> T inside(Map<String, Value> row, java.util.function.Supplier<T> body) {
        env.enter(row);
        try {
            return body.get();
        } finally {
            env.leave();
        }
    }
}
