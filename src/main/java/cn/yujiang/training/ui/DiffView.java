package cn.yujiang.training.ui;

import cn.yujiang.training.Joining;
import cn.yujiang.training.PlanDiff;
import cn.yujiang.training.PlanDiff.Field;
import cn.yujiang.training.PlanDiff.SessionChange;
import cn.yujiang.training.PlannedSession;
import cn.yujiang.training.RosterChange;
import cn.yujiang.ui.StatusBadge;
import cn.yujiang.ui.Tone;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.io.Serial;
import java.util.List;
import java.util.Objects;

/** What changes, in words: one row a session or person, old value → new value, field by field. Fits a phone. */
final class DiffView extends Div {

    @Serial
    private static final long serialVersionUID = 1L;

    DiffView(PlanDiff diff) {
        addClassNames("yj-findings", "yj-diff");
        if (!diff.head().isEmpty()) {
            add(row("CLASS", Tone.NEUTRAL, getTranslation("change.class"), diff.head()));
        }
        diff.sessions().forEach(change -> add(session(change)));
        diff.roster().forEach(change -> add(person(change)));
        diff.joining().forEach(joining -> add(joining(joining)));
    }

    private Div session(SessionChange change) {
        PlannedSession before = change.before();
        PlannedSession after = change.after();
        if (before == null) {
            return row("ADDED", Tone.GOOD, whole(Objects.requireNonNull(after)), List.of());
        }
        return after == null
                ? row("REMOVED", Tone.BAD, whole(before), List.of())
                : row("CHANGED", Tone.WAITING, title(before), change.fields());
    }

    private Div person(RosterChange change) {
        RosterChange.Newcomer newcomer = change.newcomer();
        String name = getTranslation("change.person", change.position(), change.name());
        if (newcomer == null) {
            Div row = row("DROPPED", Tone.BAD, name, List.of());
            row.add(new Span(change.reason()));
            return row;
        }
        Div row = row("REPLACED", Tone.WAITING, getTranslation("change.position", change.position()), List.of());
        row.add(pair(change.name(), newcomer.name() + " " + newcomer.maskedId() + " · " + newcomer.category()));
        return row;
    }

    private Div joining(Joining joining) {
        Div row = row(
                "JOINED",
                Tone.GOOD,
                joining.person().name() + " " + joining.person().maskedId(),
                List.of());
        row.add(new Span(getTranslation("change.joined", joining.fromName(), joining.offline(), joining.online())));
        return row;
    }

    private Div row(String kind, Tone tone, String title, List<Field> fields) {
        var strong = new Span(title);
        strong.addClassName("yj-strong");
        var row = new Div(new StatusBadge(getTranslation("change.kind." + kind), tone), strong);
        row.addClassNames("yj-finding", "yj-diff-row");
        fields.forEach(field -> row.add(field(field)));
        return row;
    }

    private Component field(Field field) {
        var label = new Span(getTranslation("change.field." + field.name()));
        label.addClassName("yj-count");
        var line = new Div(label, pair(value(field, field.before()), value(field, field.after())));
        line.addClassName("yj-diff-field");
        return line;
    }

    private String value(Field field, String text) {
        String word = field.name().equals("kind") ? getTranslation("session.kind." + text) : text;
        return word.isEmpty() ? getTranslation("change.blank") : word;
    }

    /** Deleted and inserted text, so that a screen reader tells them apart. */
    private static Component pair(String before, String after) {
        var old = new HtmlContainer("del", new Span(before));
        old.addClassName("yj-old-value");
        var now = new HtmlContainer("ins", new Span(after));
        return new Span(old, new Span(" → "), now);
    }

    private static String title(PlannedSession session) {
        return session.date() + " " + session.start() + "–" + session.end() + " " + session.content();
    }

    private String whole(PlannedSession session) {
        return title(session) + " · " + getTranslation("session.kind." + session.kind()) + " · "
                + getTranslation("plan.hours", session.hours().toText()) + " · " + session.teacher() + " · "
                + session.place();
    }
}
