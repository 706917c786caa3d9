package cn.yujiang.policy.domain.batch;

import cn.yujiang.policy.AssessmentStatus;
import cn.yujiang.policy.domain.CompiledRule;
import cn.yujiang.policy.domain.Environment;
import cn.yujiang.policy.domain.Node;
import cn.yujiang.policy.domain.PackSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The names of one rule: inputs, definitions, parameters. */
final class RuleNames implements Names {

    private final CompiledRule rule;
    private final Tools tools;
    private final @Nullable Parameters parameters;
    private final boolean entitled;
    private final Expressions expressions;
    private final Map<String, Low.Of> known = new HashMap<>();

    /**
     * @param parameters null where none may be read
     * @param entitled what the outputs call the verdict of the rule
     */
    RuleNames(CompiledRule rule, Tools tools, @Nullable Parameters parameters, boolean entitled) {
        this.entitled = entitled;
        this.rule = rule;
        this.tools = tools;
        this.parameters = parameters;
        this.expressions = new Expressions(tools, this);
    }

    Expressions expressions() {
        return expressions;
    }

    @Override
    public Low.Of value(String name) {
        Low.Of found = known.get(name);
        if (found == null) {
            found = find(name);
            known.put(name, found);
        }
        return found;
    }

    private Low.Of find(String name) {
        PackSource.Fact fact = fact(name);
        if (fact != null) {
            return input(fact);
        }
        if (parameters != null && parameters.has(name)) {
            return Expressions.pure(parameters.value(name));
        }
        if (name.equals(Environment.VERDICT)) {
            return Expressions.pure(new Low.Truth(tools.masks().constant(entitled)));
        }
        Node definition = rule.definitions().get(name);
        if (definition == null) {
            throw new NotColumnar("a parameter before the version is known");
        }
        return expressions.lower(definition);
    }

    private PackSource.@Nullable Fact fact(String name) {
        return rule.facts().stream()
                .filter(own -> own.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private Low.Of input(PackSource.Fact fact) {
        ByteVec absent = tools.effects().stop(missing(fact), AssessmentStatus.MISSING_INPUT, fact.key());
        ByteVec effect = fact.optional() ? absent : null;
        if (!fact.columns().isEmpty()) {
            return new Low.Of(new Low.Rows(items(fact), tools.masks().constant(true)), effect);
        }
        return new Low.Of(tools.inputs().read(fact).value(), effect);
    }

    private Space items(PackSource.Fact fact) {
        if (tools.table().column(Column.Kind.LIST, fact.key()) == null) {
            throw new NotColumnar("a list the table does not have");
        }
        return tools.graph().items(Space.CASES, Column.Kind.LIST.column(fact.key()));
    }

    /** Where the input was not given; a list also where one of its items has a hole. */
    ByteVec missing(PackSource.Fact fact) {
        if (fact.columns().isEmpty()) {
            return tools.inputs().read(fact).missing();
        }
        Space items = items(fact);
        ByteVec holes = tools.masks().constant(false);
        for (PackSource.Fact column : fact.columns()) {
            if (!column.optional()) {
                holes = tools.masks()
                        .or(holes, tools.inputs().read(column, items).missing());
            }
        }
        Column.Items list = tools.table().items(Objects.requireNonNull(items.list()));
        ByteVec absent = tools.inputs().missing(list.missing(), Space.CASES, Objects.requireNonNull(items.list()));
        return tools.masks().or(absent, some(items, holes));
    }

    /** Where the input has a wrong value. */
    ByteVec invalid(PackSource.Fact fact) {
        if (fact.columns().isEmpty()) {
            return tools.inputs().read(fact).invalid();
        }
        Space items = items(fact);
        ByteVec wrong = tools.masks().constant(false);
        for (PackSource.Fact column : fact.columns()) {
            wrong = tools.masks().or(wrong, tools.inputs().read(column, items).invalid());
        }
        ByteVec invalid = tools.masks().or(some(items, wrong), tooLong(fact, items));
        return tools.masks().and(invalid, tools.masks().not(missing(fact)));
    }

    private ByteVec tooLong(PackSource.Fact fact, Space items) {
        if (fact.max() == null) {
            return tools.masks().constant(false);
        }
        int[] starts = tools.table().items(Objects.requireNonNull(items.list())).starts();
        LongVec length = tools.graph()
                .longs(Space.CASES, 0, tools.inputs().longest(items), List.of("length", items), (f, out, n) -> {
                    for (int i = 0; i < n; i++) {
                        out[i] = starts[f.from() + i + 1] - (long) starts[f.from() + i];
                    }
                });
        return tools.masks().less(tools.longs().constant(fact.max().toLongExact()), length);
    }

    private ByteVec some(Space items, ByteVec mask) {
        if (mask.isFalse()) {
            return mask;
        }
        ByteVec all = tools.masks().constant(true);
        return tools.graph().bytes(Space.CASES, List.of("some", items, mask.id()), (f, out, n) -> {
            Layout layout = f.layout(items);
            Segments.effects(layout, f.get(all, layout.size), f.get(mask, layout.size), out, n);
        });
    }

    @Override
    public @Nullable ByteVec given(String name) {
        PackSource.Fact fact = fact(name);
        return fact == null ? null : tools.masks().not(missing(fact));
    }

    @Override
    public Table table(String name) {
        if (parameters == null || !parameters.has(name)) {
            throw new NotColumnar("a table before the version is known");
        }
        return parameters.table(name);
    }

    @Override
    public PackSource.Fact list(Space items) {
        List<PackSource.Fact> same = rule.facts().stream()
                .filter(fact -> Column.Kind.LIST.column(fact.key()).equals(items.list()))
                .toList();
        if (same.size() != 1) {
            throw new NotColumnar("one list under two names");
        }
        return same.getFirst();
    }
}
