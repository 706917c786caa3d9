package cn.yujiang.attendance.domain;

import cn.yujiang.shared.LessonHours;
import cn.yujiang.shared.RejectedException;
import cn.yujiang.shared.Rejection;
import cn.yujiang.shared.ResidentId;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A row of a platform file read from text; all that is wrong is named at once.
 *
 * @param completedOn the day the hours were earned by
 * @param time when exactly, as far as the platform says
 * @param identity what its check of the person said
 * @param idleMinutes minutes without any sign of the person
 */
public record OnlineRow(
        ResidentId residentId,
        String course,
        LessonHours hours,
        String score,
        LocalDate completedOn,
        StudyTime time,
        Identity identity,
        int idleMinutes) {

    private static final int MAX_COURSE = 120;
    private static final int MAX_SCORE = 10;
    private static final int MAX_IDLE = 1_440;
    private static final Set<String> YES = Set.of("通过", "已通过", "成功", "合格", "是", "Y", "YES", "TRUE", "PASSED", "1");
    private static final Set<String> NO = Set.of("未通过", "不通过", "失败", "不合格", "否", "N", "NO", "FALSE", "FAILED", "0");

    /** Whether the platform made sure who studied. */
    public enum Identity {
        PASSED,
        FAILED,
        NOT_TOLD
    }

    /** The row, or the reasons why it is none. */
    public record Reading(@Nullable OnlineRow row, List<Rejection> problems) {}

    public static Reading read(Map<String, String> values) {
        var problems = new ArrayList<Rejection>();
        ResidentId id = required("residentId", values, ResidentId::parse, problems);
        LessonHours hours = required("hours", values, LessonHours::of, problems);
        String course = text("course", MAX_COURSE, values, problems);
        if (course.isEmpty()) {
            problems.add(Rejection.onField("course", "ONLINE_COURSE"));
        }
        String score = text("score", MAX_SCORE, values, problems);
        StudyTime time = time(values, problems);
        LocalDate completed = optional("completedOn", values, OnlineRow::date, problems);
        Identity identity = optional("identity", values, OnlineRow::identity, problems);
        Integer idle = optional("idleMinutes", values, OnlineRow::idle, problems);
        LocalDate day =
                completed != null ? completed : time.end() != null ? time.end().toLocalDate() : time.day();
        if (day == null && problems.isEmpty()) {
            problems.add(Rejection.onField("completedOn", "ONLINE_NO_DATE"));
        }
        if (id == null || hours == null || day == null || !problems.isEmpty()) {
            return new Reading(null, List.copyOf(problems));
        }
        var row = new OnlineRow(
                id,
                course,
                hours,
                score,
                day,
                time,
                identity == null ? Identity.NOT_TOLD : identity,
                idle == null ? 0 : idle);
        return new Reading(row, List.of());
    }

    private static StudyTime time(Map<String, String> values, List<Rejection> problems) {
        LocalDateTime start = optional("startedAt", values, OnlineRow::moment, problems);
        LocalDateTime end = optional("endedAt", values, OnlineRow::moment, problems);
        LocalDate day = optional("studiedOn", values, OnlineRow::date, problems);
        if (start == null && end == null) {
            return day == null ? StudyTime.WHOLE_COURSE : StudyTime.on(day);
        }
        if (start == null || end == null) {
            problems.add(Rejection.onField(start == null ? "startedAt" : "endedAt", "ONLINE_ONE_END"));
            return StudyTime.WHOLE_COURSE;
        }
        return StudyTime.sitting(start, end);
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

    private static LocalDateTime moment(String text) {
        try {
            return LocalDateTime.parse(text.replace(' ', 'T')).withNano(0);
        } catch (DateTimeParseException e) {
            throw new RejectedException(Rejection.of("ONLINE_MOMENT", text), e);
        }
    }

    private static Identity identity(String text) {
        String word = text.toUpperCase(java.util.Locale.ROOT);
        if (YES.contains(word)) {
            return Identity.PASSED;
        }
        if (NO.contains(word)) {
            return Identity.FAILED;
        }
        throw new RejectedException(Rejection.of("ONLINE_IDENTITY_WORD", text));
    }

    /** Minutes; a platform that only says yes or no means the whole sitting. */
    private static int idle(String text) {
        String word = text.toUpperCase(java.util.Locale.ROOT);
        if (word.matches("\\d{1,4}(\\.0+)?")) {
            return Math.min(MAX_IDLE, Integer.parseInt(word.replaceFirst("\\..*", "")));
        }
        if (YES.contains(word)) {
            return MAX_IDLE;
        }
        if (NO.contains(word)) {
            return 0;
        }
        throw new RejectedException(Rejection.of("ONLINE_IDLE_WORD", text));
    }

    private static <T> @Nullable T optional(
            String field, Map<String, String> values, Function<String, T> parser, List<Rejection> problems) {
        return values.getOrDefault(field, "").isBlank() ? null : required(field, values, parser, problems);
    }

    private static <T> @Nullable T required(
            String field, Map<String, String> values, Function<String, T> parser, List<Rejection> problems) {
        try {
            return parser.apply(values.getOrDefault(field, "").strip());
        } catch (RejectedException e) {
            problems.add(new Rejection(e.first().code(), field, e.first().args()));
            return null;
        }
    }
}
