package cn.yujiang.training.ui;

import cn.yujiang.identity.CurrentActor;
import cn.yujiang.identity.Role;
import cn.yujiang.shared.Ids;
import cn.yujiang.shared.LessonHours;
import cn.yujiang.training.CohortPlan;
import cn.yujiang.training.CohortState;
import cn.yujiang.training.CohortSummary;
import cn.yujiang.training.Cohorts;
import cn.yujiang.ui.PageHeader;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
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

/** S04: classes in the user's scope. */
@Route("cohorts")
@Menu(title = "menu.cohorts", order = 20, icon = "vaadin:academy-cap")
@RolesAllowed({"INSTITUTION", "ENTERPRISE", "EVALUATOR", "FIRST_REVIEWER", "SECOND_REVIEWER", "SUPERVISOR"})
final class CohortListView extends Main implements HasDynamicTitle {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Cohorts cohorts;
    private final TextField search = new TextField();
    private final Select<CohortState> state = new Select<>();
    private final Grid<CohortSummary> grid = new Grid<>();
    private final Span count = new Span();

    CohortListView(Cohorts cohorts, CurrentActor currentActor) {
        this.cohorts = cohorts;
        addClassName("yj-page");
        var header = new PageHeader(getTranslation("cohorts.title"));
        var actor = currentActor.require();
        if (actor.is(Role.INSTITUTION) || actor.is(Role.ENTERPRISE)) {
            var create = new Button(getTranslation("cohorts.new"), click -> create());
            create.addThemeName("primary");
            header.withActions(create);
        }
        add(header, filterBar(), grid, count);
        count.addClassName("yj-count");
        columns();
        grid.setItemsPageable(
                page -> cohorts.find(filter(), (int) page.getOffset(), page.getPageSize()),
                page -> cohorts.count(filter()));
        refresh();
    }

    private Div filterBar() {
        search.setLabel(getTranslation("cohorts.search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> refresh());
        state.setLabel(getTranslation("cohort.state"));
        state.setItems(CohortState.values());
        state.setEmptySelectionAllowed(true);
        state.setEmptySelectionCaption(getTranslation("ui.all"));
        state.setItemLabelGenerator(s -> s == null ? getTranslation("ui.all") : getTranslation("cohort.state." + s));
        state.addValueChangeListener(change -> refresh());
        var bar = new Div(search, state);
        bar.addClassName("yj-filter");
        return bar;
    }

    private void columns() {
        grid.addComponentColumn(CohortListView::link)
                .setHeader(getTranslation("cohort.name"))
                .setFlexGrow(3)
                .setAutoWidth(true);
        grid.addColumn(row -> row.filingNo() == null ? "—" : row.filingNo())
                .setHeader(getTranslation("cohort.filingNo"))
                .setAutoWidth(true);
        grid.addColumn(CohortSummary::bodyName)
                .setHeader(getTranslation("cohort.body"))
                .setAutoWidth(true);
        grid.addColumn(row -> row.occupation() + " " + row.level())
                .setHeader(getTranslation("cohort.occupation"))
                .setAutoWidth(true);
        grid.addColumn(row -> (row.start() == null ? "—" : row.start()) + " ～ " + (row.end() == null ? "—" : row.end()))
                .setHeader(getTranslation("cohort.period"))
                .setAutoWidth(true);
        grid.addColumn(CohortSummary::trainees)
                .setHeader(getTranslation("cohort.trainees"))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
        grid.addColumn(row -> new LessonHours(row.plannedHundredths()).toText())
                .setHeader(getTranslation("cohort.hours"))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
        grid.addComponentColumn(row -> CohortHeader.badge(row.state()))
                .setHeader(getTranslation("cohort.state"))
                .setAutoWidth(true);
        grid.setEmptyStateText(getTranslation("cohorts.empty"));
        grid.setAllRowsVisible(false);
        grid.setHeight("32rem");
    }

    private static Anchor link(CohortSummary row) {
        String name = row.name().isBlank() ? "—" : row.name();
        return new Anchor("cohorts/" + Ids.toText(row.id()), name);
    }

    private Cohorts.Filter filter() {
        return new Cohorts.Filter(search.getValue(), state.getValue());
    }

    private void refresh() {
        grid.getDataProvider().refreshAll();
        count.setText(getTranslation("ui.total", cohorts.count(filter())));
    }

    private void create() {
        long id = cohorts.create(
                new CohortPlan("", "", "", "", "", CohortPlan.Mode.OTHER, true, "", "", null, null, null));
        getUI().ifPresent(ui -> ui.navigate("cohorts/" + Ids.toText(id)));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("cohorts.title") + " · " + getTranslation("app.name");
    }
}
