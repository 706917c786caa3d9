package cn.yujiang.policy.domain.batch;

import cn.yujiang.policy.AssessmentStatus;
import cn.yujiang.policy.Cases;
import cn.yujiang.policy.domain.CompiledRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Rules under scenarios, made ready for one table of cases. A plan is immutable and may run on several threads at once, each over
 * its own stretch of cases.
 */
public final class BatchPlan {

    /** One column of answers: a rule under a scenario. */
    public record Question(CompiledRule rule, Scenario scenario) {}

    /** @param columns null when the rule is evaluated case by case; {@code why} then says what columns do not do */
    record Ready(
            Question question,
            RuleColumns.@Nullable Compiled columns,
            LongVec months,
            Map<String, LongVec> outputs,
            String why) {}

    final CaseTable table;
    final Tools tools;
    final List<Ready> ready;
    private final List<BatchOutcome> rare = new ArrayList<>();

    private BatchPlan(CaseTable table, Tools tools, List<Ready> ready) {
        this.table = table;
        this.tools = tools;
        this.ready = ready;
    }

    public static BatchPlan of(List<Question> questions, Cases cases) {
        if (!(cases instanceof CaseTable table)) {
            throw new IllegalArgumentException("cases of another engine");
        }
        Tools tools = Tools.over(table);
        List<Ready> ready = new ArrayList<>();
        for (Question question : questions) {
            LongVec months = EventDay.of(question.rule(), tools, new RuleNames(question.rule(), tools, null, false))
                    .months(tools);
            try {
                RuleColumns.Compiled columns = RuleColumns.compile(question.rule(), tools, question.scenario());
                ready.add(new Ready(question, columns, months, OutputColumns.of(columns.outputs(), tools), ""));
            } catch (NotColumnar e) {
                ready.add(new Ready(question, null, months, Map.of(), String.valueOf(e.getMessage())));
            }
        }
        return new BatchPlan(table, tools, List.copyOf(ready));
    }

    public int questions() {
        return ready.size();
    }

    /** Why the rule is evaluated case by case; empty when it runs over columns. */
    public String fallback(int question) {
        return ready.get(question).why();
    }

    /** What a number of {@link BatchChunk#outcomes} means. */
    public BatchOutcome outcome(int question, int number) {
        if (number < 0) {
            Effects.Stop stop = tools.graph().stops().get(-number - Effects.FIRST_STOP);
            return new BatchOutcome(stop.status(), null, stop.field(), false);
        }
        RuleColumns.Compiled columns = ready.get(question).columns();
        if (number <= Byte.MAX_VALUE && columns != null) {
            return columns.outcomes().get(number);
        }
        synchronized (rare) {
            return rare.get(number - Byte.MAX_VALUE - 1);
        }
    }

    /** Whether every amount of the rule may be paid as it is. */
    boolean paysAlways(int question) {
        RuleColumns.Compiled columns = ready.get(question).columns();
        return columns != null && columns.outcomes().paysAlways();
    }

    /** Whether two questions about a rule have the same columns for their answers. */
    boolean isSame(int one, int other) {
        RuleColumns.Compiled a = ready.get(one).columns();
        RuleColumns.Compiled b = ready.get(other).columns();
        return a != null
                && b != null
                && a.amount().equals(b.amount())
                && a.outcome().equals(b.outcome())
                && a.outcomes().equals(b.outcomes());
    }

    /** The number of the rule's own outcome with this status and no reason; 0, which no outcome has, when there is none. */
    int number(int question, AssessmentStatus status) {
        RuleColumns.Compiled columns = ready.get(question).columns();
        return columns == null ? 0 : columns.outcomes().number(status);
    }

    /** Numbers an outcome that came from exact fractions. */
    int rare(BatchOutcome outcome) {
        synchronized (rare) {
            int at = rare.indexOf(outcome);
            if (at < 0) {
                rare.add(outcome);
                at = rare.size() - 1;
            }
            return Byte.MAX_VALUE + 1 + at;
        }
    }

    /**
     * Answers all questions for the cases from {@code from} to before {@code to}, chunk by chunk.
     *
     * @return how many answers came from exact fractions, case by case
     */
    public long run(int from, int to, BatchChunk.Sink sink) {
        return new BatchChunk(this).run(from, to, sink);
    }
}
