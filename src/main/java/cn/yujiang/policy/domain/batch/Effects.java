package cn.yujiang.policy.domain.batch;

import cn.yujiang.policy.AssessmentStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What evaluating an expression does besides giving a value: a cap cut, an input is missing, exact fractions are needed. Values are
 * computed for every case; effects count only where the formula really asks for the value, in the order it asks. Null is "none
 * ever".
 */
final class Effects {

    /** Nothing happened. */
    static final byte NONE = 0;

    /** A cap cut. */
    static final byte CAPPED = 1;

    /** Columns cannot say; evaluate the case by exact fractions. */
    static final byte RECHECK = 2;

    static final int FIRST_STOP = 3;

    /** Why a calculation cannot go on. */
    record Stop(AssessmentStatus status, String field) {}

    private final Graph graph;
    private final Masks masks;

    Effects(Graph graph, Masks masks) {
        this.graph = graph;
        this.masks = masks;
    }

    /** Whether it may be more than a cap that cuts. */
    static boolean mayStop(ByteVec effect) {
        return effect.most() > CAPPED;
    }

    static boolean mayCut(ByteVec effect) {
        return effect.least() <= CAPPED;
    }

    /** {@code code} where the mask holds. */
    @Nullable
    ByteVec where(ByteVec mask, int code) {
        if (mask.isFalse()) {
            return null;
        }
        if (code == CAPPED) {
            return mask;
        }
        byte value = (byte) code;
        Graph.Range range = new Graph.Range(code, code);
        return graph.effects(mask.space(), range, List.of("effect", mask.id(), value), (f, out, n) -> {
            ByteLoops.mark(f.get(mask, n), value, out, n);
        });
    }

    @Nullable
    ByteVec stop(ByteVec mask, AssessmentStatus status, String field) {
        return mask.isFalse() ? null : where(mask, graph.stop(new Stop(status, field)));
    }

    /** First one, then the other: a stop ends it, a cut is remembered. */
    @Nullable
    ByteVec then(@Nullable ByteVec first, @Nullable ByteVec second) {
        if (first == null || second == null || first.id() == second.id()) {
            return first == null ? second : first;
        }
        if (!mayStop(first) && !mayStop(second)) {
            return masks.or(first, second);
        }
        Space space = first.constant() >= 0 ? second.space() : first.space();
        return graph.effects(
                space, Graph.Range.of(first, second), List.of("then", first.id(), second.id()), (f, out, n) -> {
                    ByteLoops.then(f.get(first, n), f.get(second, n), out, n);
                });
    }

    static byte next(byte first, byte second) {
        return first >= RECHECK || second == NONE ? first : second;
    }

    /** The effect where the mask holds. */
    @Nullable
    ByteVec when(ByteVec mask, @Nullable ByteVec effect) {
        if (effect == null || mask.isFalse()) {
            return null;
        }
        if (mask.isTrue()) {
            return effect;
        }
        if (!mayStop(effect)) {
            return masks.and(mask, effect);
        }
        Graph.Range range = Graph.Range.of(effect, effect);
        List<Object> key = List.of("when", mask.id(), effect.id());
        ByteVec unless = masks.inverse(mask);
        return unless == null
                ? graph.effects(mask.space(), range, key, (f, out, n) -> {
                    ByteLoops.when(f.get(mask, n), f.get(effect, n), out, n);
                })
                : graph.effects(mask.space(), range, key, (f, out, n) -> {
                    ByteLoops.unless(f.get(unless, n), f.get(effect, n), out, n);
                });
    }

    /** What happened over the kept items of a list, in their order. */
    @Nullable
    ByteVec over(Space items, ByteVec kept, @Nullable ByteVec effect) {
        if (effect == null || kept.isFalse()) {
            return null;
        }
        Space parent = java.util.Objects.requireNonNull(items.parent());
        Graph.Range range = Graph.Range.of(effect, effect);
        return graph.effects(parent, range, List.of("over", items, kept.id(), effect.id()), (f, out, n) -> {
            Layout layout = f.layout(items);
            Segments.effects(layout, f.get(kept, layout.size), f.get(effect, layout.size), out, n);
        });
    }
}
