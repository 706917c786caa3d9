package cn.yujiang.disbursement.ui;

import cn.yujiang.disbursement.FundView;
import cn.yujiang.disbursement.PayableView;
import cn.yujiang.disbursement.PaymentState;
import cn.yujiang.disbursement.PaymentView;
import cn.yujiang.disbursement.Payments;
import cn.yujiang.shared.Money;
import cn.yujiang.ui.Amounts;
import cn.yujiang.ui.DecisionDialog;
import cn.yujiang.ui.Figures;
import cn.yujiang.ui.PageHeader;
import cn.yujiang.ui.StatusBadge;
import cn.yujiang.ui.Tone;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.ValueProvider;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.io.Serial;
import java.util.List;
import java.util.UUID;

/** S24: funds with their balance, approved claims to pay, payments made with their bank returns. */
@Route("payments")
@Menu(title = "menu.payments", order = 60, icon = "vaadin:wallet")
@RolesAllowed("FINANCE")
final class PaymentsView extends Main implements HasDynamicTitle {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Payments payments;
    private final PageHeader header = new PageHeader(getTranslation("payments.title"));
    private final Div figures = new Div();
    private final Grid<FundView> funds = new Grid<>();
    private final Grid<PayableView> payable = new Grid<>();
    private final Grid<PaymentView> made = new Grid<>();
    private final Span count = new Span();

    PaymentsView(Payments payments) {
        this.payments = payments;
        addClassName("yj-page");
        count.addClassName("yj-count");
        add(header, figures);
        add(
                section("payments.payable", payable),
                section("payments.funds", funds),
                section("payments.made", made),
                count);
        payableColumns();
        fundColumns();
        madeColumns();
        made.setItemsPageable(
                page -> payments.payments((int) page.getOffset(), page.getPageSize()), page -> payments.count());
        refresh();
    }

    private Div section(String key, Grid<?> grid) {
        grid.setEmptyStateText(getTranslation(key + ".none"));
        grid.getElement().setAttribute("aria-label", getTranslation(key));
        return new Div(new H2(getTranslation(key)), grid);
    }

    private void payableColumns() {
        column(payable, "payments.claim", PayableView::claimNo);
        column(payable, "payments.payee", PayableView::payeeName);
        column(payable, "payments.bank", PayableView::bankName);
        column(payable, "payments.account", PayableView::maskedAccount);
        column(payable, "payments.fund.source", PayableView::fundSource);
        money(payable, "payments.amount", PayableView::amount);
        payable.addComponentColumn(this::payableBadge)
                .setHeader(getTranslation("payments.state.column"))
                .setAutoWidth(true);
        payable.addComponentColumn(this::payButton).setAutoWidth(true).setFlexGrow(0);
        payable.setAllRowsVisible(true);
    }

    private void fundColumns() {
        column(funds, "payments.fund", fund -> fund.name() + " · " + fund.year());
        column(funds, "payments.fund.source", FundView::source);
        money(funds, "payments.fund.budget", FundView::budget);
        money(funds, "payments.fund.paid", FundView::paid);
        money(funds, "payments.fund.balance", FundView::balance);
        funds.setAllRowsVisible(true);
    }

    private void madeColumns() {
        column(made, "payments.paidOn", PaymentView::paidOn);
        column(made, "payments.voucher", PaymentView::voucherNo);
        column(made, "payments.claim", PaymentView::claimNo);
        column(made, "payments.payee", PaymentView::payeeName);
        column(made, "payments.account", PaymentView::maskedAccount);
        column(made, "payments.fund", PaymentView::fundName);
        money(made, "payments.amount", PaymentView::amount);
        made.addComponentColumn(this::madeBadge)
                .setHeader(getTranslation("payments.state.column"))
                .setAutoWidth(true);
        made.addComponentColumn(this::returnButton).setAutoWidth(true).setFlexGrow(0);
    }

    private <T> void column(Grid<T> grid, String key, ValueProvider<T, ?> value) {
        grid.addColumn(value).setHeader(getTranslation(key)).setAutoWidth(true);
    }

    private <T> void money(Grid<T> grid, String key, ValueProvider<T, Money> value) {
        grid.addComponentColumn(row -> Amounts.span(value.apply(row)))
                .setHeader(getTranslation(key))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
    }

    private Component payableBadge(PayableView claim) {
        return claim.afterBankReturn()
                ? new StatusBadge(getTranslation("payments.failed"), Tone.WARN)
                : new StatusBadge(getTranslation("payments.approved"), Tone.WAITING);
    }

    private Component madeBadge(PaymentView payment) {
        if (payment.state() == PaymentState.RECORDED) {
            return new StatusBadge(getTranslation("payments.recorded"), Tone.GOOD);
        }
        var badge = new StatusBadge(getTranslation("payments.returned"), Tone.BAD);
        badge.setTitle(payment.returnReason() == null ? "" : payment.returnReason());
        return badge;
    }

    private Component payButton(PayableView claim) {
        var button = new Button(
                getTranslation("payments.pay"), click -> new PayDialog(claim, payments, this::refresh).open());
        button.setAriaLabel(getTranslation("payments.pay.title", claim.claimNo()));
        return button;
    }

    private Component returnButton(PaymentView payment) {
        if (payment.state() != PaymentState.RECORDED) {
            return new Span();
        }
        var button = new Button(getTranslation("payments.return"), click -> askReturn(payment));
        button.addThemeName("tertiary");
        button.setAriaLabel(getTranslation("payments.return.title", payment.claimNo()));
        return button;
    }

    private void askReturn(PaymentView payment) {
        String key = UUID.randomUUID().toString();
        var question = new DecisionDialog.Question(
                getTranslation("payments.return.title", payment.claimNo()),
                getTranslation("payments.return.explain", Amounts.text(payment.amount()), payment.payeeName()),
                true);
        new DecisionDialog(question, reason -> {
                    payments.bankReturn(payment.id(), reason, key);
                    refresh();
                })
                .open();
    }

    private void refresh() {
        List<PayableView> waiting = payments.payable();
        List<FundView> money = payments.funds();
        payable.setItems(waiting);
        funds.setItems(money);
        made.getDataProvider().refreshAll();
        int total = payments.count();
        made.setHeight(total == 0 ? "9rem" : "24rem");
        count.setText(getTranslation("ui.total", total));
        Money due = waiting.stream().map(PayableView::amount).reduce(Money.ZERO, Money::plus);
        header.withStateLine(getTranslation("payments.state", waiting.size(), Amounts.text(due)));
        figures.removeAll();
        figures.add(new Figures()
                .with(getTranslation("payments.fund.budget"), sum(money, FundView::budget))
                .with(getTranslation("payments.fund.paid"), sum(money, FundView::paid))
                .with(getTranslation("payments.fund.balance"), sum(money, FundView::balance))
                .with(getTranslation("payments.due"), Amounts.text(due)));
    }

    private static String sum(List<FundView> funds, ValueProvider<FundView, Money> amount) {
        return Amounts.text(funds.stream().map(amount).reduce(Money.ZERO, Money::plus));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("payments.title") + " · " + getTranslation("app.name");
    }
}
