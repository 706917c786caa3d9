package cn.yujiang.supervision.ui;

import cn.yujiang.shared.Ids;
import cn.yujiang.supervision.Inspections;
import cn.yujiang.supervision.Inspections.Uninspected;
import cn.yujiang.ui.Empty;
import cn.yujiang.ui.StatusBadge;
import cn.yujiang.ui.Tone;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.io.Serial;
import java.util.List;

/** Running classes of the own area nobody has inspected; what ends first stands first. */
final class UninspectedPanel extends Div {

    @Serial
    private static final long serialVersionUID = 1L;

    UninspectedPanel(Inspections inspections) {
        addClassName("yj-part");
        List<Uninspected> classes = inspections.uninspected();
        add(new H2(getTranslation("inspection.uninspected", Integer.toString(classes.size()))));
        if (classes.isEmpty()) {
            add(new Empty(getTranslation("inspection.uninspected.none")));
        }
        classes.forEach(each -> add(row(each)));
    }

    private Div row(Uninspected each) {
        var badge = each.planned()
                ? new StatusBadge(getTranslation("inspection.planned"), Tone.ACTIVE)
                : new StatusBadge(getTranslation("inspection.uninspected.badge"), Tone.WAITING);
        var link = new Anchor("cohorts/" + Ids.toText(each.cohortId()), each.cohortName());
        link.addClassName("yj-strong");
        var days = new Span(getTranslation("inspection.uninspected.days", each.start(), each.end()));
        days.addClassName("yj-count");
        var row = new Div(badge, link, new Span(each.bodyName()), days);
        row.addClassNames("yj-finding", "yj-complaint-row");
        return row;
    }
}
