package cn.yujiang.attendance.ui;

import cn.yujiang.attendance.Attendance;
import cn.yujiang.attendance.AttendanceMark;
import cn.yujiang.shared.Ids;
import cn.yujiang.training.Enrolment;
import cn.yujiang.training.PlannedSession;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import java.io.Serial;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The roll-call grid; marking happens in the browser ({@code frontend/attendance.js}), here arrive whole sessions to save. */
@Tag("yj-attendance-grid")
final class AttendanceGrid extends Component {

    @Serial
    private static final long serialVersionUID = 1L;

    record Person(String id, int no, String name) {}

    record Session(String id, String date, String day, String time, String note, boolean open) {}

    record Sheet(
            boolean editable,
            List<Person> persons,
            List<Session> sessions,
            Map<String, Map<String, String>> marks,
            Map<String, Object> words) {}

    /** What is shown: the offline sessions of the plan, the roster, the stored marks. */
    record Content(
            List<PlannedSession> sessions,
            List<Enrolment> roster,
            Attendance.Sheet stored,
            boolean editable,
            LocalDate today) {}

    /** Marks of one session as they come from the browser; ids as text. */
    record Marked(String session, Map<String, AttendanceMark> marks) {
        long sessionId() {
            return Ids.parse(session).orElseThrow();
        }

        Map<Long, AttendanceMark> byEnrolment() {
            var byId = new HashMap<Long, AttendanceMark>();
            marks.forEach((id, mark) -> byId.put(Ids.parse(id).orElseThrow(), mark));
            return byId;
        }
    }

    record SaveDetail(List<Marked> sessions) {}

    record PrintDetail(String session) {}

    AttendanceGrid(Consumer<List<Marked>> onSave, Consumer<Long> onPrint) {
        getElement()
                .addEventListener("save-marks", event -> onSave.accept(event.getEventDetail(SaveDetail.class).sessions))
                .addEventDetail();
        getElement()
                .addEventListener(
                        "print-session",
                        event -> onPrint.accept(Ids.parse(event.getEventDetail(PrintDetail.class).session)
                                .orElseThrow()))
                .addEventDetail();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI().getPage().addJsModule("context://yujiang/attendance.js");
    }

    void show(Content content) {
        var marks = new HashMap<String, Map<String, String>>();
        content.stored.marks().forEach((session, row) -> {
            var own = new HashMap<String, String>();
            row.forEach((enrolment, mark) -> own.put(Ids.toText(enrolment), mark.name()));
            marks.put(Ids.toText(session), own);
        });
        var sheet = new Sheet(
                content.editable,
                content.roster.stream()
                        .map(e -> new Person(Ids.toText(e.id()), e.position(), e.name()))
                        .toList(),
                content.sessions.stream().map(s -> session(s, content.today)).toList(),
                marks,
                words());
        getElement().setPropertyBean("sheet", sheet);
    }

    /** The server stored these sessions; the browser may forget that they were changed. */
    void saved(List<Marked> sessions) {
        getElement()
                .executeJs(
                        "this.saved($0)", sessions.stream().map(Marked::session).toList());
    }

    private Session session(PlannedSession session, LocalDate today) {
        String day = session.date().getDayOfWeek().getDisplayName(TextStyle.SHORT, getLocale());
        return new Session(
                Ids.toText(session.id()),
                session.date().toString().substring(5),
                day,
                session.start() + "–" + session.end(),
                session.date() + " " + getTranslation("session.kind." + session.kind()) + " " + session.content() + " "
                        + getTranslation("plan.hours", session.hours()),
                !session.date().isAfter(today));
    }

    private Map<String, Object> words() {
        var words = new LinkedHashMap<String, Object>();
        Stream.of("caption", "no", "name", "all", "allTitle", "print", "present", "notRecorded", "none", "save")
                .forEach(key -> words.put(key, getTranslation("attendance.grid." + key)));
        words.put("unsaved", getTranslation("attendance.grid.unsaved"));
        words.put("marks", marks("attendance.mark."));
        words.put("short", marks("attendance.short."));
        return words;
    }

    private Map<String, String> marks(String prefix) {
        var texts = new LinkedHashMap<String, String>();
        Stream.of(AttendanceMark.values()).forEach(mark -> texts.put(mark.name(), getTranslation(prefix + mark)));
        return texts;
    }
}
