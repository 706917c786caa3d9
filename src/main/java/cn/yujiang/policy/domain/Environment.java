package cn.yujiang.policy.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Values of one case. Definitions are evaluated when first asked for and once only; hits of caps are written down. */
public final class Environment {

    /** What an output calls the answer of its own rule: whether the case meets every condition. */
    public static final String VERDICT = "符合条件";

    /** A cap or floor that really cut something. */
    public record Hit(Node.LimitKind kind, Value before, Value after) {}

    /** The row of a list that is looked at, within the row of the list around it. */
    private record Row(Map<String, Value> values, @Nullable Row around) {}

    private final Map<String, Value> values;
    private final Map<String, Node> definitions;
    private final List<Hit> hits = new ArrayList<>();
    private @Nullable Row row;
    private final boolean unansweredIsUnknown;
    private int muted;
    private Watch watch = Watch.NONE;

    public Environment(Map<String, Value> known, Map<String, Node> definitions) {
        this(known, definitions, false);
    }

    /** @param unansweredIsUnknown an optional fact that was not given may still be true: {@code 已提供} then blocks too */
    Environment(Map<String, Value> known, Map<String, Node> definitions, boolean unansweredIsUnknown) {
        this(unansweredIsUnknown, new HashMap<>(known), definitions);
    }

    private Environment(boolean unansweredIsUnknown, Map<String, Value> values, Map<String, Node> definitions) {
        this.values = values;
        this.definitions = definitions;
        this.unansweredIsUnknown = unansweredIsUnknown;
    }

    /** Without a copy: the values belong to the environment from now on. */
    static Environment owning(Map<String, Value> values, Map<String, Node> definitions) {
        return new Environment(false, values, definitions);
    }

    /** Lets somebody see the branches taken from now on. */
    Environment watchedBy(Watch watcher) {
        watch = watcher;
        return this;
    }

    void saw(Node node, int branch) {
        if (muted == 0) {
            watch.saw(node, branch);
        }
    }

    /** Whether a fact was given. */
    boolean isGiven(String name) {
        return unansweredIsUnknown ? !(value(name) instanceof Value.Absent) : !(peek(name) instanceof Value.Absent);
    }

    /** Whether a cap cut something. */
    boolean isCapped() {
        for (Hit hit : hits) {
            if (hit.kind() == Node.LimitKind.CAP) {
                return true;
            }
        }
        return false;
    }

    public List<Hit> hits() {
        return List.copyOf(hits);
    }

    /** The answer of the rule itself, for its outputs. */
    void decide(boolean entitled) {
        values.put(VERDICT, new Value.Truth(entitled));
    }

    /** @throws Blocked when the name is an input that was not given */
    public Value value(String name) {
        Value value = peek(name);
        if (value instanceof Value.Absent absent) {
            throw new Blocked(cn.yujiang.policy.AssessmentStatus.MISSING_INPUT, absent.field());
        }
        return value;
    }

    /** Whether the name was given or has been computed for this case. */
    boolean isKnown(String name) {
        return values.containsKey(name);
    }

    Value peek(String name) {
        Value inRow = inRow(name);
        if (inRow != null) {
            return inRow;
        }
        Value known = values.get(name);
        return known != null ? known : defined(name);
    }

    private @Nullable Value inRow(String name) {
        for (Row each = row; each != null; each = each.around) {
            Value value = each.values.get(name);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    private Value defined(String name) {
        Node node = definitions.get(name);
        if (node == null) {
            throw new IllegalStateException("unchecked name");
        }
        Row outside = row;
        int silence = muted;
        row = null;
        muted = 0;
        try {
            Value value = Evaluator.evaluate(node, this);
            values.put(name, value);
            return value;
        } finally {
            row = outside;
            muted = silence;
        }
    }

    void enter(Map<String, Value> inner) {
        row = new Row(inner, row);
    }

    void leave() {
        row = Objects.requireNonNull(row).around;
    }

    void hit(Node.LimitKind kind, Value before, Value after) {
        if (muted == 0) {
            hits.add(new Hit(kind, before, after));
        }
    }

    /** Evaluates again for the explanation, without writing hits down a second time. */
    Value quietly(Node node) {
        muted++;
        try {
            return Evaluator.evaluate(node, this);
        } finally {
            muted--;
        }
    }
}
