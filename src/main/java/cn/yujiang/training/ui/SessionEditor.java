package cn.yujiang.training.ui;

import cn.yujiang.training.PlannedSession;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import java.io.Serial;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The sessions of a plan, form F03: a table, and a dialog that adds one session or a whole row of days. */
final class SessionEditor extends Div {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final Comparator<PlannedSession> ORDER =
            Comparator.comparing(PlannedSession::date).thenComparing(PlannedSession::start);

    private final transient List<PlannedSession> sessions;
    private final Grid<PlannedSession> grid = new Grid<>();
    private transient Runnable changed = () -> {};

    SessionEditor(List<PlannedSession> planned, boolean editable) {
        sessions = new ArrayList<>(planned);
        if (editable) {
            var bar = new Div(new Button(
                    getTranslation("session.add"), click -> new SessionDialog(this::lastDefaults, this::add).open()));
            bar.addClassName("yj-actions");
            add(bar);
        }
        columns(editable);
        grid.setAllRowsVisible(planned.size() <= 15);
        grid.setEmptyStateText(getTranslation("session.none"));
        grid.setItems(sessions);
        add(grid);
    }

    private void columns(boolean editable) {
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
        if (editable) {
            grid.addComponentColumn(s -> {
                        var remove = new Button(getTranslation("session.remove"), click -> remove(s));
                        remove.addThemeName("tertiary");
                        return remove;
                    })
                    .setAutoWidth(true);
        }
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
        changed.run();
    }

    void onChange(Runnable listener) {
        changed = listener;
    }

    List<PlannedSession> sessions() {
        return List.copyOf(sessions);
    }
}
