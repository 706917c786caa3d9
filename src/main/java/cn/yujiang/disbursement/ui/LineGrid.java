package cn.yujiang.disbursement.ui;

import cn.yujiang.disbursement.BatchLineView;
import cn.yujiang.disbursement.BatchState;
import cn.yujiang.disbursement.BatchView;
import cn.yujiang.disbursement.LineState;
import cn.yujiang.disbursement.PaymentBatches;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.io.Serial;
import java.util.List;

/** The lines of a batch; those that wait can be chosen while the batch is not closed. */
final class LineGrid extends Grid<BatchLineView> {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final int ROWS_SHOWN = 12;

    LineGrid(BatchView batch, PaymentBatches batches) {
        boolean busy = batch.state() == BatchState.DRAFT || batch.state().awaitsOutcome();
        setSelectionMode(busy ? SelectionMode.MULTI : SelectionMode.NONE);
        Columns.text(this, "batch.line.no", BatchLineView::no);
        Columns.text(this, "payments.number", BatchLineView::number);
        Columns.text(this, "payments.payee", BatchLineView::partyName);
        Columns.text(this, "payments.bank", row -> row.bank().isEmpty() ? "—" : row.bank());
        Columns.text(this, "payments.account", BatchLineView::maskedAccount);
        Columns.money(this, "payments.amount", BatchLineView::amount);
        if (batch.netted().isPositive()) {
            Columns.money(this, "payments.netted", BatchLineView::netted);
            Columns.money(this, "payments.left", BatchLineView::transfer);
        }
        Columns.component(this, "payments.state.column", row -> Badges.of(row.state()));
        Columns.component(this, "batch.line.warnings", this::notes).setFlexGrow(2);
        setEmptyStateText("—");
        getElement().setAttribute("aria-label", getTranslation("batch.lines.title"));
        setItemsPageable(
                page -> batches.lines(batch.id(), (int) page.getOffset(), page.getPageSize()),
                page -> batches.lineCount(batch.id()));
        setAllRowsVisible(batch.lines() <= ROWS_SHOWN);
    }

    private Component notes(BatchLineView row) {
        var notes = new Div();
        String reason = row.reason();
        if (reason != null) {
            notes.add(new Div(new Span(reason)));
        }
        if (row.accountChanged()) {
            notes.add(new Div(new Span(getTranslation("batch.line.changed"))));
        }
        if (row.otherSource()) {
            notes.add(new Div(new Span(getTranslation("batch.line.source", row.fundSource()))));
        }
        return notes;
    }

    /** Chosen lines that wait. */
    List<BatchLineView> chosen() {
        return getSelectedItems().stream()
                .filter(row -> row.state() == LineState.OPEN)
                .toList();
    }
}
