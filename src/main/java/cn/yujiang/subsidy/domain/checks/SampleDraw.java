package cn.yujiang.subsidy.domain.checks;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Draws whom to ask by phone. The draw follows from the claim alone, so nobody can draw again until the right people come up. */
public final class SampleDraw {

    private SampleDraw() {}

    /** How many must be asked: the share of those paid, rounded up. */
    public static int required(int paid, BigDecimal rate) {
        return rate.multiply(BigDecimal.valueOf(paid))
                .setScale(0, RoundingMode.CEILING)
                .intValueExact();
    }

    /** @param unreached drawn but not reached: for each of them one more is drawn */
    public static Set<Long> draw(long seed, List<Long> people, int wanted, Collection<Long> unreached) {
        var drawn = new LinkedHashSet<Long>();
        int reached = 0;
        for (Long person : people.stream()
                .sorted(Comparator.comparingLong(id -> mixed(seed ^ id)))
                .toList()) {
            if (reached == wanted) {
                break;
            }
            drawn.add(person);
            reached += unreached.contains(person) ? 0 : 1;
        }
        return drawn;
    }

    /** The finaliser of SplitMix64: neighbouring ids come out far apart. */
    private static long mixed(long value) {
        long z = value + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
