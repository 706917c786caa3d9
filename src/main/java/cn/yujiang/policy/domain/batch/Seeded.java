package cn.yujiang.policy.domain.batch;

import java.util.List;

/** Numbers that look random and are the same for the same seed on every machine (SplitMix64). */
final class Seeded {

    private static final long STEP = 0x9E3779B97F4A7C15L;

    private long state;

    Seeded(long seed) {
        state = seed;
    }

    long next() {
        state += STEP;
        long mixed = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    /** From 0 to before the bound. */
    long below(long bound) {
        return Math.floorMod(next() >>> 1, bound);
    }

    boolean chance(int percent) {
        return below(100) < percent;
    }

    <T> T pick(List<T> values) {
        return values.get((int) below(values.size()));
    }
}
