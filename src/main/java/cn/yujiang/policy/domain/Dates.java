package cn.yujiang.policy.domain;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;

/** The calendar functions on checked values. */
final class Dates {

    private static final Rational SECONDS_PER_HOUR = Rational.of(3600);

    private Dates() {}

    static Value value(Node.DateKind kind, LocalDate first, Value second) {
        return switch (kind) {
            case MONTHS_AFTER -> new Value.Day(first.plusMonths(whole(second)));
            case DAYS_AFTER -> new Value.Day(first.plusDays(whole(second)));
            case MOMENT ->
                new Value.Moment(first.atStartOfDay()
                        .plusSeconds(number(second).times(SECONDS_PER_HOUR).toLongExact()));
            case MONTH_NUMBER ->
                count(
                        ChronoUnit.MONTHS.between(
                                first.withDayOfMonth(1), day(second).withDayOfMonth(1)),
                        Dimension.MONTHS);
            case DAY_NUMBER -> count(ChronoUnit.DAYS.between(first, day(second)), Dimension.DAYS);
            case PERIOD_END ->
                new Value.Day(CalendarPeriod.of(((Value.Choice) second).code())
                        .orElseThrow()
                        .lastDay(first));
            case AGE -> count(Period.between(first, day(second)).getYears(), Dimension.AGE);
        };
    }

    private static Value count(long number, Dimension unit) {
        return new Value.Quantity(Rational.of(number), unit);
    }

    private static LocalDate day(Value value) {
        return ((Value.Day) value).date();
    }

    private static Rational number(Value value) {
        return ((Value.Quantity) value).number();
    }

    private static long whole(Value value) {
        return number(value).toLongExact();
    }
}
