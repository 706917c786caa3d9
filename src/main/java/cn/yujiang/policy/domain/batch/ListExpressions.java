package cn.yujiang.policy.domain.batch;

import cn.yujiang.policy.domain.Node;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Functions over a list as columns over all items of all cases. */
final class ListExpressions {

    private final Expressions outer;
    private final Tools tools;

    ListExpressions(Expressions outer) {
        this.outer = outer;
        this.tools = outer.tools;
    }

    Low.Of lower(Node.OverList node) {
        Low.Of list = outer.lower(new Node.Name(node.position(), node.list()));
        Low.Rows rows = (Low.Rows) list.value();
        Expressions items = outer.inside(new Expressions.Level(rows.items(), outer.names.list(rows.items())));
        return switch (node.kind()) {
            case SUM -> sum(list, rows, items.lower(node.arguments().getFirst()));
            case COUNT -> {
                Low.Of test = test(node, items);
                LongVec count = count(rows.items(), tools.masks().and(rows.kept(), Expressions.mask(test)));
                yield new Low.Of(new Low.Num(count, tools.longs().constant(1)), effect(list, rows, test));
            }
            case ANY -> any(list, rows, test(node, items), false);
            case ALL -> any(list, rows, test(node, items), true);
            case FILTER -> {
                Low.Of test = test(node, items);
                yield new Low.Of(
                        new Low.Rows(rows.items(), tools.masks().and(rows.kept(), Expressions.mask(test))),
                        effect(list, rows, test));
            }
            case FIRST -> first(list, rows, outer.lower(node.arguments().getFirst()));
            case DISTINCT -> distinct(list, rows, node, items);
        };
    }

    private Low.Of test(Node.OverList node, Expressions items) {
        return node.arguments().isEmpty()
                ? Expressions.pure(new Low.Truth(tools.masks().constant(true)))
                : items.lower(node.arguments().getFirst());
    }

    private @Nullable ByteVec effect(Low.Of list, Low.Rows rows, Low.Of inner) {
        return tools.effects().then(list.effect(), tools.effects().over(rows.items(), rows.kept(), inner.effect()));
    }

    private Low.Of sum(Low.Of list, Low.Rows rows, Low.Of item) {
        Low.Num num = Expressions.num(item);
        if (!num.den().isConstant()) {
            throw new NotColumnar("a sum of fractions with different divisors");
        }
        LongVec values = num.num();
        Space items = rows.items();
        long longest = tools.inputs().longest(items);
        long most = Graph.LIMIT / longest;
        boolean fits = values.lo() >= -most && values.hi() <= most;
        LongVec sum = tools.graph()
                .longs(
                        outer.space(),
                        fits ? Math.min(0, values.lo()) * longest : -Graph.LIMIT,
                        fits ? Math.max(1, values.hi()) * longest : Graph.LIMIT,
                        List.of("sum", items, rows.kept().id(), values.id()),
                        sumKernel(items, values, rows.kept(), fits));
        return new Low.Of(new Low.Num(sum, num.den()), effect(list, rows, item));
    }

    private static LongVec.Kernel sumKernel(Space items, LongVec values, ByteVec kept, boolean fits) {
        return (f, out, n) -> {
            Layout layout = f.layout(items);
            long[] each = f.get(values, layout.size);
            byte[] alive = f.get(kept, layout.size);
            if (fits) {
                Segments.sum(layout, each, alive, f.totals(layout.size + 1), out, n);
            } else {
                Checked.sums(f, items, each, alive, out, n);
            }
        };
    }

    private LongVec count(Space items, ByteVec kept) {
        return tools.graph()
                .longs(
                        outer.space(),
                        0,
                        tools.inputs().longest(items),
                        List.of("count", items, kept.id()),
                        (f, out, n) -> {
                            Layout layout = f.layout(items);
                            byte[] counted = f.get(kept, layout.size);
                            Segments.count(layout, counted, f.counts(layout.size + 1), out, n);
                        });
    }

    private Low.Of any(Low.Of list, Low.Rows rows, Low.Of test, boolean all) {
        ByteVec mask = Expressions.mask(test);
        ByteVec wanted = all ? tools.masks().not(mask) : mask;
        LongVec matching = count(rows.items(), tools.masks().and(rows.kept(), wanted));
        ByteVec some = tools.masks().less(tools.longs().constant(0), matching);
        return new Low.Of(new Low.Truth(all ? tools.masks().not(some) : some), effect(list, rows, test));
    }

    private Low.Of first(Low.Of list, Low.Rows rows, Low.Of count) {
        Low.Num num = Expressions.num(count);
        if (!num.den().isConstant() || num.den().lo() != 1) {
            throw new NotColumnar("a fraction of items");
        }
        LongVec limit = num.num();
        Space items = rows.items();
        ByteVec kept = tools.graph()
                .bytes(items, List.of("first", items, rows.kept().id(), limit.id()), (f, out, n) -> {
                    Layout layout = f.layout(items);
                    byte[] alive = f.get(rows.kept(), n);
                    int parents = f.size(outer.space());
                    long[] limits = f.get(limit, parents);
                    for (int i = 0; i < parents; i++) {
                        long left = limits[i];
                        for (int k = layout.starts[i]; k < layout.starts[i + 1]; k++) {
                            out[k] = left > 0 ? alive[k] : 0;
                            left -= alive[k];
                        }
                    }
                });
        LongVec most = tools.longs().max(limit, tools.longs().constant(0));
        ByteVec cuts = tools.masks().less(most, count(items, rows.kept()));
        ByteVec effect =
                tools.effects().then(outer.then(list, count), tools.effects().where(cuts, Effects.CAPPED));
        return new Low.Of(new Low.Rows(items, kept), effect);
    }

    private Low.Of distinct(Low.Of list, Low.Rows rows, Node.OverList node, Expressions items) {
        List<LongVec> keys = new ArrayList<>();
        ByteVec effect = null;
        List<Object> name =
                new ArrayList<>(List.of("distinct", rows.items(), rows.kept().id()));
        for (Node argument : node.arguments()) {
            Low.Of key = items.lower(argument);
            effect = tools.effects().then(effect, key.effect());
            keys.add(
                    switch (key.value()) {
                        case Low.Code c -> c.code();
                        case Low.Day d -> d.day();
                        case Low.Num n when n.den().isConstant() -> n.num();
                        default -> throw new NotColumnar("distinct by other things");
                    });
            name.add(keys.getLast().id());
        }
        ByteVec kept = tools.graph().bytes(rows.items(), name, distinctKernel(rows, keys));
        ByteVec all = tools.effects().then(list.effect(), tools.effects().over(rows.items(), rows.kept(), effect));
        return new Low.Of(new Low.Rows(rows.items(), kept), all);
    }

    private static ByteVec.Kernel distinctKernel(Low.Rows rows, List<LongVec> keys) {
        Space items = rows.items();
        Space parent = java.util.Objects.requireNonNull(items.parent());
        Segments.Identity identity = Segments.Identity.of(keys);
        return (f, out, n) -> {
            long[][] columns = keys.stream().map(key -> f.get(key, n)).toArray(long[][]::new);
            byte[] alive = f.get(rows.kept(), n);
            Layout layout = f.layout(items);
            if (identity.fits() && layout.longest <= Segments.SHORT) {
                identity.firsts(layout, alive, columns, f.totals(n), out);
            } else {
                Segments.firsts(layout, alive, columns, out, f.size(parent));
            }
        };
    }
}
