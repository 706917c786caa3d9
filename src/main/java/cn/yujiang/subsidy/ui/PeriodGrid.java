package cn.yujiang.subsidy.ui;

import cn.yujiang.shared.Money;
import cn.yujiang.subsidy.ClaimList;
import cn.yujiang.subsidy.ClaimLists;
import cn.yujiang.ui.Amounts;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import java.io.Serial;
import java.util.List;
import java.util.stream.Stream;

/** Month by month or year by year: what each person was claimed before, what this list adds, and how much of the most that makes. */
final class PeriodGrid extends Grid<ClaimLists.Computed> {

    @Serial
    private static final long serialVersionUID = 1L;

    /** @param most how many periods the paper pays; empty where it names none */
    PeriodGrid(ClaimList list, List<ClaimLists.Computed> rows, String most) {
        addColumn(row -> row.row().name())
                .setHeader(getTranslation("roster.name"))
                .setFrozen(true)
                .setAutoWidth(true)
                .setFlexGrow(0);
        addColumn(row -> most.isEmpty() ? Integer.toString(periods(row)) : periods(row) + "/" + most)
                .setHeader(getTranslation("list.periods." + list.period()))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true)
                .setFlexGrow(0);
        values(list, rows).forEach(value -> addComponentColumn(row -> Amounts.span(amount(list, row, value)))
                .setHeader(ListWords.period(list.period(), value))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true)
                .setFlexGrow(0));
        addComponentColumn(row -> Amounts.span(total(row)))
                .setHeader(getTranslation("list.total"))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
        setItems(rows);
        setAllRowsVisible(rows.size() <= 12);
        setHeight(rows.size() <= 12 ? null : "34rem");
    }

    private static List<String> values(ClaimList list, List<ClaimLists.Computed> rows) {
        return Stream.concat(
                        rows.stream().flatMap(row -> row.before().stream()).map(ClaimLists.Before::value),
                        Stream.of(list.value()))
                .distinct()
                .sorted()
                .toList();
    }

    private static int periods(ClaimLists.Computed row) {
        return row.before().size() + (row.line().payable().isPositive() ? 1 : 0);
    }

    private static Money amount(ClaimList list, ClaimLists.Computed row, String value) {
        Money before = row.before().stream()
                .filter(each -> each.value().equals(value))
                .map(ClaimLists.Before::amount)
                .reduce(Money.ZERO, Money::plus);
        return value.equals(list.value()) ? before.plus(row.line().payable()) : before;
    }

    private static Money total(ClaimLists.Computed row) {
        return row.before().stream()
                .map(ClaimLists.Before::amount)
                .reduce(row.line().payable(), Money::plus);
    }
}
