package cn.yujiang.policy.domain.batch;

import cn.yujiang.policy.Assessment;
import cn.yujiang.policy.domain.CompiledRule;
import cn.yujiang.policy.domain.RuleAssessor;
import java.util.HashMap;
import java.util.Map;

/** The answers for one chunk of cases. Belongs to one thread and is overwritten by the next chunk. */
public final class BatchChunk {

    /** Takes the answers chunk by chunk. */
    public interface Sink {
        void accept(BatchChunk chunk);
    }

    private final BatchPlan plan;
    private final Frame frame;
    private final CaseReader reader;
    private final int[][] outcomes;
    private final long[][] amounts;
    private final Map<Integer, Map<Integer, Assessment>> exact = new HashMap<>();
    private long rechecked;

    BatchChunk(BatchPlan plan) {
        this.plan = plan;
        this.frame = new Frame(plan.table, plan.tools.graph());
        this.reader = new CaseReader(plan.table);
        this.outcomes = new int[plan.questions()][Frame.CHUNK];
        this.amounts = new long[plan.questions()][];
    }

    /** Number of the first case. */
    public int from() {
        return frame.from();
    }

    /** Number of cases. */
    public int size() {
        return frame.rows();
    }

    /** The outcome of every case, see {@link BatchPlan#outcome}. */
    public int[] outcomes(int question) {
        return outcomes[question];
    }

    /** The amount of every case in fen; zero where there is none. */
    public long[] amounts(int question) {
        return amounts[question];
    }

    /** The number of the month of the day that decides the rule, see {@link EventDay#month}. */
    long[] months(int question) {
        return frame.get(plan.ready.get(question).months(), size());
    }

    /** An output in hundredths, or 0 and 1; it means nothing where the outcome is neither OK nor OK_CAPPED. */
    public long[] output(int question, String key) {
        long[] values = new long[size()];
        LongVec column = plan.ready.get(question).outputs().get(key);
        if (column != null) {
            System.arraycopy(frame.get(column, size()), 0, values, 0, size());
        }
        exact.getOrDefault(question, Map.of()).forEach((row, assessment) -> {
            Object value = assessment.outputs().get(key);
            values[row] = value == null ? 0 : OutputColumns.of(value);
        });
        return values;
    }

    /** Whether some answers came from exact fractions. */
    boolean hasExact(int question) {
        return exact.containsKey(question);
    }

    long run(int from, int to, Sink sink) {
        for (int at = from; at < to; at += Frame.CHUNK) {
            stretch(at, Math.min(Frame.CHUNK, to - at), sink);
        }
        return rechecked;
    }

    private void stretch(int from, int count, Sink sink) {
        try {
            compute(from, count);
        } catch (Layout.TooWide e) {
            stretch(from, count / 2, sink);
            stretch(from + count / 2, count - count / 2, sink);
            return;
        }
        sink.accept(this);
    }

    private void compute(int from, int count) {
        frame.start(from, count);
        exact.clear();
        for (int row : plan.table.originals().subMap(from, from + count).keySet()) {
            frame.recheckCase(row - from);
        }
        for (int question = 0; question < plan.questions(); question++) {
            RuleColumns.Compiled columns = plan.ready.get(question).columns();
            if (columns != null) {
                amounts[question] = frame.get(columns.amount(), count);
                boolean open = ByteLoops.widen(frame.get(columns.outcome(), count), outcomes[question], count);
                if (open) {
                    recheck(question, count);
                }
            } else {
                amounts[question] = new long[count];
                java.util.Arrays.fill(outcomes[question], 0, count, Decision.RECHECK);
                recheck(question, count);
            }
        }
        if (frame.hasRechecks()) {
            recheckCases(count);
        }
    }

    /** What columns could not say for this rule. */
    private void recheck(int question, int count) {
        for (int row = 0; row < count; row++) {
            if (outcomes[question][row] == Decision.RECHECK) {
                assess(question, row);
            }
        }
    }

    /** Cases whose numbers left the range: every rule again. */
    private void recheckCases(int count) {
        for (int row = 0; row < count; row++) {
            if (frame.isRecheck(row)) {
                for (int question = 0; question < plan.questions(); question++) {
                    assess(question, row);
                }
            }
        }
    }

    private void assess(int question, int row) {
        BatchPlan.Question asked = plan.ready.get(question).question();
        CompiledRule rule = asked.rule();
        Assessment answer = RuleAssessor.assess(rule, reader.request(rule, asked.scenario(), from() + row));
        if (!exact.containsKey(question)) {
            amounts[question] = java.util.Arrays.copyOf(amounts[question], size());
        }
        outcomes[question][row] = plan.rare(BatchOutcome.of(answer));
        amounts[question][row] = answer.amount() == null ? 0 : answer.amount().fen();
        exact.computeIfAbsent(question, key -> new HashMap<>()).put(row, answer);
        rechecked++;
    }
}
