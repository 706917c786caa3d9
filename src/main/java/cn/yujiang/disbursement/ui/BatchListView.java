package cn.yujiang.disbursement.ui;

import cn.yujiang.disbursement.BatchState;
import cn.yujiang.disbursement.BatchView;
import cn.yujiang.disbursement.PaymentBatches;
import cn.yujiang.shared.Ids;
import cn.yujiang.ui.PageHeader;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.io.Serial;

/** Payment batches, newest first. */
@Route("payments/batches")
@RolesAllowed("FINANCE")
final class BatchListView extends Main implements HasDynamicTitle {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient PaymentBatches batches;
    private final TextField search = new TextField();
    private final Select<BatchState> state = new Select<>();
    private final Grid<BatchView> grid = new Grid<>();
    private final PageHeader header = new PageHeader(getTranslation("payments.title"));

    BatchListView(PaymentBatches batches) {
        this.batches = batches;
        addClassName("yj-page");
        add(header, new PaymentTabs(PaymentTabs.Tab.BATCHES), filterBar(), grid);
        columns();
        grid.setItemsPageable(
                page -> batches.find(filter(), (int) page.getOffset(), page.getPageSize()),
                page -> batches.count(filter()));
        refresh();
    }

    private Div filterBar() {
        search.setLabel(getTranslation("batch.no"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> refresh());
        state.setLabel(getTranslation("payments.filter.state"));
        state.setItems(BatchState.values());
        state.setEmptySelectionAllowed(true);
        state.setEmptySelectionCaption(getTranslation("ui.all"));
        state.setItemLabelGenerator(s -> getTranslation(s == null ? "ui.all" : "batch.state." + s));
        state.addValueChangeListener(change -> refresh());
        var bar = new Div(search, state);
        bar.addClassName("yj-filter");
        return bar;
    }

    private void columns() {
        Columns.component(
                grid, "batch.no", row -> new Anchor("payments/batches/" + Ids.toText(row.id()), row.batchNo()));
        Columns.component(grid, "payments.state.column", row -> Badges.of(row.state()));
        Columns.text(grid, "batch.lines", BatchView::lines);
        Columns.money(grid, "batch.amount", BatchView::amount);
        Columns.money(grid, "batch.transfer", BatchView::transfer);
        Columns.text(
                grid,
                "batch.progress.column",
                row -> getTranslation("batch.progress", row.paid(), row.failed(), row.waiting()));
        Columns.text(grid, "batch.fund", BatchView::fundName);
        Columns.text(grid, "batch.maker", row -> row.madeName() + " " + Moments.text(row.madeAt()));
        Columns.text(grid, "batch.releaser", row -> row.releasedName() == null ? "—" : row.releasedName());
        Columns.text(grid, "batch.note", BatchView::note);
        grid.setEmptyStateText(getTranslation("batches.none"));
        grid.getElement().setAttribute("aria-label", getTranslation("payments.tab.batches"));
        grid.setHeight("30rem");
    }

    private PaymentBatches.Filter filter() {
        return new PaymentBatches.Filter(search.getValue(), state.getValue());
    }

    private void refresh() {
        grid.getDataProvider().refreshAll();
        header.withStateLine(getTranslation("batches.state", batches.count(filter())));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("payments.tab.batches") + " · " + getTranslation("app.name");
    }
}
