package cn.yujiang.clawback.ui;

import cn.yujiang.clawback.ClawbackState;
import cn.yujiang.clawback.Clawbacks;
import cn.yujiang.ui.PageHeader;
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

/** Claw-backs in the user's scope; those that wait for a decision can be filtered. */
@Route("clawbacks")
@Menu(title = "menu.clawbacks", order = 47, icon = "vaadin:rotate-left")
@RolesAllowed({"INSTITUTION", "ENTERPRISE", "EVALUATOR", "FIRST_REVIEWER", "SECOND_REVIEWER", "FINANCE", "SUPERVISOR"})
final class ClawbackListView extends Main implements HasDynamicTitle {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Clawbacks clawbacks;
    private final TextField search = new TextField();
    private final Select<ClawbackState> state = new Select<>();
    private final ClawbackGrid grid = new ClawbackGrid();
    private final Span count = new Span();

    ClawbackListView(Clawbacks clawbacks) {
        this.clawbacks = clawbacks;
        addClassName("yj-page");
        count.addClassName("yj-count");
        grid.setHeight("32rem");
        grid.setItemsPageable(
                page -> clawbacks.find(filter(), (int) page.getOffset(), page.getPageSize()),
                page -> clawbacks.count(filter()));
        add(
                new PageHeader(getTranslation("menu.clawbacks")).withStateLine(getTranslation("clawback.explain")),
                filterBar(),
                grid,
                count);
        refresh();
    }

    private Div filterBar() {
        search.setLabel(getTranslation("clawback.search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> refresh());
        state.setLabel(getTranslation("claim.state"));
        state.setItems(ClawbackState.values());
        state.setEmptySelectionAllowed(true);
        state.setEmptySelectionCaption(getTranslation("ui.all"));
        state.setItemLabelGenerator(s -> s == null ? getTranslation("ui.all") : getTranslation("clawback.state." + s));
        state.addValueChangeListener(change -> refresh());
        var bar = new Div(search, state);
        bar.addClassName("yj-filter");
        return bar;
    }

    private Clawbacks.Filter filter() {
        return new Clawbacks.Filter(search.getValue(), state.getValue());
    }

    private void refresh() {
        grid.getDataProvider().refreshAll();
        count.setText(getTranslation("clawback.count", clawbacks.count(filter())));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("menu.clawbacks") + " · " + getTranslation("app.name");
    }
}
