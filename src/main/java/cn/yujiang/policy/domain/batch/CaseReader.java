package cn.yujiang.policy.domain.batch;

import cn.yujiang.policy.AssessmentRequest;
import cn.yujiang.policy.domain.CompiledRule;
import cn.yujiang.policy.domain.PackSource;
import cn.yujiang.policy.domain.Type;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes one case out of the columns again, as a request to one rule. */
final class CaseReader {

    private final CaseTable table;

    CaseReader(CaseTable table) {
        this.table = table;
    }

    AssessmentRequest request(CompiledRule rule, Scenario scenario, int row) {
        Map<String, @Nullable Object> facts = new HashMap<>();
        Map<String, @Nullable Object> original = table.originals().get(row);
        for (PackSource.Fact fact : rule.facts()) {
            facts.put(fact.key(), original == null ? value(fact, row) : original.get(fact.key()));
        }
        rule.parameters().values().forEach(versions -> {
            String key = versions.getFirst().source().factKey();
            if (key != null) {
                facts.put(key, original == null ? carried(versions.getFirst().type(), key, row) : original.get(key));
            }
        });
        LocalDate event = table.eventDay(row);
        Map<String, String> overrides = scenario.overrides(rule, table.division(row), event(rule, facts, event));
        return new AssessmentRequest(rule.source().id(), event, facts, overrides);
    }

    /** The day that decides the version, as one assessment finds it; an input it cannot read is refused there anyhow. */
    static @Nullable LocalDate event(
            CompiledRule rule, Map<String, @Nullable Object> facts, @Nullable LocalDate given) {
        PackSource.Fact fact = rule.eventFact();
        Object raw = fact == null ? null : facts.get(fact.key());
        try {
            return switch (raw) {
                case LocalDate day -> day;
                case YearMonth month -> month.atDay(1);
                case String text
                when fact != null && fact.type().equals("年月") ->
                    YearMonth.parse(text).atDay(1);
                case String text -> LocalDate.parse(text);
                case null, default -> given;
            };
        } catch (DateTimeException e) {
            return given;
        }
    }

    private @Nullable Object carried(Type type, String key, int row) {
        return table.columns().get(Carried.column(type, key)) instanceof Column.Numbers numbers
                        && !isMissing(numbers, row)
                ? Carried.text(type, numbers.values().at(row), table.dictionary())
                : null;
    }

    private @Nullable Object value(PackSource.Fact fact, int row) {
        Column.Kind kind = Column.Kind.of(fact.type());
        Column column = table.column(kind, fact.key());
        if (column == null || isMissing(column, row)) {
            return null;
        }
        return column instanceof Column.Items items ? items(fact, items, row) : cell(column, kind, row);
    }

    private static boolean isMissing(Column column, int at) {
        byte[] missing = column.missing();
        return missing != null && missing[at] != 0;
    }

    private @Nullable Object cell(Column column, Column.Kind kind, int at) {
        if (isMissing(column, at)) {
            return null;
        }
        return switch (column) {
            case Column.Numbers n
            when kind == Column.Kind.DAY -> LocalDate.ofEpochDay(n.values().at(at));
            case Column.Numbers n
            when kind == Column.Kind.MONTH ->
                YearMonth.from(LocalDate.ofEpochDay(n.values().at(at)));
            case Column.Numbers n
            when kind == Column.Kind.MOMENT ->
                LocalDateTime.ofEpochSecond(n.values().at(at), 0, ZoneOffset.UTC);
            case Column.Numbers n -> BigDecimal.valueOf(n.values().at(at), n.decimals());
            case Column.Truths t -> t.values()[at] != 0;
            case Column.Codes c -> table.dictionary().text((int) c.values().at(at));
            case Column.Items i -> null;
        };
    }

    private List<Map<String, @Nullable Object>> items(PackSource.Fact fact, Column.Items items, int row) {
        List<Map<String, @Nullable Object>> list = new ArrayList<>();
        for (int at = items.starts()[row]; at < items.starts()[row + 1]; at++) {
            Map<String, @Nullable Object> item = new HashMap<>();
            for (PackSource.Fact own : fact.columns()) {
                Column.Kind kind = Column.Kind.of(own.type());
                Column column = items.columns().get(kind.column(own.key()));
                item.put(own.key(), column == null ? null : cell(column, kind, at));
            }
            list.add(item);
        }
        return list;
    }
}
