package cn.yujiang.policy.domain.batch;

import cn.yujiang.policy.Cases;
import cn.yujiang.policy.domain.CompiledRule;
import cn.yujiang.policy.domain.PackSource;
import cn.yujiang.policy.domain.Type;
import cn.yujiang.policy.domain.Types;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Builds a table for some rules: a column for every input any of them reads. */
public final class CaseCollector implements Cases.Collector {

    /** Decimals an input without a grain may have. */
    private static final int FINEST = 9;

    private final Dictionary dictionary = new Dictionary();
    private final Map<String, Integer> decimals = new HashMap<>();
    private final Map<String, ColumnBuilder> columns = new LinkedHashMap<>();
    private final Map<String, ListBuilder> lists = new LinkedHashMap<>();
    private final Map<String, List<String>> byKey = new LinkedHashMap<>();
    private final Map<String, Integer> divisions = new LinkedHashMap<>();
    private final Map<String, Integer> groups = new LinkedHashMap<>();
    private final ColumnBuilder members = new ColumnBuilder(Column.Kind.NUMBER, 0, dictionary);
    private final ColumnBuilder places = new ColumnBuilder(Column.Kind.NUMBER, 0, dictionary);
    private final ColumnBuilder days = new ColumnBuilder(Column.Kind.DAY, 0, dictionary);
    private final TreeMap<Integer, Map<String, @Nullable Object>> originals = new TreeMap<>();

    public CaseCollector(List<CompiledRule> rules) {
        rules.stream().flatMap(rule -> rule.facts().stream()).forEach(this::measure);
        for (CompiledRule rule : rules) {
            rule.facts().forEach(this::declare);
            rule.parameters().values().forEach(versions -> carried(versions.getFirst()));
        }
    }

    private void measure(PackSource.Fact fact) {
        fact.columns().forEach(column -> measure(fact.key() + "/", column));
        measure("", fact);
    }

    private void measure(String list, PackSource.Fact fact) {
        if (fact.columns().isEmpty() && Types.ofFact(fact) instanceof Type.Quantity q) {
            int finest = q.grain() == null
                    ? FINEST
                    : Math.max(
                            0,
                            q.grain()
                                    .toDecimal(FINEST, java.math.RoundingMode.HALF_UP)
                                    .stripTrailingZeros()
                                    .scale());
            decimals.merge(list + fact.key(), finest, Math::max);
        }
    }

    private ColumnBuilder builder(String list, Column.Kind kind, String key) {
        return new ColumnBuilder(
                kind, kind == Column.Kind.NUMBER ? decimals.getOrDefault(list + key, 0) : 0, dictionary);
    }

    private void declare(PackSource.Fact fact) {
        Column.Kind kind = Column.Kind.of(fact.type());
        String name = kind.column(fact.key());
        known(fact.key(), name);
        if (kind != Column.Kind.LIST) {
            columns.computeIfAbsent(name, fresh -> builder("", kind, fact.key()));
            return;
        }
        ListBuilder list = lists.computeIfAbsent(name, fresh -> new ListBuilder());
        for (PackSource.Fact column : fact.columns()) {
            Column.Kind own = Column.Kind.of(column.type());
            list.column(own, column.key(), builder(fact.key() + "/", own, column.key()));
        }
    }

    private void known(String key, String column) {
        List<String> own = byKey.computeIfAbsent(key, fresh -> new ArrayList<>());
        if (!own.contains(column)) {
            own.add(column);
        }
    }

    private void carried(CompiledRule.Parameter parameter) {
        String key = parameter.source().factKey();
        if (key == null) {
            return;
        }
        String column = Carried.column(parameter.type(), key);
        known(key, column);
        columns.computeIfAbsent(
                column, fresh -> new ColumnBuilder(Column.Kind.NUMBER, parameter.type(), Carried.DECIMALS, dictionary));
    }

    @Override
    public void add(String division, @Nullable LocalDate eventDate, String group, Map<String, @Nullable Object> facts) {
        for (String key : facts.keySet()) {
            if (!byKey.containsKey(key)) {
                throw new RejectedException(Rejection.onField(key, "INPUT_UNKNOWN", key, "*"));
            }
        }
        boolean exact = true;
        for (Map.Entry<String, List<String>> entry : byKey.entrySet()) {
            Object raw = facts.get(entry.getKey());
            for (String name : entry.getValue()) {
                ListBuilder list = lists.get(name);
                exact &= list != null
                        ? list.add(raw)
                        : java.util.Objects.requireNonNull(columns.get(name)).add(raw);
            }
        }
        if (!exact) {
            originals.put(places.size(), new HashMap<>(facts));
        }
        places.add(divisions.computeIfAbsent(division, fresh -> divisions.size()));
        days.add(eventDate);
        members.add(groups.computeIfAbsent(group, fresh -> groups.size()));
    }

    @Override
    public Cases collected() {
        return Clustering.of(table());
    }

    /** The cases in the order they came. */
    CaseTable table() {
        Map<String, Column> built = new LinkedHashMap<>();
        columns.forEach((name, builder) -> built.put(name, builder.build()));
        lists.forEach((name, builder) -> built.put(name, builder.build()));
        return new CaseTable(
                places.size(),
                dictionary,
                CaseTable.Index.of(List.copyOf(divisions.keySet()), index(places)),
                CaseTable.Index.of(List.copyOf(groups.keySet()), index(members)),
                days.numbers(),
                Map.copyOf(built),
                new TreeMap<>(originals));
    }

    private int[] index(ColumnBuilder column) {
        Packed values = column.numbers().values();
        return java.util.stream.IntStream.range(0, places.size())
                .map(i -> Math.toIntExact(values.at(i)))
                .toArray();
    }
}
