package cn.yujiang.subsidy.domain.lists;

import cn.yujiang.policy.FactInfo;
import cn.yujiang.policy.RuleInfo;
import cn.yujiang.subsidy.ClaimList;
import cn.yujiang.subsidy.ListColumn;
import cn.yujiang.subsidy.ListPeriod;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a rule is told about a row: what was entered, and what the system knows itself. The latter is never asked for: months and
 * numbers that were claimed before, and claims under other rules that exclude this one.
 */
public final class ListFacts {

    /** Facts that follow from earlier claims or from the list itself. */
    private static final Set<String> SYSTEM = Set.of(
            "months_paid_before",
            "already_paid_numbers",
            "paid_before",
            "already_this_year",
            "took_absorb",
            "took_reward",
            "event_date");

    /**
     * What is known from before.
     *
     * @param earlier lines of this person (or body) under the same rule
     * @param others facts of {@link #SYSTEM} that say another rule was claimed, those that are true
     * @param numbers records that were claimed for a class under the same rule
     */
    public record History(List<Earlier> earlier, Set<String> others, Set<String> numbers) {
        public History {
            earlier = List.copyOf(earlier);
            others = Set.copyOf(others);
            numbers = Set.copyOf(numbers);
        }
    }

    private ListFacts() {}

    /** What has to be entered for each row, in the order of the pack. */
    public static List<ListColumn> columns(RuleInfo rule, ListKind kind) {
        var columns = new ArrayList<ListColumn>();
        for (FactInfo fact : rule.facts()) {
            boolean period = fact.key().equals(kind.fact());
            if (SYSTEM.contains(fact.key()) || period && fact.kind() != FactInfo.Kind.LIST) {
                continue;
            }
            if (fact.kind() != FactInfo.Kind.LIST) {
                columns.add(new ListColumn(fact.key(), fact.key(), fact));
            } else if (fact.columns().size() == 1) {
                columns.add(
                        new ListColumn(fact.key(), fact.key(), fact.columns().getFirst()));
            } else {
                fact.columns()
                        .forEach(column ->
                                columns.add(new ListColumn(fact.key() + "." + column.key(), fact.key(), column)));
            }
        }
        return columns;
    }

    /** The facts of a row; null for what nobody entered. */
    public static Map<String, @Nullable Object> of(
            RuleInfo rule, ListKind kind, ClaimList list, ClaimList.Row row, History history) {
        Map<String, @Nullable Object> facts = new HashMap<>();
        for (FactInfo fact : rule.facts()) {
            facts.put(fact.key(), value(fact, kind, list, row, history));
        }
        return facts;
    }

    private static @Nullable Object value(
            FactInfo fact, ListKind kind, ClaimList list, ClaimList.Row row, History history) {
        if (fact.key().equals(kind.fact())) {
            return periodic(fact, list, row);
        }
        if (SYSTEM.contains(fact.key())) {
            return known(fact, list, history);
        }
        return fact.kind() == FactInfo.Kind.LIST
                ? rows(fact, row)
                : typed(fact, row.facts().get(fact.key()));
    }

    /** The month itself, one month, or the value of the period after those of the years before, which other claims settle. */
    private static @Nullable Object periodic(FactInfo fact, ClaimList list, ClaimList.Row row) {
        if (fact.kind() == FactInfo.Kind.MONTH) {
            return list.value();
        }
        if (fact.kind() != FactInfo.Kind.LIST) {
            return 1;
        }
        String entered = row.facts().getOrDefault(fact.key(), "");
        if (entered.isEmpty()) {
            return null;
        }
        int before = list.period() == ListPeriod.YEAR ? Integer.parseInt(list.value()) - 1 : 0;
        List<Object> values = new ArrayList<>(Collections.nCopies(before, "0"));
        values.add(entered);
        return values;
    }

    private static @Nullable Object known(FactInfo fact, ClaimList list, History history) {
        return switch (fact.key()) {
            case "months_paid_before" ->
                (int) history.earlier().stream()
                        .filter(line -> line.bodyId() == list.bodyId())
                        .count();
            case "already_paid_numbers" -> numbers(history);
            case "paid_before" -> paidBefore(fact, history);
            case "already_this_year" ->
                history.earlier().stream()
                        .anyMatch(line -> line.day().getYear() == list.day().getYear());
            case "event_date" -> list.day();
            default -> history.others().contains(fact.key());
        };
    }

    /** Record numbers of earlier lines, as they stand in their frozen facts. */
    private static List<String> numbers(History history) {
        return Stream.concat(
                        history.numbers().stream(),
                        history.earlier().stream()
                                .map(line -> line.facts().getOrDefault(NUMBER, ""))
                                .filter(number -> !number.isEmpty()))
                .distinct()
                .sorted()
                .toList();
    }

    /** Facts of a line that name its record for later claims. */
    public static final String NUMBER = "record_number";

    /** Whether at all, or, where the paper asks to which place, the place of the last earlier line. */
    private static @Nullable Object paidBefore(FactInfo fact, History history) {
        if (fact.kind() == FactInfo.Kind.TRUTH) {
            return !history.earlier().isEmpty();
        }
        return history.earlier().isEmpty()
                ? null
                : history.earlier().getLast().facts().get("destination");
    }

    private static @Nullable Object typed(FactInfo fact, @Nullable String entered) {
        if (entered == null || entered.isEmpty()) {
            return null;
        }
        return fact.kind() == FactInfo.Kind.TRUTH ? (Object) Boolean.valueOf(entered) : entered;
    }

    private static List<Object> rows(FactInfo fact, ClaimList.Row row) {
        if (fact.columns().size() == 1) {
            Object single = typed(fact.columns().getFirst(), row.facts().get(fact.key()));
            return single == null ? List.of() : List.of(single);
        }
        Map<String, @Nullable Object> record = new HashMap<>();
        fact.columns()
                .forEach(column ->
                        record.put(column.key(), typed(column, row.facts().get(fact.key() + "." + column.key()))));
        return record.values().stream().allMatch(Objects::isNull) ? List.of() : List.of(record);
    }
}
