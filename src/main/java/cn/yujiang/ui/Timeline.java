package cn.yujiang.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.io.Serial;
import java.util.List;

/** What happened to a record, oldest first. */
public final class Timeline extends OrderedList {

    @Serial
    private static final long serialVersionUID = 1L;

    /** One step; all texts are ready for people. */
    public record Step(String when, String who, String what, String comment) {}

    public Timeline(List<Step> steps) {
        addClassName("yj-timeline");
        steps.forEach(step -> add(item(step)));
    }

    private static ListItem item(Step step) {
        var head = new Div(new Span(step.what), new Span(step.who), new Span(step.when));
        head.addClassName("yj-timeline-head");
        var item = new ListItem(head);
        if (!step.comment.isEmpty()) {
            var comment = new Div(step.comment);
            comment.addClassName("yj-timeline-comment");
            item.add(comment);
        }
        return item;
    }
}
