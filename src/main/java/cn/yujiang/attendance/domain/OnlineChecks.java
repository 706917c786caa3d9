package cn.yujiang.attendance.domain;

import cn.yujiang.shared.LessonHours;
import cn.yujiang.shared.Rejection;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a record of a platform is taken, judged against what was taken of this person before (quality bar B8). Hours above the cap are
 * no reason to refuse: they are kept and shown as surplus.
 */
public final class OnlineChecks {

    /** A class hour of 45 minutes. */
    private static final int MINUTES = 45;

    private static final int DAY_MINUTES = 24 * 60;
    private static final int HUNDREDTHS = 100;

    /**
     * @param planned online hours of the plan
     * @param perDay house rule onlineHoursPerDay
     * @param idleMinutes house rule onlineIdleMinutes
     * @param begins first day of the class, null while none is planned
     */
    public record Limits(
            LessonHours planned,
            LessonHours perDay,
            int idleMinutes,
            @Nullable LocalDate begins,
            LocalDate today) {}

    /** What becomes of a record: new, sent again as it was, a newer figure of a whole course, or refused for these reasons. */
    public record Verdict(Kind kind, List<Rejection> problems) {

        /** See {@link Verdict}. */
        public enum Kind {
            NEW,
            AGAIN,
            REPLACES,
            REFUSED
        }

        static Verdict of(Kind kind) {
            return new Verdict(kind, List.of());
        }
    }

    private OnlineChecks() {}

    public static Verdict judge(OnlineRow row, StudyLedger before, Limits limits) {
        StudyLedger.Taken same = before.same(row).orElse(null);
        if (same != null && same.equals(StudyLedger.Taken.of(row))) {
            return Verdict.of(Verdict.Kind.AGAIN);
        }
        var problems = new ArrayList<>(honest(row, limits));
        problems.addAll(possible(row, limits));
        if (same != null && row.time().day() != null) {
            problems.add(Rejection.onField("hours", "ONLINE_CHANGED", same.hours()));
        } else if (problems.isEmpty()) {
            problems.addAll(beside(row, before, limits));
        }
        if (!problems.isEmpty()) {
            return new Verdict(Verdict.Kind.REFUSED, List.copyOf(problems));
        }
        return Verdict.of(same == null ? Verdict.Kind.NEW : Verdict.Kind.REPLACES);
    }

    /** What the platform itself says against the record. */
    private static List<Rejection> honest(OnlineRow row, Limits limits) {
        var problems = new ArrayList<Rejection>();
        if (row.identity() == OnlineRow.Identity.FAILED) {
            problems.add(Rejection.onField("identity", "ONLINE_IDENTITY"));
        }
        if (row.idleMinutes() > limits.idleMinutes) {
            problems.add(Rejection.onField("idleMinutes", "ONLINE_IDLE", row.idleMinutes(), limits.idleMinutes));
        }
        return problems;
    }

    /** What cannot be, whatever else was studied. */
    private static List<Rejection> possible(OnlineRow row, Limits limits) {
        var problems = new ArrayList<Rejection>();
        if (row.hours().compareTo(limits.planned) > 0) {
            problems.add(Rejection.onField("hours", "HOURS_OVER_PLAN", row.hours(), limits.planned));
        }
        if (row.completedOn().isAfter(limits.today)) {
            problems.add(Rejection.onField("completedOn", "DATE_AHEAD", row.completedOn()));
        }
        LocalDate first =
                row.time().day() == null ? row.completedOn() : row.time().day();
        if (limits.begins != null && first.isBefore(limits.begins)) {
            problems.add(Rejection.onField("completedOn", "ONLINE_BEFORE_START", first, limits.begins));
        }
        Long minutes = row.time().minutes();
        if (minutes != null && minutes <= 0) {
            problems.add(Rejection.onField("endedAt", "ONLINE_ORDER"));
        } else if (minutes != null && hundredMinutes(row.hours()) > minutes * HUNDREDTHS) {
            problems.add(Rejection.onField("hours", "ONLINE_TOO_SHORT", row.hours(), minutes));
        }
        return problems;
    }

    private static long hundredMinutes(LessonHours hours) {
        return hours.hundredths() * MINUTES;
    }

    /** What cannot be beside the other records of the person. */
    private static List<Rejection> beside(OnlineRow row, StudyLedger before, Limits limits) {
        var problems = new ArrayList<Rejection>();
        LocalDate day = row.time().day();
        if (day == null) {
            return problems;
        }
        LessonHours total = before.on(day).plus(row.hours());
        if (hundredMinutes(total) > (long) DAY_MINUTES * HUNDREDTHS) {
            problems.add(Rejection.onField("hours", "ONLINE_DAY_24", day, total));
        } else if (total.compareTo(limits.perDay) > 0) {
            problems.add(Rejection.onField("hours", "ONLINE_DAY_LIMIT", day, total, limits.perDay));
        }
        LocalDateTime start = row.time().start();
        LocalDateTime end = row.time().end();
        LocalDateTime other = start == null || end == null ? null : before.overlapped(start, end);
        if (other != null) {
            problems.add(Rejection.onField(
                    "startedAt", "ONLINE_OVERLAP", other.toString().replace('T', ' ')));
        }
        return problems;
    }
}
