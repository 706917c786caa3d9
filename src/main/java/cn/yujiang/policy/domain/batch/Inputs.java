package cn.yujiang.policy.domain.batch;

import cn.yujiang.policy.domain.PackSource;
import cn.yujiang.policy.domain.Rational;
import cn.yujiang.policy.domain.Type;
import cn.yujiang.policy.domain.Types;
import java.math.BigInteger;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads inputs out of the table: the value, where it is missing, where it is out of bounds. */
final class Inputs {

    /** Whole digits an input may have. */
    private static final BigInteger MOST = BigInteger.TEN.pow(15);

    /** @param value within the declared bounds everywhere; where missing or invalid it means nothing */
    record Read(Low value, ByteVec missing, ByteVec invalid) {}

    private final Map<LongVec, BitSet> used = new HashMap<>();
    private final Map<LongVec, Zones> zones = new HashMap<>();
    private final CaseTable table;
    private final Graph graph;
    private final Longs longs;
    private final Masks masks;

    Inputs(CaseTable table, Graph graph, Longs longs, Masks masks) {
        this.table = table;
        this.graph = graph;
        this.longs = longs;
        this.masks = masks;
    }

    /** An input of the cases, other than a list. */
    Read read(PackSource.Fact fact) {
        return read(fact, Space.CASES, table.columns(), "");
    }

    /** A column of the items of a list. */
    Read read(PackSource.Fact column, Space items) {
        String list = java.util.Objects.requireNonNull(items.list());
        return read(column, items, table.items(list).columns(), list + "/");
    }

    private Read read(PackSource.Fact fact, Space space, Map<String, Column> columns, String prefix) {
        Column.Kind kind = Column.Kind.of(fact.type());
        Column column = columns.get(kind.column(fact.key()));
        Object name = List.of(space, prefix + kind.column(fact.key()));
        Type type = Types.ofFact(fact);
        if (column == null) {
            return new Read(nothing(type), masks.constant(true), masks.constant(false));
        }
        ByteVec missing = missing(column.missing(), space, name);
        Read read =
                switch (column) {
                    case Column.Numbers n ->
                        kind == Column.Kind.NUMBER
                                ? number(fact, (Type.Quantity) type, n, space, name)
                                : new Read(time(kind, raw(n, space, name)), missing, masks.constant(false));
                    case Column.Truths t ->
                        new Read(new Low.Truth(bytes(t.values(), space, name)), missing, masks.constant(false));
                    case Column.Codes c -> code((Type.Choice) type, c, space, name);
                    case Column.Items i -> throw new NotColumnar("a list as a value");
                };
        return new Read(read.value(), missing, masks.and(read.invalid(), masks.not(missing)));
    }

    /** The value of a parameter that a case itself gives; null when the table has none. */
    @Nullable
    Read carried(Type type, String key, Tools tools) {
        String name = Carried.column(type, key);
        if (!(table.columns().get(name) instanceof Column.Numbers numbers)) {
            return null;
        }
        ByteVec missing = missing(numbers.missing(), Space.CASES, name);
        LongVec column = raw(numbers, Space.CASES, name);
        return new Read(Carried.low(type, column, tools), missing, masks.constant(false));
    }

    private static Low time(Column.Kind kind, LongVec column) {
        return kind == Column.Kind.MOMENT ? new Low.Moment(column) : new Low.Day(column);
    }

    private Low nothing(Type type) {
        return switch (type) {
            case Type.Quantity q -> new Low.Num(longs.constant(1), longs.constant(1));
            case Type.Day d -> new Low.Day(longs.constant(0));
            case Type.Moment m -> new Low.Moment(longs.constant(0));
            case Type.Choice c -> new Low.Code(longs.constant(Dictionary.ABSENT));
            case Type.Truth t -> new Low.Truth(masks.constant(false));
            default -> throw new NotColumnar(type.title());
        };
    }

    ByteVec missing(byte @Nullable [] missing, Space space, Object name) {
        return missing == null ? masks.constant(false) : bytes(missing, space, List.of("missing", name));
    }

    private ByteVec bytes(byte[] values, Space space, Object name) {
        return graph.bytes(space, List.of("input", name), (f, out, n) -> {
            if (space.parent() == null) {
                System.arraycopy(values, f.from(), out, 0, n);
            } else {
                f.layout(space).copy(values, out);
            }
        });
    }

    LongVec raw(Column.Numbers column, Space space, Object name) {
        LongVec raw = column(column.values(), space, name);
        if (space.parent() == null) {
            zones.put(raw, column.values().zones());
        }
        return raw;
    }

    /** The bounds, stretch by stretch, of a column of the table; null for anything else. */
    @Nullable
    Zones zones(LongVec raw) {
        return zones.get(raw);
    }

    private LongVec column(Packed values, Space space, Object name) {
        return graph.longs(space, values.lo(), values.hi(), List.of("input", name), (f, out, n) -> {
            if (space.parent() == null) {
                values.copy(f.from(), out, n);
            } else {
                f.layout(space).copy(values, out);
            }
        });
    }

    private Read number(PackSource.Fact fact, Type.Quantity type, Column.Numbers column, Space space, Object name) {
        LongVec raw = raw(column, space, name);
        long den = BigInteger.TEN.pow(column.decimals()).longValueExact();
        ByteVec invalid = masks.constant(false);
        long coarser = type.grain() == null ? 1 : coarser(type.grain(), den);
        if (coarser > 1) {
            LongVec whole = longs.floor(raw, longs.constant(coarser));
            invalid = masks.not(masks.equal(longs.times(whole, longs.constant(coarser)), raw));
            raw = whole;
            den /= coarser;
        }
        long lo = fact.min() == null ? 0 : bound(fact.min(), den, true);
        long hi = fact.max() == null
                ? BigInteger.valueOf(Graph.LIMIT)
                        .min(MOST.multiply(BigInteger.valueOf(den)))
                        .longValueExact()
                : bound(fact.max(), den, false);
        LongVec low = longs.constant(lo);
        LongVec high = longs.constant(hi);
        ByteVec outside = masks.or(masks.less(raw, low), masks.less(high, raw));
        LongVec clamped = lo > hi ? low : longs.min(longs.max(raw, low), high);
        return new Read(new Low.Num(clamped, longs.constant(den)), masks.constant(false), masks.or(invalid, outside));
    }

    /** How many steps of the column make one step of the input. */
    private static long coarser(Rational grain, long den) {
        Rational steps = grain.times(Rational.of(den));
        if (steps.compareTo(Rational.ONE) < 0) {
            return 1;
        }
        return steps.toLongExact();
    }

    private static long bound(Rational bound, long den, boolean up) {
        BigInteger[] parts =
                bound.numerator().multiply(BigInteger.valueOf(den)).divideAndRemainder(bound.denominator());
        BigInteger floor = parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
        BigInteger result = up && parts[1].signum() != 0 ? floor.add(BigInteger.ONE) : floor;
        return result.min(BigInteger.valueOf(Graph.LIMIT))
                .max(BigInteger.valueOf(-Graph.LIMIT))
                .longValueExact();
    }

    private Read code(Type.Choice type, Column.Codes column, Space space, Object name) {
        LongVec code = column(column.values(), space, name);
        used.put(code, column.used());
        long[] allowed = type.values().stream()
                .mapToLong(text -> table.dictionary().add(text))
                .toArray();
        ByteVec invalid = type.open() || !strange(column.used(), allowed)
                ? masks.constant(false)
                : masks.not(masks.among(code, allowed));
        return new Read(new Low.Code(code), masks.constant(false), invalid);
    }

    /** Whether some case has another code. */
    private static boolean strange(BitSet used, long[] allowed) {
        BitSet rest = (BitSet) used.clone();
        for (long value : allowed) {
            rest.clear((int) value);
        }
        return !rest.isEmpty();
    }

    /** The codes that occur in a column of the table, besides the absent one; null for anything else. */
    @Nullable
    BitSet used(LongVec code) {
        return used.get(code);
    }

    /** Most items a list of any case has; at least one. */
    long longest(Space items) {
        return Math.max(
                1, table.items(java.util.Objects.requireNonNull(items.list())).longest());
    }

    /** The number of an item in its list, from 1. */
    LongVec ordinal(Space items) {
        return graph.longs(items, 1, Integer.MAX_VALUE, List.of("ordinal", items), (f, out, n) -> {
            Layout layout = f.layout(items);
            int[] parents = layout.parents();
            for (int i = 0; i < n; i++) {
                out[i] = i - layout.starts[parents[i]] + 1L;
            }
        });
    }
}
