package cn.yujiang.training.domain;

import cn.yujiang.shared.LessonHours;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import cn.yujiang.training.PlannedSession;
import cn.yujiang.training.SessionKind;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads sessions copied from a spreadsheet: rows of cells with tabs between them. Every row is answered, none is dropped silently. */
public final class PastedSessions {

    /** The columns in their order; the keys of their headings are {@code session.<name>}. */
    public static final List<String> COLUMNS =
            List.of("date", "start", "end", "hours", "kind", "content", "teacher", "place");

    /**
     * One row.
     *
     * @param number of the line that was pasted, from 1
     * @param session null when something is wrong
     * @param problems each on the field of its column
     */
    public record Row(int number, @Nullable PlannedSession session, List<Rejection> problems) {}

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("u-M-d");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm[:ss]");
    private static final int HALF_HOUR = 50;
    private static final int LONGEST = 800;

    private PastedSessions() {}

    /** @param kinds what the forms of a session are called */
    public static List<Row> read(String text, Map<String, SessionKind> kinds) {
        String[] lines = text.split("\\R", -1);
        var rows = new ArrayList<Row>();
        for (int i = 0; i < lines.length; i++) {
            boolean heading = i == 0 && lines[i].chars().noneMatch(Character::isDigit);
            if (!lines[i].isBlank() && !heading) {
                rows.add(row(i + 1, lines[i], kinds));
            }
        }
        return List.copyOf(rows);
    }

    private static Row row(int number, String line, Map<String, SessionKind> kinds) {
        List<String> cells = new ArrayList<>(
                Arrays.stream(line.split("\t", -1)).map(String::strip).toList());
        if (cells.size() < 5) {
            return new Row(number, null, List.of(Rejection.of("PASTE_COLUMNS", cells.size())));
        }
        while (cells.size() < COLUMNS.size()) {
            cells.add("");
        }
        var problems = new ArrayList<Rejection>();
        LocalDate date = value("date", cells.get(0), PastedSessions::day, "PASTE_DATE", problems);
        LocalTime start = value("start", cells.get(1), PastedSessions::time, "PASTE_TIME", problems);
        LocalTime end = value("end", cells.get(2), PastedSessions::time, "PASTE_TIME", problems);
        LessonHours hours = value("hours", cells.get(3), PastedSessions::hours, "PASTE_HOURS", problems);
        SessionKind kind = kinds.get(cells.get(4));
        if (kind == null) {
            problems.add(Rejection.onField("kind", "PASTE_KIND", cells.get(4), String.join("、", kinds.keySet())));
        }
        if (start != null && end != null && !start.isBefore(end)) {
            problems.add(Rejection.onField("end", "PASTE_END", start, end));
        }
        if (date == null || start == null || end == null || hours == null || kind == null || !problems.isEmpty()) {
            return new Row(number, null, List.copyOf(problems));
        }
        var session = new PlannedSession(0, date, start, end, hours, kind, cells.get(5), cells.get(6), cells.get(7));
        return new Row(number, session, List.of());
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text.replace('/', '-').replace('.', '-'), DAY);
    }

    private static LocalTime time(String text) {
        return LocalTime.parse(text.replace('：', ':'), TIME);
    }

    private static LessonHours hours(String text) {
        LessonHours hours = LessonHours.of(text);
        boolean allowed =
                hours.hundredths() >= HALF_HOUR && hours.hundredths() <= LONGEST && hours.hundredths() % HALF_HOUR == 0;
        if (!allowed) {
            throw new RejectedException(Rejection.of("PASTE_HOURS", text));
        }
        return hours;
    }

    private static <T> @Nullable T value(
            String column, String text, Function<String, T> parser, String code, List<Rejection> problems) {
        try {
            return parser.apply(text);
        } catch (DateTimeException | RejectedException e) {
            problems.add(new Rejection(code, column, List.of(text)));
            return null;
        }
    }
}
