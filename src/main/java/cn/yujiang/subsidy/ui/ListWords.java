package cn.yujiang.subsidy.ui;

import cn.yujiang.policy.FactInfo;
import cn.yujiang.policy.ParameterInfo;
import cn.yujiang.policy.RuleInfo;
import cn.yujiang.subsidy.ClaimList;
import cn.yujiang.subsidy.ListColumn;
import cn.yujiang.subsidy.ListPeriod;
import com.vaadin.flow.component.UI;
import java.util.List;

/** Words of lists: periods, the values of a row, and the facts as fields. */
final class ListWords {

    private ListWords() {}

    static String period(ListPeriod kind, String value) {
        return switch (kind) {
            case YEAR -> UI.getCurrent().getTranslation("list.year.of", value);
            case MONTH -> value;
            case ONCE -> "—";
        };
    }

    /** How many periods the paper pays, where it names them; empty otherwise. */
    static String most(RuleInfo rule, ListPeriod kind) {
        return kind == ListPeriod.MONTH
                ? rule.parameter("maxMonths")
                        .map(ParameterInfo::value)
                        .map(value -> value.replaceAll("\\D", ""))
                        .orElse("")
                : "";
    }

    static String value(ListColumn column, ClaimList.Row row) {
        String stored =
                row.facts().getOrDefault(column.key() + ".shown", row.facts().getOrDefault(column.key(), ""));
        if (stored.isEmpty()) {
            return "—";
        }
        return column.info().kind() == FactInfo.Kind.QUANTITY
                ? stored + " " + column.info().unit()
                : FactText.of(column.info(), stored);
    }

    /** The columns as facts of their own, keyed as rows are. */
    static List<FactInfo> fields(List<ListColumn> columns) {
        return columns.stream().map(ListWords::field).toList();
    }

    private static FactInfo field(ListColumn column) {
        FactInfo info = column.info();
        return new FactInfo(
                column.key(),
                info.name(),
                info.english(),
                info.type(),
                info.meaning(),
                info.optional(),
                info.values(),
                info.open(),
                info.columns());
    }
}
