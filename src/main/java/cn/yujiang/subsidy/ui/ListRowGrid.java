package cn.yujiang.subsidy.ui;

import cn.yujiang.policy.PolicyCatalogue;
import cn.yujiang.subsidy.ClaimLine;
import cn.yujiang.subsidy.ClaimList;
import cn.yujiang.subsidy.ClaimLists;
import cn.yujiang.subsidy.ListColumn;
import cn.yujiang.ui.Amounts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.io.Serial;
import java.util.List;
import java.util.function.Consumer;

/** The rows of a list with what the rule says about each; the amount opens its explanation. */
final class ListRowGrid extends Grid<ClaimLists.Computed> {

    @Serial
    private static final long serialVersionUID = 1L;

    /** What can be done with a row while the list is open. */
    record Actions(Consumer<ClaimList.Row> change, Consumer<ClaimList.Row> remove) {}

    private final transient PolicyCatalogue policies;
    private final String ruleId;

    ListRowGrid(ClaimList list, List<ClaimLists.Computed> rows, List<ListColumn> columns, PolicyCatalogue policies) {
        this.policies = policies;
        this.ruleId = list.ruleId();
        addColumn(row -> row.row().position())
                .setHeader(getTranslation("roster.position"))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true)
                .setFlexGrow(0);
        addColumn(row -> row.row().name())
                .setHeader(getTranslation(list.aboutBody() ? "list.body" : "roster.name"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        addComponentColumn(row -> amount(row.line()))
                .setHeader(getTranslation("claim.amount"))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true)
                .setFlexGrow(0);
        addComponentColumn(row -> ClaimBadges.of(row.status()))
                .setHeader(getTranslation("claim.lineStatus"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        addColumn(row -> row.row().maskedId())
                .setHeader(getTranslation(list.aboutBody() ? "list.creditCode" : "roster.residentId"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        for (ListColumn column : columns) {
            addColumn(row -> ListWords.value(column, row.row()))
                    .setHeader(column.info().nameIn(getLocale()))
                    .setAutoWidth(true)
                    .setFlexGrow(0);
        }
        addComponentColumn(row -> explanation(row.line()))
                .setHeader(getTranslation("claim.explanation"))
                .setFlexGrow(3)
                .setWidth("12rem");
        setEmptyStateText(getTranslation("list.empty"));
        setItems(rows);
        setAllRowsVisible(rows.size() <= 12);
        setHeight(rows.size() <= 12 ? null : "34rem");
    }

    ListRowGrid withActions(boolean removable, Actions actions) {
        addComponentColumn(computed -> {
                    var change = ClaimActions.tertiary(
                            new Button(getTranslation("list.change"), click -> actions.change.accept(computed.row())));
                    var remove = ClaimActions.tertiary(new Button(
                            getTranslation("session.remove"), click -> actions.remove.accept(computed.row())));
                    return removable ? new Div(change, remove) : new Div(change);
                })
                .setFrozenToEnd(true)
                .setAutoWidth(true)
                .setFlexGrow(0);
        return this;
    }

    private Component amount(ClaimLine line) {
        var open = new Button(Amounts.text(line.amount()), click -> new TraceDialog(line, ruleId, policies).open());
        open.addThemeName("tertiary");
        open.addClassName("yj-money");
        open.setAriaLabel(getTranslation("claim.trace.open", line.name()));
        return open;
    }

    /** Why nothing is paid, or what is missing, or the computation on one line. */
    private Component explanation(ClaimLine line) {
        String reason = line.reason();
        String field = line.field();
        String text = reason != null && !line.payable().isPositive()
                ? getTranslation("reason." + reason)
                : field != null ? getTranslation("list.missing", nameOf(field)) : line.summary();
        var span = new Span(text);
        span.getElement().setAttribute("title", text);
        return span;
    }

    private String nameOf(String key) {
        return policies.rule(ruleId).map(rule -> rule.nameOf(key, getLocale())).orElse(key);
    }
}
