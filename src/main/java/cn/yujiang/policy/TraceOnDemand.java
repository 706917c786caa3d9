package cn.yujiang.policy;

import java.util.AbstractList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The steps of an explanation, written out when somebody first reads one: most answers are added up or stored and never explained.
 * Behaves like an immutable list; safe between threads.
 */
public final class TraceOnDemand extends AbstractList<TraceStep> {

    private @Nullable Supplier<List<TraceStep>> writer;
    private List<TraceStep> steps = List.of();

    /** @param writer gives the same steps whenever it is called; called once */
    public TraceOnDemand(Supplier<List<TraceStep>> writer) {
        this.writer = writer;
    }

    private synchronized List<TraceStep> steps() {
        if (writer != null) {
            steps = List.copyOf(writer.get());
            writer = null;
        }
        return steps;
    }

    @Override
    public TraceStep get(int index) {
        return steps().get(index);
    }

    @Override
    public int size() {
        return steps().size();
    }
}
