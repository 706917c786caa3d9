package cn.yujiang.supervision.ui;

import cn.yujiang.shared.Ids;
import cn.yujiang.supervision.Inspections;
import cn.yujiang.supervision.Inspections.Upcoming;
import cn.yujiang.ui.Empty;
import cn.yujiang.ui.StatusBadge;
import cn.yujiang.ui.Tone;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import java.io.Serial;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;

/** The sessions of a week in the own area, day by day, each with the way to plan an inspection of it. */
final class WeekPanel extends Div {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final int DAYS = 7;

    private final transient Inspections inspections;

    WeekPanel(Inspections inspections, LocalDate monday) {
        this.inspections = inspections;
        addClassName("yj-part");
        var bar = new Div(
                new Anchor("inspections?week=" + monday.minusDays(DAYS), getTranslation("inspection.week.before")),
                new Anchor("inspections?week=" + monday.plusDays(DAYS), getTranslation("inspection.week.after")));
        bar.addClassName("yj-actions");
        add(new H2(getTranslation("inspection.week", monday, monday.plusDays(DAYS - 1L))), bar);
        List<Upcoming> sessions = inspections.week(monday);
        if (sessions.isEmpty()) {
            add(new Empty(getTranslation("inspection.week.none")));
        }
        LocalDate day = null;
        for (Upcoming session : sessions) {
            if (!session.day().equals(day)) {
                day = session.day();
                add(new H3(day + " " + day.getDayOfWeek().getDisplayName(TextStyle.SHORT, getLocale())));
            }
            add(row(session));
        }
    }

    private Div row(Upcoming session) {
        var time = new Span(session.time());
        time.addClassName("yj-strong");
        var about = new Div(
                new Div(time, new Span(" " + session.cohortName())),
                small(session.bodyName() + " · " + session.place()),
                small(session.content() + " · " + session.teacher()));
        about.addClassName("yj-grow");
        var row = new Div(about, action(session));
        row.addClassNames("yj-finding", "yj-inspection-session");
        return row;
    }

    private Component action(Upcoming session) {
        if (session.planned()) {
            return new StatusBadge(getTranslation("inspection.planned"), Tone.ACTIVE);
        }
        return new Button(getTranslation("inspection.plan"), click -> {
            long id = inspections.plan(session.cohortId(), session.sessionId());
            UI.getCurrent().navigate("inspections/" + Ids.toText(id));
        });
    }

    private static Div small(String text) {
        var line = new Div(text);
        line.addClassName("yj-hint");
        return line;
    }
}
