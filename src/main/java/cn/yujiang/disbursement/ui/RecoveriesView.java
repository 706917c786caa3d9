package cn.yujiang.disbursement.ui;

import cn.yujiang.disbursement.Recoveries;
import cn.yujiang.disbursement.Recoveries.RecoveryView;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.ui.Amounts;
import cn.yujiang.ui.PageHeader;
import cn.yujiang.ui.Tone;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.io.Serial;

/** What has to come back, the longest overdue first, and what came. */
@Route("payments/recoveries")
@RolesAllowed("FINANCE")
final class RecoveriesView extends Main implements HasDynamicTitle {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Recoveries recoveries;
    private final transient BusinessClock clock;
    private final TextField search = new TextField();
    private final Checkbox openOnly = new Checkbox(getTranslation("recoveries.openOnly"), true);
    private final Checkbox overdueOnly = new Checkbox(getTranslation("recoveries.overdueOnly"));
    private final Grid<RecoveryView> grid = new Grid<>();
    private final PageHeader header = new PageHeader(getTranslation("payments.title"));

    RecoveriesView(Recoveries recoveries, BusinessClock clock) {
        this.recoveries = recoveries;
        this.clock = clock;
        addClassName("yj-page");
        search.setLabel(getTranslation("payments.filter.search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> refresh());
        openOnly.addValueChangeListener(change -> refresh());
        overdueOnly.addValueChangeListener(change -> refresh());
        var bar = new Div(search, openOnly, overdueOnly);
        bar.addClassName("yj-filter");
        add(header, new PaymentTabs(PaymentTabs.Tab.RECOVERIES), bar, grid);
        columns();
        grid.setItemsPageable(
                page -> recoveries.find(filter(), (int) page.getOffset(), page.getPageSize()),
                page -> recoveries.total(filter()).count());
        refresh();
    }

    private void columns() {
        Columns.text(grid, "recovery.number", RecoveryView::number);
        Columns.text(grid, "recovery.party", RecoveryView::partyName);
        Columns.text(grid, "recovery.kind", row -> getTranslation("recovery.kind." + row.kind()));
        Columns.money(grid, "recovery.amount", RecoveryView::amount);
        Columns.money(grid, "recovery.received", RecoveryView::received);
        Columns.money(grid, "recovery.open", RecoveryView::open);
        Columns.text(grid, "recovery.due", RecoveryView::dueOn);
        Columns.component(grid, "payments.state.column", RecoveriesView::badge);
        grid.addComponentColumn(this::buttons).setAutoWidth(true).setFlexGrow(0);
        grid.setEmptyStateText(getTranslation("recoveries.none"));
        grid.getElement().setAttribute("aria-label", getTranslation("payments.tab.recoveries"));
        grid.setHeight("30rem");
    }

    private static Component badge(RecoveryView row) {
        if (row.open().isZero()) {
            return Badges.badge("recovery.settled", Tone.GOOD);
        }
        return row.overdueDays() > 0
                ? Badges.badge("recovery.overdue", Tone.BAD, row.overdueDays())
                : Badges.badge("recovery.running", Tone.WAITING);
    }

    private Component buttons(RecoveryView row) {
        var list = new Button(
                getTranslation("recovery.receipts"),
                click -> new ReceiptsDialog(row, recoveries, this::refresh).open());
        list.addThemeName("tertiary");
        if (row.open().isZero()) {
            return list;
        }
        var receive = new Button(
                getTranslation("recovery.receive"),
                click -> new ReceiveDialog(row, clock.today(), recoveries, this::refresh).open());
        receive.addThemeName("tertiary");
        return new Div(receive, list);
    }

    private Recoveries.Filter filter() {
        return new Recoveries.Filter(search.getValue(), openOnly.getValue(), overdueOnly.getValue());
    }

    private void refresh() {
        grid.getDataProvider().refreshAll();
        Recoveries.Total total = recoveries.total(filter());
        header.withStateLine(getTranslation(
                "recoveries.state", total.count(), Amounts.text(total.open()), Amounts.text(total.overdue())));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("payments.tab.recoveries") + " · " + getTranslation("app.name");
    }
}
