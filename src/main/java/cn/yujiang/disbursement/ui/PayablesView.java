package cn.yujiang.disbursement.ui;

import cn.yujiang.disbursement.Funds;
import cn.yujiang.disbursement.PayableState;
import cn.yujiang.disbursement.PayableView;
import cn.yujiang.disbursement.Payables;
import cn.yujiang.disbursement.PaymentBatches;
import cn.yujiang.shared.Ids;
import cn.yujiang.ui.Amounts;
import cn.yujiang.ui.PageHeader;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.io.Serial;
import java.util.List;

/** S24: what waits to be paid; chosen debts become a batch. */
@Route("payments")
@Menu(title = "menu.payments", order = 60, icon = "vaadin:wallet")
@RolesAllowed("FINANCE")
final class PayablesView extends Main implements HasDynamicTitle {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Payables payables;
    private final transient PaymentBatches batches;
    private final transient Funds funds;
    private final TextField search = new TextField();
    private final Select<String> source = new Select<>();
    private final Select<PayableState> state = new Select<>();
    private final Grid<PayableView> grid = new Grid<>();
    private final Button chosen = new Button();
    private final Button everything = new Button();
    private final PageHeader header = new PageHeader(getTranslation("payments.title"));
    private final Span count = new Span();

    PayablesView(Payables payables, PaymentBatches batches, Funds funds) {
        this.payables = payables;
        this.batches = batches;
        this.funds = funds;
        addClassName("yj-page");
        count.addClassName("yj-count");
        chosen.addThemeName("primary");
        chosen.addClickListener(click -> make(
                grid.getSelectedItems().stream().map(PayableView::id).sorted().toList()));
        everything.addClickListener(click -> make(payables.ids(filter())));
        add(
                header.withActions(chosen, everything),
                new PaymentTabs(PaymentTabs.Tab.PAYABLES),
                filterBar(),
                grid,
                count);
        columns();
        grid.setItemsPageable(
                page -> payables.find(filter(), (int) page.getOffset(), page.getPageSize()),
                page -> payables.total(filter()).count());
        refresh();
    }

    private Div filterBar() {
        search.setLabel(getTranslation("payments.filter.search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        source.setLabel(getTranslation("payments.filter.source"));
        source.setItems(payables.sources());
        source.setEmptySelectionAllowed(true);
        source.setEmptySelectionCaption(getTranslation("ui.all"));
        source.setWidth("16rem");
        state.setLabel(getTranslation("payments.filter.state"));
        state.setItems(PayableState.values());
        state.setEmptySelectionAllowed(true);
        state.setEmptySelectionCaption(getTranslation("ui.all"));
        state.setItemLabelGenerator(s -> getTranslation(s == null ? "ui.all" : "payments.payable." + s));
        state.setValue(PayableState.OPEN);
        search.addValueChangeListener(change -> refresh());
        source.addValueChangeListener(change -> refresh());
        state.addValueChangeListener(change -> refresh());
        var bar = new Div(search, source, state);
        bar.addClassName("yj-filter");
        return bar;
    }

    private void columns() {
        Columns.text(grid, "payments.number", PayableView::number);
        Columns.text(grid, "payments.payee", PayableView::partyName);
        Columns.text(grid, "payments.bank", row -> row.bank().isEmpty() ? "—" : row.bank());
        Columns.text(grid, "payments.account", PayableView::maskedAccount);
        Columns.text(grid, "payments.source", PayableView::fundSource);
        Columns.money(grid, "payments.gross", PayableView::gross);
        Columns.money(grid, "payments.advanced", PayableView::advanced);
        Columns.money(grid, "payments.netted", PayableView::netted);
        Columns.money(grid, "payments.left", PayableView::left);
        Columns.component(grid, "payments.state.column", PayablesView::badge);
        Columns.text(grid, "payments.since", PayableView::since);
        grid.setSelectionMode(Grid.SelectionMode.MULTI);
        grid.addSelectionListener(change -> buttons());
        grid.setEmptyStateText(getTranslation("payments.payables.none"));
        grid.getElement().setAttribute("aria-label", getTranslation("payments.tab.payables"));
        grid.setHeight("30rem");
    }

    private static Component badge(PayableView row) {
        var badge = Badges.of(row.state());
        String reason = row.failReason();
        String batch = row.batchNo();
        badge.setTitle(reason != null ? reason : batch != null ? batch : "");
        return badge;
    }

    private Payables.Filter filter() {
        String chosenSource = source.getValue();
        return new Payables.Filter(search.getValue(), chosenSource == null ? "" : chosenSource, state.getValue());
    }

    private void buttons() {
        int selected = grid.getSelectedItems().size();
        chosen.setText(getTranslation("payments.select.chosen", selected));
        chosen.setEnabled(selected > 0);
    }

    private void refresh() {
        grid.deselectAll();
        grid.getDataProvider().refreshAll();
        Payables.Total total = payables.total(filter());
        count.setText(getTranslation("ui.total", total.count()));
        header.withStateLine(getTranslation("payments.payables.state", total.count(), Amounts.text(total.left())));
        everything.setText(getTranslation("payments.select.all", total.count()));
        everything.setEnabled(total.count() > 0 && state.getValue() == PayableState.OPEN);
        buttons();
    }

    private void make(List<Long> ids) {
        new MakeBatchDialog(ids, batches, funds.all(), id -> getUI().ifPresent(
                                ui -> ui.navigate("payments/batches/" + Ids.toText(id))))
                .open();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("payments.title") + " · " + getTranslation("app.name");
    }
}
