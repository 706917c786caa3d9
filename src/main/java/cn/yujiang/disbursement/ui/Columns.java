package cn.yujiang.disbursement.ui;

import cn.yujiang.shared.Money;
import cn.yujiang.ui.Amounts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.function.ValueProvider;

/** Columns of texts, amounts and components, headed by their key. */
final class Columns {

    private Columns() {}

    static <T> Grid.Column<T> text(Grid<T> grid, String key, ValueProvider<T, ?> value) {
        return grid.addColumn(value).setHeader(grid.getTranslation(key)).setAutoWidth(true);
    }

    static <T> void money(Grid<T> grid, String key, ValueProvider<T, Money> value) {
        grid.addComponentColumn(row -> Amounts.span(value.apply(row)))
                .setHeader(grid.getTranslation(key))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
    }

    static <T> Grid.Column<T> component(Grid<T> grid, String key, ValueProvider<T, ? extends Component> value) {
        return grid.addComponentColumn(value)
                .setHeader(grid.getTranslation(key))
                .setAutoWidth(true);
    }
}
