package cn.yujiang.policy.domain.batch;

import cn.yujiang.policy.domain.Node;
import cn.yujiang.policy.domain.Rational;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** Looking a code up in a table parameter: one look into an array with a place for every code in every cell. */
final class TableExpressions {

    /** Most places of the array; for more, the codes of the table are numbered anew. */
    private static final long WIDEST = 1 << 14;

    /** Most codes there may be between the first and the last. */
    private static final long MOST_CODES = 1 << 24;

    /** What stands for every code the table does not have. */
    private static final long OTHER = Dictionary.ABSENT - 1L;

    /**
     * What is looked up by.
     *
     * @param places values from {@code first} on
     * @param codes the code of each place
     * @param used the codes that occur; null when not known
     */
    private record Key(
            LongVec places,
            long first,
            long[] codes,
            @Nullable BitSet used) {

        private boolean occurs(int place) {
            return used == null || codes[place] >= 0 && used.get((int) codes[place]);
        }
    }

    private final Expressions expressions;
    private final Tools tools;

    TableExpressions(Expressions expressions) {
        this.expressions = expressions;
        this.tools = expressions.tools;
    }

    Low.Of lower(Node.Lookup lookup) {
        Low.Of code = expressions.lower(lookup.key());
        Names.Table table = expressions.names.table(lookup.table());
        LongVec index = tools.spread().to(expressions.space(), table.index());
        Key key = key(((Low.Code) code.value()).code(), table);
        int width = key.codes().length;
        long den = table.denominator();
        long[] values = new long[table.cells().size() * width];
        byte[] effects = new byte[values.length];
        boolean open = false;
        for (int i = 0; i < values.length; i++) {
            Rational value = table.cells().get(i / width).get(key.codes()[i % width]);
            values[i] = value == null ? 0 : value.times(Rational.of(den)).toLongExact();
            effects[i] = value == null ? Effects.RECHECK : Effects.NONE;
            open |= value == null && key.occurs(i % width);
        }
        Low.Num value = new Low.Num(
                values(index, key, values, table.only()), tools.longs().constant(den));
        return new Low.Of(
                value, open ? tools.effects().then(code.effect(), effects(index, key, effects)) : code.effect());
    }

    private Key key(LongVec code, Names.Table table) {
        long range = code.hi() - code.lo() + 1;
        if (range > MOST_CODES) {
            throw new NotColumnar("more codes than places");
        }
        if (range * table.cells().size() <= WIDEST) {
            long[] codes = LongStream.rangeClosed(code.lo(), code.hi()).toArray();
            return new Key(code, code.lo(), codes, tools.inputs().used(code));
        }
        TreeSet<Long> known = new TreeSet<>(List.of(OTHER));
        table.cells().forEach(cell -> known.addAll(cell.keySet()));
        long[] codes = known.stream().mapToLong(Long::longValue).toArray();
        long[] numbers = new long[(int) range];
        for (int i = 1; i < codes.length; i++) {
            if (codes[i] >= code.lo() && codes[i] <= code.hi()) {
                numbers[(int) (codes[i] - code.lo())] = i;
            }
        }
        LongVec places = tools.graph()
                .longs(
                        code.space(),
                        0,
                        codes.length - 1L,
                        List.of("numbered", code.id(), known),
                        (f, out, n) -> Loops.look(numbers, f.get(code, n), code.lo(), out, n));
        return new Key(places, 0, codes, null);
    }

    private static List<Object> name(LongVec index, Key key, Object values) {
        return new ArrayList<>(List.of("look", index.id(), key.places().id(), key.first(), values));
    }

    private LongVec values(LongVec index, Key key, long[] table, Versions.Only only) {
        LongVec places = key.places();
        long lo = Arrays.stream(table).min().orElseThrow();
        long hi = Arrays.stream(table).max().orElseThrow();
        List<Object> name = name(index, key, Arrays.stream(table).boxed().toList());
        int width = key.codes().length;
        Versions.Only one = index.isConstant() ? frame -> (int) index.lo() : only;
        return tools.graph().longs(Longs.space(places, index), lo, hi, name, (f, out, n) -> {
            int cell = one.cell(f);
            if (cell == Versions.SEVERAL) {
                Loops.places(f.get(index, n), width, f.get(places, n), key.first(), out, n);
                Loops.look(table, out, 0, out, n);
            } else {
                Loops.look(table, f.get(places, n), key.first() - (long) cell * width, out, n);
            }
        });
    }

    private ByteVec effects(LongVec index, Key key, byte[] table) {
        LongVec places = key.places();
        Graph.Range range = new Graph.Range(Effects.RECHECK, Effects.RECHECK);
        List<Object> name = name(index, key, java.nio.ByteBuffer.wrap(table));
        int width = key.codes().length;
        return tools.graph()
                .effects(
                        Longs.space(places, index),
                        range,
                        name,
                        (f, out, n) ->
                                ByteLoops.look(table, f.get(index, n), width, f.get(places, n), key.first(), out, n));
    }
}
