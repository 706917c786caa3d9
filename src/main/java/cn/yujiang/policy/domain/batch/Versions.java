package cn.yujiang.policy.domain.batch;

import cn.yujiang.policy.AssessmentRequest;
import cn.yujiang.policy.domain.Blocked;
import cn.yujiang.policy.domain.CompiledRule;
import cn.yujiang.policy.domain.ParameterResolver;
import cn.yujiang.policy.domain.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The values of one parameter for every place and time in a table: one cell a (division, stretch of days), and a column that says
 * which cell holds for a case. However many counties and months are mixed, there is one look-up a value that really differs.
 *
 * @param index which cell; a constant when there is one cell only
 * @param only the one cell of a chunk, known without a look at its cases
 */
record Versions(List<Cell> cells, LongVec index, Only only) {

    /** The one cell that holds for all cases of the chunk; {@link #SEVERAL} when there may be several. */
    interface Only {
        int cell(Frame frame);
    }

    static final int SEVERAL = -1;

    /**
     * @param value null when the parameter has none here and then
     * @param overridden whether the scenario says so, which comes before what the case itself gives
     */
    record Cell(@Nullable Value value, Effects.@Nullable Stop stop, boolean overridden) {}

    /** @param day the day that decides the version, @param unknown where it is not known */
    static Versions of(CompiledRule rule, String name, Tools tools, Scenario scenario, LongVec day, ByteVec unknown) {
        String key = rule.versions(name).getFirst().source().key();
        Scenario changes = new Scenario(scenario.of(rule, key));
        boolean local = changes.changes().stream().anyMatch(change -> change.division() != null);
        List<LocalDate> turns = new ArrayList<>();
        for (LocalDate turn : changes.turns(rule, name)) {
            if (day.lo() < turn.toEpochDay() && turn.toEpochDay() <= day.hi()) {
                turns.add(turn);
            }
        }
        List<String> places = local ? tools.table().divisions() : List.of("");
        List<@Nullable LocalDate> days = new ArrayList<>();
        days.add(
                turns.isEmpty()
                        ? LocalDate.ofEpochDay(day.lo())
                        : turns.getFirst().minusDays(1));
        days.addAll(turns);
        if (!unknown.isFalse()) {
            days.add(null);
        }
        List<Cell> cells = new ArrayList<>();
        for (String place : places) {
            for (LocalDate each : days) {
                cells.add(cell(rule, name, changes.overrides(rule, place, each), key, each));
            }
        }
        LongVec stretch = stretch(tools, turns, day);
        LongVec dated = tools.longs().select(unknown, tools.longs().constant(turns.size() + 1L), stretch);
        LongVec index = local
                ? tools.longs()
                        .plus(tools.longs().times(division(tools), tools.longs().constant(days.size())), dated)
                : dated;
        Zones zones = unknown.isFalse() ? tools.inputs().zones(day) : null;
        Only place = local ? frame -> place(tools, frame) : frame -> 0;
        Only turn = turns.isEmpty() && unknown.isFalse() ? frame -> 0 : frame -> turn(zones, turns, frame);
        return new Versions(List.copyOf(cells), index, frame -> cell(place.cell(frame), turn.cell(frame), days.size()));
    }

    private static int cell(int place, int turn, int turns) {
        return place == SEVERAL || turn == SEVERAL ? SEVERAL : place * turns + turn;
    }

    private static int place(Tools tools, Frame frame) {
        return tools.table().where().only(frame.from(), frame.from() + frame.rows());
    }

    /** The stretch of days all cases of the chunk lie in. */
    private static int turn(@Nullable Zones zones, List<LocalDate> turns, Frame frame) {
        if (zones == null) {
            return SEVERAL;
        }
        int to = frame.from() + frame.rows();
        long first = zones.lo(frame.from(), to);
        long last = zones.hi(frame.from(), to);
        int turn = 0;
        for (LocalDate next : turns) {
            if (first < next.toEpochDay() && next.toEpochDay() <= last) {
                return SEVERAL;
            }
            turn += next.toEpochDay() <= first ? 1 : 0;
        }
        return turn;
    }

    private static Cell cell(
            CompiledRule rule, String name, Map<String, String> overrides, String key, @Nullable LocalDate day) {
        AssessmentRequest request = new AssessmentRequest(rule.source().id(), day, Map.of(), overrides);
        boolean overridden = overrides.containsKey(key);
        try {
            return new Cell(new ParameterResolver(rule, request).resolve(name, day), null, overridden);
        } catch (Blocked blocked) {
            return new Cell(null, new Effects.Stop(blocked.status(), blocked.field()), overridden);
        }
    }

    private static LongVec division(Tools tools) {
        int[] divisions = tools.table().places();
        long last = tools.table().divisions().size() - 1L;
        return tools.graph().longs(Space.CASES, 0, last, List.of("division"), (f, out, n) -> {
            for (int i = 0; i < n; i++) {
                out[i] = divisions[f.from() + i];
            }
        });
    }

    private static LongVec stretch(Tools tools, List<LocalDate> turns, LongVec day) {
        if (turns.isEmpty()) {
            return tools.longs().constant(0);
        }
        long[] firsts = turns.stream().mapToLong(LocalDate::toEpochDay).toArray();
        return tools.graph().longs(Space.CASES, 0, firsts.length, List.of("stretch", turns, day.id()), (f, out, n) -> {
            long[] days = f.get(day, n);
            java.util.Arrays.fill(out, 0, n, 0);
            for (long first : firsts) {
                Loops.count(days, first, out, n);
            }
        });
    }

    /** A number a cell. */
    LongVec column(Tools tools, long[] table) {
        long lo = java.util.Arrays.stream(table).min().orElseThrow();
        long hi = java.util.Arrays.stream(table).max().orElseThrow();
        if (lo == hi) {
            return tools.longs().constant(lo);
        }
        if (index.isConstant()) {
            return tools.longs().constant(table[(int) index.lo()]);
        }
        List<Object> key = new ArrayList<>(List.of("version", index.id()));
        for (long value : table) {
            key.add(value);
        }
        LongVec.Uniform uniform = frame -> {
            int cell = only.cell(frame);
            return cell == SEVERAL ? LongVec.VARIES : table[cell];
        };
        return tools.graph().uniform(new Graph.Bounds(lo, hi), key, uniform, (f, out, n) -> {
            long each = uniform.value(f);
            if (each == LongVec.VARIES) {
                Loops.gather(table, f.get(index, n), out, n);
            } else {
                java.util.Arrays.fill(out, 0, n, each);
            }
        });
    }

    /** A truth a cell. */
    ByteVec where(Tools tools, java.util.function.Predicate<Cell> test) {
        long[] table = cells.stream().mapToLong(cell -> test.test(cell) ? 1 : 0).toArray();
        return tools.masks().equal(column(tools, table), tools.longs().constant(1));
    }
}
