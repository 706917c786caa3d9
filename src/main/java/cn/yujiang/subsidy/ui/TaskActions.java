package cn.yujiang.subsidy.ui;

import cn.yujiang.shared.BusinessClock;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.subsidy.Worklists;
import cn.yujiang.subsidy.Worklists.Colleague;
import cn.yujiang.subsidy.Worklists.Task;
import cn.yujiang.ui.Dates;
import cn.yujiang.ui.Refusals;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;

/** Taking work, giving it to somebody, and putting it on hold. */
final class TaskActions {

    private static final int SUGGESTED_DAYS = 7;

    private final Worklists worklists;
    private final BusinessClock clock;
    private final Runnable reload;

    TaskActions(Worklists worklists, BusinessClock clock, Runnable reload) {
        this.worklists = worklists;
        this.clock = clock;
        this.reload = reload;
    }

    Component buttons(Task task) {
        var buttons = new Div(
                button("review.take", task, () -> run(() -> worklists.take(task.subject(), task.id()))),
                button("review.assign", task, () -> assign(task)),
                task.hold() == null
                        ? button("review.hold", task, () -> hold(task))
                        : button(
                                "review.release", task, () -> run(() -> worklists.release(task.subject(), task.id()))));
        buttons.addClassName("yj-task-actions");
        return buttons;
    }

    private static Button button(String key, Task task, Runnable action) {
        var button = new Button(text(key), click -> action.run());
        button.addThemeNames("tertiary", "small");
        button.setAriaLabel(text(key) + " " + task.title());
        return button;
    }

    private void run(Runnable step) {
        step.run();
        reload.run();
    }

    private void assign(Task task) {
        var to = new Select<Colleague>();
        to.setLabel(text("review.assign.to"));
        to.setItems(worklists.colleagues());
        to.setItemLabelGenerator(Colleague::name);
        ask("review.assign", "", to, () -> {
            if (to.getValue() != null) {
                worklists.assign(task.subject(), task.id(), to.getValue().id());
            }
        });
    }

    private void hold(Task task) {
        var reason = new TextArea(text("ui.reason"));
        reason.setMaxLength(500);
        reason.setWidthFull();
        var until = Dates.picker(text("review.hold.until"));
        until.setValue(clock.today().plusDays(SUGGESTED_DAYS));
        ask("review.hold", "review.hold.explain", new Div(reason, until), () -> {
            LocalDate day = until.getValue();
            worklists.hold(task.subject(), task.id(), reason.getValue(), day == null ? clock.today() : day);
        });
    }

    private void ask(String key, String explain, Component content, Runnable step) {
        var dialog = new Dialog(text(key));
        dialog.setWidth("min(32rem, 96vw)");
        if (!explain.isEmpty()) {
            dialog.add(new Paragraph(text(explain)));
        }
        dialog.add(content);
        var confirm = new Button(text("ui.confirm"), click -> {
            try {
                run(step);
                dialog.close();
            } catch (RejectedException e) {
                Refusals.show(e);
            }
        });
        confirm.addThemeName("primary");
        dialog.getFooter().add(new Button(text("ui.cancel"), click -> dialog.close()), confirm);
        dialog.open();
    }

    private static String text(String key) {
        return UI.getCurrent().getTranslation(key);
    }
}
