package cn.yujiang.policy.domain.batch;

import cn.yujiang.policy.domain.CalendarPeriod;
import cn.yujiang.policy.domain.Node;
import cn.yujiang.policy.domain.Rational;
import java.time.LocalDate;
import java.util.List;

/** Calendar functions as columns. */
final class DateExpressions {

    private static final long MOST_MONTHS = 12L * 2_000_000_000L;

    /** Longest table of days: 44 years. */
    private static final long TABLE = 16_384;

    private static final long HOURS = 24;
    private static final long SECONDS_PER_HOUR = 3600;

    /** A calendar function of two numbers. */
    private interface Calendar {
        long apply(long first, long second);
    }

    private final Expressions expressions;

    DateExpressions(Expressions expressions) {
        this.expressions = expressions;
    }

    Low.Of lower(Node.DateCall call) {
        Low.Of first = expressions.lower(call.first());
        Low.Of second = expressions.lower(call.second());
        LongVec from = day(first);
        LongVec one = expressions.tools.longs().constant(1);
        Low.Of value =
                switch (call.kind()) {
                    case MONTHS_AFTER -> after("monthsAfter", from, second, Dates.FAR_MONTHS, Dates::plusMonths);
                    case DAYS_AFTER -> after("daysAfter", from, second, Dates.FAR_DAY, Long::sum);
                    case MONTH_NUMBER ->
                        Expressions.pure(new Low.Num(
                                column("monthNumber", from, day(second), Dates.FAR_DAY, Dates::monthsBetween), one));
                    case DAY_NUMBER ->
                        Expressions.pure(new Low.Num(expressions.tools.longs().minus(day(second), from), one));
                    case AGE ->
                        Expressions.pure(
                                new Low.Num(column("age", from, day(second), Dates.FAR_DAY, Dates::yearsBetween), one));
                    case PERIOD_END -> Expressions.pure(new Low.Day(periodEnd(from, call.second())));
                    case MOMENT -> moment(from, Expressions.num(second));
                };
        ByteVec given = expressions.then(first, second);
        return new Low.Of(value.value(), expressions.tools.effects().then(given, value.effect()));
    }

    private Low.Of after(String name, LongVec from, Low.Of second, long farthest, Calendar calendar) {
        Low.Num count = Expressions.num(second);
        if (!count.den().isConstant() || count.den().lo() != 1) {
            throw new NotColumnar("a fraction of a month or day");
        }
        return Expressions.pure(new Low.Day(column(name, from, count.num(), farthest, calendar)));
    }

    private LongVec periodEnd(LongVec from, Node name) {
        String word = name instanceof Node.Constant constant ? constant.code() : "";
        CalendarPeriod period =
                CalendarPeriod.of(word).orElseThrow(() -> new NotColumnar("a period that is no constant"));
        return column(
                "end of " + word,
                from,
                expressions.tools.longs().constant(0),
                Dates.FAR_DAY,
                (day, none) -> period.lastDay(LocalDate.ofEpochDay(day)).toEpochDay());
    }

    /** The day at an hour; an hour that is no whole second is left to exact fractions. */
    private Low.Of moment(LongVec day, Low.Num hours) {
        Tools tools = expressions.tools;
        Low.Num seconds = tools.numbers().times(hours, tools.numbers().constant(Rational.of(SECONDS_PER_HOUR)));
        LongVec whole = tools.longs().floor(seconds.num(), seconds.den());
        ByteVec broken =
                tools.masks().not(tools.masks().equal(tools.longs().times(whole, seconds.den()), seconds.num()));
        LongVec start = tools.longs().times(day, tools.longs().constant(HOURS * SECONDS_PER_HOUR));
        return new Low.Of(
                new Low.Moment(tools.longs().plus(start, whole)),
                tools.effects().where(broken, Effects.RECHECK));
    }

    private static LongVec day(Low.Of of) {
        return ((Low.Day) of.value()).day();
    }

    private LongVec column(String name, LongVec a, LongVec b, long farthest, Calendar calendar) {
        Space space = expressions.space();
        List<Object> key = List.of(name, a.id(), b.id());
        Graph graph = expressions.tools.graph();
        boolean near = Math.max(Math.abs(a.lo()), Math.abs(a.hi())) <= Dates.FAR_DAY;
        if (near && b.isConstant() && Math.abs(b.lo()) <= farthest && a.hi() - a.lo() < TABLE) {
            return looked(graph, key, a, b.lo(), calendar);
        }
        return graph.longs(space, -MOST_MONTHS * 31, MOST_MONTHS * 31, key, (f, out, n) -> {
            long[] first = f.get(a, n);
            long[] second = f.get(b, n);
            for (int i = 0; i < n; i++) {
                boolean far = Math.abs(first[i]) > Dates.FAR_DAY || Math.abs(second[i]) > farthest;
                out[i] = far ? 0 : calendar.apply(first[i], second[i]);
                if (far) {
                    f.recheck(space, i);
                }
            }
        });
    }

    /** The days of a column span few years, so the answers for all of them are written down once. */
    private static LongVec looked(Graph graph, List<Object> key, LongVec a, long b, Calendar calendar) {
        long[] table = new long[(int) (a.hi() - a.lo()) + 1];
        for (int i = 0; i < table.length; i++) {
            table[i] = calendar.apply(a.lo() + i, b);
        }
        long lo = java.util.Arrays.stream(table).min().orElseThrow();
        long hi = java.util.Arrays.stream(table).max().orElseThrow();
        return graph.longs(a.space(), lo, hi, key, (f, out, n) -> Loops.look(table, f.get(a, n), a.lo(), out, n));
    }
}
