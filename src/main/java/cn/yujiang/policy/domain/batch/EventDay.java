package cn.yujiang.policy.domain.batch;

import cn.yujiang.policy.domain.CompiledRule;
import cn.yujiang.policy.domain.PackSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The day that decides the version of a rule, for every case: the input the rule names, else the day of the case.
 *
 * @param unknown where there is none
 */
record EventDay(LongVec day, ByteVec unknown) {

    private static final YearMonth FIRST = YearMonth.of(1900, 1);
    private static final LocalDate FIRST_DAY = FIRST.atDay(1);

    /** For every day from 1900 to 2199 the number of its month, counted from 1; a look-up is what a sum by month costs. */
    private static final short[] MONTHS = new short
            [(int) ChronoUnit.DAYS.between(FIRST_DAY, FIRST.plusYears(300).atDay(1))];

    static {
        for (int i = 0; i < MONTHS.length; i++) {
            MONTHS[i] = (short) (1 + ChronoUnit.MONTHS.between(FIRST_DAY, FIRST_DAY.plusDays(i)));
        }
    }

    static EventDay of(CompiledRule rule, Tools tools, RuleNames names) {
        LongVec given = tools.inputs().raw(tools.table().eventDays(), Space.CASES, "event");
        ByteVec unknown = tools.inputs().missing(tools.table().eventDays().missing(), Space.CASES, "event");
        PackSource.Fact fact = rule.eventFact();
        if (fact == null || !(names.value(fact.name()).value() instanceof Low.Day day)) {
            return new EventDay(given, unknown);
        }
        ByteVec missing = names.missing(fact);
        return new EventDay(
                tools.longs().select(missing, given, day.day()), tools.masks().and(unknown, missing));
    }

    /** The number of the month of every case, 0 where it is not known; see {@link #month}. */
    LongVec months(Tools tools) {
        long first = FIRST_DAY.toEpochDay();
        return tools.graph()
                .longs(Space.CASES, 0, MONTHS.length, List.of("month", day.id(), unknown.id()), (f, out, n) -> {
                    long[] days = f.get(day, n);
                    byte[] open = f.get(unknown, n);
                    for (int i = 0; i < n; i++) {
                        long at = days[i] - first;
                        out[i] = open[i] != 0 || at < 0 || at >= MONTHS.length ? 0 : MONTHS[(int) at];
                    }
                });
    }

    /** How many numbers of months there are. */
    static int monthCount() {
        return MONTHS[MONTHS.length - 1] + 1;
    }

    static @Nullable YearMonth month(int number) {
        return number == 0 ? null : FIRST.plusMonths(number - 1L);
    }
}
