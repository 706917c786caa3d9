package cn.yujiang.subsidy.ui;

import cn.yujiang.subsidy.Claims;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.io.Serial;
import java.util.List;

/** What changed between two submissions, line by line. */
final class DifferenceList extends Div {

    @Serial
    private static final long serialVersionUID = 1L;

    DifferenceList(List<Claims.Difference> differences) {
        addClassName("yj-findings");
        for (Claims.Difference difference : differences) {
            var before = new Span(difference.before());
            before.addClassName("yj-struck");
            var row = new Div(
                    new Span(difference.position() + " " + difference.name()), before, new Span(difference.after()));
            row.addClassName("yj-finding");
            add(row);
        }
    }
}
