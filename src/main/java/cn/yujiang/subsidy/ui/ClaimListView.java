package cn.yujiang.subsidy.ui;

import cn.yujiang.identity.CurrentActor;
import cn.yujiang.policy.PolicyCatalogue;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.subsidy.ClaimForms;
import cn.yujiang.subsidy.ClaimLists;
import cn.yujiang.subsidy.ClaimState;
import cn.yujiang.subsidy.ClaimSummary;
import cn.yujiang.subsidy.Claims;
import cn.yujiang.ui.Amounts;
import cn.yujiang.ui.PageHeader;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
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
import java.util.List;

/** S12: claims in the user's scope, with count and sum over all pages, and printing of several at once. */
@Route("claims")
@Menu(title = "menu.claims", order = 30, icon = "vaadin:money")
@RolesAllowed({"INSTITUTION", "ENTERPRISE", "EVALUATOR", "FIRST_REVIEWER", "SECOND_REVIEWER", "FINANCE", "SUPERVISOR"})
final class ClaimListView extends Main implements HasDynamicTitle {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Claims claims;
    private final transient ClaimLists lists;
    private final transient PolicyCatalogue policies;
    private final transient CurrentActor currentActor;
    private final transient BusinessClock clock;
    private final TextField search = new TextField();
    private final Select<ClaimState> state = new Select<>();
    private final ClaimGrid grid = new ClaimGrid();
    private final Span count = new Span();

    ClaimListView(
            Claims claims,
            ClaimForms forms,
            ClaimLists lists,
            PolicyCatalogue policies,
            CurrentActor currentActor,
            BusinessClock clock) {
        this.claims = claims;
        this.lists = lists;
        this.policies = policies;
        this.currentActor = currentActor;
        this.clock = clock;
        addClassName("yj-page");
        var print = new Button(getTranslation("claims.printAll"), click -> {
            List<Long> ids =
                    grid.getSelectedItems().stream().map(ClaimSummary::id).toList();
            ClaimPrinting.open(getTranslation("claims.printAll"), forms.printAll(ids));
        });
        print.setEnabled(false);
        count.addClassName("yj-count");
        grid.setSelectionMode(Grid.SelectionMode.MULTI);
        grid.addSelectionListener(
                change -> print.setEnabled(!change.getAllSelectedItems().isEmpty()));
        grid.setHeight("32rem");
        grid.setItemsPageable(
                page -> claims.find(filter(), (int) page.getOffset(), page.getPageSize()),
                page -> claims.count(filter()));
        add(new PageHeader(getTranslation("claims.title")).withActions(actions(print)), filterBar(), grid, count);
        refresh();
    }

    /** Lists are made here for claims that have no class; claims for a class start at the class. */
    private Component[] actions(Button print) {
        var all = new Button(getTranslation("lists.title"), click -> open("lists"));
        if (currentActor.require().isBureau()) {
            return new Component[] {all, print};
        }
        var create = new Button(getTranslation("list.new"), click -> new NewListDialog(lists, policies, clock).open());
        create.addThemeName("primary");
        return new Component[] {create, all, print};
    }

    private void open(String path) {
        getUI().ifPresent(ui -> ui.navigate(path));
    }

    private Div filterBar() {
        search.setLabel(getTranslation("claims.search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> refresh());
        state.setLabel(getTranslation("claim.state"));
        state.setItems(ClaimState.values());
        state.setEmptySelectionAllowed(true);
        state.setEmptySelectionCaption(getTranslation("ui.all"));
        state.setItemLabelGenerator(s -> s == null ? getTranslation("ui.all") : getTranslation("claim.state." + s));
        state.addValueChangeListener(change -> refresh());
        var bar = new Div(search, state);
        bar.addClassName("yj-filter");
        return bar;
    }

    private Claims.Filter filter() {
        return new Claims.Filter(search.getValue(), state.getValue());
    }

    private void refresh() {
        grid.getDataProvider().refreshAll();
        count.setText(getTranslation("claims.sum", claims.count(filter()), Amounts.text(claims.sum(filter()))));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("claims.title") + " · " + getTranslation("app.name");
    }
}
