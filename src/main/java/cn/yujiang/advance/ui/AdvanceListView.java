package cn.yujiang.advance.ui;

import cn.yujiang.advance.AdvanceState;
import cn.yujiang.advance.Advances;
import cn.yujiang.identity.Actor;
import cn.yujiang.identity.CurrentActor;
import cn.yujiang.identity.Role;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.training.Cohorts;
import cn.yujiang.ui.PageHeader;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
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

/** S14: advances in the user's scope; for the bureau first what is paid and not settled, oldest first. */
@Route("advances")
@Menu(title = "menu.advances", order = 32, icon = "vaadin:time-forward")
@RolesAllowed({"INSTITUTION", "ENTERPRISE", "FIRST_REVIEWER", "SECOND_REVIEWER", "FINANCE", "SUPERVISOR"})
final class AdvanceListView extends Main implements HasDynamicTitle {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Advances advances;
    private final TextField search = new TextField();
    private final Select<AdvanceState> state = new Select<>();
    private final AdvanceGrid grid = new AdvanceGrid();
    private final Span count = new Span();

    AdvanceListView(Advances advances, Cohorts cohorts, CurrentActor currentActor, BusinessClock clock) {
        this.advances = advances;
        Actor actor = currentActor.require();
        addClassName("yj-page");
        var header = new PageHeader(getTranslation("menu.advances")).withStateLine(getTranslation("advance.explain"));
        if (actor.is(Role.INSTITUTION) || actor.is(Role.ENTERPRISE)) {
            var request = new Button(getTranslation("advance.request"), click -> new RequestDialog(
                            advances, cohorts, made -> getUI().ifPresent(
                                            ui -> ui.navigate("advances/" + cn.yujiang.shared.Ids.toText(made.id()))))
                    .open());
            request.addThemeName("primary");
            header.withActions(request);
        }
        add(header);
        if (actor.isBureau()) {
            addOutstanding(clock);
        }
        count.addClassName("yj-count");
        grid.setHeight("28rem");
        grid.setItemsPageable(
                page -> advances.find(filter(), (int) page.getOffset(), page.getPageSize()),
                page -> advances.count(filter()));
        add(filterBar(), grid, count);
        refresh();
    }

    private void addOutstanding(BusinessClock clock) {
        var open = new AdvanceGrid().withAge(clock.today());
        List<cn.yujiang.advance.Advance> found = advances.outstanding();
        open.setItems(found);
        open.setAllRowsVisible(true);
        if (!found.isEmpty()) {
            add(
                    new H2(getTranslation("advance.outstanding", found.size())),
                    open,
                    new H2(getTranslation("advance.all")));
        }
    }

    private Div filterBar() {
        search.setLabel(getTranslation("advance.search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> refresh());
        state.setLabel(getTranslation("claim.state"));
        state.setItems(AdvanceState.values());
        state.setEmptySelectionAllowed(true);
        state.setEmptySelectionCaption(getTranslation("ui.all"));
        state.setItemLabelGenerator(s -> s == null ? getTranslation("ui.all") : getTranslation("advance.state." + s));
        state.addValueChangeListener(change -> refresh());
        var bar = new Div(search, state);
        bar.addClassName("yj-filter");
        return bar;
    }

    private Advances.Filter filter() {
        return new Advances.Filter(search.getValue(), state.getValue());
    }

    private void refresh() {
        grid.getDataProvider().refreshAll();
        count.setText(getTranslation("advance.count", advances.count(filter())));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("menu.advances") + " · " + getTranslation("app.name");
    }
}
