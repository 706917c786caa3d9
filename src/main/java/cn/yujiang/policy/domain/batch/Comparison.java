package cn.yujiang.policy.domain.batch;

import cn.yujiang.policy.Reform;
import cn.yujiang.policy.WhatIf;
import cn.yujiang.shared.Money;
import java.util.ArrayList;
import java.util.List;

/** Whom a reform changes: case by case against the baseline. */
final class Comparison {

    /** Bounds of the histogram in fen: losers left, winners right, the unchanged between. */
    private static final long[] BOUNDS = {-500_000, -100_000, -50_000, -10_000, -1, 0, 10_000, 50_000, 100_000, 500_000
    };

    private final Tally baseline;
    private final Tally reformed;
    private final int rules;
    private final long[] bars = new long[BOUNDS.length + 1];
    private long winners;
    private long losers;
    private long unchanged;
    private long newlyPaid;
    private long noLongerPaid;

    Comparison(Tally baseline, Tally reformed, int rules) {
        this.baseline = baseline;
        this.reformed = reformed;
        this.rules = rules;
    }

    void add(BatchChunk chunk) {
        reformed.add(chunk);
        for (int rule = 0; rule < rules; rule++) {
            entries(baseline.payable(chunk, rule), reformed.payable(chunk, rule), chunk.size());
        }
        changes(baseline.sums(), reformed.sums(), chunk.size());
    }

    private void entries(long[] before, long[] after, int n) {
        if (before == after) {
            return;
        }
        long in = 0;
        long out = 0;
        for (int i = 0; i < n; i++) {
            long paidBefore = -before[i] >>> 63;
            long paidAfter = -after[i] >>> 63;
            in += ~paidBefore & paidAfter & 1;
            out += paidBefore & ~paidAfter & 1;
        }
        newlyPaid += in;
        noLongerPaid += out;
    }

    private void changes(long[] before, long[] after, int n) {
        long more = 0;
        long less = 0;
        for (int i = 0; i < n; i++) {
            more += (before[i] - after[i]) >>> 63;
            less += (after[i] - before[i]) >>> 63;
        }
        winners += more;
        losers += less;
        unchanged += n - more - less;
        for (int i = 0; more + less > 0 && i < n; i++) {
            bars[bar(after[i] - before[i])]++;
        }
        bars[bar(0)] += more + less > 0 ? 0 : n;
    }

    private static int bar(long change) {
        int bar = 0;
        for (long bound : BOUNDS) {
            bar += change > bound ? 1 : 0;
        }
        return bar;
    }

    WhatIf.Effect effect(Reform reform) {
        WhatIf.Totals totals = reformed.totals();
        List<WhatIf.Bar> histogram = new ArrayList<>();
        for (int i = 0; i < bars.length; i++) {
            histogram.add(new WhatIf.Bar(
                    i == 0 ? null : Money.ofFen(BOUNDS[i - 1]),
                    i == BOUNDS.length ? null : Money.ofFen(BOUNDS[i]),
                    bars[i]));
        }
        return new WhatIf.Effect(
                reform.name(),
                reform.hash(),
                totals,
                totals.total().minus(baseline.totals().total()),
                winners,
                losers,
                unchanged,
                newlyPaid,
                noLongerPaid,
                histogram);
    }
}
