package cn.yujiang.attendance.ui;

import cn.yujiang.attendance.OnlineHours;
import cn.yujiang.ui.StatusBadge;
import cn.yujiang.ui.Tone;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.io.Serial;
import java.util.List;

/** The imports of a class; one that was cut off says how to go on. */
final class OnlineImportList extends Div {

    @Serial
    private static final long serialVersionUID = 1L;

    OnlineImportList(List<OnlineHours.Import> imports) {
        if (imports.isEmpty()) {
            return;
        }
        addClassName("yj-rows-wide");
        var rows = new Div();
        rows.addClassName("yj-findings");
        imports.forEach(one -> rows.add(row(one)));
        add(new H2(getTranslation("online.imports")), rows);
    }

    private Div row(OnlineHours.Import one) {
        var platform = new Span(one.platform());
        platform.addClassName("yj-strong");
        var detail = new Span(getTranslation(
                "online.import.line",
                Moments.minute(one.startedAt()),
                one.startedBy(),
                one.total(),
                one.taken(),
                one.again(),
                one.refused()));
        detail.addClassName("yj-count");
        var row = new Div(badge(one), platform, detail);
        row.addClassNames("yj-finding", "yj-import");
        if (one.cutOff()) {
            var next = new Span(getTranslation("online.import.resume", one.done(), one.total()));
            next.addClassName("yj-error");
            row.add(next);
        }
        return row;
    }

    private StatusBadge badge(OnlineHours.Import one) {
        if (one.running()) {
            return new StatusBadge(getTranslation("online.import.running", one.done(), one.total()), Tone.ACTIVE);
        }
        return one.cutOff()
                ? new StatusBadge(getTranslation("online.import.cutOff"), Tone.BAD)
                : new StatusBadge(getTranslation("online.import.finished"), Tone.GOOD);
    }
}
