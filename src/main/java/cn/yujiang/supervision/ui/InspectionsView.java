package cn.yujiang.supervision.ui;

import cn.yujiang.identity.Actor;
import cn.yujiang.identity.CurrentActor;
import cn.yujiang.identity.Role;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.shared.Ids;
import cn.yujiang.supervision.InspectionState;
import cn.yujiang.supervision.Inspections;
import cn.yujiang.supervision.Inspections.Inspection;
import cn.yujiang.ui.Empty;
import cn.yujiang.ui.PageHeader;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.io.Serial;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** S25: the week's sessions to plan from, and the inspections of the area or of the own body. */
@Route("inspections")
@Menu(title = "menu.inspections", order = 63, icon = "vaadin:clipboard-check")
@RolesAllowed({"INSTITUTION", "ENTERPRISE", "EVALUATOR", "FIRST_REVIEWER", "SECOND_REVIEWER", "SUPERVISOR"})
final class InspectionsView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final int SHOWN = 200;

    private final transient Inspections inspections;
    private final transient CurrentActor currentActor;
    private final transient BusinessClock clock;
    private final Div list = new Div();

    InspectionsView(Inspections inspections, CurrentActor currentActor, BusinessClock clock) {
        this.inspections = inspections;
        this.currentActor = currentActor;
        this.clock = clock;
        addClassName("yj-page");
        list.addClassName("yj-complaint-list");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        Actor actor = currentActor.require();
        add(new PageHeader(getTranslation("inspection.title"))
                .withStateLine(getTranslation(actor.isBureau() ? "inspection.explain" : "inspection.explain.body")));
        var filter = new Div(states());
        filter.addClassName("yj-filter");
        add(new H2(getTranslation("inspection.list")), filter, list);
        fill(null);
        if (actor.is(Role.FIRST_REVIEWER) || actor.is(Role.SUPERVISOR)) {
            String asked = event.getLocation()
                    .getQueryParameters()
                    .getSingleParameter("week")
                    .orElse("");
            add(new UninspectedPanel(inspections));
            add(new WeekPanel(inspections, monday(asked)));
        }
    }

    /** The Monday before the day asked for; this week's when it is none. */
    private LocalDate monday(String asked) {
        LocalDate day;
        try {
            day = asked.isEmpty() ? clock.today() : LocalDate.parse(asked);
        } catch (DateTimeParseException notADay) {
            day = clock.today();
        }
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private Select<InspectionState> states() {
        var states = new Select<InspectionState>();
        states.setLabel(getTranslation("inspection.state"));
        states.setItems(InspectionState.values());
        states.setEmptySelectionAllowed(true);
        states.setEmptySelectionCaption(getTranslation("inspection.state.all"));
        states.setItemLabelGenerator(
                state -> getTranslation(state == null ? "inspection.state.all" : "inspection.state." + state));
        states.addValueChangeListener(change -> fill(change.getValue()));
        return states;
    }

    private void fill(@Nullable InspectionState wanted) {
        list.removeAll();
        List<Inspection> found = inspections.find(wanted, 0, SHOWN);
        found.forEach(inspection -> list.add(row(inspection)));
        if (found.isEmpty()) {
            list.add(new Empty(getTranslation("inspection.none")));
        }
    }

    private static Div row(Inspection inspection) {
        var link = new Anchor("inspections/" + Ids.toText(inspection.id()), inspection.number());
        link.addClassName("yj-strong");
        var day =
                new Span(inspection.subject().day() + " " + inspection.subject().time());
        day.addClassName("yj-count");
        var row = new Div(
                InspectionWords.badges(inspection),
                link,
                new Span(inspection.subject().bodyName() + " · "
                        + inspection.subject().cohortName()),
                day);
        row.addClassNames("yj-finding", "yj-complaint-row");
        return row;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("inspection.title") + " · " + getTranslation("app.name");
    }
}
