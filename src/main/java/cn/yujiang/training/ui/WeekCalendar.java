package cn.yujiang.training.ui;

import cn.yujiang.shared.RejectedException;
import cn.yujiang.training.PlannedSession;
import cn.yujiang.training.domain.WeekGrid;
import cn.yujiang.ui.Refusals;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dnd.DragSource;
import com.vaadin.flow.component.dnd.DropTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.io.Serial;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * The sessions of a week: a column a day, a row each half hour. Sessions are moved with the mouse, or with their form, which the
 * keyboard reaches as well; on a phone the days stand one under another.
 */
final class WeekCalendar extends Div {

    @Serial
    private static final long serialVersionUID = 1L;

    /**
     * What may be done.
     *
     * @param movable which sessions; none where the plan is not edited
     * @param edit opens the form of a session
     * @param move puts the second session in place of the first
     */
    record Moves(
            Predicate<PlannedSession> movable,
            Consumer<PlannedSession> edit,
            BiConsumer<PlannedSession, PlannedSession> move) {}

    private final transient Moves moves;
    private final boolean editable;
    private final Div table = new Div();
    private final Span title = new Span();
    private transient List<PlannedSession> sessions = List.of();
    private LocalDate monday;

    /** @param first a day of the week to begin with */
    WeekCalendar(boolean editable, Moves moves, LocalDate first) {
        this.editable = editable;
        this.moves = moves;
        this.monday = WeekGrid.mondayOf(first);
        addClassName("yj-week");
        title.addClassName("yj-strong");
        title.getElement().setAttribute("aria-live", "polite");
        var bar = new Div(step("week.before", -1), title, step("week.after", 1), legend());
        bar.addClassNames("yj-actions", "yj-week-bar");
        table.addClassName("yj-week-table");
        add(bar, table);
    }

    private Button step(String key, int weeks) {
        return new Button(getTranslation(key), click -> {
            monday = monday.plusWeeks(weeks);
            draw();
        });
    }

    private Div legend() {
        var legend = new Div();
        legend.addClassName("yj-legend");
        for (String kind : List.of("ONLINE", "OFFLINE_THEORY", "OFFLINE_PRACTICE", "VISIT")) {
            var swatch = new Span();
            swatch.addClassNames("yj-swatch", colour(kind));
            legend.add(new Span(swatch, new Span(getTranslation("session.kind." + kind))));
        }
        return legend;
    }

    private static String colour(String kind) {
        return "yj-week-" + kind.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    void show(List<PlannedSession> planned) {
        sessions = List.copyOf(planned);
        draw();
    }

    private void draw() {
        WeekGrid week = WeekGrid.of(sessions, monday);
        title.setText(getTranslation(
                "week.title",
                monday,
                monday.plusDays(WeekGrid.DAYS - 1L),
                week.blocks().size()));
        table.removeAll();
        table.getStyle().set("grid-template-rows", "auto repeat(" + week.rows() + ", minmax(1.15rem, auto))");
        for (int row = 0; row < week.rows(); row += 2) {
            var hour = new Span(week.timeOf(row).toString());
            hour.addClassName("yj-week-hour");
            table.add(placed(new Div(hour), "yj-week-time", 1, row + 2, 2));
        }
        for (int day = 0; day < WeekGrid.DAYS; day++) {
            drawDay(week, day);
        }
    }

    private void drawDay(WeekGrid week, int day) {
        LocalDate date = monday.plusDays(day);
        var head = new Div(new Span(getTranslation("week.day." + date.getDayOfWeek())), new Span(date.toString()));
        table.add(placed(head, "yj-week-head", day + 2, 1, 1));
        for (int row = 0; row < week.rows(); row++) {
            table.add(slot(date, week.timeOf(row), day + 2, row + 2));
        }
        List<WeekGrid.Block> blocks =
                week.blocks().stream().filter(block -> block.day() == day).toList();
        blocks.forEach(block -> table.add(block(block)));
        if (blocks.isEmpty()) {
            var free = new Div(new Span(getTranslation("week.free")));
            free.addClassName("yj-week-free");
            table.add(free);
        }
    }

    private Div slot(LocalDate date, LocalTime time, int column, int row) {
        Div slot = placed(new Div(), "yj-week-slot", column, row, 1);
        if (time.getMinute() == 0) {
            slot.addClassName("yj-week-full");
        }
        slot.getElement().setAttribute("data-slot", date + " " + time);
        if (editable) {
            DropTarget.create(slot).addDropListener(drop -> drop.getDragSourceComponent()
                    .filter(SessionBlock.class::isInstance)
                    .map(SessionBlock.class::cast)
                    .ifPresent(block -> move(block.session, date, time)));
        }
        return slot;
    }

    private void move(PlannedSession session, LocalDate date, LocalTime time) {
        try {
            PlannedSession moved = WeekGrid.moved(session, date, time);
            if (!moved.equals(session)) {
                moves.move.accept(session, moved);
            }
        } catch (RejectedException e) {
            Refusals.show(e);
        }
    }

    private SessionBlock block(WeekGrid.Block block) {
        PlannedSession session = block.session();
        var shown = new SessionBlock(session);
        placed(shown, colour(session.kind().name()), block.day() + 2, block.row() + 2, block.rows());
        shown.getStyle().set("--lane", "" + block.lane()).set("--lanes", "" + block.lanes());
        if (block.clashes()) {
            shown.addClassName("yj-week-clash");
            shown.add(new Span(getTranslation("week.clash")));
        }
        if (editable && moves.movable.test(session)) {
            DragSource.create(shown).setDraggable(true);
            shown.addClassName("yj-week-movable");
            var edit = new Button(getTranslation("week.edit"), click -> moves.edit.accept(session));
            edit.addThemeNames("tertiary", "small");
            edit.setAriaLabel(getTranslation("week.edit") + " " + session.date() + " " + session.start());
            shown.add(edit);
        }
        return shown;
    }

    private static <T extends Div> T placed(T part, String className, int column, int row, int rows) {
        part.addClassName(className);
        part.getStyle().set("grid-column", "" + column).set("grid-row", row + " / span " + rows);
        return part;
    }

    /** A session as it is shown and dragged. */
    private static final class SessionBlock extends Div {

        @Serial
        private static final long serialVersionUID = 1L;

        private final transient PlannedSession session;

        SessionBlock(PlannedSession session) {
            this.session = session;
            addClassName("yj-week-block");
            var time = new Span(session.start() + "–" + session.end());
            time.addClassName("yj-strong");
            var what = new Span(getTranslation("session.kind." + session.kind()) + " "
                    + getTranslation("week.hours", session.hours()));
            add(time, what, new Span(session.content()));
            String where = (session.teacher() + " " + session.place()).strip();
            if (!where.isEmpty()) {
                add(new Span(where));
            }
        }
    }
}
