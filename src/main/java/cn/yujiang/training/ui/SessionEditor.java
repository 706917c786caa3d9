package cn.yujiang.training.ui;

import cn.yujiang.training.Finding;
import cn.yujiang.training.PlannedSession;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import java.io.Serial;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The sessions of a plan, form F03: as a table or as the calendar of a week, and a dialog that adds one session or a whole row of days. */
final class SessionEditor extends Div {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final Pattern ABOUT_TIMES = Pattern.compile("TAKEN|SESSION|^A04|^A17|^PLACE|^TEACHER|FILED_LATE");

    private static final Comparator<PlannedSession> ORDER =
            Comparator.comparing(PlannedSession::date).thenComparing(PlannedSession::start);

    /**
     * What may be done with the sessions.
     *
     * @param editable whether anything at all
     * @param changeable which of the planned ones
     * @param choices teachers and places to choose from
     * @param opensAt day whose week the calendar shows while nothing is planned
     */
    record Options(boolean editable, Predicate<PlannedSession> changeable, SessionChoices choices, LocalDate opensAt) {}

    private final transient List<PlannedSession> sessions;
    private final transient Options options;
    private final Grid<PlannedSession> grid = new Grid<>();
    private final Div conflicts = new Div();
    private final WeekCalendar week;
    private transient Runnable changed = () -> {};

    SessionEditor(List<PlannedSession> planned, Options options) {
        sessions = new ArrayList<>(planned);
        this.options = options;
        if (options.editable) {
            var bar = new Div(new Button(
                    getTranslation("session.add"),
                    click -> new SessionDialog(options.choices, this::lastDefaults, this::add).open()));
            bar.add(new Button(getTranslation("session.paste"), click -> new PasteDialog(this::add).open()));
            bar.addClassName("yj-actions");
            add(bar);
        }
        week = new WeekCalendar(
                options.editable,
                new WeekCalendar.Moves(options.changeable, this::edit, (from, to) -> replace(from, List.of(to))),
                firstDay());
        columns();
        grid.setAllRowsVisible(planned.size() <= 15);
        grid.setEmptyStateText(getTranslation("session.none"));
        grid.setItems(sessions);
        week.show(sessions);
        week.setVisible(false);
        conflicts.setVisible(false);
        add(views(), conflicts, grid, week);
    }

    private Tabs views() {
        var list = new Tab(getTranslation("week.list"));
        var calendar = new Tab(getTranslation("week.calendar"));
        var tabs = new Tabs(list, calendar);
        tabs.addClassName("yj-week-tabs");
        tabs.addSelectedChangeListener(change -> {
            boolean weekly = tabs.getSelectedTab().equals(calendar);
            grid.setVisible(!weekly);
            week.setVisible(weekly);
        });
        return tabs;
    }

    /** The week the class begins in. */
    private LocalDate firstDay() {
        return sessions.stream()
                .map(PlannedSession::date)
                .min(LocalDate::compareTo)
                .orElse(options.opensAt);
    }

    /** Shows, beside the sessions, what is wrong with their times, teachers and places. */
    void show(List<Finding> findings) {
        List<Finding> about = findings.stream()
                .filter(finding -> ABOUT_TIMES.matcher(finding.code()).find())
                .toList();
        conflicts.removeAll();
        conflicts.setVisible(!about.isEmpty());
        if (!about.isEmpty()) {
            conflicts.add(CohortFindings.of(about));
        }
    }

    private void edit(PlannedSession session) {
        SessionDialog.edit(options.choices, session, with -> replace(session, with))
                .open();
    }

    private void columns() {
        grid.addColumn(PlannedSession::date)
                .setHeader(getTranslation("session.date"))
                .setAutoWidth(true);
        grid.addColumn(s -> s.start() + "–" + s.end())
                .setHeader(getTranslation("session.time"))
                .setAutoWidth(true);
        grid.addColumn(s -> s.hours().toText())
                .setHeader(getTranslation("session.hours"))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
        grid.addColumn(s -> getTranslation("session.kind." + s.kind()))
                .setHeader(getTranslation("session.kind"))
                .setAutoWidth(true);
        grid.addColumn(PlannedSession::content)
                .setHeader(getTranslation("session.content"))
                .setFlexGrow(2);
        grid.addColumn(PlannedSession::teacher)
                .setHeader(getTranslation("session.teacher"))
                .setAutoWidth(true);
        grid.addColumn(PlannedSession::place).setHeader(getTranslation("session.place"));
        if (options.editable) {
            grid.addComponentColumn(this::buttons).setAutoWidth(true).setFlexGrow(0);
        }
    }

    private Component buttons(PlannedSession session) {
        if (!options.changeable.test(session)) {
            return new Span(getTranslation("session.fixed"));
        }
        var edit = new Button(getTranslation("session.edit"), click -> edit(session));
        var remove = new Button(getTranslation("session.remove"), click -> remove(session));
        edit.addThemeName("tertiary");
        remove.addThemeName("tertiary");
        return new Div(edit, remove);
    }

    private void replace(PlannedSession session, List<PlannedSession> changed) {
        sessions.remove(session);
        add(changed);
    }

    private java.util.Optional<PlannedSession> lastDefaults() {
        return sessions.stream().max(ORDER);
    }

    private void add(List<PlannedSession> added) {
        sessions.addAll(added);
        sessions.sort(ORDER);
        refresh();
    }

    private void remove(PlannedSession session) {
        sessions.remove(session);
        refresh();
    }

    private void refresh() {
        grid.setAllRowsVisible(sessions.size() <= 15);
        grid.getDataProvider().refreshAll();
        week.show(sessions);
        changed.run();
    }

    void onChange(Runnable listener) {
        changed = listener;
    }

    List<PlannedSession> sessions() {
        return List.copyOf(sessions);
    }
}
