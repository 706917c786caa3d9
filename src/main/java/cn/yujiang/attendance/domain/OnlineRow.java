package cn.yujiang.attendance.domain;

import cn.yujiang.shared.LessonHours;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import cn.yujiang.shared.ResidentId;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A row of a platform file read from text; all that is wrong is named at once. */
public record OnlineRow(ResidentId residentId, String course, LessonHours hours, String score, LocalDate completedOn) {

    private static final int MAX_COURSE = 120;
    private static final int MAX_SCORE = 10;

    /** The row, or the reasons why it is none. */
    public record Reading(@Nullable OnlineRow row, List<Rejection> problems) {}

    public static Reading read(Map<String, String> values) {
        var problems = new ArrayList<Rejection>();
        ResidentId id = parse("residentId", values, ResidentId::parse, problems);
        LessonHours hours = parse("hours", values, LessonHours::of, problems);
        LocalDate completed = parse("completedOn", values, OnlineRow::date, problems);
        String course = text("course", MAX_COURSE, values, problems);
        String score = text("score", MAX_SCORE, values, problems);
        if (id == null || hours == null || completed == null || !problems.isEmpty()) {
            return new Reading(null, List.copyOf(problems));
        }
        return new Reading(new OnlineRow(id, course, hours, score, completed), List.of());
    }

    private static String text(String field, int max, Map<String, String> values, List<Rejection> problems) {
        String text = values.getOrDefault(field, "").strip();
        if (text.length() > max) {
            problems.add(Rejection.onField(field, "TEXT_TOO_LONG", max));
        }
        return text;
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new RejectedException(Rejection.of("DATE_FORMAT", text), e);
        }
    }

    private static <T> @Nullable T parse(
            String field, Map<String, String> values, Function<String, T> parser, List<Rejection> problems) {
        try {
            return parser.apply(values.getOrDefault(field, "").strip());
        } catch (RejectedException e) {
            problems.add(new Rejection(e.first().code(), field, e.first().args()));
            return null;
        }
    }
}
