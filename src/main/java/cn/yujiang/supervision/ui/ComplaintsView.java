package cn.yujiang.supervision.ui;

import cn.yujiang.shared.BusinessClock;
import cn.yujiang.shared.Ids;
import cn.yujiang.supervision.ComplaintState;
import cn.yujiang.supervision.Complaints;
import cn.yujiang.supervision.Complaints.Complaint;
import cn.yujiang.ui.Empty;
import cn.yujiang.ui.PageHeader;
import cn.yujiang.ui.StatusBadge;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.io.Serial;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** S26: complaints of the area, the chosen one beside them; the choice stands in the address. */
@Route("complaints")
@Menu(title = "menu.complaints", order = 64, icon = "vaadin:megaphone")
@RolesAllowed("SUPERVISOR")
final class ComplaintsView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final int SHOWN = 200;

    private final transient Complaints complaints;
    private final Div list = new Div();
    private @Nullable ComplaintState wanted;

    ComplaintsView(Complaints complaints) {
        this.complaints = complaints;
        addClassName("yj-page");
        list.addClassName("yj-complaint-list");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Map<String, List<String>> asked =
                event.getLocation().getQueryParameters().getParameters();
        String chosen = asked.getOrDefault("c", List.of("")).getFirst();
        removeAll();
        add(new PageHeader(getTranslation("complaint.title"))
                .withStateLine(getTranslation("complaint.explain"))
                .withActions(new Anchor("public/complaint", getTranslation("complaint.record"))));
        var panes = new Div(new Div(states(), list));
        panes.addClassName("yj-panes");
        add(panes);
        fill(chosen);
        if (!chosen.isEmpty()) {
            long id = Ids.parse(chosen).orElseThrow(NotFoundException::new);
            panes.add(new ComplaintPanel(complaints, open(id), this::again));
        }
    }

    private Complaint open(long id) {
        try {
            return complaints.get(id);
        } catch (cn.yujiang.shared.RejectedException absent) {
            throw new NotFoundException();
        }
    }

    private void again() {
        UI.getCurrent().refreshCurrentRoute(false);
    }

    private Select<ComplaintState> states() {
        var states = new Select<ComplaintState>();
        states.setLabel(getTranslation("complaint.state"));
        states.setItems(ComplaintState.values());
        states.setEmptySelectionAllowed(true);
        states.setEmptySelectionCaption(getTranslation("complaint.state.all"));
        states.setItemLabelGenerator(
                state -> getTranslation(state == null ? "complaint.state.all" : "complaint.state." + state));
        states.setValue(wanted);
        states.addValueChangeListener(change -> {
            wanted = change.getValue();
            fill("");
        });
        return states;
    }

    private void fill(String chosen) {
        list.removeAll();
        List<Complaint> found = complaints.find(wanted, 0, SHOWN);
        found.forEach(
                complaint -> list.add(row(complaint, Ids.toText(complaint.id()).equals(chosen))));
        if (found.isEmpty()) {
            list.add(new Empty(getTranslation("complaint.none")));
        }
    }

    private Div row(Complaint complaint, boolean chosen) {
        var link = new Anchor("complaints?c=" + Ids.toText(complaint.id()), complaint.number());
        link.addClassName("yj-strong");
        var about = new Span(
                complaint.className().isEmpty()
                        ? complaint.bodyName()
                        : complaint.bodyName() + " · " + complaint.className());
        var day = new Span(
                LocalDate.ofInstant(complaint.receivedAt(), BusinessClock.ZONE).toString());
        day.addClassName("yj-count");
        var row = new Div(
                new StatusBadge(
                        getTranslation("complaint.state." + complaint.state()), ProgressForm.tone(complaint.state())),
                link,
                about,
                day);
        row.addClassNames("yj-finding", "yj-complaint-row");
        if (chosen) {
            row.addClassName("yj-chosen");
        }
        return row;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("complaint.title") + " · " + getTranslation("app.name");
    }
}
