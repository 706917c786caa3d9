package cn.yujiang.policy.domain.batch;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Repeats a value of a case, or of an outer item, for every item below it. */
final class Spread {

    private final Graph graph;

    Spread(Graph graph) {
        this.graph = graph;
    }

    private static Space above(Space space) {
        Space parent = space.parent();
        if (parent == null) {
            throw new NotColumnar("a value of another list");
        }
        return parent;
    }

    LongVec to(Space target, LongVec vec) {
        if (vec.isConstant() || vec.space().equals(target)) {
            return vec;
        }
        LongVec outer = to(above(target), vec);
        return graph.longs(
                target,
                vec.lo(),
                vec.hi(),
                List.of("spread", target, vec.id()),
                (f, out, n) -> Loops.gather(f.get(outer, 0), f.layout(target).parents(), out, n));
    }

    ByteVec to(Space target, ByteVec vec) {
        if (vec.constant() >= 0 || vec.space().equals(target)) {
            return vec;
        }
        ByteVec outer = to(above(target), vec);
        return graph.effects(
                target,
                Graph.Range.of(vec, vec),
                List.of("spread", target, vec.id()),
                (f, out, n) ->
                        ByteLoops.gather(f.get(outer, 0), f.layout(target).parents(), out, n));
    }

    @Nullable
    ByteVec effect(Space target, @Nullable ByteVec effect) {
        return effect == null ? null : to(target, effect);
    }

    Low to(Space target, Low value) {
        return switch (value) {
            case Low.Num n -> new Low.Num(to(target, n.num()), to(target, n.den()));
            case Low.Truth t -> new Low.Truth(to(target, t.mask()));
            case Low.Day d -> new Low.Day(to(target, d.day()));
            case Low.Moment m -> new Low.Moment(to(target, m.second()));
            case Low.Code c -> new Low.Code(to(target, c.code()));
            case Low.Rows r -> rows(target, r);
        };
    }

    /** The items kept of the case's list, seen from an item of another list. */
    private Low.Rows rows(Space target, Low.Rows rows) {
        Space own = above(rows.items());
        if (own.equals(target)) {
            return rows;
        }
        String list = java.util.Objects.requireNonNull(rows.items().list());
        Space inner = graph.items(target, list);
        if (rows.kept().constant() >= 0) {
            return new Low.Rows(inner, rows.kept());
        }
        if (!own.equals(Space.CASES)) {
            throw new NotColumnar("a filtered list inside a list");
        }
        ByteVec kept = graph.bytes(inner, List.of("kept", inner, rows.kept().id()), (f, out, n) -> {
            byte[] outer = f.get(rows.kept(), 0);
            int[] items = f.layout(inner).items();
            int first = f.table.items(list).starts()[f.from()];
            for (int i = 0; i < n; i++) {
                out[i] = outer[items[i] - first];
            }
        });
        return new Low.Rows(inner, kept);
    }
}
