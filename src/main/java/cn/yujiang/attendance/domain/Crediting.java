package cn.yujiang.attendance.domain;

import cn.yujiang.attendance.AttendanceMark;
import cn.yujiang.attendance.Credit;
import cn.yujiang.attendance.Projection;
import cn.yujiang.shared.LessonHours;
import cn.yujiang.training.PlannedSession;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Credited hours of a trainee (domain chapter 7, steps 2–8): attended offline hours plus online hours up to the cap and
 * the online hours of the plan, never more than the plan.
 */
public final class Crediting {

    /**
     * @param onlineCapRatio share of the plan that may be online (XZ2020-3.1: 0.30)
     * @param minAttendance share of the plan needed for completion (house rule: 0.80)
     */
    public record Rules(BigDecimal onlineCapRatio, BigDecimal minAttendance) {}

    /** What is recorded about a trainee: marks by session, and verified platform hours. */
    public record Record(long enrolmentId, Map<Long, AttendanceMark> marks, LessonHours online) {}

    private Crediting() {}

    public static Credit credit(Record record, List<PlannedSession> plan, Rules rules, LocalDate today) {
        Map<Long, AttendanceMark> marks = record.marks;
        LessonHours online = record.online;
        LessonHours planned = sum(plan);
        List<PlannedSession> attended = plan.stream()
                .filter(session -> session.kind().offline())
                .filter(session ->
                        marks.getOrDefault(session.id(), AttendanceMark.ABSENT).attended())
                .toList();
        LessonHours offline = sum(attended);
        LessonHours onlinePlanned =
                sum(plan.stream().filter(session -> !session.kind().offline()).toList());
        LessonHours cap = planned.share(rules.onlineCapRatio).min(onlinePlanned);
        LessonHours creditedOnline = online.min(cap);
        LessonHours credited = planned.min(creditedOnline.plus(offline));
        LessonHours required =
                LessonHours.of(planned.toDecimal().multiply(rules.minAttendance).setScale(2, RoundingMode.UP));
        LessonHours missing = required.minusOrZero(credited);
        List<PlannedSession> ahead = plan.stream()
                .filter(session -> session.kind().offline() && !marks.containsKey(session.id()))
                .filter(session -> !session.date().isBefore(today))
                .toList();
        Projection projection = Projecting.project(missing, ahead, cap.minusOrZero(creditedOnline));
        return new Credit(
                record.enrolmentId,
                planned,
                offline,
                online,
                cap,
                creditedOnline,
                online.minusOrZero(cap),
                credited,
                required,
                missing,
                missing.compareTo(projection.left()) <= 0,
                (int) attended.stream().map(PlannedSession::date).distinct().count(),
                projection);
    }

    /** The later of the last session attended and the day the online part was finished; null where there is neither. */
    public static @Nullable LocalDate lastDay(
            Map<Long, AttendanceMark> marks, List<PlannedSession> plan, @Nullable LocalDate onlineCompletedOn) {
        return Stream.concat(
                        plan.stream()
                                .filter(session -> marks.getOrDefault(session.id(), AttendanceMark.ABSENT)
                                        .attended())
                                .map(PlannedSession::date),
                        Stream.ofNullable(onlineCompletedOn))
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private static LessonHours sum(List<PlannedSession> sessions) {
        return sessions.stream().map(PlannedSession::hours).reduce(LessonHours.ZERO, LessonHours::plus);
    }
}
