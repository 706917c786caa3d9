package cn.yujiang.policy.domain.batch;

import cn.yujiang.policy.AssessmentStatus;
import cn.yujiang.policy.domain.Node;
import cn.yujiang.policy.domain.Nodes;
import cn.yujiang.policy.domain.PackSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Turns a checked tree into columns. Every part is computed for every case, also in the branch not taken; what must count only
 * where the formula asks (a missing input, a cap that cuts) travels beside the value as an effect.
 *
 * @see cn.yujiang.policy.domain.Evaluator which gives the same answers for one case
 */
final class Expressions {

    /** A list whose items the expression runs over, innermost last. */
    record Level(Space items, PackSource.Fact list) {}

    private static final String ORDINAL = "序号";

    final Tools tools;
    final Names names;
    private final List<Level> levels;
    private final ListExpressions lists;

    Expressions(Tools tools, Names names) {
        this(tools, names, List.of());
    }

    private Expressions(Tools tools, Names names, List<Level> levels) {
        this.tools = tools;
        this.names = names;
        this.levels = levels;
        this.lists = new ListExpressions(this);
    }

    Expressions inside(Level level) {
        List<Level> deeper = new ArrayList<>(levels);
        deeper.add(level);
        return new Expressions(tools, names, deeper);
    }

    Space space() {
        return levels.isEmpty() ? Space.CASES : levels.getLast().items();
    }

    Low.Of lower(Node node) {
        return switch (node) {
            case Node.Number n -> pure(tools.numbers().constant(n.value()));
            case Node.Constant c -> pure(new Low.Code(tools.longs().constant(tools.code(c.code()))));
            case Node.Name n -> name(n.name());
            case Node.Binary b -> binary(b);
            case Node.Compare c -> compare(c);
            case Node.Member m -> member(m);
            case Node.Logic l -> logic(l);
            case Node.Not n -> {
                Low.Of inner = lower(n.inner());
                yield new Low.Of(new Low.Truth(tools.masks().not(mask(inner))), inner.effect());
            }
            case Node.Choose c -> choose(c);
            case Node.Round r -> {
                Low.Of inner = lower(r.inner());
                yield new Low.Of(tools.numbers().round(num(inner), r.step().value(), r.mode()), inner.effect());
            }
            case Node.Limit l -> limit(l);
            case Node.Lookup l -> lookup(l);
            case Node.Tiers t -> new TierExpressions(this).lower(t);
            case Node.OverList o -> lists.lower(o);
            case Node.DateCall d -> new DateExpressions(this).lower(d);
            case Node.Given g -> pure(new Low.Truth(given(g.name())));
        };
    }

    static Low.Of pure(Low value) {
        return new Low.Of(value, null);
    }

    static ByteVec mask(Low.Of of) {
        return ((Low.Truth) of.value()).mask();
    }

    static Low.Num num(Low.Of of) {
        return (Low.Num) of.value();
    }

    @Nullable
    ByteVec then(Low.Of first, Low.Of second) {
        return tools.effects().then(first.effect(), second.effect());
    }

    private PackSource.@Nullable Fact column(Level level, String name) {
        return level.list().columns().stream()
                .filter(own -> own.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private Low.Of name(String name) {
        for (Level level : levels.reversed()) {
            PackSource.Fact column = column(level, name);
            if (column != null) {
                Inputs.Read read = tools.inputs().read(column, level.items());
                ByteVec absent = tools.effects()
                        .stop(
                                read.missing(),
                                AssessmentStatus.MISSING_INPUT,
                                level.list().key());
                return spread(new Low.Of(read.value(), absent));
            }
            if (name.equals(ORDINAL)) {
                return spread(pure(new Low.Num(
                        tools.inputs().ordinal(level.items()), tools.longs().constant(1))));
            }
        }
        return spread(names.value(name));
    }

    private Low.Of spread(Low.Of of) {
        return new Low.Of(tools.spread().to(space(), of.value()), tools.spread().effect(space(), of.effect()));
    }

    private ByteVec given(String name) {
        for (Level level : levels.reversed()) {
            PackSource.Fact column = column(level, name);
            if (column != null) {
                ByteVec missing = tools.inputs().read(column, level.items()).missing();
                return tools.masks().not(tools.spread().to(space(), missing));
            }
        }
        ByteVec given = names.given(name);
        if (given == null) {
            throw new NotColumnar("已提供 of what is no input");
        }
        return tools.spread().to(space(), given);
    }

    private Low.Of binary(Node.Binary b) {
        Low.Of left = lower(b.left());
        Low.Of right = lower(b.right());
        Low.Num l = num(left);
        Low.Num r = num(right);
        Numbers numbers = tools.numbers();
        return new Low.Of(
                switch (b.operator()) {
                    case ADD -> numbers.plus(l, r);
                    case SUBTRACT -> numbers.minus(l, r);
                    case MULTIPLY -> numbers.times(l, r);
                    case DIVIDE -> numbers.over(l, r);
                },
                then(left, right));
    }

    private Low.Of compare(Node.Compare c) {
        Low.Of left = lower(c.left());
        Low.Of right = lower(c.right());
        Numbers numbers = tools.numbers();
        ByteVec mask =
                switch (left.value()) {
                    case Low.Num n -> numbers.compare(c.operator(), n, num(right));
                    case Low.Day d -> numbers.ordered(c.operator(), d.day(), ((Low.Day) right.value()).day());
                    case Low.Moment m ->
                        numbers.ordered(c.operator(), m.second(), ((Low.Moment) right.value()).second());
                    case Low.Code k -> numbers.ordered(c.operator(), k.code(), ((Low.Code) right.value()).code());
                    default -> throw new NotColumnar("comparing other things");
                };
        return new Low.Of(new Low.Truth(mask), then(left, right));
    }

    private Low.Of member(Node.Member m) {
        Low.Of item = lower(m.item());
        long[] codes =
                m.set().stream().mapToLong(each -> tools.code(each.code())).toArray();
        ByteVec among = tools.masks().among(((Low.Code) item.value()).code(), codes);
        return new Low.Of(new Low.Truth(m.negated() ? tools.masks().not(among) : among), item.effect());
    }

    private Low.Of logic(Node.Logic l) {
        Low.Of left = lower(l.left());
        ByteVec first = mask(left);
        if (l.and() ? first.isFalse() : first.isTrue()) {
            return left;
        }
        Low.Of right = lower(l.right());
        Masks masks = tools.masks();
        ByteVec value = l.and() ? masks.and(first, mask(right)) : masks.or(first, mask(right));
        ByteVec asked = l.and() ? first : masks.not(first);
        return new Low.Of(
                new Low.Truth(value),
                tools.effects().then(left.effect(), tools.effects().when(asked, right.effect())));
    }

    private Low.Of choose(Node.Choose c) {
        Low.Of condition = lower(c.condition());
        ByteVec holds = mask(condition);
        if (holds.constant() >= 0) {
            Low.Of taken = lower(holds.isTrue() ? c.then() : c.otherwise());
            return new Low.Of(taken.value(), then(condition, taken));
        }
        Low.Of yes = lower(c.then());
        Low.Of no = lower(c.otherwise());
        Low value =
                switch (yes.value()) {
                    case Low.Num n -> tools.numbers().select(holds, n, num(no));
                    case Low.Truth t -> new Low.Truth(tools.masks().select(holds, t.mask(), mask(no)));
                    case Low.Day d -> new Low.Day(tools.longs().select(holds, d.day(), ((Low.Day) no.value()).day()));
                    case Low.Code k ->
                        new Low.Code(tools.longs().select(holds, k.code(), ((Low.Code) no.value()).code()));
                    case Low.Moment m ->
                        new Low.Moment(tools.longs().select(holds, m.second(), ((Low.Moment) no.value()).second()));
                    case Low.Rows r -> throw new NotColumnar("a choice between lists");
                };
        Effects effects = tools.effects();
        ByteVec inner = effects.then(
                effects.when(holds, yes.effect()), effects.when(tools.masks().not(holds), no.effect()));
        return new Low.Of(value, effects.then(condition.effect(), inner));
    }

    private Low.Of limit(Node.Limit l) {
        Low.Of value = lower(l.value());
        Low.Of bound = lower(l.bound());
        boolean smaller = l.kind() == Node.LimitKind.CAP || l.kind() == Node.LimitKind.MIN;
        Numbers numbers = tools.numbers();
        Low.Num result = smaller ? numbers.lesser(num(value), num(bound)) : numbers.greater(num(value), num(bound));
        ByteVec effect = then(value, bound);
        if (l.kind() == Node.LimitKind.CAP) {
            ByteVec cuts = numbers.compare(Node.Comparator.ABOVE, num(value), num(bound));
            effect = tools.effects().then(effect, tools.effects().where(cuts, Effects.CAPPED));
        }
        return new Low.Of(result, effect);
    }

    /** What says nothing about the item at hand is looked up once for what the item belongs to. */
    private Low.Of lookup(Node.Lookup l) {
        if (levels.isEmpty() || Nodes.names(l.key()).stream().anyMatch(name -> ofItem(levels.getLast(), name))) {
            return new TableExpressions(this).lower(l);
        }
        return spread(new Expressions(tools, names, levels.subList(0, levels.size() - 1)).lookup(l));
    }

    private boolean ofItem(Level level, String name) {
        return name.equals(ORDINAL) || column(level, name) != null;
    }
}
