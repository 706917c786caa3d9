package cn.yujiang.disbursement.ui;

import cn.yujiang.disbursement.PaymentState;
import cn.yujiang.disbursement.PaymentView;
import cn.yujiang.disbursement.Payments;
import cn.yujiang.ui.Amounts;
import cn.yujiang.ui.DecisionDialog;
import cn.yujiang.ui.PageHeader;
import cn.yujiang.ui.Tone;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.io.Serial;
import java.util.UUID;

/** Payments that were made; the bank's later returns are recorded here. */
@Route("payments/made")
@RolesAllowed("FINANCE")
final class MadeView extends Main implements HasDynamicTitle {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Payments payments;
    private final Grid<PaymentView> grid = new Grid<>();
    private final Span count = new Span();

    MadeView(Payments payments) {
        this.payments = payments;
        addClassName("yj-page");
        count.addClassName("yj-count");
        add(new PageHeader(getTranslation("payments.title")), new PaymentTabs(PaymentTabs.Tab.MADE), grid, count);
        Columns.text(grid, "made.on", PaymentView::paidOn);
        Columns.text(grid, "batch.voucher", PaymentView::voucherNo);
        Columns.text(grid, "batch.no", PaymentView::batchNo);
        Columns.text(grid, "payments.number", PaymentView::number);
        Columns.text(grid, "payments.payee", PaymentView::partyName);
        Columns.text(
                grid, "payments.account", row -> row.netted() ? getTranslation("made.netted") : row.maskedAccount());
        Columns.text(grid, "batch.fund", PaymentView::fundName);
        Columns.money(grid, "payments.amount", PaymentView::amount);
        Columns.component(grid, "payments.state.column", MadeView::badge);
        grid.addComponentColumn(this::returnButton).setAutoWidth(true).setFlexGrow(0);
        grid.setEmptyStateText(getTranslation("made.none"));
        grid.getElement().setAttribute("aria-label", getTranslation("payments.tab.made"));
        grid.setHeight("32rem");
        grid.setItemsPageable(
                page -> payments.payments((int) page.getOffset(), page.getPageSize()), page -> payments.count());
        refresh();
    }

    private static Component badge(PaymentView row) {
        Tone tone =
                switch (row.state()) {
                    case RECORDED -> Tone.GOOD;
                    case RETURNED -> Tone.BAD;
                    case UNDONE -> Tone.NEUTRAL;
                };
        var badge = Badges.badge("made.state." + row.state(), tone);
        String reason = row.returnReason();
        badge.setTitle(reason == null ? "" : reason);
        return badge;
    }

    private Component returnButton(PaymentView row) {
        if (row.state() != PaymentState.RECORDED || row.netted()) {
            return new Span();
        }
        var button = new Button(getTranslation("made.return"), click -> ask(row));
        button.addThemeName("tertiary");
        button.setAriaLabel(getTranslation("made.return.title", row.number()));
        return button;
    }

    private void ask(PaymentView row) {
        String key = UUID.randomUUID().toString();
        var question = new DecisionDialog.Question(
                getTranslation("made.return.title", row.number()),
                getTranslation("made.return.explain", Amounts.text(row.amount()), row.partyName()),
                true);
        new DecisionDialog(question, reason -> {
                    payments.bankReturn(row.id(), reason, key);
                    refresh();
                })
                .open();
    }

    private void refresh() {
        grid.getDataProvider().refreshAll();
        count.setText(getTranslation("ui.total", payments.count()));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("payments.tab.made") + " · " + getTranslation("app.name");
    }
}
