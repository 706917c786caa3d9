package cn.yujiang.subsidy.ui;

import cn.yujiang.identity.Actor;
import cn.yujiang.identity.CurrentActor;
import cn.yujiang.identity.Role;
import cn.yujiang.shared.BusinessClock;
import cn.yujiang.subsidy.Worklists;
import cn.yujiang.subsidy.Worklists.Filter;
import cn.yujiang.subsidy.Worklists.Kind;
import cn.yujiang.subsidy.Worklists.Task;
import cn.yujiang.ui.Figures;
import cn.yujiang.ui.PageHeader;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.io.Serial;
import java.util.List;

/** S20: what waits in the bureau, the most urgent first, with counts on top. */
@Route("review")
@Menu(title = "menu.review", order = 10, icon = "vaadin:clipboard-check")
@RolesAllowed({"FIRST_REVIEWER", "SECOND_REVIEWER", "SUPERVISOR"})
final class ReviewView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Worklists worklists;
    private final Div counts = new Div();
    private final Select<Kind> kind = new Select<>();
    private final Checkbox overdue = new Checkbox();
    private final Checkbox mine = new Checkbox();
    private final TextField search = new TextField();
    private final TaskList tasks;

    ReviewView(Worklists worklists, CurrentActor currentActor, BusinessClock clock) {
        this.worklists = worklists;
        Actor actor = currentActor.require();
        boolean reviewer = actor.is(Role.FIRST_REVIEWER) || actor.is(Role.SECOND_REVIEWER);
        tasks = new TaskList(reviewer ? new TaskActions(worklists, clock, this::show) : null, clock);
        addClassName("yj-page");
        add(
                new PageHeader(getTranslation("review.title")).withStateLine(getTranslation("review.explain")),
                counts,
                filter(),
                tasks);
    }

    private Div filter() {
        kind.setLabel(getTranslation("review.kind"));
        kind.setItems(Kind.values());
        kind.setEmptySelectionAllowed(true);
        kind.setEmptySelectionCaption(getTranslation("ui.all"));
        kind.setItemLabelGenerator(
                each -> each == null ? getTranslation("ui.all") : getTranslation("review.kind." + each));
        kind.addValueChangeListener(change -> list());
        search.setLabel(getTranslation("review.search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> list());
        overdue.setLabel(getTranslation("review.onlyOverdue"));
        overdue.addValueChangeListener(change -> list());
        mine.setLabel(getTranslation("review.onlyMine"));
        mine.addValueChangeListener(change -> list());
        var bar = new Div(search, kind, overdue, mine);
        bar.addClassName("yj-filter");
        return bar;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        List<Task> all = worklists.tasks(Filter.NONE);
        counts.removeAll();
        counts.add(new Figures()
                .with(getTranslation("review.all"), Integer.toString(all.size()))
                .with(getTranslation("review.mine"), count(all, Task::mine))
                .with(getTranslation("review.overdue"), count(all, Task::overdue))
                .with(getTranslation("review.held"), count(all, task -> task.hold() != null)));
        list();
    }

    private static String count(List<Task> all, java.util.function.Predicate<Task> which) {
        return Long.toString(all.stream().filter(which).count());
    }

    private void list() {
        tasks.show(
                worklists.tasks(new Filter(kind.getValue(), overdue.getValue(), mine.getValue(), search.getValue())));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("review.title") + " · " + getTranslation("app.name");
    }
}
