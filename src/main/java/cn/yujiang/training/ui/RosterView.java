package cn.yujiang.training.ui;

import cn.yujiang.documents.RejectedRowsWorkbook;
import cn.yujiang.documents.TableImport;
import cn.yujiang.documents.ui.TableImportDialog;
import cn.yujiang.identity.CurrentActor;
import cn.yujiang.registry.CodeLists;
import cn.yujiang.training.Carried;
import cn.yujiang.training.Cohort;
import cn.yujiang.training.CohortAction;
import cn.yujiang.training.Cohorts;
import cn.yujiang.training.Enrolment;
import cn.yujiang.training.Rosters;
import cn.yujiang.training.domain.CohortTransitions;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.io.Serial;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** S06: the roster of a class; import from a workbook or one person at a time. */
@Route("cohorts/:id/roster")
@RolesAllowed({"INSTITUTION", "ENTERPRISE", "EVALUATOR", "FIRST_REVIEWER", "SECOND_REVIEWER", "SUPERVISOR"})
final class RosterView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Cohorts cohorts;
    private final transient Rosters rosters;
    private final transient CodeLists codes;
    private final transient CurrentActor currentActor;
    private final transient TableImportDialog.Tools tools;
    private transient @Nullable Cohort cohort;

    RosterView(
            Cohorts cohorts,
            Rosters rosters,
            CodeLists codes,
            CurrentActor currentActor,
            TableImport tables,
            RejectedRowsWorkbook rejected) {
        this.cohorts = cohorts;
        this.rosters = rosters;
        this.codes = codes;
        this.currentActor = currentActor;
        this.tools = new TableImportDialog.Tools(tables, rejected);
        addClassName("yj-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(CohortRoute.load(event, cohorts::get));
    }

    private void show(Cohort loaded) {
        cohort = loaded;
        removeAll();
        var actor = currentActor.require();
        boolean own = Long.valueOf(loaded.bodyId()).equals(actor.bodyId());
        boolean editable = own && CohortTransitions.possible(loaded.state(), CohortAction.EDIT, actor.roles());
        var header = new CohortHeader(loaded, CohortHeader.Tab.ROSTER);
        if (editable) {
            var upload = new Button(getTranslation("roster.import"), click -> new TableImportDialog(
                            new RosterTarget(loaded.id(), rosters), tools, () -> show(loaded))
                    .open());
            upload.addThemeName("primary");
            header.withActions(upload, new Button(getTranslation("roster.add"), click -> new TraineeDialog(
                            loaded.id(), rosters, codes, () -> show(loaded))
                    .open()));
        }
        List<Enrolment> roster = rosters.list(loaded.id());
        var count = new Span(getTranslation("roster.count", roster.size()));
        count.addClassName("yj-count");
        add(header, grid(loaded, roster, editable), count);
        List<Enrolment> former = rosters.former(loaded.id());
        if (!former.isEmpty()) {
            var left = grid(loaded, former, false);
            left.setAllRowsVisible(true);
            add(new H2(getTranslation("roster.former")), left);
        }
    }

    /** Where people went, or what they came with. */
    private record Merged(Map<Long, String> gone, Map<Long, Carried> brought) {
        private boolean isEmpty() {
            return gone.isEmpty() && brought.isEmpty();
        }
    }

    private String state(Enrolment person, Merged merged) {
        String into = merged.gone.get(person.id());
        if (into != null) {
            return getTranslation("roster.takenOver", into);
        }
        String state = getTranslation("enrolment.state." + person.state());
        Carried brought = merged.brought.get(person.id());
        return brought == null
                ? state
                : state + " · " + getTranslation("roster.brought", brought.from(), brought.total());
    }

    private Grid<Enrolment> grid(Cohort loaded, List<Enrolment> roster, boolean editable) {
        var merged = new Merged(rosters.takenOver(loaded.id()), rosters.carried(loaded.id()));
        var grid = new Grid<Enrolment>();
        grid.addColumn(Enrolment::position)
                .setHeader(getTranslation("roster.position"))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(Enrolment::name).setHeader(getTranslation("roster.name")).setAutoWidth(true);
        grid.addColumn(e -> getTranslation(e.male() ? "roster.male" : "roster.female"))
                .setHeader(getTranslation("roster.sex"))
                .setAutoWidth(true);
        grid.addColumn(Enrolment::maskedId)
                .setHeader(getTranslation("roster.residentId"))
                .setAutoWidth(true);
        grid.addColumn(e -> codes.label(CodeLists.Kind.CATEGORIES, e.category(), getLocale()))
                .setHeader(getTranslation("roster.category"))
                .setAutoWidth(true);
        grid.addColumn(Enrolment::education)
                .setHeader(getTranslation("roster.education"))
                .setAutoWidth(true);
        grid.addColumn(Enrolment::maskedPhone)
                .setHeader(getTranslation("roster.phone"))
                .setAutoWidth(true);
        grid.addColumn(Enrolment::maskedAccount)
                .setHeader(getTranslation("roster.account"))
                .setAutoWidth(true);
        Grid.Column<Enrolment> state = grid.addColumn(e -> state(e, merged)).setHeader(getTranslation("roster.state"));
        if (merged.isEmpty()) {
            state.setAutoWidth(true);
        } else {
            state.setWidth("16rem").setFlexGrow(3); // where people come from takes a second line
            grid.addThemeName("wrap-cell-content");
        }
        if (editable) {
            grid.addComponentColumn(e -> {
                        var remove = new Button(getTranslation("session.remove"), click -> {
                            rosters.remove(loaded.id(), e.id());
                            show(loaded);
                        });
                        remove.addThemeName("tertiary");
                        return remove;
                    })
                    .setAutoWidth(true);
        }
        grid.setEmptyStateText(getTranslation("roster.empty"));
        grid.setItems(roster);
        grid.setHeight("34rem");
        return grid;
    }

    @Override
    public String getPageTitle() {
        Cohort shown = cohort;
        return getTranslation("cohort.tab.ROSTER")
                + (shown == null ? "" : " · " + shown.plan().name());
    }
}
