package cn.yujiang.policy.domain.batch;

/** The Gregorian calendar on days since 1970, in plain arithmetic: the same answers as {@link java.time.LocalDate}. */
final class Dates {

    /** Days this far from 1970 and months beyond it are left to the library. */
    static final long FAR_DAY = 3_000_000_000L;

    static final long FAR_MONTHS = 100_000_000L;

    private static final long DAYS_PER_ERA = 146_097;
    private static final long TO_MARCH_0000 = 719_468;
    private static final long YEARS_PER_ERA = 400;

    private Dates() {}

    /** Months since January 0000 and the day of the month, as {@code months * 32 + day}. */
    private static long monthAndDay(long epochDay) {
        long shifted = epochDay + TO_MARCH_0000;
        long era = Math.floorDiv(shifted, DAYS_PER_ERA);
        long dayOfEra = shifted - era * DAYS_PER_ERA;
        long yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
        long dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
        long march = (5 * dayOfYear + 2) / 153;
        long day = dayOfYear - (153 * march + 2) / 5 + 1;
        return ((yearOfEra + era * YEARS_PER_ERA) * 12 + march + 2) * 32 + day;
    }

    private static long epochDay(long months, long day) {
        long fromMarch = months - 2;
        long year = Math.floorDiv(fromMarch, 12L);
        long march = fromMarch - year * 12;
        long era = Math.floorDiv(year, YEARS_PER_ERA);
        long yearOfEra = year - era * YEARS_PER_ERA;
        long dayOfYear = (153 * march + 2) / 5 + day - 1;
        long dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
        return era * DAYS_PER_ERA + dayOfEra - TO_MARCH_0000;
    }

    private static long lengthOfMonth(long months) {
        return epochDay(months + 1, 1) - epochDay(months, 1);
    }

    /** The same day n months later, clipped to the end of the month. */
    static long plusMonths(long epochDay, long n) {
        long packed = monthAndDay(epochDay);
        long months = (packed >> 5) + n;
        long day = packed & 31;
        return epochDay(months, day <= 28 ? day : Math.min(day, lengthOfMonth(months)));
    }

    /** Calendar months from the month of one day to the month of the other. */
    static long monthsBetween(long from, long to) {
        return (monthAndDay(to) >> 5) - (monthAndDay(from) >> 5);
    }

    /** Completed years, as {@link java.time.Period} counts them: toward zero. */
    static long yearsBetween(long from, long to) {
        long a = monthAndDay(from);
        long b = monthAndDay(to);
        long months = (b >> 5) - (a >> 5);
        long days = (b & 31) - (a & 31);
        if (months > 0 && days < 0) {
            months--;
        } else if (months < 0 && days > 0) {
            months++;
        }
        return months / 12;
    }
}
