package cn.yujiang.shell;

import cn.yujiang.identity.Actor;
import cn.yujiang.identity.CurrentActor;
import cn.yujiang.identity.Role;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.ui.Empty;
import cn.yujiang.ui.Figures;
import cn.yujiang.ui.PageHeader;
import cn.yujiang.ui.StatusBadge;
import cn.yujiang.ui.Tone;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.io.Serial;
import java.time.LocalDate;
import java.util.List;

/** S02: what waits for the user, the most urgent first; the bureau's desk is S20. */
@Route("")
@Menu(title = "menu.home", order = 0, icon = "vaadin:tasks")
@PermitAll
final class HomeView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Worklist worklist;
    private final transient CurrentActor currentActor;
    private final transient BusinessClock clock;

    HomeView(Worklist worklist, CurrentActor currentActor, BusinessClock clock) {
        this.worklist = worklist;
        this.currentActor = currentActor;
        this.clock = clock;
        addClassName("yj-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Actor actor = currentActor.require();
        if (actor.is(Role.TRAINEE) && !actor.isBureau()) {
            event.forwardTo("me");
            return;
        }
        removeAll();
        List<Worklist.Item> items = worklist.of(actor);
        long overdue = items.stream().filter(this::overdue).count();
        add(new PageHeader(getTranslation("home.title"))
                .withStateLine(getTranslation("home.greeting", actor.displayName(), clock.today())));
        add(new Figures()
                .with(getTranslation("home.waiting"), Integer.toString(items.size()))
                .with(getTranslation("home.overdue"), Long.toString(overdue)));
        add(new H2(getTranslation("home.tasks")));
        if (items.isEmpty()) {
            add(new Empty(getTranslation("home.nothing")));
        }
        items.forEach(item -> add(row(item)));
    }

    private boolean overdue(Worklist.Item item) {
        LocalDate due = item.due();
        return due != null && due.isBefore(clock.today());
    }

    private Div row(Worklist.Item item) {
        var link = new Anchor(item.path(), item.title());
        link.addClassName("yj-strong");
        var detail = new Span(item.detail());
        detail.addClassName("yj-count");
        var row = new Div(new StatusBadge(getTranslation(item.stateKey()), Tone.WAITING), link, detail);
        LocalDate due = item.due();
        if (due != null) {
            var when = overdue(item)
                    ? new StatusBadge(getTranslation("home.overdue.since", due), Tone.BAD)
                    : new Span(getTranslation("claim.dueOn", due));
            when.addClassName("yj-due");
            row.add(when);
        }
        row.addClassName("yj-finding");
        return row;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("home.title") + " · " + getTranslation("app.name");
    }
}
