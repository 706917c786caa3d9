package cn.yujiang.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.io.Serial;
import java.util.List;

/**
 * A short table of values and fields, one row a person: a real table that the tab key walks through in reading order. It scrolls
 * sideways in itself; the first two columns and the head stay in sight.
 */
public final class FieldTable extends Div {

    @Serial
    private static final long serialVersionUID = 1L;

    private final NativeTableBody body;

    /** @param caption what the table is, read by screen readers */
    public FieldTable(String caption, List<String> heads) {
        addClassName("yj-table-scroll");
        getElement().setAttribute("tabindex", "0"); // the keyboard has to reach what scrolls
        var table = new NativeTable();
        table.addClassName("yj-table");
        table.getElement().setAttribute("aria-label", caption);
        var head = new NativeTableRow();
        for (String text : heads) {
            var cell = new NativeTableHeaderCell(text);
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        }
        table.getHead().add(head);
        body = table.getBody();
        add(table);
    }

    public void addRow(Component... cells) {
        var row = new NativeTableRow();
        for (Component cell : cells) {
            row.addDataCell().add(cell);
        }
        body.add(row);
    }

    /** Removes all rows. */
    public void clear() {
        body.removeAll();
    }
}
