package cn.yujiang.disbursement.ui;

import cn.yujiang.disbursement.FundView;
import cn.yujiang.disbursement.Funds;
import cn.yujiang.disbursement.Payables;
import cn.yujiang.identity.CurrentActor;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.shared.Money;
import cn.yujiang.ui.Amounts;
import cn.yujiang.ui.Figures;
import cn.yujiang.ui.PageHeader;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.function.ValueProvider;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.io.Serial;
import java.util.List;
import java.util.Optional;

/** Funds with their balances, and what moved in the chosen one. */
@Route("payments/funds")
@RolesAllowed("FINANCE")
final class FundsView extends Main implements HasDynamicTitle {

    @Serial
    private static final long serialVersionUID = 1L;

    private final Grid<FundView> grid = new Grid<>();
    private final H2 title = new H2(getTranslation("fund.movements.choose"));
    private final Grid<Funds.Movement> movements = new Grid<>();

    FundsView(Funds funds, Payables payables, CurrentActor currentActor, BusinessClock clock) {
        addClassName("yj-page");
        List<FundView> all = funds.all();
        var register = new Button(getTranslation("fund.new"), click -> new NewFundDialog(
                        funds,
                        payables.sources(),
                        currentActor.require().divisionCode(),
                        clock.today().getYear(),
                        () -> UI.getCurrent().refreshCurrentRoute(false))
                .open());
        add(
                new PageHeader(getTranslation("payments.title")).withActions(register),
                new PaymentTabs(PaymentTabs.Tab.FUNDS),
                new Figures()
                        .with(getTranslation("fund.budget"), sum(all, FundView::budget))
                        .with(getTranslation("fund.committed"), sum(all, FundView::committed))
                        .with(getTranslation("fund.paid"), sum(all, FundView::paid))
                        .with(getTranslation("fund.balance"), sum(all, FundView::balance)),
                grid,
                title,
                movements);
        fundColumns();
        movementColumns();
        grid.setItems(all);
        grid.addSelectionListener(change -> show(funds, change.getFirstSelectedItem()));
        if (!all.isEmpty()) {
            grid.select(all.getFirst());
        }
    }

    private void fundColumns() {
        Columns.text(grid, "fund.name", fund -> fund.name() + " · " + fund.year());
        Columns.text(grid, "payments.source", FundView::source);
        Columns.money(grid, "fund.budget", FundView::budget);
        Columns.money(grid, "fund.committed", FundView::committed);
        Columns.money(grid, "fund.paid", FundView::paid);
        Columns.money(grid, "fund.balance", FundView::balance);
        grid.setEmptyStateText(getTranslation("funds.none"));
        grid.getElement().setAttribute("aria-label", getTranslation("payments.tab.funds"));
        grid.setAllRowsVisible(true);
    }

    private void movementColumns() {
        Columns.text(movements, "fund.at", row -> Moments.text(row.at()));
        Columns.text(movements, "fund.kind", row -> getTranslation("fund.kind." + row.kind()));
        Columns.money(movements, "payments.amount", Funds.Movement::amount);
        Columns.text(movements, "fund.memo", Funds.Movement::memo).setFlexGrow(2);
        movements.setEmptyStateText(getTranslation("fund.movements.none"));
        movements.setHeight("22rem");
        movements.setVisible(false);
    }

    private void show(Funds funds, Optional<FundView> chosen) {
        movements.setVisible(chosen.isPresent());
        title.setText(chosen.map(fund -> getTranslation("fund.movements", fund.name()))
                .orElseGet(() -> getTranslation("fund.movements.choose")));
        chosen.ifPresent(fund -> movements.setItemsPageable(
                page -> funds.movements(fund.id(), (int) page.getOffset(), page.getPageSize()),
                page -> funds.movementCount(fund.id())));
    }

    private static String sum(List<FundView> funds, ValueProvider<FundView, Money> amount) {
        return Amounts.text(funds.stream().map(amount).reduce(Money.ZERO, Money::plus));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("payments.tab.funds") + " · " + getTranslation("app.name");
    }
}
