package cn.yujiang.subsidy.ui;

import cn.yujiang.shared.BusinessClock;
import cn.yujiang.subsidy.Worklists.Hold;
import cn.yujiang.subsidy.Worklists.Kind;
import cn.yujiang.subsidy.Worklists.Task;
import cn.yujiang.ui.Empty;
import cn.yujiang.ui.StatusBadge;
import cn.yujiang.ui.Tone;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.io.Serial;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Work as rows that also fit a phone: kind, record, due date, who has it, and what can be done with the row. */
final class TaskList extends Div {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient @Nullable TaskActions actions;
    private final transient BusinessClock clock;

    /** @param actions null for those who only look */
    TaskList(@Nullable TaskActions actions, BusinessClock clock) {
        this.actions = actions;
        this.clock = clock;
        addClassNames("yj-findings", "yj-tasks");
    }

    void show(List<Task> tasks) {
        removeAll();
        if (tasks.isEmpty()) {
            add(new Empty(getTranslation("review.empty")));
        }
        tasks.forEach(task -> add(row(task)));
    }

    private Div row(Task task) {
        var link = new Anchor(task.path(), task.title());
        link.addClassName("yj-strong");
        var detail = new Span(task.detail());
        detail.addClassName("yj-count");
        var what = new Div(link, detail);
        what.addClassName("yj-task-what");
        Hold hold = task.hold();
        if (hold != null) {
            what.add(new Span(getTranslation("review.hold.shown", hold.until(), hold.reason(), hold.by())));
        }
        var who = new Span(task.assigneeName().isEmpty() ? getTranslation("review.nobody") : task.assigneeName());
        who.addClassName("yj-count");
        var row = new Div(
                new StatusBadge(
                        getTranslation("review.kind." + task.kind()), task.mine() ? Tone.WAITING : Tone.NEUTRAL),
                what,
                due(task),
                who);
        row.addClassNames("yj-finding", "yj-task");
        if (actions != null) {
            row.add(actions.buttons(task));
        }
        return row;
    }

    private Component due(Task task) {
        LocalDate due = task.due();
        if (due == null) {
            return new Span(getTranslation("review.noDue"));
        }
        if (task.kind() == Kind.APPROVAL || task.kind() == Kind.OBJECTION && !task.overdue()) {
            return new Span(getTranslation("review.due.from", due));
        }
        long days = ChronoUnit.DAYS.between(clock.today(), due);
        if (!task.overdue()) {
            return new Span(getTranslation("review.due.days", due, days));
        }
        return task.hold() == null
                ? new StatusBadge(getTranslation("review.overdue.days", -days, due), Tone.BAD)
                : new StatusBadge(getTranslation("review.held") + " · " + due, Tone.WARN);
    }
}
