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
            if (!reformed.isAsBefore(baseline, chunk, rule)) {
                entries(baseline.payable(chunk, rule), reformed.payable(chunk, rule), chunk.size());
            }
        }
        changes(reformed.sums(), chunk.size());
    }

    private void entries(long[] before, long[] after, int n) {
        newlyPaid += Totals.entries(before, after, n);
        noLongerPaid += Totals.entries(after, before, n);
    }

    private void changes(long[] changes, int n) {
        long more = Totals.above(changes, 0, n);
        long less = n - Totals.above(changes, -1, n);
        winners += more;
        losers += less;
        unchanged += n - more - less;
        long atLeastHere = n;
        for (int bar = 0; bar < BOUNDS.length; bar++) {
            long further = Totals.above(changes, BOUNDS[bar], n);
            bars[bar] += atLeastHere - further;
            atLeastHere = further;
        }
        bars[BOUNDS.length] += atLeastHere;
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
